#include "numerics.h"

// Eight counters side by side, each word in the lower half of a wide one. What lies in the upper halves means nothing: the
// multiplication of lower halves does not see it.
typedef uint64_t wide __attribute__((vector_size(64), aligned(64)));

#define LOW 0xFFFFFFFFull

// One group of eight counters, four waits: written once, compiled for several processors.
static inline __attribute__((always_inline)) void group(
    uint32_t first, const uint32_t *rest, const uint32_t *key, uint32_t *words) {
  const wide steps = {0, 1, 4, 5, 8, 9, 12, 13};
  const wide none = {0};
  wide c0 = (steps + (uint64_t)first * 4) & LOW;
  wide c1 = none + rest[0];
  wide c2 = none + rest[1];
  wide c3 = none + rest[2];
  uint32_t k0 = key[0];
  uint32_t k1 = key[1];
#pragma clang loop unroll(full)
  for (int round = 0; round < 10; round++) {
    const wide p0 = (c0 & LOW) * 0xD2511F53ull;
    const wide p1 = (c2 & LOW) * 0xCD9E8D57ull;
    c0 = (p1 >> 32) ^ c1 ^ (uint64_t)k0;
    c1 = p1;
    c2 = (p0 >> 32) ^ c3 ^ (uint64_t)k1;
    c3 = p0;
    k0 += 0x9E3779B9u;
    k1 += 0xBB67AE85u;
  }
  for (int i = 0; i < 8; i++) words[i] = (uint32_t)c0[i];
  for (int i = 0; i < 8; i++) words[8 + i] = (uint32_t)c1[i];
  for (int i = 0; i < 8; i++) words[16 + i] = (uint32_t)c2[i];
  for (int i = 0; i < 8; i++) words[24 + i] = (uint32_t)c3[i];
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
