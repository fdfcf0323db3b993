#ifndef QAFILA_COLUMN_H
#define QAFILA_COLUMN_H

#include "attack.h"

// What a wait strikes: loaded columns on a lane's stage under someone's protection (negative: nobody's), or empty trucks with `stage` days
// to go, on their way back.
typedef struct {
  size_t lane, stage;
  long provider;
  bool is_empty;
} column;

// Convoys on the stage of the i-th passage of a lane over a link.
INLINE int64_t convoys_at(const qafila_roads *r, size_t w, int32_t i) {
  const size_t lane = (size_t)r->link_lane[i];
  if (OF(r->on_road, lane) == 0) return 0;
  const size_t stage = (size_t)OF(r->slot_of, r->link_lane_position[i]);
  return OF(r->slots, slot_base(r, w, lane, stage) + r->products);
}

INLINE int64_t convoys_passing(const qafila_roads *r, size_t w, size_t link) {
  int64_t sum = 0;
  for (int32_t i = r->link_lane_start[link]; i < r->link_lane_start[link + 1]; i++) sum += convoys_at(r, w, i);
  return sum;
}

// Who escorts convoy n of a slot, negative for nobody. Escorted convoys are numbered from the top: with more escorts each number is
// escorted that was before.
INLINE long protector(const qafila_roads *r, size_t w, int64_t n, int64_t convoys, size_t base) {
  int64_t from_top = convoys - 1 - n;
  for (size_t v = 0; v < r->providers; v++) {
    const int64_t escorted = OF(r->slots, base + r->products + 1 + v);
    if (from_top < escorted) return (long)v;
    from_top -= escorted;
  }
  return -1;
}

// The n-th loaded column that passes a link today.
INLINE column column_passing(const qafila_roads *r, size_t w, size_t link, int64_t n) {
  column found = {0, 0, -1, false};
  for (int32_t i = r->link_lane_start[link]; i < r->link_lane_start[link + 1]; i++) {
    const int64_t here = convoys_at(r, w, i);
    if (here == 0) continue;
    found.lane = (size_t)r->link_lane[i];
    found.stage = (size_t)OF(r->slot_of, r->link_lane_position[i]);
    if (n >= here) {
      n -= here;
      continue;
    }
    found.provider = protector(r, w, n, here, slot_base(r, w, found.lane, found.stage));
    return found;
  }
  return found;
}

INLINE int64_t empties_passing(const qafila_roads *r, size_t w, int64_t day, size_t link) {
  int64_t sum = 0;
  for (int32_t i = r->link_lane_start[link]; i < r->link_lane_start[link + 1]; i++) {
    const size_t left = (size_t)OF(r->days_to_go, r->link_lane_position[i]);
    sum += empty_columns(r, w, day, (size_t)r->link_lane[i], left);
  }
  return sum;
}

// The n-th column of empties that passes a link today.
INLINE bool find_empties(const qafila_roads *r, size_t w, int64_t day, size_t link, int64_t n, column *found) {
  for (int32_t i = r->link_lane_start[link]; i < r->link_lane_start[link + 1]; i++) {
    const size_t lane = (size_t)r->link_lane[i];
    const size_t left = (size_t)OF(r->days_to_go, r->link_lane_position[i]);
    n -= empty_columns(r, w, day, lane, left);
    if (n >= 0) continue;
    *found = (column){lane, left, -1, true};
    return true;
  }
  return false;
}

// A wait where a column is known to pass: one of today's columns by what its stage is worth to the group (numbers u and x between 0 and 1
// choose it, v a link of that stage); negative when nothing passes the group's area. `appeal` takes the part of the chance to meet that is
// left when all are empty.
long qafila_known_column(
    const qafila_roads *r, size_t w, int64_t day, size_t g, double u, double v, double x, column *found,
    double *appeal);

#endif
