#include <math.h>

#include "column.h"
#include "philox_rounds.h"
#include "power.h"

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

// A wait that may meet something, of one of the replications.
typedef struct {
  uint32_t w, wait;
  // Where it waits unless the group knows of a column.
  long link;
  // Of a column without escort that it destroys as an ambush; negative when the words say it.
  double share;
  // Three blocks of four words: where it waits, what happens, what a hit comes to.
  uint32_t words[12];
} drawn;

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

INLINE void attempt(const qafila_roads *r, size_t g, int64_t day, const drawn *wait) {
  const size_t w = wait->w;
  long link = wait->link;
  const uint32_t *where = wait->words;
  const uint32_t *what = where + 4;
  const uint32_t *hit = where + 8;
  const double u = unit(what[1]);
  const double roadblocks = r->roadblock_share[g];
  const qafila_attack kind =
      u < roadblocks ? QAFILA_ROADBLOCK : u < roadblocks + r->mine_share[g] ? QAFILA_MINE : QAFILA_AMBUSH;
  column target;
  double appeal = 1;
  const double intelligence = OF(r->intelligence, 0);
  if (intelligence > 0 && unit(where[0]) < intelligence) {
    link = qafila_known_column(r, w, day, g, unit(where[1]), unit(where[2]), unit(what[2]), &target, &appeal);
    if (link < 0) return;
  } else {
    if (!find_on_link(r, w, day, (size_t)link, unit(what[2]), &target, &appeal)) return;
  }
  double chance = OF(r->meets, 0) * OF(r->guard_factor, link) * OF(r->deal_factor, link) * appeal;
  if (target.provider >= 0 && kind == QAFILA_AMBUSH) {
    const double effect = OF(r->effectiveness, target.provider);
    const double factor = OF(r->escort_meeting_factor, 0);
    chance *= effect == 1 ? factor : pow(factor, effect);
  }
  if (unit(what[3]) >= chance) return;
  if (target.is_empty) {
    qafila_hit_empties(r, w, day, target.lane, target.stage, (size_t)link, kind, hit);
  } else {
    qafila_hit(r, w, day, target.lane, target.stage, target.provider, (size_t)link, kind, -1, hit,
        wait->share);
  }
  if (r->has_aftershocks) {
    int64_t *shocks = &OF(r->tally, QAFILA_SHOCKS);
    OF(r->aftershock_link, *shocks % QAFILA_AFTERSHOCKS) = (int32_t)link;
    OF(r->aftershock_day, *shocks % QAFILA_AFTERSHOCKS) = (int32_t)day;
    *shocks += 1;
  }
}

void qafila_attempt(const qafila_roads *r, size_t w, size_t g, int64_t day, long link, const uint32_t *words) {
  drawn wait = {(uint32_t)w, 0, link, -1, {0}};
  memcpy(wait.words, words, sizeof wait.words);
  attempt(r, g, day, &wait);
}

// MARK: Waits of all replications

// So many waits of each replication are drawn in one go.
enum { DRAWN_TOGETHER = 8 };

// The eight blocks of four words that lie at some counters of eight replications.
INLINE void draw(const uint32_t *key, qafila_eight counter, qafila_eight replication, uint64_t day, uint64_t purpose,
                 uint64_t words[4][QAFILA_ABREAST]) {
  const qafila_eight none = {0};
  qafila_eight c[4] = {counter, replication, none + day, none + purpose};
  qafila_philox_rounds(c, key[0], key[1]);
  memcpy(words, c, sizeof c);
}

// What happens at waits `first` on; notes those that may meet something. The others meet nothing whatever passes there, as their chance is
// none so great.
INLINE size_t draw_meetings(
    const qafila_roads *r, uint32_t purpose, uint32_t day, const int32_t *waits, int32_t first, int32_t count,
    drawn *found) {
  qafila_eight replication;
  for (int w = 0; w < QAFILA_ABREAST; w++) replication[w] = r->replication[w];
  const qafila_eight none = {0};
  size_t n = 0;
  for (int32_t i = first; i < first + count; i++) {
    uint64_t words[4][QAFILA_ABREAST];
    draw(r->key, none + 4 * (uint64_t)i + 1, replication, day, purpose, words);
    for (size_t w = 0; w < QAFILA_ABREAST; w++) {
      found[n].w = (uint32_t)w;
      found[n].wait = (uint32_t)i;
      for (int k = 0; k < 4; k++) found[n].words[4 + k] = (uint32_t)words[k][w];
      n += (i < waits[w]) & (unit((uint32_t)words[3][w]) < r->greatest_meeting[w]);
    }
  }
  return n;
}

