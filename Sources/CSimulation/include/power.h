#ifndef QAFILA_POWER_H
#define QAFILA_POWER_H

/// u^k for u from 2^-33 to 1 and k from 0 up: the same bits on every processor, with an error of a few units of the last place times the
/// result's logarithm.
double qafila_power(double u, double k);

/// Eight of them at once, with the same bits.
void qafila_powers(const double *u, const double *k, double *powers);

#endif
