#include "record.h"

#include "abreast.h"

INLINE void note_need(
    const int64_t *unmet_today, const int64_t *wanted_today, double *unmet, double *days_unmet, double *wanted) {
  LOAD(wholes, missing, unmet_today, 0);
  LOAD(wholes, need, wanted_today, 0);
  LOAD(doubles, litres, unmet, 0);
  LOAD(doubles, days, days_unmet, 0);
  LOAD(doubles, needed, wanted, 0);
  litres += DOUBLES(missing);
  days += missing * 10 > need ? 1.0 : 0.0;
  needed += DOUBLES(need);
  STORE(unmet, 0, litres);
  STORE(days_unmet, 0, days);
  STORE(wanted, 0, needed);
}

KERNEL(
    note_need, (unmet_today, wanted_today, unmet, days_unmet, wanted), const int64_t *unmet_today,
    const int64_t *wanted_today, double *unmet, double *days_unmet, double *wanted)
