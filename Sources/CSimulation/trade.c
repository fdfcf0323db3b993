#include "trade.h"

#include <math.h>

#include "abreast.h"

// Expected loss per tanker as drivers see it: attacks remembered over convoys remembered and ten.
INLINE void price_lanes(const qafila_trade *t, size_t m) {
  LOAD(doubles, refuse_above, t->refuse_above, 0);
  LOAD(doubles, risk_weight, t->risk_weight, 0);
  LOAD(doubles, loss_unescorted, t->loss_unescorted, 0);
  LOAD(doubles, loss_escorted, t->loss_escorted, 0);
  LOAD(doubles, factor, t->escort_meeting_factor, 0);
  wholes changed = 0;
  doubles least = INFINITY;
  for (int32_t l = t->market_lanes[m]; l < t->market_lanes[m + 1]; l++) {
    LOAD(doubles, attacks, t->attacks_seen, l);
    LOAD(doubles, convoys, t->convoys_seen, l);
    const doubles met = attacks / (convoys + 10);
    const doubles unescorted = expected_loss(attacks, met, loss_unescorted);
    const doubles escorted = expected_loss(attacks, met * factor, loss_escorted);
    LOAD(bytes, could_load, t->could_load, l);
    const wholes opens = (WHOLES(could_load) != 0) & (escorted <= refuse_above);
    LOAD(doubles, before, t->cost_before, l);
    LOAD(doubles, tax, t->tax, l);
    LOAD(doubles, old, t->cost, l);
    const doubles risk = risk_weight * LEAST(unescorted, escorted);
    const doubles cost = opens ? before + risk + tax : INFINITY;
    changed |= cost != old;
    least = LEAST(least, cost);
    STORE(t->cost, l, cost);
    const bytes is_open = __builtin_convertvector(opens & 1, bytes);
    STORE(t->is_open, l, is_open);
  }
  STORE(t->least_cost, m, least);
  const bytes has_changed = __builtin_convertvector(changed & 1, bytes);
  STORE(t->has_changed, 0, has_changed);
}

// Whole loads that a supply gives. Both are whole numbers below 2^53, so that the quotient's rounding never reaches the next one.
INLINE wholes loads_of(wholes supply, wholes load) { return WHOLES(DOUBLES(supply) / DOUBLES(load)); }

// Loads up to `count` tankers of a product at a lane's port, as far as tankers stand there that do not strike, and fuel; returns how many.
INLINE wholes load(const qafila_trade *t, int32_t l, size_t p, wholes count) {
  LOAD(bytes, open, t->is_open, l);
  LOAD(counts, idle, t->idle, l);
  const wholes here = WHOLES(idle);
  const wholes may = (WHOLES(open) != 0) & (here > 0) & (count > 0);
  if (!any(&may)) return (wholes)0;
  LOAD(doubles, strike, t->strike_share, l);
  LOAD(wholes, litres, t->load, l);
  const size_t origin = (size_t)t->lane_origin[l] * t->products + p;
  LOAD(wholes, supply, t->supply_left, origin);
  const wholes working = WHOLES(DOUBLES(here) * (1 - strike));
  const wholes willing = strike == 0 ? here : working;
  wholes n = LEAST(count, willing);
  const wholes given = loads_of(supply, litres);
  n = LEAST(n, given);
  n = (may & (n > 0)) ? n : 0;
  supply -= n * litres;
  idle -= __builtin_convertvector(n, counts);
  STORE(t->supply_left, origin, supply);
  STORE(t->idle, l, idle);
  LOAD(wholes, loaded, t->loaded, (size_t)l * t->products + p);
  LOAD(wholes, last, t->last_loaded, l);
  loaded += n;
  last = n > 0 ? n : last;
  STORE(t->loaded, (size_t)l * t->products + p, loaded);
  STORE(t->last_loaded, l, last);
  return n;
}

