#include "attack.h"
#include "powers.h"

void qafila_close_link(const qafila_roads *r, size_t w, int64_t day, size_t link, double days, double u) {
  const int64_t n = count_of(days, u);
  if (n == 0) return;
  const int32_t until = (int32_t)(day + n);
  if (until > OF(r->closed_until, link)) OF(r->closed_until, link) = until;
  for (int32_t i = r->link_lane_start[link]; i < r->link_lane_start[link + 1]; i++) {
    int32_t *lane = &OF(r->lane_closed_until, r->link_lane[i]);
    if (OF(r->closed_until, link) > *lane) *lane = OF(r->closed_until, link);
  }
}

void qafila_remember(const qafila_roads *r, size_t w, size_t link, double weight) {
  for (int32_t i = r->link_lane_start[link]; i < r->link_lane_start[link + 1]; i++) {
    OF(r->attacks_seen, r->link_lane[i]) += weight;
  }
}

typedef struct {
  int64_t burnt, broken;
} harm;

// Of a column of `size` tankers that was met, how many burn and how many are damaged. An ambush destroys `share` of it, if that is not
// negative.
INLINE harm harm_to(
    const qafila_roads *r, size_t w, int64_t size, bool is_escorted, qafila_attack kind, int64_t known,
    const uint32_t *words, double share) {
  harm h = {0, 0};
  if (kind == QAFILA_AMBUSH) {
    if (share < 0) {
      const double exponent = OF(is_escorted ? r->exponent_escorted : r->exponent_unescorted, 0);
      share = exponent <= 0 ? 1 : power(unit(words[0]), exponent);
    }
    h.burnt = count_of((double)size * share, unit(words[1]));
  } else if (kind == QAFILA_MINE) {
    h.burnt = count_of(OF(r->mine_loss, 0), unit(words[0]));
  }
  if (known >= 0) h.burnt = known;
  h.burnt = LEAST(h.burnt, size);
  if (kind == QAFILA_ROADBLOCK) return h;
  const int64_t hurt = count_of((double)(size - h.burnt) * OF(r->damaged_share, 0), unit(words[1] ^ 0x9e3779b9u));
  h.broken = LEAST(size - h.burnt, hurt);
  return h;
}

// Trucks that will be ready at a lane's port or hub once repaired.
INLINE void repair(const qafila_roads *r, size_t w, int64_t day, size_t lane, int64_t tankers) {
  if (tankers == 0) return;
  int64_t days = (int64_t)OF(r->repair_days, 0);
  days = days < QAFILA_RING - 1 ? days : QAFILA_RING - 1;
  OF(r->joining, lane * QAFILA_RING + (size_t)((day + days) % QAFILA_RING)) += (int32_t)tankers;
}

// Trucks that burned, on a lane: whoever owned them, the fleet is smaller.
INLINE void lose_tankers(const qafila_roads *r, size_t w, size_t lane, int64_t tankers) {
  if (tankers == 0) return;
  if (lane < r->import_lanes) {
    const int32_t here = OF(r->on_lane, lane);
    const double part = here > 0 ? 1 - (double)tankers / (double)here : 1;
    OF(r->bound, lane) *= part > 0 ? part : 0;
    OF(r->on_lane, lane) = here - (int32_t)tankers;
  }
  OF(r->tankers_lost_today, r->lane_market[lane]) += (int32_t)tankers;
  OF(r->tally, QAFILA_DESTROYED) += tankers;
  OF(r->tankers_lost, 0) += (double)tankers * OF(r->tanker_price, 0) * OF(r->official_price, 0);
}

// After an attack the link may be closed, and those who drive there remember.
INLINE void frighten(
    const qafila_roads *r, size_t w, int64_t day, size_t link, qafila_attack kind, const uint32_t *words) {
  qafila_close_link(r, w, day, link, OF(r->closure_days, 0) * (kind == QAFILA_ROADBLOCK ? 2 : 1), unit(words[3]));
  qafila_remember(r, w, link, kind == QAFILA_MINE ? 0.5 : 1);
}

