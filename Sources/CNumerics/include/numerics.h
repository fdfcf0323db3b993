#ifndef QAFILA_NUMERICS_H
#define QAFILA_NUMERICS_H

#include <stddef.h>
#include <stdint.h>

/// How wide the vectors of this processor are: 0 for those that every processor of its kind has, 1 for AVX2, 2 for AVX-512 (F, DQ, VL and BW).
int qafila_vector_level(void);

/// Blocks of Philox4x32-10 (Salmon et al. 2011) in pairs: of pair i the blocks of the counters with the first words `4 * (first + i)` and the
/// next. The same words at every level.
///
/// @param level At most `qafila_vector_level()`.
/// @param rest The three words that all counters share.
/// @param key Two words.
/// @param words Takes word w of block b of pair i at `32 * (i / 4) + 8 * w + 2 * (i % 4) + b`; room for whole groups of four pairs.
void qafila_philox_pairs(
    int level, uint32_t first, size_t count, const uint32_t *rest, const uint32_t *key, uint32_t *words);

/// Puts values into buckets, `(value - low) * scale` in whole numbers, and counts them.
///
/// @param buckets Takes each value's bucket.
/// @param counts Two counts a bucket, to be added up.
/// @return The sum of the values, added up in order.
double qafila_count_buckets(
    const float *values, size_t count, float low, float scale, uint16_t *buckets, int32_t *counts);

/// Copies the values that lie in some buckets, in order.
///
/// @param level At most `qafila_vector_level()`.
/// @param wanted The buckets, each once.
/// @param rooms For each of them where its values go.
/// @param taken How many are there; counted on.
void qafila_pick_buckets(
    int level, const float *values, const uint16_t *buckets, size_t count, const uint16_t *wanted, size_t kinds,
    float *const *rooms, size_t *taken);

/// The whole part of a number that fits, in one instruction where Swift's conversion first asks whether it does.
static inline int64_t qafila_whole(double x) { return (int64_t)x; }

#endif