// Where eight waits of a group are, by driving hours: the search of `qafila_link_by_hours`, all of them at once.
INLINE void choose_links(const qafila_roads *r, size_t g, drawn *waits) {
  const size_t first = (size_t)r->group_link_start[g];
  size_t count = (size_t)r->group_link_start[g + 1] - first;
  const double *sums = r->group_link_hours;
  doubles x;
  for (int i = 0; i < QAFILA_ABREAST; i++) x[i] = unit(waits[i].words[3]);
  x *= sums[first + count - 1];
  wholes low = (int64_t)first;
  while (count > 1) {
    const size_t half = count >> 1;
    doubles here;
    for (int i = 0; i < QAFILA_ABREAST; i++) here[i] = sums[(size_t)low[i] + half - 1];
    low = here > x ? low : low + (int64_t)half;
    count -= half;
  }
  for (int i = 0; i < QAFILA_ABREAST; i++) waits[i].link = r->group_link[low[i]];
}

// What part of a column without escort eight waits destroy as ambushes.
INLINE void choose_shares(const qafila_roads *r, drawn *waits) {
  doubles u;
  doubles exponent;
  for (int i = 0; i < QAFILA_ABREAST; i++) {
    u[i] = unit(waits[i].words[8]);
    exponent[i] = r->exponent_unescorted[waits[i].w];
  }
  const doubles part = powers(u, exponent);
  const doubles share = exponent <= 0 ? 1 : part;
  for (int i = 0; i < QAFILA_ABREAST; i++) waits[i].share = share[i];
}

// The other blocks of eight waits.
INLINE void draw_others(const qafila_roads *r, uint32_t purpose, uint32_t day, drawn *waits) {
  qafila_eight replication;
  qafila_eight counter;
  for (int i = 0; i < QAFILA_ABREAST; i++) {
    replication[i] = r->replication[waits[i].w];
    counter[i] = 4 * (uint64_t)waits[i].wait;
  }
  for (int b = 0; b < 2; b++) {
    uint64_t words[4][QAFILA_ABREAST];
    draw(r->key, counter + 2 * (uint64_t)b, replication, day, purpose, words);
    for (int i = 0; i < QAFILA_ABREAST; i++) {
      for (int k = 0; k < 4; k++) waits[i].words[8 * b + k] = (uint32_t)words[k][i];
    }
  }
}

INLINE void wait_anywhere(const qafila_roads *r, size_t g, int64_t day, const int32_t *waits) {
  const uint32_t purpose = r->meetings[g];
  int32_t most = 0;
  for (size_t w = 0; w < QAFILA_ABREAST; w++) most = waits[w] > most ? waits[w] : most;
  // Room for whole groups of eight, and for the one behind the last that is written before it is known whether it counts.
  drawn found[DRAWN_TOGETHER * QAFILA_ABREAST + QAFILA_ABREAST];
  for (int32_t first = 0; first < most; first += DRAWN_TOGETHER) {
    const int32_t rest = most - first;
    const int32_t count = rest < DRAWN_TOGETHER ? rest : DRAWN_TOGETHER;
    const size_t n = draw_meetings(r, purpose, (uint32_t)day, waits, first, count, found);
    // Those behind the last only fill its group: of any wait.
    for (size_t i = n; i < n + QAFILA_ABREAST - 1; i++) found[i].w = found[i].wait = 0;
    for (size_t i = 0; i < n; i += QAFILA_ABREAST) {
      draw_others(r, purpose, (uint32_t)day, found + i);
      choose_links(r, g, found + i);
      choose_shares(r, found + i);
    }
    for (size_t i = 0; i < n; i++) attempt(r, g, day, found + i);
  }
}

KERNEL(
    wait_anywhere, (roads, group, day, waits), const qafila_roads *roads, size_t group, int64_t day, const int32_t *waits)
