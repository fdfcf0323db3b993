#include "border.h"

#include "abreast.h"

INLINE wholes sum_of(const int32_t *from, size_t lane, size_t products) {
  counts sum = 0;
  for (size_t p = 0; p < products; p++) {
    LOAD(counts, own, from, lane * products + p);
    sum += own;
  }
  return WHOLES(sum);
}

INLINE void release(const qafila_border *b, size_t l, doubles part, doubles tax) {
  LOAD(wholes, load, b->load, l);
  LOAD(doubles, paid, b->tax_paid, 0);
  LOAD(wholes, registered, b->registered, b->lane_market[l]);
  for (size_t p = 0; p < b->products; p++) {
    LOAD(counts, held, b->held, l * b->products + p);
    LOAD(counts, ready, b->ready, l * b->products + p);
    const wholes here = WHOLES(held);
    const doubles exact = DOUBLES(here) * part;
    const wholes down = WHOLES(exact);
    const wholes up = DOUBLES(down) < exact ? down + 1 : down;
    const wholes n = part >= 1 ? here : LEAST(here, up);
    const counts cleared = __builtin_convertvector(n, counts);
    held -= cleared;
    ready += cleared;
    STORE(b->held, l * b->products + p, held);
    STORE(b->ready, l * b->products + p, ready);
    const wholes litres = n * load;
    registered += litres;
    paid += DOUBLES(litres) * tax;
  }
  STORE(b->tax_paid, 0, paid);
  STORE(b->registered, b->lane_market[l], registered);
}

INLINE void clear_customs(const qafila_border *b) {
  const doubles all = 1;
  const doubles none = 0;
  for (int32_t i = 0; i < b->border_lanes[0]; i++) release(b, (size_t)b->lane[i], all, none);
  LOAD(doubles, clears, b->clears_per_day, 0);
  for (size_t k = 0; k < b->borders; k++) {
    wholes waiting = 0;
    for (int32_t i = b->border_lanes[k]; i < b->border_lanes[k + 1]; i++) {
      waiting += sum_of(b->held, (size_t)b->lane[i], b->products);
    }
    const wholes waits = waiting > 0;
    if (!any(&waits)) continue;
    LOAD(bytes, shut, b->border_shut, k);
    LOAD(doubles, tax, b->border_tax, k);
    const doubles share = clears / DOUBLES(waiting);
    const doubles part = WHOLES(shut) != 0 ? 0 : (share < 1 ? share : 1);
    for (int32_t i = b->border_lanes[k]; i < b->border_lanes[k + 1]; i++) release(b, (size_t)b->lane[i], part, tax);
  }
}

typedef struct {
  wholes tankers, willing, asks, goes_alone;
} readiness;

// Who stands ready on a lane, whether they ask for an escort, and whether they dare to go without.
INLINE void get_ready(const qafila_border *b, size_t l, readiness *r) {
  LOAD(doubles, attacks, b->attacks_seen, l);
  LOAD(doubles, convoys, b->convoys_seen, l);
  LOAD(doubles, loss_unescorted, b->loss_unescorted, 0);
  LOAD(doubles, loss_escorted, b->loss_escorted, 0);
  LOAD(doubles, factor, b->escort_meeting_factor, 0);
  LOAD(doubles, refuse_above, b->refuse_above, 0);
  LOAD(doubles, escort_above, b->escort_above, 0);
  LOAD(bytes, required, b->escort_required, 0);
  LOAD(bytes, shut, b->lane_shut, l);
  LOAD(doubles, strike, b->strike_share, l);
  const doubles met = attacks / (convoys + 10);
  const doubles risk = expected_loss(attacks, met, loss_unescorted);
  const doubles risk_escorted = expected_loss(attacks, met * factor, loss_escorted);
  const wholes must = WHOLES(required) != 0;
  r->tankers = sum_of(b->ready, l, b->products);
  const wholes willing = WHOLES(DOUBLES(r->tankers) * (1 - strike));
  r->willing = WHOLES(shut) != 0 ? 0 : willing;
  r->asks = (r->willing > 0) & (must | (risk > escort_above)) & (risk_escorted <= refuse_above);
  r->goes_alone = ~(must | (risk > refuse_above));
}

// Tankers of a lane leave without escort, product by product in proportion, what rounding left over with whatever still waits.
INLINE void leave_alone(const qafila_border *b, size_t l, const readiness *r, wholes calm) {
  const wholes goes = calm & r->goes_alone & (r->willing > 0);
  const wholes leaving = goes ? r->willing : 0;
  LOAD(wholes, largest, b->largest_convoy, 0);
  LOAD(wholes, load, b->load, l);
  const wholes columns = goes ? WHOLES(DOUBLES(leaving + largest - 1) / DOUBLES(largest)) : 0;
  const size_t market = (size_t)b->lane_market[l];
  const doubles standing = DOUBLES(r->tankers);
  wholes left = leaving;
  for (int turn = 0; turn < 2; turn++) {
    for (size_t p = 0; p < b->products; p++) {
      LOAD(counts, ready, b->ready, l * b->products + p);
      LOAD(counts, departed, b->departed, l * b->products + p);
      LOAD(wholes, inbound, b->inbound, market * b->products + p);
      const wholes own = WHOLES(ready);
      // Whole numbers below 2^53: the quotient's rounding never reaches the next one.
      const wholes part = WHOLES(DOUBLES(own * leaving + r->tankers - 1) / standing);
      wholes take = (turn == 1 || p + 1 == b->products) ? own : (leaving == r->tankers ? own : part);
      take = LEAST(left, take);
      take = goes ? take : 0;
      left -= take;
      const counts gone = __builtin_convertvector(take, counts);
      ready -= gone;
      departed = turn == 0 ? gone : departed + gone;
      inbound += take * load;
      STORE(b->ready, l * b->products + p, ready);
      STORE(b->departed, l * b->products + p, departed);
      STORE(b->inbound, market * b->products + p, inbound);
    }
    const wholes rests = left > 0;
    if (!any(&rests)) break;
  }
  LOAD(counts, at_border, b->at_border, l);
  LOAD(doubles, convoys, b->convoys_seen, l);
  at_border -= __builtin_convertvector(leaving - left, counts);
  convoys += DOUBLES(columns);
  const counts formed = __builtin_convertvector(columns, counts);
  STORE(b->at_border, l, at_border);
  STORE(b->convoys_seen, l, convoys);
  STORE(b->formed, l, formed);
}

INLINE void depart(const qafila_border *b) {
  wholes asks = 0;
  readiness ready;
  for (size_t l = 0; l < b->import_lanes; l++) {
    get_ready(b, l, &ready);
    asks |= ready.asks;
  }
  const wholes calm = ~asks;
  wholes waits = 0;
  for (size_t l = 0; l < b->import_lanes; l++) {
    get_ready(b, l, &ready);
    leave_alone(b, l, &ready, calm);
    LOAD(counts, at_border, b->at_border, l);
    LOAD(doubles, patience, b->patience, l);
    const wholes here = WHOLES(at_border) > 0;
    waits |= here;
    patience = (calm & ~here) ? 0 : patience;
    STORE(b->patience, l, patience);
  }
  const counts state = __builtin_convertvector(asks ? (wholes)2 : (waits ? (wholes)1 : (wholes)0), counts);
  STORE(b->state, 0, state);
}

KERNEL(clear_customs, (border), const qafila_border *border)
KERNEL(depart, (border), const qafila_border *border)
