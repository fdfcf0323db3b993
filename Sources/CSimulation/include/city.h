#ifndef QAFILA_CITY_H
#define QAFILA_CITY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// So many replications stand abreast: element i of one of them lies `QAFILA_ABREAST` elements after its element i - 1.
enum { QAFILA_ABREAST = 8, QAFILA_TIERS = 5 };

/// What a day's use touches, of all replications abreast (docs/model.md, "Use", "Prices" and "Pressure"). Litres unless said otherwise.
typedef struct {
  /// By site and product.
  int64_t *stock, *household, *used_at;
  const int64_t *heading, *demand_sum;
  /// Parallel prices over official ones; days of cover and the scarcity there at which scarcity begins; stocks below which people hoard and
  /// the state rations.
  double *price;
  const double *easy_cover, *easy_scarcity, *hoard_limit, *ration_limit;
  /// By site, product and tier.
  const int64_t *demand;
  /// By market and product.
  const int64_t *inbound, *market_demand;
  /// By site and tier: shares of need that a lever allows; what was wanted today and what of it went unmet.
  const double *caps;
  int64_t *wanted, *unmet;
  /// By site.
  const double *every_days, *reserve_days;
  const bool *is_capped;
  bool *is_rationed;
  double *pressure;
  int32_t *dry_days;
  /// By product: litres used since the start; what the official price leaves of demand that minds it.
  int64_t *used;
  const double *price_factor;
  /// Tables by cover and by scarcity (`CoverTable`).
  const double *price_table, *demand_table;
  /// One number each.
  const double *ceiling_ratio, *price_share, *supply_weight, *power_market_share, *ration_cap, *hoarding_gain, *household_days,
      *pressure_share;
} qafila_city;

/// A day's use of one product at one site: tiers in order, hoarding, the price.
///
/// @param level At most `qafila_vector_level()`; the numbers are the same at every level.
/// @param market The site's market, negative when it has none.
void qafila_use(int level, const qafila_city *city, size_t site, long market, size_t product, size_t products);

/// Pressure and days of dryness at a site, after all its products were used.
void qafila_feel(int level, const qafila_city *city, size_t site);

#endif
