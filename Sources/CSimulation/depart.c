#include "road.h"

// What departed from the border without escort, in replications where nobody asked for one.
INLINE void take_the_road(const qafila_roads *r) {
  LOAD(counts, state, r->departure_state, 0);
  const counts calm = state != 2;
  for (size_t l = 0; l < r->import_lanes; l++) {
    LOAD(counts, formed, r->formed, l);
    formed = calm ? formed : 0;
    const wholes leaves = WHOLES(formed) > 0;
    if (!any(&leaves)) continue;
    LOAD(counts, before, r->slots_before, l);
    const places base = bases(r, l, WHOLES(before));
    const places place = places_at((int64_t)(l * QAFILA_STAGES) + WHOLES(before));
    counts tankers = gather(r->entered_tankers, place);
    for (size_t p = 0; p < r->products; p++) {
      LOAD(counts, departed, r->departed, l * r->products + p);
      departed = NARROW(leaves) ? departed : 0;
      tankers += departed;
      scatter(r->slots, behind(base, p), gather(r->slots, behind(base, p)) + departed);
    }
    scatter(r->entered_tankers, place, tankers);
    const places convoys = behind(base, r->products);
    scatter(r->slots, convoys, gather(r->slots, convoys) + formed);
    scatter(r->entered_convoys, place, gather(r->entered_convoys, place) + formed);
  }
}

// Tankers that loaded form convoys on the first stage.
INLINE void leave_ports(const qafila_roads *r) {
  LOAD(doubles, convoy_size, r->convoy_size, 0);
  for (size_t l = 0; l < r->import_lanes; l++) {
    LOAD(wholes, last, r->last_loaded, l);
    const wholes leaves = last > 0;
    if (!any(&leaves)) continue;
    LOAD(wholes, load, r->load, l);
    LOAD(counts, on_road, r->on_road, l);
    LOAD(counts, entered, r->entered_tankers, l * QAFILA_STAGES);
    const places base = bases(r, l, (wholes)0);
    for (size_t p = 0; p < r->products; p++) {
      LOAD(wholes, loaded, r->loaded, l * r->products + p);
      loaded = (leaves & (loaded > 0)) ? loaded : 0;
      const size_t m = (size_t)r->lane_market[l] * r->products + p;
      LOAD(wholes, shipped, r->shipped, p);
      LOAD(wholes, transit, r->transit, m);
      const counts tankers = NARROW(loaded);
      shipped += loaded * load;
      transit += loaded * load;
      on_road += tankers;
      entered += tankers;
      STORE(r->shipped, p, shipped);
      STORE(r->transit, m, transit);
      scatter(r->slots, behind(base, p), gather(r->slots, behind(base, p)) + tankers);
    }
    STORE(r->on_road, l, on_road);
    STORE(r->entered_tankers, l * QAFILA_STAGES, entered);
    const doubles exact = DOUBLES(last) / convoy_size;
    const wholes whole = WHOLES(exact);
    wholes convoys = DOUBLES(whole) < exact ? whole + 1 : whole;
    convoys = convoys > 1 ? convoys : 1;
    const counts old = gather(r->slots, behind(base, r->products));
    const counts now = NARROW(leaves) ? NARROW(convoys) : old;
    LOAD(counts, entered_convoys, r->entered_convoys, l * QAFILA_STAGES);
    entered_convoys += now - old;
    STORE(r->entered_convoys, l * QAFILA_STAGES, entered_convoys);
    scatter(r->slots, behind(base, r->products), now);
  }
}

KERNEL(take_the_road, (roads), const qafila_roads *roads)
KERNEL(leave_ports, (roads), const qafila_roads *roads)
