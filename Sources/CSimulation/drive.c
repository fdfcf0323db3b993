#include "road.h"

uint64_t qafila_blocked_stages(const qafila_roads *r, size_t w, int64_t day, size_t lane) {
  uint64_t mask = 0;
  for (int32_t i = r->lane_link_start[lane]; i < r->lane_link_start[lane + 1]; i++) {
    if (is_closed(r, w, day, (size_t)r->lane_link[i])) mask |= (uint64_t)1 << OF(r->slot_of, i);
  }
  return mask;
}

void qafila_bring_back(const qafila_roads *r, size_t w, int64_t day, size_t lane, int64_t tankers, int64_t days) {
  bring_back(r, w, day, lane, tankers, days);
}

// Free tankers change to the lane that lacks most of what dispatchers want on it; those bound to a lane stay.
static size_t lane_for_return(const qafila_roads *r, size_t w, size_t lane, int64_t tankers) {
  const int32_t *own = r->market_lanes + r->lane_market[lane];
  double free = 0;
  for (int32_t o = own[0]; o < own[1]; o++) {
    const double here = (double)OF(r->on_lane, o) - OF(r->bound, o);
    free += here > 0 ? here : 0;
  }
  size_t best = lane;
  double most = 0.05 * free;
  for (int32_t o = own[0]; o < own[1]; o++) {
    const double here = (double)OF(r->on_lane, o) - OF(r->bound, o);
    const double lacks = OF(r->share, o) * free - (here > 0 ? here : 0);
    if (lacks > most) {
      most = lacks;
      best = (size_t)o;
    }
  }
  OF(r->on_lane, lane) -= (int32_t)tankers;
  OF(r->on_lane, best) += (int32_t)tankers;
  return best;
}

// Unloads tankers at a site, so many hours from the border (infinity: at the lane's end), and sends them back empty.
INLINE void deliver(const qafila_roads *r, int64_t day, size_t l, size_t p, size_t site, double hours, wholes n) {
  const size_t i = site * r->products + p;
  LOAD(wholes, load, r->load, l);
  LOAD(wholes, stock, r->stock, i);
  LOAD(wholes, at, r->arrived_at, i);
  LOAD(wholes, today, r->arrived_today, i);
  LOAD(wholes, arrived, r->arrived, p);
  LOAD(wholes, by, r->delivered_by, l);
  LOAD(counts, on_road, r->on_road, l);
  LOAD(counts, arrivals, r->arrivals_today, site);
  const wholes litres = n * load;
  const counts tankers = NARROW(n);
  stock += litres;
  at += litres;
  today += litres;
  arrived += litres;
  by += litres;
  on_road -= tankers;
  arrivals += tankers;
  STORE(r->stock, i, stock);
  STORE(r->arrived_at, i, at);
  STORE(r->arrived_today, i, today);
  STORE(r->arrived, p, arrived);
  STORE(r->delivered_by, l, by);
  STORE(r->on_road, l, on_road);
  STORE(r->arrivals_today, site, arrivals);
  wholes next = (int64_t)l;
  LOAD(counts, lane_days, r->return_days, l);
  counts return_days = lane_days;
  if (l < r->import_lanes) {
    const size_t m = (size_t)r->lane_market[l] * r->products + p;
    LOAD(wholes, transit, r->transit, m);
    LOAD(wholes, inbound, r->inbound, m);
    transit -= litres;
    inbound -= litres;
    STORE(r->transit, m, transit);
    STORE(r->inbound, m, inbound);
    LOAD(counts, on_lane, r->on_lane, l);
    LOAD(doubles, bound, r->bound, l);
    const wholes may_change = (n > 0) & (__builtin_convertvector(on_lane, doubles) - bound >= DOUBLES(n));
    if (any(&may_change)) {
      for (size_t w = 0; w < QAFILA_ABREAST; w++) {
        if (may_change[w]) next[w] = (int64_t)lane_for_return(r, w, l, n[w]);
      }
      return_days = gather(r->return_days, places_at(next));
    }
  } else {
    const size_t h = (size_t)r->stop_site[r->stop_start[l]] * r->products + p;
    LOAD(wholes, heading, r->heading, h);
    heading -= litres;
    STORE(r->heading, h, heading);
  }
  const wholes most = WHOLES(return_days);
  wholes far = most;
  if (hours < __builtin_inf()) {
    // The way home is shorter from a town that the lane passes.
    LOAD(doubles, pace, r->pace, 0);
    const double left = r->lane_hours_after[l] - hours;
    const doubles spared = (left > 0 ? left : 0) / pace;
    far -= next == (int64_t)l ? WHOLES(spared) : 0;
  }
  far = far > 1 ? far : 1;
  far = LEAST(far, most);
  const places back = places_at(next * QAFILA_RING + ((day + far) & (QAFILA_RING - 1)));
  const places home = places_at(next * QAFILA_RING + far);
  scatter(r->returning, back, gather(r->returning, back) + tankers);
  scatter(r->homeward, home, gather(r->homeward, home) + tankers);
}