// Of an order that could not be loaded, how many trucks would have found fuel at an open port.
INLINE void count_lack(const qafila_trade *t, size_t m, size_t p, wholes left) {
  wholes free = 0;
  for (int32_t l = t->market_lanes[m]; l < t->market_lanes[m + 1]; l++) {
    LOAD(bytes, open, t->is_open, l);
    LOAD(counts, idle, t->idle, l);
    LOAD(doubles, share, t->share, l);
    LOAD(wholes, supply, t->supply_left, (size_t)t->lane_origin[l] * t->products + p);
    LOAD(wholes, litres, t->load, l);
    const wholes lacks = (WHOLES(open) != 0) & (WHOLES(idle) == 0) & (share > 0.01);
    free += lacks ? loads_of(supply, litres) : 0;
  }
  const wholes most = left < 10000 ? left : 10000;
  const wholes missing = LEAST(most, free);
  LOAD(counts, lack, t->lack_today, m);
  lack += __builtin_convertvector(missing, counts);
  STORE(t->lack_today, m, lack);
}

// A market's order for a product, in tankers of `size` litres, as its lanes are used, so that it lasts `lead` days and one more.
INLINE void order_product(const qafila_trade *t, size_t m, size_t p, doubles lead, doubles size, wholes asks) {
  wholes has = 0;
  wholes target = 0;
  for (int32_t k = t->market_sites[m]; k < t->market_sites[m + 1]; k++) {
    const size_t i = (size_t)t->site[k] * t->products + p;
    LOAD(wholes, stock, t->stock, i);
    LOAD(wholes, heading, t->heading, i);
    LOAD(wholes, wanted, t->target, i);
    has += stock + heading;
    target += wanted;
  }
  LOAD(wholes, demand, t->market_demand, m * t->products + p);
  LOAD(wholes, transit, t->transit, m * t->products + p);
  const doubles daily = DOUBLES(demand);
  const wholes wanted = target + WHOLES(daily * (lead + 1));
  doubles litres = DOUBLES(wanted - (transit + has));
  const doubles limit = 2.5 * daily;
  litres = LEAST(litres, limit);
  asks = asks & (litres >= size);
  if (!any(&asks)) return;
  wholes left = WHOLES(asks ? litres / size : 0);
  const doubles asked = DOUBLES(left);
  const int32_t first = t->market_lanes[m];
  const int32_t end = t->market_lanes[m + 1];
  for (int32_t l = first; l < end; l++) {
    const wholes goes_on = left > 0;
    LOAD(doubles, share, t->share, l);
    LOAD(doubles, credit, t->order_credit, (size_t)l * t->products + p);
    const doubles raised = (credit < 1 ? credit : 1) + share * asked;
    const wholes whole = WHOLES(raised);
    credit = goes_on ? raised - DOUBLES(whole) : credit;
    STORE(t->order_credit, (size_t)l * t->products + p, credit);
    const wholes count = LEAST(left, whole);
    left -= load(t, l, p, goes_on ? count : 0);
  }
  // What one port could not give, others may.
  wholes lacks = left > 0;
  if (!any(&lacks)) return;
  for (int32_t l = first; l < end; l++) {
    LOAD(doubles, share, t->share, l);
    left -= load(t, l, p, share > 0.01 ? left : 0);
  }
  lacks = left > 0;
  if (any(&lacks)) count_lack(t, m, p, left);
}

INLINE void order(const qafila_trade *t, size_t m) {
  LOAD(doubles, least, t->least_cost, m);
  LOAD(doubles, switch_share, t->switch_share, 0);
  const wholes is_any_open = least < INFINITY;
  doubles lead = 0;
  doubles size = 0;
  for (int32_t l = t->market_lanes[m]; l < t->market_lanes[m + 1]; l++) {
    LOAD(doubles, share, t->share, l);
    LOAD(doubles, wanted, t->wanted_share, l);
    LOAD(doubles, stages, t->stages, l);
    LOAD(wholes, litres, t->load, l);
    share = is_any_open ? share + (wanted - share) * switch_share : share;
    STORE(t->share, l, share);
    lead += share * stages;
    size += share * DOUBLES(litres);
    const wholes none = 0;
    STORE(t->last_loaded, l, none);
    for (size_t p = 0; p < t->products; p++) STORE(t->loaded, (size_t)l * t->products + p, none);
  }
  const wholes asks = size != 0;
  for (size_t p = 0; p < t->products; p++) order_product(t, m, p, lead, size, asks);
}

KERNEL(price_lanes, (trade, market), const qafila_trade *trade, size_t market)
KERNEL(order, (trade, market), const qafila_trade *trade, size_t market)
