#include <math.h>

#include "column.h"
#include "philox_rounds.h"
#include "powers.h"

// First place in running sums [first, end) above x, the last place if none is. Without branches, which nobody could foretell.
INLINE size_t search(const double *sums, size_t first, size_t end, double x) {
  size_t low = first;
  size_t count = end - first;
  while (count > 1) {
    const size_t half = count >> 1;
    low = sums[low + half - 1] > x ? low : low + half;
    count -= half;
  }
  return low;
}

size_t qafila_link_by_hours(const qafila_roads *r, size_t g, size_t from, size_t to, double u) {
  const size_t first = (size_t)r->group_link_start[g];
  const double *sums = r->group_link_hours;
  const double low = from == 0 ? 0 : sums[first + from - 1];
  const double x = low + u * (sums[first + to - 1] - low);
  return (size_t)r->group_link[search(sums, first + from, first + to, x)];
}

int64_t qafila_convoys_passing(const qafila_roads *r, size_t w, int64_t day, size_t link) {
  return is_closed(r, w, day, link) ? 0 : convoys_passing(r, w, link);
}

// MARK: One wait

// Eight waits of a group side by side, of any of the replications.
typedef struct {
  size_t w[QAFILA_ABREAST];
  // Where each waits unless the group knows of a column.
  int64_t link[QAFILA_ABREAST];
  // Of a column without escort that it destroys as an ambush; negative when the words say it.
  double share[QAFILA_ABREAST];
  // Four random words each, in lower halves: where it waits, what happens, what a hit comes to.
  uint64_t where[4][QAFILA_ABREAST], what[4][QAFILA_ABREAST], hit[4][QAFILA_ABREAST];
} eight_waits;

INLINE double unit_of(const uint64_t words[4][QAFILA_ABREAST], int word, size_t i) { return unit((uint32_t)words[word][i]); }

// Where nothing loaded passes, a wait may let the empties go.
INLINE bool find_on_link(
    const qafila_roads *r, size_t w, int64_t day, size_t link, double u, column *found, double *appeal) {
  if (is_closed(r, w, day, link)) return false;
  const int64_t convoys = convoys_passing(r, w, link);
  const double attraction = OF(r->empty_attraction, 0);
  const int64_t empties = attraction > 0 ? empties_passing(r, w, day, link) : 0;
  if (convoys + empties == 0) return false;
  const double weight = (double)convoys + attraction * (double)empties;
  *appeal = weight < 1 ? weight : 1;
  const double x = u * weight;
  if (x < (double)convoys) {
    *found = column_passing(r, w, link, (int64_t)x);
    return true;
  }
  const int64_t n = (int64_t)((x - (double)convoys) / attraction);
  return find_empties(r, w, day, link, n < empties - 1 ? n : empties - 1, found);
}

INLINE void attempt(const qafila_roads *r, size_t g, int64_t day, const eight_waits *waits, size_t i) {
  const size_t w = waits->w[i];
  long link = (long)waits->link[i];
  const double u = unit_of(waits->what, 1, i);
  const double roadblocks = r->roadblock_share[g];
  const qafila_attack kind =
      u < roadblocks ? QAFILA_ROADBLOCK : u < roadblocks + r->mine_share[g] ? QAFILA_MINE : QAFILA_AMBUSH;
  column target;
  double appeal = 1;
  const double intelligence = OF(r->intelligence, 0);
  if (intelligence > 0 && unit_of(waits->where, 0, i) < intelligence) {
    link = qafila_known_column(
        r, w, day, g, unit_of(waits->where, 1, i), unit_of(waits->where, 2, i), unit_of(waits->what, 2, i), &target,
        &appeal);
    if (link < 0) return;
  } else {
    if (!find_on_link(r, w, day, (size_t)link, unit_of(waits->what, 2, i), &target, &appeal)) return;
  }
  double chance = OF(r->meets, 0) * OF(r->guard_factor, link) * OF(r->deal_factor, link) * appeal;
  if (target.provider >= 0 && kind == QAFILA_AMBUSH) {
    const double effect = OF(r->effectiveness, target.provider);
    const double factor = OF(r->escort_meeting_factor, 0);
    chance *= effect == 1 ? factor : pow(factor, effect);
  }
  if (unit_of(waits->what, 3, i) >= chance) return;
  uint32_t hit[4];
  for (int k = 0; k < 4; k++) hit[k] = (uint32_t)waits->hit[k][i];
  if (target.is_empty) {
    qafila_hit_empties(r, w, day, target.lane, target.stage, (size_t)link, kind, hit);
  } else {
    qafila_hit(r, w, day, target.lane, target.stage, target.provider, (size_t)link, kind, -1, hit,
        waits->share[i]);
  }
  if (r->has_aftershocks) {
    int64_t *shocks = &OF(r->tally, QAFILA_SHOCKS);
    OF(r->aftershock_link, *shocks % QAFILA_AFTERSHOCKS) = (int32_t)link;
    OF(r->aftershock_day, *shocks % QAFILA_AFTERSHOCKS) = (int32_t)day;
    *shocks += 1;
  }
}

void qafila_attempt(const qafila_roads *r, size_t w, size_t g, int64_t day, long link, const uint32_t *words) {
  eight_waits one;
  one.w[0] = w;
  one.link[0] = link;
  one.share[0] = -1;
  for (int k = 0; k < 4; k++) {
    one.where[k][0] = words[k];
    one.what[k][0] = words[4 + k];
    one.hit[k][0] = words[8 + k];
  }
  attempt(r, g, day, &one, 0);
}

// MARK: Waits of all replications

// So many waits of each replication are drawn in one go.
enum { DRAWN_TOGETHER = 8 };

