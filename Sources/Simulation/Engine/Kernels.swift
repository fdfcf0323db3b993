internal import CSimulation

extension qafila_city {
  /// The places of all replications abreast of `first`, which is the first of them.
  init(_ first: Engine) {
    func rate(_ rate: Rate) -> UnsafePointer<Double> { first.rate(rate) }
    self.init(
      stock: first.stock.base, household: first.household.base, used_at: first.accounts.usedAt.base,
      heading: first.heading.base, demand_sum: first.demandSum.base, price: first.price.base,
      easy_cover: first.easyCover.base, easy_scarcity: first.easyPrice.base, hoard_limit: first.hoardLimit.base,
      ration_limit: first.rationLimit.base, demand: first.demand.base, inbound: first.inbound.base,
      market_demand: first.marketDemand.base, caps: first.inForce.caps.base, wanted: first.accounts.wantedToday.base,
      unmet: first.accounts.unmetToday.base, every_days: first.inForce.everyDays.base,
      reserve_days: first.inForce.reserveDays.base,
      is_capped: first.isCapped.base, is_rationed: first.accounts.rationingToday.base, pressure: first.pressure.base,
      dry_days: first.dryDays.base, used: first.accounts.used.base, price_factor: first.inForce.priceFactor.base,
      price_table: first.priceTable.base, demand_table: first.demandTable.base, ceiling_ratio: rate(.ceilingRatio),
      price_share: rate(.priceShare), supply_weight: rate(.supplyWeight), power_market_share: rate(.powerMarketShare),
      ration_cap: rate(.rationCap), hoarding_gain: rate(.hoardingGain), household_days: rate(.householdDays),
      pressure_share: rate(.pressureShare))
  }
}

extension qafila_trade {
  /// The places of all replications abreast of an engine.
  init(_ engine: Engine) {
    func all<Element>(_ row: Row<Element>) -> UnsafeMutablePointer<Element> { row.base - engine.seat }
    func rate(_ rate: Rate) -> UnsafePointer<Double> { engine.rate(rate) }
    self.init(
      products: engine.products, market_lanes: engine.topology.marketLanes.base,
      market_sites: engine.topology.marketSiteStart.base,
      site: engine.topology.marketSite.base, lane_origin: engine.topology.laneOrigin.base,
      stages: all(engine.laneStages),
      load: all(engine.load), strike_share: all(engine.inForce.strikeShare), could_load: all(engine.inForce.couldLoad),
      cost_before: all(engine.inForce.laneCostBefore), tax: all(engine.inForce.laneTax),
      attacks_seen: all(engine.attacksSeen),
      convoys_seen: all(engine.convoysSeen), idle: all(engine.idle), is_open: all(engine.isOpen),
      cost: all(engine.laneCost), share: all(engine.share), wanted_share: all(engine.wantedShare),
      order_credit: all(engine.orderCredit), supply_left: all(engine.inForce.supplyLeft), stock: all(engine.stock),
      heading: all(engine.heading), target: all(engine.target), market_demand: all(engine.marketDemand),
      transit: all(engine.transit), least_cost: all(engine.leastCost), lack_today: all(engine.lackToday),
      refuse_above: rate(.refuseAbove), risk_weight: rate(.riskWeight), loss_unescorted: rate(.lossShareUnescorted),
      loss_escorted: rate(.lossShareEscorted), escort_meeting_factor: rate(.escortMeetingFactor),
      switch_share: rate(.switchShare), loaded: all(engine.loaded), last_loaded: all(engine.lastLoaded),
      has_changed: all(engine.hasChanged))
  }
}

extension qafila_border {
  /// The places of all replications abreast of `first`, which is the first of them.
  init(_ first: Engine) {
    self.init(
      products: first.products, import_lanes: first.importCount, borders: first.borderCount,
      border_lanes: first.topology.borderLaneStart.base, lane: first.topology.borderLane.base,
      lane_market: first.topology.laneMarket.base,
      held: first.held.base, ready: first.ready.base,
      at_border: first.atBorder.base,
      load: first.load.base, lane_shut: first.inForce.laneShut.base, strike_share: first.inForce.strikeShare.base,
      attacks_seen: first.attacksSeen.base, convoys_seen: first.convoysSeen.base, patience: first.patience.base,
      border_shut: first.inForce.borderShut.base, border_tax: first.inForce.borderTax.base,
      registered: first.accounts.registeredToday.base,
      inbound: first.inbound.base, tax_paid: first.accounts.costs.all(CostKind.borderTax.index),
      clears_per_day: first.rate(.borderQueue), loss_unescorted: first.rate(.lossShareUnescorted),
      loss_escorted: first.rate(.lossShareEscorted), escort_meeting_factor: first.rate(.escortMeetingFactor),
      refuse_above: first.rate(.refuseAbove), escort_above: first.rate(.escortWantedAbove),
      largest_convoy: first.inForce.largest.base, escort_required: first.inForce.requiresEscort.base,
      departed: first.departed.base,
      formed: first.formed.base, state: first.departureState.base)
  }
}

extension Engine {
  /// A number of all replications abreast.
  fileprivate func rate(_ rate: Rate) -> UnsafePointer<Double> {
    UnsafePointer(rates.base - seat + rate.rawValue * Abreast.count)
  }
}
