#ifndef QAFILA_ROADS_H
#define QAFILA_ROADS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Slots that a lane has room for, and days that the rings of trucks on their way back reach ahead: powers of two.
enum { QAFILA_STAGES = 64, QAFILA_RING = 128 };
/// The last attacks whose aftershocks are remembered.
enum { QAFILA_AFTERSHOCKS = 64 };

/// What waits on a road.
typedef enum { QAFILA_AMBUSH, QAFILA_MINE, QAFILA_ROADBLOCK } qafila_attack;

/// Whole accounts of one replication, in this order (`tally`).
enum { QAFILA_DESTROYED, QAFILA_EMPTIES_DESTROYED, QAFILA_MET, QAFILA_HIT, QAFILA_SHOCKS, QAFILA_TALLIES };

/// What columns on the road and attacks on them touch, of all replications abreast (docs/model.md, "A day, in order" and "Attacks"). Element
/// i of replication w lies at `8 i + w`, but for what is the same in all.
typedef struct {
  /// `width` numbers a slot: tankers by product, convoys, escorted ones by provider. Lanes below `import_lanes` are import lanes.
  size_t products, width, providers, clients, lanes, import_lanes, links;
  /// Of the random numbers; and each replication's own number.
  uint32_t key[2];
  const uint32_t *replication;

  // The same in all replications.
  const int32_t *lane_market, *market_client, *market_lanes, *stop_start, *stop_site, *lane_link_start, *lane_link;
  const double *stop_hours, *lane_hours_after;
  const int32_t *link_lane_start, *link_lane, *link_lane_position;
  const int32_t *group_link_start, *group_link;
  const double *group_link_hours, *roadblock_share, *mine_share;
  /// What the random words of a group's meetings are for.
  const uint32_t *meetings;
  const bool *is_in_area;
  /// Attacks that met something, by link, over all replications.
  int64_t *link_attacks;

  // Lanes cut into days.
  const int32_t *slot_of, *stop_slot, *slots_before, *slots_after, *return_days, *days_to_go;
  const int64_t *load;
  /// Hours on the road a day; shares of a passing column that stops may take, by stop and product.
  const double *pace, *stop_share;

  // What is on the road. Slots stand in a ring of stages, whose first lies at `turned`.
  int32_t *slots, *turned, *on_road, *held, *at_border, *idle, *domestic, *on_lane, *returning, *joining, *homeward;
  int32_t *entered_tankers, *entered_convoys, *stopped_tankers, *closed_until, *lane_closed_until;
  double *bound, *drop_credit, *attacks_seen;
  /// What loads at the ports and what departs from the border without escort, by lane and product; of the last loading and convoys formed by
  /// lane; whether something asks for an escort (`qafila_border`).
  const int64_t *loaded, *last_loaded;
  const int32_t *departed, *formed, *departure_state;
  /// Tankers in a convoy at most.
  const double *convoy_size;
  const double *share;
  const bool *lane_shut, *link_shut;

  // Where it goes.
  const int64_t *target;
  int64_t *stock, *heading, *arrived_at, *arrived_today, *arrived, *delivered_by, *transit, *inbound;
  int64_t *shipped, *lost, *refused, *lost_on, *refused_on;
  int32_t *arrivals_today, *tankers_lost_today, *lost_under;
  double *believed, *doubted, *fuel_lost, *tankers_lost;
  int64_t *tally;
  int32_t *aftershock_link, *aftershock_day;
  bool has_aftershocks;

  // What attackers know and find.
  const double *slot_worth, *return_worth, *link_worth, *guard_factor, *deal_factor, *effectiveness;
  /// The greatest chance that a wait has anywhere today, were it to find a column without escort there.
  const double *greatest_meeting;
  const int64_t *largest_convoy;

  // One number each.
  const double *meets, *intelligence, *empty_attraction, *escort_meeting_factor, *exponent_unescorted, *exponent_escorted,
      *damaged_share, *turned_back_share, *mine_loss, *closure_days, *belief_weight, *repair_days, *tanker_price,
      *official_price;
} qafila_roads;

/// Every column drives its day, unless a closed link lies ahead; who reaches a stop or the lane's end delivers there, who reaches the border
/// is held for customs; empty trucks come home. All replications abreast.
void qafila_drive(int level, const qafila_roads *roads, int64_t day);

/// What departed from the border without escort takes its place on the first stage past it.
void qafila_take_the_road(int level, const qafila_roads *roads);

/// Tankers that loaded at the ports stand on their lanes' first stage.
void qafila_leave_ports(int level, const qafila_roads *roads);

/// One wait of a group in replication `w`: a kind, a link, and perhaps a meeting and what comes of it.
///
/// @param link Where it waits unless the group knows of a column.
/// @param words Three blocks of four random words: where it waits, what happens, what a hit comes to.
void qafila_attempt(const qafila_roads *roads, size_t w, size_t group, int64_t day, long link, const uint32_t *words);

/// Waits of a group in its area by driving hours, `waits` of them in each replication abreast, drawn together.
void qafila_wait_anywhere(int level, const qafila_roads *roads, size_t group, int64_t day, const int32_t *waits);

/// An attack on a loaded column of a lane's stage: tankers burn, some are damaged, the rest drives on or turns back, the link may close.
///
/// @param provider Who escorts the column, negative for nobody.
/// @param known Tankers known to have burned, negative when it is left to chance.
/// @param share Of a column without escort that an ambush destroys, negative when the first word says it.
void qafila_hit(
    const qafila_roads *roads, size_t w, int64_t day, size_t lane, size_t stage, long provider, size_t link,
    qafila_attack kind, int64_t known, const uint32_t *words, double share);

/// A link between two of a group's, numbered within it, by driving hours: where a number between 0 and 1 falls.
size_t qafila_link_by_hours(const qafila_roads *roads, size_t group, size_t from, size_t to, double u);

/// Loaded columns of all lanes that pass a link today.
int64_t qafila_convoys_passing(const qafila_roads *roads, size_t w, int64_t day, size_t link);

/// Bit j: the links of a lane's stage j cannot be passed today.
uint64_t qafila_blocked_stages(const qafila_roads *roads, size_t w, int64_t day, size_t lane);

/// Empty trucks drive back to their port or hub, which takes them some days, at most those of the lane.
void qafila_bring_back(const qafila_roads *roads, size_t w, int64_t day, size_t lane, int64_t tankers, int64_t days);

/// Closes a link for so many days, a broken number by chance.
void qafila_close_link(const qafila_roads *roads, size_t w, int64_t day, size_t link, double days, double u);

/// Those who drive on a link's lanes remember an attack there.
void qafila_remember(const qafila_roads *roads, size_t w, size_t link, double weight);

#endif
