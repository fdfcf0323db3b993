#include "numerics.h"
#include "philox_rounds.h"

// One group of eight counters, four waits: written once, compiled for several processors.
static inline __attribute__((always_inline)) void group(
    uint32_t first, const uint32_t *rest, const uint32_t *key, uint32_t *words) {
  const qafila_eight steps = {0, 1, 4, 5, 8, 9, 12, 13};
  const qafila_eight none = {0};
  qafila_eight c[4] = {steps + (uint64_t)first * 4, none + rest[0], none + rest[1], none + rest[2]};
  qafila_philox_rounds(c, key[0], key[1]);
  for (int w = 0; w < 4; w++) {
    for (int i = 0; i < 8; i++) words[8 * w + i] = (uint32_t)c[w][i];
  }
}

static inline __attribute__((always_inline)) void pairs(
    uint32_t first, size_t count, const uint32_t *rest, const uint32_t *key, uint32_t *words) {
  for (size_t i = 0; i < count; i += 4) group(first + (uint32_t)i, rest, key, words + 8 * i);
}

#if defined(__x86_64__)
__attribute__((target("avx512f,avx512dq,avx512vl"))) static void pairs_512(
    uint32_t first, size_t count, const uint32_t *rest, const uint32_t *key, uint32_t *words) {
  pairs(first, count, rest, key, words);
}

__attribute__((target("avx2"))) static void pairs_256(
    uint32_t first, size_t count, const uint32_t *rest, const uint32_t *key, uint32_t *words) {
  pairs(first, count, rest, key, words);
}
#endif

int qafila_vector_level(void) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512bw")) {
    return 2;
  }
  if (__builtin_cpu_supports("avx2")) return 1;
#endif
  return 0;
}

void qafila_philox_pairs(
    int level, uint32_t first, size_t count, const uint32_t *rest, const uint32_t *key, uint32_t *words) {
#if defined(__x86_64__)
  if (level >= 2) {
    pairs_512(first, count, rest, key, words);
    return;
  }
  if (level == 1) {
    pairs_256(first, count, rest, key, words);
    return;
  }
#else
  (void)level;
#endif
  pairs(first, count, rest, key, words);
}
