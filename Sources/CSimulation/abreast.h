#ifndef QAFILA_ABREAST_H
#define QAFILA_ABREAST_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "city.h"

// Vectors are handed over only between functions that are inlined.
#pragma clang diagnostic ignored "-Wpsabi"

// A product and a sum that are rounded apart on one processor must be so on all.
#pragma STDC FP_CONTRACT OFF

typedef double doubles __attribute__((ext_vector_type(QAFILA_ABREAST)));
typedef int64_t wholes __attribute__((ext_vector_type(QAFILA_ABREAST)));
typedef int32_t counts __attribute__((ext_vector_type(QAFILA_ABREAST)));
typedef int8_t bytes __attribute__((ext_vector_type(QAFILA_ABREAST)));

#define INLINE static inline __attribute__((always_inline))
#define LOAD(type, name, from, i) \
  type name; \
  memcpy(&name, (from) + (i) * QAFILA_ABREAST, sizeof name)
#define STORE(to, i, value) memcpy((to) + (i) * QAFILA_ABREAST, &(value), sizeof(value))
#define DOUBLES(x) __builtin_convertvector(x, doubles)
#define WHOLES(x) __builtin_convertvector(x, wholes)
#define LEAST(a, b) ((b) < (a) ? (b) : (a))

INLINE bool any(const wholes *mask) {
  int64_t all = 0;
  for (int w = 0; w < QAFILA_ABREAST; w++) all |= (*mask)[w];
  return all != 0;
}

// The share of its tankers that a convoy can expect to lose: how often it is met, at most always, times what is lost then; nothing where no
// attack was seen.
INLINE doubles expected_loss(doubles attacks, doubles met, doubles loss_when_met) {
  const doubles loss = (met < 1 ? met : 1) * loss_when_met;
  return attacks == 0 ? 0 : loss;
}

#if defined(__x86_64__)
#define AT_512 __attribute__((target("avx512f,avx512dq,avx512vl,avx512bw")))
#define AT_256 __attribute__((target("avx2")))
#else
// Other processors have one kind of vectors each: their own compiler's.
#define AT_512
#define AT_256
#endif

// The function `qafila_NAME` with a level before its own parameters, which runs the inlined NAME compiled for processors of that level.
#define KERNEL(NAME, ARGUMENTS, ...) \
  AT_512 static void NAME##_512(__VA_ARGS__) { NAME ARGUMENTS; } \
  AT_256 static void NAME##_256(__VA_ARGS__) { NAME ARGUMENTS; } \
  void qafila_##NAME(int level, __VA_ARGS__) { \
    if (level >= 2) { \
      NAME##_512 ARGUMENTS; \
    } else if (level == 1) { \
      NAME##_256 ARGUMENTS; \
    } else { \
      NAME ARGUMENTS; \
    } \
  }

#endif
