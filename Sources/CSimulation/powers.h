#ifndef QAFILA_POWERS_H
#define QAFILA_POWERS_H

#include "abreast.h"

// Powers of numbers above 0 and at most 1, with the same bits on every processor and in every width, within a few units of the last place of
// the result's logarithm. Written once, for one number and for eight: REAL and WHOLE are the types, TO_REAL converts.
//
// u = 2^e m with m between sqrt(1/2) and sqrt(2); ln m = 2 (s + s^3/3 + s^5/5 + ...) with s = (m - 1) / (m + 1), at most 0.172. Then e^y by
// 2^n e^x, x at most 0.347, and Taylor's sum.
#define QAFILA_POWER(NAME, REAL, WHOLE, TO_REAL) \
  INLINE REAL NAME(REAL u, REAL k) { \
    WHOLE bits; \
    memcpy(&bits, &u, sizeof bits); \
    /* The half of the range that is above sqrt(2) belongs to the next exponent. */ \
    const WHOLE shifted = bits - 0x3FE6A09E667F3BCD; \
    const WHOLE e = shifted >> 52; \
    const WHOLE mantissa = bits - (e << 52); \
    REAL m; \
    memcpy(&m, &mantissa, sizeof m); \
    const REAL s = (m - 1) / (m + 1); \
    const REAL t = s * s; \
    const REAL t2 = t * t; \
    const REAL t4 = t2 * t2; \
    const REAL low = (1.0 / 3 + t * (1.0 / 5)) + t2 * (1.0 / 7 + t * (1.0 / 9)); \
    const REAL high = (1.0 / 11 + t * (1.0 / 13)) + t2 * (1.0 / 15 + t * (1.0 / 17)); \
    const REAL top = 1.0 / 19 + t * (1.0 / 21); \
    const REAL series = low + t4 * (high + t4 * top); \
    const REAL ln = TO_REAL(e) * 0x1.62e42fefa39efp-1 + 2 * (s + s * t * series); \
    REAL y = ln * k; \
    /* Nothing that a power comes to here is told from zero. */ \
    y = y > -700 ? y : -700; \
    /* The sum's last bits are those of the nearest whole number. */ \
    const REAL shift = y * 0x1.71547652b82fep0 + 0x1.8p52; \
    const REAL n = shift - 0x1.8p52; \
    const REAL x = (y - n * 0x1.62e42fefap-1) - n * 0x1.cf79abc9e3b3ap-40; \
    const REAL x2 = x * x; \
    const REAL x4 = x2 * x2; \
    const REAL a = (1 + x) + x2 * (1.0 / 2 + x * (1.0 / 6)); \
    const REAL b = (1.0 / 24 + x * (1.0 / 120)) + x2 * (1.0 / 720 + x * (1.0 / 5040)); \
    const REAL c = (1.0 / 40320 + x * (1.0 / 362880)) + x2 * (1.0 / 3628800 + x * (1.0 / 39916800)); \
    const REAL d = 1.0 / 479001600 + x * (1.0 / 6227020800.0); \
    const REAL exponential = a + x4 * (b + x4 * (c + x4 * d)); \
    WHOLE scale; \
    memcpy(&scale, &shift, sizeof scale); \
    scale = (scale - 0x4338000000000000 + 1023) << 52; \
    REAL two; \
    memcpy(&two, &scale, sizeof two); \
    return exponential * two; \
  }

#define ONE_REAL(x) ((double)(x))
QAFILA_POWER(power, double, int64_t, ONE_REAL)
QAFILA_POWER(powers, doubles, wholes, DOUBLES)

#endif
