#include "power.h"

#include "powers.h"

double qafila_power(double u, double k) { return power(u, k); }

void qafila_powers(const double *u, const double *k, double *found) {
  LOAD(doubles, base, u, 0);
  LOAD(doubles, exponent, k, 0);
  const doubles all = powers(base, exponent);
  STORE(found, 0, all);
}