// The blocks of four words at some counters of eight replications.
INLINE void draw(
    const uint32_t *key, qafila_eight counter, qafila_eight replication, uint64_t day, uint64_t purpose,
    uint64_t words[4][QAFILA_ABREAST]) {
  const qafila_eight none = {0};
  qafila_eight c[4] = {counter, replication, none + day, none + purpose};
  qafila_philox_rounds(c, key[0], key[1]);
  memcpy(words, c, sizeof c);
}

// Eight words as numbers between 0 and 1: `unit`.
INLINE doubles units(const uint64_t words[QAFILA_ABREAST]) {
  wholes all;
  memcpy(&all, words, sizeof all);
  return (DOUBLES(all & 0xFFFFFFFF) + 0.5) * 0x1p-32;
}

// What happens at `count` waits from `first` on; notes which may meet something, as eight times its place and its replication. The others
// meet nothing whatever passes there, as their chance is none so great.
INLINE size_t draw_meetings(
    const qafila_roads *r, uint32_t purpose, uint32_t day, const int32_t *waits, int32_t first, int32_t count,
    uint64_t what[][4][QAFILA_ABREAST], uint32_t *found) {
  LOAD(doubles, greatest, r->greatest_meeting, 0);
  LOAD(counts, own, waits, 0);
  const qafila_eight none = {0};
  qafila_eight replication;
  for (int w = 0; w < QAFILA_ABREAST; w++) replication[w] = r->replication[w];
  size_t n = 0;
  for (int32_t i = 0; i < count; i++) {
    draw(r->key, none + 4 * (uint64_t)(first + i) + 1, replication, day, purpose, what[i]);
    const wholes meets = (units(what[i][3]) < greatest) & (WHOLES(own) > first + i);
    for (int w = 0; w < QAFILA_ABREAST; w++) {
      found[n] = (uint32_t)(i * QAFILA_ABREAST + w);
      n -= (size_t)meets[w];
    }
  }
  return n;
}

// Where eight waits of a group are, by driving hours: the search of `qafila_link_by_hours`, all of them at once.
INLINE void choose_links(const qafila_roads *r, size_t g, eight_waits *waits) {
  const size_t first = (size_t)r->group_link_start[g];
  size_t count = (size_t)r->group_link_start[g + 1] - first;
  const double *sums = r->group_link_hours;
  const doubles x = units(waits->where[3]) * sums[first + count - 1];
  wholes low = (int64_t)first;
  while (count > 1) {
    const size_t half = count >> 1;
    doubles here;
    for (int i = 0; i < QAFILA_ABREAST; i++) here[i] = sums[(size_t)low[i] + half - 1];
    low = here > x ? low : low + (int64_t)half;
    count -= half;
  }
  for (int i = 0; i < QAFILA_ABREAST; i++) waits->link[i] = r->group_link[low[i]];
}

// What part of a column without escort eight waits destroy as ambushes.
INLINE void choose_shares(const qafila_roads *r, eight_waits *waits) {
  doubles exponent;
  for (int i = 0; i < QAFILA_ABREAST; i++) exponent[i] = r->exponent_unescorted[waits->w[i]];
  const doubles part = powers(units(waits->hit[0]), exponent);
  const doubles share = exponent <= 0 ? 1 : part;
  STORE(waits->share, 0, share);
}

// Eight of the waits that were found, with all that is drawn for them.
INLINE void draw_eight(
    const qafila_roads *r, size_t g, uint32_t day, int32_t first, const uint64_t what[][4][QAFILA_ABREAST],
    const uint32_t *found, eight_waits *waits) {
  qafila_eight counter;
  qafila_eight replication;
  for (int i = 0; i < QAFILA_ABREAST; i++) {
    const size_t w = found[i] % QAFILA_ABREAST;
    const size_t place = found[i] / QAFILA_ABREAST;
    waits->w[i] = w;
    counter[i] = 4 * ((uint64_t)first + place);
    replication[i] = r->replication[w];
    for (int k = 0; k < 4; k++) waits->what[k][i] = what[place][k][w];
  }
  draw(r->key, counter, replication, day, r->meetings[g], waits->where);
  draw(r->key, counter + 2, replication, day, r->meetings[g], waits->hit);
  choose_links(r, g, waits);
  choose_shares(r, waits);
}

INLINE void wait_anywhere(const qafila_roads *r, size_t g, int64_t day, const int32_t *own) {
  int32_t most = 0;
  for (size_t w = 0; w < QAFILA_ABREAST; w++) most = own[w] > most ? own[w] : most;
  uint64_t what[DRAWN_TOGETHER][4][QAFILA_ABREAST];
  // Room for a whole last group of eight.
  uint32_t found[(DRAWN_TOGETHER + 1) * QAFILA_ABREAST];
  eight_waits waits;
  for (int32_t first = 0; first < most; first += DRAWN_TOGETHER) {
    const int32_t rest = most - first;
    const int32_t count = rest < DRAWN_TOGETHER ? rest : DRAWN_TOGETHER;
    const size_t n = draw_meetings(r, r->meetings[g], (uint32_t)day, own, first, count, what, found);
    // What fills the last group is the first wait of all, drawn and left.
    for (size_t i = 0; i < QAFILA_ABREAST; i++) found[n + i] = 0;
    for (size_t i = 0; i < n; i += QAFILA_ABREAST) {
      draw_eight(r, g, (uint32_t)day, first, what, found + i, &waits);
      for (size_t k = 0; k < QAFILA_ABREAST && i + k < n; k++) attempt(r, g, day, &waits, k);
    }
  }
}

KERNEL(
    wait_anywhere, (roads, group, day, waits), const qafila_roads *roads, size_t group, int64_t day, const int32_t *waits)