// Tankers taken out of a slot: of the losses all litres are lost, those of the rest refused.
typedef struct {
  int64_t gone, losses;
} removal;

// Books the loads of tankers of a product taken out of a slot.
INLINE void book(const qafila_roads *r, size_t w, size_t lane, bool is_past_border, size_t p, removal taken) {
  const int64_t load = OF(r->load, lane);
  const int64_t gone = taken.gone * load;
  const int64_t burnt = taken.losses * load;
  OF(r->lost, p) += burnt;
  OF(r->refused, p) += gone - burnt;
  OF(r->lost_on, lane) += burnt;
  OF(r->refused_on, lane) += gone - burnt;
  if (lane < r->import_lanes) {
    const size_t i = (size_t)r->lane_market[lane] * r->products + p;
    OF(r->transit, i) -= gone;
    OF(r->inbound, i) -= is_past_border ? gone : 0;
  } else {
    OF(r->heading, (size_t)r->stop_site[r->stop_start[lane]] * r->products + p) -= gone;
  }
}

// Of two products of which the larger gives up a truck n times, the first where they are equal: how many the first gives.
INLINE int64_t given_by_first(int64_t first, int64_t second, int64_t n) {
  const int64_t more = first - second;
  const int64_t apart = more > 0 ? more : -more;
  const int64_t levelled = LEAST(n, apart);
  return (more > 0 ? levelled : 0) + (n - levelled + 1) / 2;
}

// Takes tankers out, a tenth of the largest product at a time, which keeps the mix without counting truck by truck; returns what could not
// be taken.
INLINE removal share_out(removal left, const size_t products, int64_t *here, removal *taken) {
  if (products == 2 && here[0] < 20 && here[1] < 20) {
    const int64_t all = here[0] + here[1];
    const int64_t gone = LEAST(left.gone, all);
    const int64_t lost = LEAST(left.losses, gone);
    taken[0] = (removal){given_by_first(here[0], here[1], gone), given_by_first(here[0], here[1], lost)};
    taken[1] = (removal){gone - taken[0].gone, lost - taken[0].losses};
    return (removal){left.gone - gone, left.losses - lost};
  }
  while (left.gone > 0) {
    size_t most = 0;
    int64_t largest = here[0];
    for (size_t p = 1; p < products; p++) {
      most = here[p] > largest ? p : most;
      largest = here[p] > largest ? here[p] : largest;
    }
    if (largest <= 0) break;
    int64_t n = largest / 10;
    n = n > 1 ? n : 1;
    n = LEAST(left.gone, n);
    const int64_t lost = LEAST(n, left.losses);
    left.gone -= n;
    left.losses -= lost;
    for (size_t p = 0; p < products; p++) {
      here[p] -= p == most ? n : 0;
      taken[p].gone += p == most ? n : 0;
      taken[p].losses += p == most ? lost : 0;
    }
  }
  return left;
}

// Takes tankers out of a slot, product by product in proportion, and books their loads. `here` and `taken` have room for all products, whose
// number, where it is known beforehand, saves the way through memory.
INLINE void take_out(
    const qafila_roads *r, size_t w, size_t lane, size_t stage, removal all, const size_t products, int64_t *here,
    removal *taken) {
  const size_t base = slot_base(r, w, lane, stage);
  for (size_t p = 0; p < products; p++) {
    here[p] = OF(r->slots, base + p);
    taken[p] = (removal){0, 0};
  }
  const removal left = share_out(all, products, here, taken);
  const bool is_past_border = stage >= (size_t)OF(r->slots_before, lane);
  for (size_t p = 0; p < products; p++) {
    if (taken[p].gone == 0) continue;
    OF(r->slots, base + p) -= (int32_t)taken[p].gone;
    book(r, w, lane, is_past_border, p, taken[p]);
  }
  OF(r->fuel_lost, 0) += (double)((all.losses - left.losses) * OF(r->load, lane)) * OF(r->official_price, 0);
  const int32_t sum = (int32_t)(all.gone - left.gone);
  OF(r->on_road, lane) -= sum;
  OF(r->entered_tankers, lane * QAFILA_STAGES + stage) -= sum;
}

