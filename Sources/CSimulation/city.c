#include "abreast.h"

// The function of days of cover that the table holds, a quarter of a day a step, at each replication's cover where it is asked for.
INLINE doubles at_cover(const double *table, doubles cover, wholes asked) {
  doubles x = cover;
  x = x > 0 ? x : 0;
  x = x < 32 ? x : 32;
  x = asked ? x / 0.25 : 0;
  const wholes i = WHOLES(x);
  doubles low;
  doubles high;
  for (int w = 0; w < QAFILA_ABREAST; w++) {
    low[w] = table[i[w] * QAFILA_ABREAST + w];
    high[w] = table[(i[w] + 1) * QAFILA_ABREAST + w];
  }
  return low + (high - low) * (x - DOUBLES(i));
}

// What tier t takes of what is left in the tanks, under caps, prices and rationing, and of what households keep.
INLINE void serve(
    const qafila_city *c, size_t s, size_t i, int t, wholes asked, doubles price, doubles flexible, wholes is_short,
    wholes reserve, wholes *left, wholes *household) {
  LOAD(wholes, need, c->demand, i * QAFILA_TIERS + t);
  LOAD(doubles, cap, c->caps, s * QAFILA_TIERS + t);
  need = asked ? need : 0;
  const doubles whole_need = DOUBLES(need);
  doubles wish = whole_need * cap;
  if (t == 1) {
    LOAD(doubles, share, c->power_market_share, 0);
    const doubles paid = price > 1 ? price : 1;
    wish *= 1 - share * (1 - 1 / paid);
  }
  if (t >= 3) {
    LOAD(doubles, ration_cap, c->ration_cap, 0);
    wish *= flexible;
    const doubles rationed = whole_need * ration_cap;
    wish = is_short ? LEAST(wish, rationed) : wish;
  }
  if (t == 4) {
    LOAD(doubles, every, c->every_days, s);
    wish = wish / every;
  }
  wholes free = *left;
  if (t >= 2) {
    free = free - reserve;
    free = free > 0 ? free : 0;
  }
  // A need that nothing caps is not rounded.
  wholes taken = WHOLES(need > 0 ? wish : 0);
  if (t == 0 || t == 2) taken = cap >= 1 ? need : taken;
  wholes served = LEAST(taken, free);
  *left -= served;
  if (t >= 2) {
    const wholes missing = need - served;
    const wholes own = LEAST(missing, *household);
    *household -= own;
    served += own;
  }
  LOAD(wholes, wanted, c->wanted, s * QAFILA_TIERS + t);
  LOAD(wholes, unmet, c->unmet, s * QAFILA_TIERS + t);
  wanted += need;
  unmet += need - served;
  STORE(c->wanted, s * QAFILA_TIERS + t, wanted);
  STORE(c->unmet, s * QAFILA_TIERS + t, unmet);
}

// People who fear for tomorrow fill cans today: sold now, used from home later.
INLINE wholes hoarded(
    const qafila_city *c, size_t i, wholes asked, wholes is_short, wholes reserve, wholes stock, wholes household) {
  LOAD(doubles, limit, c->hoard_limit, i);
  LOAD(doubles, gain, c->hoarding_gain, 0);
  LOAD(doubles, days, c->household_days, 0);
  const doubles in_hand = DOUBLES(stock);
  const wholes fear = asked & (in_hand < limit) & ~is_short;
  if (!any(&fear)) return (wholes)0;
  LOAD(wholes, transport, c->demand, i * QAFILA_TIERS + 2);
  LOAD(wholes, commerce, c->demand, i * QAFILA_TIERS + 3);
  LOAD(wholes, cars, c->demand, i * QAFILA_TIERS + 4);
  const doubles buyers = DOUBLES(transport + commerce + cars);
  const doubles wish = fear ? gain * (1 - in_hand / limit) * buyers : 0;
  const wholes room = WHOLES(days * buyers) - household;
  const wholes rest = stock - reserve;
  wholes litres = WHOLES(wish);
  litres = LEAST(litres, room);
  litres = LEAST(litres, rest);
  return (fear & (litres > 0)) ? litres : 0;
}

