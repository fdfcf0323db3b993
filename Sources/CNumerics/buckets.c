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

typedef uint16_t eight __attribute__((vector_size(16)));

static void pick(
    const float *values, const uint16_t *buckets, size_t from, size_t to, const uint16_t *wanted, size_t kinds,
    float *const *rooms, size_t *taken) {
  for (size_t i = from; i < to; i++) {
    for (size_t k = 0; k < kinds; k++) {
      if (buckets[i] == wanted[k]) rooms[k][taken[k]++] = values[i];
    }
  }
}

void qafila_pick_buckets(
    const float *values, const uint16_t *buckets, size_t count, const uint16_t *wanted, size_t kinds,
    float *const *rooms, size_t *taken) {
  size_t i = 0;
  for (; i + 8 <= count; i += 8) {
    eight here;
    memcpy(&here, buckets + i, sizeof here);
    eight any = {0};
    for (size_t k = 0; k < kinds; k++) any |= (eight)(here == wanted[k]);
    uint64_t halves[2];
    memcpy(halves, &any, sizeof halves);
    if (halves[0] | halves[1]) pick(values, buckets, i, i + 8, wanted, kinds, rooms, taken);
  }
  pick(values, buckets, i, count, wanted, kinds, rooms, taken);
}