// However many products there are: seldom called.
static __attribute__((noinline)) void take_any(
    const qafila_roads *r, size_t w, size_t lane, size_t stage, removal all) {
  int64_t here[r->products];
  removal taken[r->products];
  take_out(r, w, lane, stage, all, r->products, here, taken);
}

INLINE void take(const qafila_roads *r, size_t w, size_t lane, size_t stage, removal all) {
  int64_t here[3];
  removal taken[3];
  switch (r->products) {
  case 1: take_out(r, w, lane, stage, all, 1, here, taken); break;
  case 2: take_out(r, w, lane, stage, all, 2, here, taken); break;
  case 3: take_out(r, w, lane, stage, all, 3, here, taken); break;
  default: take_any(r, w, lane, stage, all);
  }
}

void qafila_hit(
    const qafila_roads *r, size_t w, int64_t day, size_t lane, size_t stage, long provider, size_t link,
    qafila_attack kind, int64_t known, const uint32_t *words, double share) {
  const size_t base = slot_base(r, w, lane, stage);
  int64_t tankers = 0;
  for (size_t p = 0; p < r->products; p++) tankers += OF(r->slots, base + p);
  int32_t *convoys = &OF(r->slots, base + r->products);
  const int64_t size = *convoys > 1 ? parts_of(tankers, *convoys) : tankers;
  OF(r->tally, QAFILA_MET) += 1;
  OF(r->tally, QAFILA_HIT) += size;
  r->link_attacks[link] += 1;
  const harm h = harm_to(r, w, size, provider >= 0, kind, known, words, provider >= 0 ? -1 : share);
  const bool turns = unit(words[2]) < OF(r->turned_back_share, 0) && kind != QAFILA_MINE && known < 0;
  const int64_t back = turns ? size - h.burnt - h.broken : 0;
  take(r, w, lane, stage, (removal){h.burnt + h.broken + back, h.burnt + h.broken});
  if ((back > 0 || h.burnt + h.broken == size) && *convoys > 0) {
    *convoys -= 1;
    OF(r->entered_convoys, lane * QAFILA_STAGES + stage) -= 1;
    if (provider >= 0) OF(r->slots, base + r->products + 1 + (size_t)provider) -= 1;
  }
  if (provider >= 0) {
    const size_t client = (size_t)r->market_client[r->lane_market[lane]];
    OF(r->lost_under, (size_t)provider * r->clients + client) += (int32_t)h.burnt;
    OF(r->doubted, provider) += OF(r->belief_weight, 0) * (h.burnt > 0 ? 2 : 0);
  }
  lose_tankers(r, w, lane, h.burnt);
  repair(r, w, day, lane, h.broken);
  bring_back(r, w, day, lane, back, OF(r->return_days, lane) / 2 + 1);
  frighten(r, w, day, link, kind, words);
}

void qafila_hit_empties(
    const qafila_roads *r, size_t w, int64_t day, size_t lane, size_t days_to_go, size_t link, qafila_attack kind,
    const uint32_t *words) {
  const int64_t columns = empty_columns(r, w, day, lane, days_to_go);
  if (columns == 0) return;
  int32_t *tankers = &OF(r->returning, lane * QAFILA_RING + ((size_t)day + days_to_go) % QAFILA_RING);
  const int64_t size = parts_of(*tankers, columns);
  OF(r->tally, QAFILA_MET) += 1;
  OF(r->tally, QAFILA_HIT) += size;
  r->link_attacks[link] += 1;
  const harm h = harm_to(r, w, size, false, kind, -1, words, -1);
  *tankers -= (int32_t)(h.burnt + h.broken);
  OF(r->homeward, lane * QAFILA_RING + days_to_go) -= (int32_t)(h.burnt + h.broken);
  OF(r->tally, QAFILA_EMPTIES_DESTROYED) += h.burnt;
  lose_tankers(r, w, lane, h.burnt);
  repair(r, w, day, lane, h.broken);
  frighten(r, w, day, link, kind, words);
}