INLINE void use(const qafila_city *c, size_t s, long market, size_t p, size_t products) {
  const size_t i = s * products + p;
  LOAD(wholes, demand_sum, c->demand_sum, i);
  const wholes lives = demand_sum > 0;
  if (!any(&lives)) return;
  LOAD(wholes, stock, c->stock, i);
  LOAD(wholes, household, c->household, i);
  LOAD(doubles, price, c->price, i);
  LOAD(doubles, easy_cover, c->easy_cover, i);
  LOAD(doubles, ration_limit, c->ration_limit, i);
  LOAD(doubles, hoard_limit, c->hoard_limit, i);
  LOAD(doubles, price_factor, c->price_factor, p);
  const doubles in_hand = DOUBLES(stock);
  const doubles need = DOUBLES(demand_sum);
  doubles near = in_hand;
  if (market >= 0) {
    LOAD(wholes, heading, c->heading, i);
    LOAD(wholes, inbound, c->inbound, market * products + p);
    LOAD(wholes, all, c->market_demand, market * products + p);
    LOAD(doubles, weight, c->supply_weight, 0);
    near += weight * (DOUBLES(heading) + DOUBLES(inbound) * need / DOUBLES(all));
  }
  // From 0 (cover as in normal times, or nearly) to 1 (nothing there, nothing coming): exp(-cover / scale), set to 0 at four fifths of
  // the normal cover and to 1 at none.
  const doubles cover = near / need;
  const wholes is_scarce = lives & (cover < easy_cover);
  doubles scarcity = 0;
  if (any(&is_scarce)) {
    LOAD(doubles, floor, c->easy_scarcity, i);
    scarcity = is_scarce ? (at_cover(c->price_table, cover, is_scarce) - floor) / (1 - floor) : 0;
  }
  LOAD(doubles, ceiling, c->ceiling_ratio, 0);
  LOAD(doubles, price_share, c->price_share, 0);
  price = lives ? price + (1 + scarcity * (ceiling - 1) - price) * price_share : price;
  STORE(c->price, i, price);

  // The rule acts on stock in hand, which keepers see; expectations move prices only.
  const wholes is_short = in_hand < ration_limit;
  LOAD(bytes, capped, c->is_capped, s);
  const wholes is_capped = WHOLES(capped) != 0;
  const wholes is_plain = ~is_short & ~is_capped & (scarcity == 0) & (in_hand >= hoard_limit) & (household == 0) &
                          (stock >= demand_sum) & (price_factor == 1);
  const wholes asked = lives & ~is_plain;
  const wholes plain = lives & is_plain;
  wholes left = plain ? stock - demand_sum : stock;
  if (any(&plain)) {
    for (int t = 0; t < QAFILA_TIERS; t++) {
      LOAD(wholes, tier, c->demand, i * QAFILA_TIERS + t);
      LOAD(wholes, wanted, c->wanted, s * QAFILA_TIERS + t);
      wanted += plain ? tier : 0;
      STORE(c->wanted, s * QAFILA_TIERS + t, wanted);
    }
  }
  if (any(&asked)) {
    doubles flexible;
    const wholes step = WHOLES(scarcity * 128);
    for (int w = 0; w < QAFILA_ABREAST; w++) flexible[w] = c->demand_table[step[w] * QAFILA_ABREAST + w];
    flexible *= price_factor;
    LOAD(doubles, reserve_days, c->reserve_days, s);
    LOAD(wholes, essential, c->demand, i * QAFILA_TIERS);
    LOAD(wholes, power, c->demand, i * QAFILA_TIERS + 1);
    const doubles kept = reserve_days > 0 ? reserve_days : is_short ? (doubles)1 : (doubles)0;
    const wholes reserve = WHOLES(kept * DOUBLES(essential + power));
#pragma clang loop unroll(full)
    for (int t = 0; t < QAFILA_TIERS; t++) {
      serve(c, s, i, t, asked, price, flexible, is_short, reserve, &left, &household);
    }
    const wholes bought = hoarded(c, i, asked, is_short, reserve, left, household);
    left -= bought;
    household += bought;
    STORE(c->household, i, household);
  }
  LOAD(wholes, used, c->used, p);
  LOAD(wholes, used_at, c->used_at, i);
  used += stock - left;
  used_at += stock - left;
  STORE(c->stock, i, left);
  STORE(c->used, p, used);
  STORE(c->used_at, i, used_at);
  LOAD(bytes, rationed, c->is_rationed, s);
  const wholes is_rationed = (WHOLES(rationed) != 0) | (lives & (is_short | is_capped));
  rationed = __builtin_convertvector(is_rationed & 1, bytes);
  STORE(c->is_rationed, s, rationed);
}

INLINE void feel(const qafila_city *c, size_t s) {
  static const double tier_weights[QAFILA_TIERS] = {0.35, 0.25, 0.2, 0.1, 0.1};
  doubles weights = 0;
  doubles weighted = 0;
  for (int t = 0; t < QAFILA_TIERS; t++) {
    LOAD(wholes, wanted, c->wanted, s * QAFILA_TIERS + t);
    LOAD(wholes, unmet, c->unmet, s * QAFILA_TIERS + t);
    const wholes lives = wanted != 0;
    const doubles need = lives ? DOUBLES(wanted) : 1;
    weights += lives ? (doubles)tier_weights[t] : (doubles)0;
    weighted += lives ? tier_weights[t] * DOUBLES(unmet) / need : 0;
  }
  const wholes lives = weights > 0;
  const doubles now = lives ? 100 * weighted / (lives ? weights : 1) : 0;
  LOAD(doubles, pressure, c->pressure, s);
  LOAD(doubles, share, c->pressure_share, 0);
  pressure += (now - pressure) * share;
  STORE(c->pressure, s, pressure);
  // Dry: essential services went short of more than a tenth of their need.
  LOAD(wholes, essential, c->wanted, s * QAFILA_TIERS);
  LOAD(wholes, missing, c->unmet, s * QAFILA_TIERS);
  LOAD(counts, dry_days, c->dry_days, s);
  const counts is_dry = __builtin_convertvector((essential > 0) & (missing * 10 > essential), counts);
  dry_days = is_dry ? dry_days + 1 : 0;
  STORE(c->dry_days, s, dry_days);
}

KERNEL(
    use, (city, site, market, product, products), const qafila_city *city, size_t site, long market, size_t product,
    size_t products)
KERNEL(feel, (city, site), const qafila_city *city, size_t site)
