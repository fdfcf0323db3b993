#ifndef QAFILA_TRADE_H
#define QAFILA_TRADE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What the choice of roads and the loading at the ports touch, of all replications abreast (docs/model.md, "Loading at the ports"). Litres and
/// tankers; costs in litre prices a litre.
typedef struct {
  size_t products;
  /// By market, where its first import lane and its first site lie; sites by market; origins by lane. The same in all replications.
  const int32_t *market_lanes, *market_sites, *site, *lane_origin;
  /// By lane: days of travel, litres a tanker, what of it strikes; whether tankers could load but for the risk; what a trip costs but for
  /// the risk and the border, and at the border; attacks and convoys remembered.
  const double *stages;
  const int64_t *load;
  const double *strike_share;
  const bool *could_load;
  const double *cost_before, *tax, *attacks_seen, *convoys_seen;
  /// By lane: tankers idle at the port; whether they may load; cost; its share of the market's orders, and the share that its cost would have.
  int32_t *idle;
  bool *is_open;
  double *cost, *share;
  const double *wanted_share;
  /// By lane and product.
  double *order_credit;
  /// By origin and product.
  int64_t *supply_left;
  /// By site and product.
  const int64_t *stock, *heading, *target;
  /// By market and product.
  const int64_t *market_demand, *transit;
  /// By market: the least cost of its lanes; trucks that lacked today for fuel that was there.
  double *least_cost;
  int32_t *lack_today;
  /// One number each.
  const double *refuse_above, *risk_weight, *loss_unescorted, *loss_escorted, *escort_meeting_factor, *switch_share;
  /// What was decided: tankers loaded by lane and product, and of the last loading by lane.
  int64_t *loaded, *last_loaded;
  /// By replication: whether the costs of a market's lanes are others than before.
  bool *has_changed;
} qafila_trade;

/// Works out what the lanes of a market cost and which are open; notes where that is news.
void qafila_price_lanes(int level, const qafila_trade *trade, size_t market);

/// Shares of a market's lanes draw nearer to the wanted ones; the market orders, and ports load as supply, fleet and courage allow.
void qafila_order(int level, const qafila_trade *trade, size_t market);

#endif
