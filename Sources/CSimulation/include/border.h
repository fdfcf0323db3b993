#ifndef QAFILA_BORDER_H
#define QAFILA_BORDER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What customs and departures from the border touch, of all replications abreast (docs/model.md, "Customs" and "Departure from the border").
typedef struct {
  size_t products, import_lanes, borders;
  /// Where each border's lanes lie, those without a border before the first; market and border of a lane. The same in all replications.
  const int32_t *border_lanes, *lane, *lane_market, *lane_border;
  /// By lane and product: tankers held for customs and ready to leave; both, of all products, by lane.
  int32_t *held, *ready, *at_border;
  /// By lane: litres a tanker, whether nothing departs, what of it strikes; attacks and convoys remembered; what is left of patience.
  const int64_t *load;
  const bool *lane_shut;
  const double *strike_share, *attacks_seen;
  double *convoys_seen, *patience;
  /// By border: whether it clears nothing, tax per litre.
  const bool *border_shut;
  const double *border_tax;
  /// By market: litres that customs cleared today; by market and product: litres on the way past the border.
  int64_t *registered, *inbound;
  /// Taxes paid at borders so far.
  double *tax_paid;
  /// One number each.
  const double *clears_per_day, *loss_unescorted, *loss_escorted, *escort_meeting_factor, *refuse_above, *escort_above;
  const int64_t *largest_convoy;
  const bool *escort_required;
  /// What was decided: tankers that departed by lane and product, convoys they formed by lane.
  int32_t *departed, *formed;
  /// By replication: 0 when all has left that may and nobody waits, 1 when some wait, 2 when somebody asks for an escort: then lanes depend
  /// on one another and nothing has left yet.
  int32_t *state;
} qafila_border;

/// Customs clear what they can, each lane its part; a closed border clears nothing.
void qafila_clear_customs(int level, const qafila_border *border);

/// Columns leave the border in all replications where nobody asks for an escort.
void qafila_depart(int level, const qafila_border *border);

#endif
