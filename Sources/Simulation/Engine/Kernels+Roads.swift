internal import CSimulation

extension qafila_roads {
  /// The places of all replications abreast of `first`, which is the first of them.
  init(_ first: Engine) {
    self.init()
    (products, width) = (first.products, first.width)
    (providers, clients) = (first.providerCount, first.clientCount)
    (lanes, import_lanes, links) = (first.laneCount, first.importCount, first.linkCount)
    key = (first.key[0], first.key[1])
    takeTopology(first.topology)
    takeRoads(first)
    takeAccounts(first)
    takeNumbers(first)
  }

  private mutating func takeTopology(_ topology: Topology) {
    lane_market = UnsafePointer(topology.laneMarket.base)
    market_client = UnsafePointer(topology.marketClient.base)
    market_lanes = UnsafePointer(topology.marketLanes.base)
    stop_start = UnsafePointer(topology.stopStart.base)
    stop_site = UnsafePointer(topology.stopSite.base)
    stop_hours = UnsafePointer(topology.stopHours.base)
    lane_link_start = UnsafePointer(topology.laneLinkStart.base)
    lane_link = UnsafePointer(topology.laneLink.base)
    lane_hours_after = UnsafePointer(topology.laneHoursAfter.base)
    link_lane_start = UnsafePointer(topology.linkLaneStart.base)
    link_lane = UnsafePointer(topology.linkLane.base)
    link_lane_position = UnsafePointer(topology.linkLanePosition.base)
    group_link_start = UnsafePointer(topology.groupLinkStart.base)
    group_link = UnsafePointer(topology.groupLink.base)
    group_link_hours = UnsafePointer(topology.groupLinkHours.base)
    roadblock_share = UnsafePointer(topology.roadblockShare.base)
    mine_share = UnsafePointer(topology.mineShare.base)
    meetings = UnsafePointer(topology.meetings.base)
    is_in_area = UnsafePointer(topology.isInArea.base)
  }

  private mutating func takeRoads(_ first: Engine) {
    replication = UnsafePointer(first.number.base)
    slot_of = UnsafePointer(first.slotOf.base)
    stop_slot = UnsafePointer(first.stopSlot.base)
    slots_before = UnsafePointer(first.slotsBefore.base)
    slots_after = UnsafePointer(first.slotsAfter.base)
    return_days = UnsafePointer(first.returnDays.base)
    days_to_go = UnsafePointer(first.daysToGo.base)
    load = UnsafePointer(first.load.base)
    pace = UnsafePointer(first.inForce.drivingHours.base)
    stop_share = UnsafePointer(first.stopShare.base)
    slots = first.slots.base
    turned = first.turned.base
    on_road = first.onRoad.base
    held = first.held.base
    at_border = first.atBorder.base
    idle = first.idle.base
    domestic = first.domestic.base
    on_lane = first.onLane.base
    returning = first.returning.base
    joining = first.joining.base
    homeward = first.homeward.base
    entered_tankers = first.enteredTankers.base
    entered_convoys = first.enteredConvoys.base
    stopped_tankers = first.stoppedTankers.base
    closed_until = first.closedUntil.base
    lane_closed_until = first.laneClosedUntil.base
    bound = first.bound.base
    drop_credit = first.dropCredit.base
    attacks_seen = first.attacksSeen.base
    loaded = UnsafePointer(first.loaded.base)
    last_loaded = UnsafePointer(first.lastLoaded.base)
    departed = UnsafePointer(first.departed.base)
    formed = UnsafePointer(first.formed.base)
    departure_state = UnsafePointer(first.departureState.base)
    convoy_size = UnsafePointer(first.inForce.convoySize.base)
    share = UnsafePointer(first.share.base)
    lane_shut = UnsafePointer(first.inForce.laneShut.base)
    link_shut = UnsafePointer(first.inForce.linkShut.base)
  }

  private mutating func takeAccounts(_ first: Engine) {
    target = UnsafePointer(first.target.base)
    stock = first.stock.base
    heading = first.heading.base
    arrived_at = first.accounts.arrivedAt.base
    arrived_today = first.accounts.arrivedToday.base
    arrived = first.accounts.arrived.base
    delivered_by = first.accounts.deliveredBy.base
    transit = first.transit.base
    inbound = first.inbound.base
    shipped = first.accounts.shipped.base
    lost = first.accounts.lost.base
    refused = first.accounts.refused.base
    lost_on = first.accounts.lostOn.base
    refused_on = first.accounts.refusedOn.base
    arrivals_today = first.accounts.arrivalsToday.base
    tankers_lost_today = first.accounts.tankersLostToday.base
    lost_under = first.accounts.lostUnder.base
    believed = first.protection.believed.base
    doubted = first.protection.doubted.base
    fuel_lost = first.accounts.costs.all(CostKind.fuelLost.index)
    tankers_lost = first.accounts.costs.all(CostKind.tankersLost.index)
    tally = first.accounts.tally.base
    link_attacks = first.linkAttacks.base
    aftershock_link = first.attackers.aftershockLink.base
    aftershock_day = first.attackers.aftershockDay.base
    has_aftershocks = first.hasAftershocks
  }

  private mutating func takeNumbers(_ first: Engine) {
    func rate(_ rate: Rate) -> UnsafePointer<Double> { UnsafePointer(first.rates.all(rate.rawValue)) }
    slot_worth = UnsafePointer(first.attackers.slotWorth.base)
    return_worth = UnsafePointer(first.attackers.returnWorth.base)
    link_worth = UnsafePointer(first.attackers.linkWorth.base)
    guard_factor = UnsafePointer(first.inForce.guardFactor.base)
    deal_factor = UnsafePointer(first.inForce.dealFactor.base)
    effectiveness = UnsafePointer(first.protection.effectiveness.base)
    greatest_meeting = UnsafePointer(first.inForce.greatestMeeting.base)
    largest_convoy = UnsafePointer(first.inForce.largest.base)
    meets = rate(.ambushMeetsConvoy)
    intelligence = rate(.intelligence)
    empty_attraction = rate(.emptyAttraction)
    escort_meeting_factor = rate(.escortMeetingFactor)
    exponent_unescorted = rate(.lossExponentUnescorted)
    exponent_escorted = rate(.lossExponentEscorted)
    damaged_share = rate(.damagedShare)
    turned_back_share = rate(.turnedBackShare)
    mine_loss = rate(.mineLossTankers)
    closure_days = rate(.closureDays)
    belief_weight = rate(.beliefWeight)
    repair_days = rate(.repairDays)
    tanker_price = rate(.tankerPrice)
    official_price = rate(.officialPrice)
  }
}
