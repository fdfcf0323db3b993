#include "column.h"

// What a lane's loaded columns are worth to a group.
INLINE double worth_on_lane(const qafila_roads *r, size_t w, size_t g, size_t lane) {
  const size_t worth = (g * r->lanes + lane) * QAFILA_STAGES;
  const int32_t stages = OF(r->slots_before, lane) + OF(r->slots_after, lane);
  double sum = 0;
  for (int32_t j = 0; j < stages; j++) {
    sum += OF(r->slot_worth, worth + (size_t)j) *
           (double)OF(r->slots, slot_base(r, w, lane, (size_t)j) + r->products);
  }
  return sum;
}

// What a lane's empties are worth to a group that knows of them, before they are held less attractive; adds how many columns they are.
INLINE double empty_worth(const qafila_roads *r, size_t w, int64_t day, size_t g, size_t lane, int64_t *columns) {
  const size_t home = (g * r->lanes + lane) * QAFILA_RING;
  const int32_t days = OF(r->return_days, lane);
  double sum = 0;
  for (int32_t d = 1; d < (days > 2 ? days : 2); d++) {
    const double worth = OF(r->return_worth, home + (size_t)d);
    if (!(worth > 0)) continue;
    const int64_t here = empty_columns(r, w, day, lane, (size_t)d);
    sum += worth * (double)here;
    *columns += here;
  }
  return sum;
}

// A link of a lane that is passed on one stage (`stages` says each link's) and in a group's area, by its part of the stage's worth.
INLINE long link_of_stage(
    const qafila_roads *r, size_t w, int64_t day, size_t g, size_t lane, size_t stage, const int32_t *stages,
    double worth, double u) {
  double left = u * worth;
  long found = -1;
  for (int32_t i = r->lane_link_start[lane]; i < r->lane_link_start[lane + 1]; i++) {
    if ((size_t)OF(stages, i) != stage) continue;
    const size_t k = (size_t)r->lane_link[i];
    if (!r->is_in_area[g * r->links + k] || is_closed(r, w, day, k)) continue;
    found = (long)k;
    left -= OF(r->link_worth, g * r->links + k);
    if (left < 0) break;
  }
  return found;
}

// The column of empties at which a running sum of worths passes x, and a link that it passes today; negative where there is none.
static long known_empties(
    const qafila_roads *r, size_t w, int64_t day, size_t g, double x, double v, column *found) {
  double left = x;
  for (size_t l = 0; l < r->lanes; l++) {
    int64_t columns = 0;
    const double own = empty_worth(r, w, day, g, l, &columns);
    if (left >= own) {
      left -= own;
      continue;
    }
    const size_t home = (g * r->lanes + l) * QAFILA_RING;
    const int32_t days = OF(r->return_days, l);
    for (int32_t d = 1; d < (days > 2 ? days : 2); d++) {
      const double worth = OF(r->return_worth, home + (size_t)d);
      if (!(worth > 0)) continue;
      left -= worth * (double)empty_columns(r, w, day, l, (size_t)d);
      if (left >= 0) continue;
      *found = (column){l, (size_t)d, -1, true};
      return link_of_stage(r, w, day, g, l, (size_t)d, r->days_to_go, worth, v);
    }
  }
  return -1;
}

long qafila_known_column(
    const qafila_roads *r, size_t w, int64_t day, size_t g, double u, double v, double x, column *found,
    double *appeal) {
  double total = 0;
  for (size_t l = 0; l < r->lanes; l++) {
    if (OF(r->on_road, l) > 0) total += worth_on_lane(r, w, g, l);
  }
  const double attraction = OF(r->empty_attraction, 0);
  double empty = 0;
  int64_t columns = 0;
  if (attraction > 0) {
    for (size_t l = 0; l < r->lanes; l++) empty += empty_worth(r, w, day, g, l, &columns);
  }
  const double sum = total + attraction * empty;
  if (sum <= 0) return -1;
  double left = u * sum;
  if (left >= total) {
    const double few = attraction * (double)columns;
    *appeal = total > 0 || !(few < 1) ? 1 : few;
    return known_empties(r, w, day, g, (left - total) / attraction, v, found);
  }
  for (size_t l = 0; l < r->lanes; l++) {
    if (OF(r->on_road, l) <= 0) continue;
    const double own = worth_on_lane(r, w, g, l);
    if (left >= own) {
      left -= own;
      continue;
    }
    const size_t worths = (g * r->lanes + l) * QAFILA_STAGES;
    const int32_t stages = OF(r->slots_before, l) + OF(r->slots_after, l);
    for (int32_t j = 0; j < stages; j++) {
      const size_t base = slot_base(r, w, l, (size_t)j);
      const int64_t convoys = OF(r->slots, base + r->products);
      if (convoys == 0) continue;
      const double worth = OF(r->slot_worth, worths + (size_t)j);
      left -= worth * (double)convoys;
      if (left >= 0 || worth == 0) continue;
      *found = (column){l, (size_t)j, -1, false};
      found->provider = protector(r, w, (int64_t)(x * (double)convoys), convoys, base);
      *appeal = 1;
      return link_of_stage(r, w, day, g, l, (size_t)j, r->slot_of, worth, v);
    }
  }
  return -1;
}