// A town on the way takes its part of all imports from the lanes that pass it, as far as it needs any.
INLINE void pass_stop(const qafila_roads *r, int64_t day, size_t l, size_t k, wholes passes) {
  LOAD(counts, stage, r->stop_slot, k);
  const places base = bases(r, l, WHOLES(stage));
  const size_t site = (size_t)r->stop_site[k];
  passes &= WHOLES(gather(r->slots, behind(base, r->products))) != 0;
  if (!any(&passes)) return;
  LOAD(wholes, load, r->load, l);
  LOAD(doubles, share, r->share, l);
  for (size_t p = 0; p < r->products; p++) {
    const counts column = gather(r->slots, behind(base, p));
    const wholes here = WHOLES(column);
    const wholes loaded = passes & (here != 0);
    if (!any(&loaded)) continue;
    const size_t i = site * r->products + p;
    LOAD(doubles, stop_share, r->stop_share, k * r->products + p);
    LOAD(doubles, credit, r->drop_credit, k * r->products + p);
    LOAD(wholes, target, r->target, i);
    LOAD(wholes, stock, r->stock, i);
    LOAD(wholes, heading, r->heading, i);
    const doubles ratio = stop_share / (share > 0.05 ? share : 0.05);
    const doubles part = ratio < 0.9 ? ratio : 0.9;
    const doubles all = DOUBLES(here);
    const doubles raised = credit + part * all;
    credit = loaded ? LEAST(raised, all) : credit;
    const wholes missing = target - stock - heading;
    const wholes needs = loaded & (missing >= load);
    // Whole numbers below 2^53: the quotient's rounding never reaches the next one.
    const wholes room = WHOLES(DOUBLES(missing) / DOUBLES(load));
    const wholes due = WHOLES(credit);
    wholes n = LEAST(due, room);
    n = LEAST(here, n);
    n = needs ? n : 0;
    credit -= DOUBLES(n);
    STORE(r->drop_credit, k * r->products + p, credit);
    const wholes takes = n != 0;
    if (!any(&takes)) continue;
    const counts tankers = NARROW(n);
    scatter(r->slots, behind(base, p), column - tankers);
    const places place = places_at((int64_t)(l * QAFILA_STAGES) + WHOLES(stage));
    scatter(r->entered_tankers, place, gather(r->entered_tankers, place) - tankers);
    LOAD(counts, stopped, r->stopped_tankers, k);
    stopped += tankers;
    STORE(r->stopped_tankers, k, stopped);
    deliver(r, day, l, p, site, r->stop_hours[k], n);
  }
}

// Columns reach the end of their lane.
INLINE void arrive(const qafila_roads *r, int64_t day, size_t l, places base, wholes arrives) {
  const counts mine = NARROW(arrives);
  const size_t site = (size_t)r->stop_site[r->stop_start[l + 1] - 1];
  for (size_t p = 0; p < r->products; p++) {
    const counts here = gather(r->slots, behind(base, p));
    const wholes n = WHOLES(here & mine);
    const wholes unloads = n != 0;
    if (!any(&unloads)) continue;
    scatter(r->slots, behind(base, p), here & ~mine);
    deliver(r, day, l, p, site, __builtin_inf(), n);
  }
  const counts here = gather(r->slots, behind(base, r->products));
  const wholes convoys = WHOLES(here & mine);
  if (!any(&convoys)) return;
  scatter(r->slots, behind(base, r->products), here & ~mine);
  // Only convoys are escorted.
  for (size_t v = 0; v < r->providers; v++) {
    const counts all = gather(r->slots, behind(base, r->products + 1 + v));
    const wholes escorted = WHOLES(all & mine);
    const wholes safe = escorted != 0;
    if (!any(&safe)) continue;
    LOAD(doubles, believed, r->believed, v);
    LOAD(doubles, weight, r->belief_weight, 0);
    believed = safe ? believed + weight * DOUBLES(escorted) : believed;
    STORE(r->believed, v, believed);
    scatter(r->slots, behind(base, r->products + 1 + v), all & ~mine);
  }
}

// Columns reach the border, where convoys are formed anew; nobody escorts them before it.
INLINE void reach_border(const qafila_roads *r, size_t l, places base, wholes reaches) {
  const counts mine = NARROW(reaches);
  counts all = 0;
  for (size_t p = 0; p < r->products; p++) {
    const counts here = gather(r->slots, behind(base, p));
    const wholes comes = WHOLES(here & mine);
    if (!any(&comes)) continue;
    LOAD(counts, held, r->held, l * r->products + p);
    held += here & mine;
    all += here & mine;
    STORE(r->held, l * r->products + p, held);
    scatter(r->slots, behind(base, p), here & ~mine);
  }
  LOAD(counts, at_border, r->at_border, l);
  at_border += all;
  STORE(r->at_border, l, at_border);
  const places convoys = behind(base, r->products);
  scatter(r->slots, convoys, gather(r->slots, convoys) & ~mine);
}

