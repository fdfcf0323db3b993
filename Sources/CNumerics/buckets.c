#include "numerics.h"

#include <string.h>

double qafila_count_buckets(
    const float *values, size_t count, float low, float scale, uint16_t *buckets, int32_t *counts) {
  // A loop of its own: the compiler turns it into vectors.
  for (size_t i = 0; i < count; i++) buckets[i] = (uint16_t)(int32_t)((values[i] - low) * scale);
  double sum = 0;
  size_t i = 0;
  // Even and odd places count apart: counts in a row into one bucket need not wait for each other.
  for (; i + 2 <= count; i += 2) {
    sum += (double)values[i];
    counts[2 * (size_t)buckets[i]]++;
    sum += (double)values[i + 1];
    counts[2 * (size_t)buckets[i + 1] + 1]++;
  }
  if (i < count) {
    sum += (double)values[i];
    counts[2 * (size_t)buckets[i]]++;
  }
  return sum;
}

static inline __attribute__((always_inline)) void pick(
    const float *values, const uint16_t *buckets, size_t from, size_t to, const uint16_t *wanted, size_t kinds,
    float *const *rooms, size_t *taken) {
  for (size_t i = from; i < to; i++) {
    for (size_t k = 0; k < kinds; k++) {
      if (buckets[i] == wanted[k]) rooms[k][taken[k]++] = values[i];
    }
  }
}

// So many buckets are looked at in one go.
typedef uint16_t many __attribute__((vector_size(64)));

static inline __attribute__((always_inline)) void pick_buckets(
    const float *values, const uint16_t *buckets, size_t count, const uint16_t *wanted, size_t kinds,
    float *const *rooms, size_t *taken) {
  const size_t step = sizeof(many) / sizeof(uint16_t);
  size_t i = 0;
  for (; i + step <= count; i += step) {
    many here;
    memcpy(&here, buckets + i, sizeof here);
    many any = {0};
    for (size_t k = 0; k < kinds; k++) any |= (many)(here == wanted[k]);
    uint64_t words[8];
    memcpy(words, &any, sizeof words);
    for (size_t w = 0; w < 8; w++) {
      if (words[w]) pick(values, buckets, i + 4 * w, i + 4 * w + 4, wanted, kinds, rooms, taken);
    }
  }
  pick(values, buckets, i, count, wanted, kinds, rooms, taken);
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) static void pick_buckets_256(
    const float *values, const uint16_t *buckets, size_t count, const uint16_t *wanted, size_t kinds,
    float *const *rooms, size_t *taken) {
  pick_buckets(values, buckets, count, wanted, kinds, rooms, taken);
}
#endif

void qafila_pick_buckets(
    int level, const float *values, const uint16_t *buckets, size_t count, const uint16_t *wanted, size_t kinds,
    float *const *rooms, size_t *taken) {
#if defined(__x86_64__)
  if (level >= 1) {
    pick_buckets_256(values, buckets, count, wanted, kinds, rooms, taken);
    return;
  }
#else
  (void)level;
#endif
  pick_buckets(values, buckets, count, wanted, kinds, rooms, taken);
}
