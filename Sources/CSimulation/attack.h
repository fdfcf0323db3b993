#ifndef QAFILA_ATTACK_H
#define QAFILA_ATTACK_H

#include "road.h"

// A random word as a number between 0 and 1, never either.
INLINE double unit(uint32_t word) { return ((double)word + 0.5) * 0x1p-32; }

// A number of whole things, at most ten thousand and one, whose mean is `expected`.
INLINE int64_t count_of(double expected, double u) {
  if (expected >= 10000) return 10000 + (u < expected - __builtin_floor(expected));
  const int64_t whole = (int64_t)expected;
  return whole + (u < expected - (double)whole);
}

// Into how many parts of at most `largest` a whole goes.
INLINE int64_t parts_of(int64_t whole, int64_t largest) {
  return ((uint32_t)whole + (uint32_t)largest - 1) / (uint32_t)largest;
}

// Columns of the empty trucks of a lane that have so many days to go. Nobody escorts them.
INLINE int64_t empty_columns(const qafila_roads *r, size_t w, int64_t day, size_t lane, size_t days_to_go) {
  const size_t place = lane * QAFILA_RING + ((size_t)day + days_to_go) % QAFILA_RING;
  const int32_t n = OF(r->returning, place);
  return n == 0 ? 0 : parts_of(n, OF(r->largest_convoy, 0));
}

// An attack that meets empty trucks: some burn, some are damaged, the rest drives on. No litre is lost.
void qafila_hit_empties(
    const qafila_roads *r, size_t w, int64_t day, size_t lane, size_t days_to_go, size_t link, qafila_attack kind,
    const uint32_t *words);

#endif
