#ifndef QAFILA_RECORD_H
#define QAFILA_RECORD_H

#include <stdint.h>

/// Adds a tier's day to what a city has needed and lacked so far, in all replications abreast: litres unmet, days on which more than a tenth
/// went unmet, litres wanted.
void qafila_note_need(
    int level, const int64_t *unmet_today, const int64_t *wanted_today, double *unmet, double *days_unmet,
    double *wanted);

#endif