// Replications where nothing is closed on a lane: the last columns arrive, those before the border reach it, all others move on by one
// slot as the ring turns.
INLINE void advance_together(const qafila_roads *r, int64_t day, size_t l, wholes before, wholes after, wholes goes) {
  arrive(r, day, l, bases(r, l, before + after - 1), goes);
  const wholes reaches = goes & (before > 0);
  if (any(&reaches)) reach_border(r, l, bases(r, l, before - 1), reaches);
  LOAD(counts, turned, r->turned, l);
  turned = NARROW(goes) ? (turned - 1) & (QAFILA_STAGES - 1) : turned;
  STORE(r->turned, l, turned);
}

// Replications where something is closed: from the last slot back each moves on unless it stands behind a closed link.
INLINE void advance_apart(
    const qafila_roads *r, int64_t day, size_t l, wholes before, wholes after, wholes goes, wholes blocked) {
  const wholes end = before + after;
  int64_t most = 0;
  for (int w = 0; w < QAFILA_ABREAST; w++) {
    if (goes[w] && end[w] > most) most = end[w];
  }
  for (int64_t j = most - 1; j >= 0; j--) {
    const places base = bases(r, l, (wholes)j);
    const wholes convoys = WHOLES(gather(r->slots, behind(base, r->products)));
    const wholes moves = goes & (end > j) & (((blocked >> j) & 1) == 0) & (convoys != 0);
    if (!any(&moves)) continue;
    const wholes arrives = moves & (end == j + 1);
    if (any(&arrives)) arrive(r, day, l, base, arrives);
    const wholes reaches = moves & ~arrives & (before == j + 1);
    if (any(&reaches)) reach_border(r, l, base, reaches);
    const wholes drives = moves & ~arrives & ~reaches;
    if (!any(&drives)) continue;
    const counts mine = NARROW(drives);
    const places next = bases(r, l, (wholes)(j + 1));
    for (size_t i = 0; i < r->width; i++) {
      const counts here = gather(r->slots, behind(base, i));
      const wholes moving = WHOLES(here & mine);
      if (!any(&moving)) continue;
      scatter(r->slots, behind(next, i), gather(r->slots, behind(next, i)) + (here & mine));
      scatter(r->slots, behind(base, i), here & ~mine);
    }
  }
}

// Empty trucks, repaired and hired ones stand ready from today.
INLINE void come_home(const qafila_roads *r, int64_t day, size_t l) {
  const size_t place = l * QAFILA_RING + (size_t)(day & (QAFILA_RING - 1));
  LOAD(counts, returning, r->returning, place);
  LOAD(counts, joining, r->joining, place);
  const counts back = returning + joining;
  const counts comes = back > 0;
  returning = comes ? 0 : returning;
  joining = comes ? 0 : joining;
  STORE(r->returning, place, returning);
  STORE(r->joining, place, joining);
  int32_t *ready = l < r->import_lanes ? r->idle : r->domestic;
  const size_t where = l < r->import_lanes ? l : (size_t)r->lane_market[l];
  LOAD(counts, idle, ready, where);
  idle += comes ? back : 0;
  STORE(ready, where, idle);
}

INLINE void drive(const qafila_roads *r, int64_t day) {
  for (size_t l = 0; l < r->lanes; l++) {
    come_home(r, day, l);
    LOAD(counts, on_road, r->on_road, l);
    const wholes goes = WHOLES(on_road) != 0;
    if (!any(&goes)) continue;
    LOAD(bytes, shut, r->lane_shut, l);
    LOAD(counts, closed_until, r->lane_closed_until, l);
    LOAD(counts, slots_before, r->slots_before, l);
    LOAD(counts, slots_after, r->slots_after, l);
    const wholes before = WHOLES(slots_before);
    const wholes after = WHOLES(slots_after);
    const wholes looks = goes & ((WHOLES(shut) != 0) | (WHOLES(closed_until) > day));
    wholes blocked = 0;
    if (any(&looks)) {
      for (size_t w = 0; w < QAFILA_ABREAST; w++) {
        if (looks[w]) blocked[w] = (int64_t)qafila_blocked_stages(r, w, day, l);
      }
    }
    for (int32_t k = r->stop_start[l]; k + 1 < r->stop_start[l + 1]; k++) {
      LOAD(counts, stage, r->stop_slot, k);
      pass_stop(r, day, l, (size_t)k, goes & (((blocked >> WHOLES(stage)) & 1) == 0));
    }
    const wholes together = goes & (blocked == 0);
    const wholes apart = goes & (blocked != 0);
    if (any(&together)) advance_together(r, day, l, before, after, together);
    if (any(&apart)) advance_apart(r, day, l, before, after, apart, blocked);
  }
}

KERNEL(drive, (roads, day), const qafila_roads *roads, int64_t day)
