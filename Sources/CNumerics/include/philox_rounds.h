#ifndef QAFILA_PHILOX_ROUNDS_H
#define QAFILA_PHILOX_ROUNDS_H

#include <stdint.h>

/// Eight numbers side by side.
typedef uint64_t qafila_eight __attribute__((vector_size(64), aligned(64)));

/// The ten rounds of Philox4x32-10 (Salmon et al. 2011, doi 10.1145/2063384.2063405) on eight counters side by side, each word in the lower
/// half of a wide one. What lies in the upper halves afterwards means nothing. Inlined, so that it is compiled for its caller's processor.
static inline __attribute__((always_inline)) void qafila_philox_rounds(qafila_eight c[4], uint32_t k0, uint32_t k1) {
#pragma clang loop unroll(full)
  for (int round = 0; round < 10; round++) {
    // The multiplication of lower halves does not see the upper ones.
    const qafila_eight p0 = (c[0] & 0xFFFFFFFFull) * 0xD2511F53ull;
    const qafila_eight p1 = (c[2] & 0xFFFFFFFFull) * 0xCD9E8D57ull;
    c[0] = (p1 >> 32) ^ c[1] ^ (uint64_t)k0;
    c[1] = p1;
    c[2] = (p0 >> 32) ^ c[3] ^ (uint64_t)k1;
    c[3] = p0;
    k0 += 0x9E3779B9u;
    k1 += 0xBB67AE85u;
  }
}

#endif
