internal import CSimulation
import Randomness

/// Eight replications abreast, day by day: what each does alone on the roads, and what all do together in the cities.
final class Block {
  let model: SimulationModel
  let engines: [Engine]
  /// How many of the engines have a replication to run.
  private(set) var active = 0
  private var city: qafila_city

  /// The engine whose rows give the places of all.
  var first: Engine { engines[0] }

  init(model: SimulationModel, seed: UInt64, draws: UnsafePointer<Double>) {
    self.model = model
    let shared = SharedArena()
    engines = (0..<Abreast.count).map { Engine(model: model, seed: seed, draws: draws, shared: shared, place: $0) }
    city = qafila_city(engines[0])
  }

  /// Runs replications from their first day to their last; `record` is called at the end of each day.
  func run(_ replications: Range<Int>, draws: UnsafePointer<Double>, record: (Block) -> Void) {
    precondition(replications.count <= Abreast.count, "more replications than stand abreast")
    active = replications.count
    for (w, r) in replications.enumerated() {
      engines[w].begin(replication: r, draws: draws + r * model.parameterIDs.count)
    }
    var next = 0
    for t in 0..<model.days {
      let settingsChange = next < model.breakpoints.count && model.breakpoints[next] == t
      if settingsChange { next += 1 }
      startDay()
      for w in 0..<active { engines[w].live(day: t, settingsChange: settingsChange) }
      consume()
      for w in 0..<active {
        engines[w].review()
        engines[w].learn()
      }
      record(self)
    }
    for w in 0..<active { engines[w].spreadTraffic(isLast: true) }
  }

  /// What is counted from zero each day.
  private func startDay() {
    let first = first
    first.arrivalsToday.fillAll(0)
    first.tankersLostToday.fillAll(0)
    first.registeredToday.fillAll(0)
    first.arrivedToday.fillAll(0)
    first.unmetToday.fillAll(0)
    first.wantedToday.fillAll(0)
    first.rationingToday.fillAll(false)
  }

  /// A day's use: tiers in order, as far as stock, caps and reserves allow; then hoarding, prices and pressure.
  private func consume() {
    let first = first
    let products = first.products
    let level = Int32(first.vectors)
    first.usedBefore.base.update(from: first.used.base, count: products * Abreast.count)
    for s in 0..<first.siteCount {
      let market = Int(first.siteMarket[s])
      for p in 0..<products { qafila_use(level, &city, s, market, p, products) }
      qafila_feel(level, &city, s)
    }
    for w in 0..<active { engines[w].subsidise() }
  }
}

extension qafila_city {
  /// The places of all replications abreast of `first`, which is the first of them.
  fileprivate init(_ first: Engine) {
    func rate(_ rate: Rate) -> UnsafePointer<Double> { UnsafePointer(first.rates.all(rate.rawValue)) }
    self.init(
      stock: first.stock.base, household: first.household.base, used_at: first.usedAt.base,
      heading: first.heading.base, demand_sum: first.demandSum.base, price: first.price.base,
      easy_cover: first.easyCover.base, easy_scarcity: first.easyPrice.base, hoard_limit: first.hoardLimit.base,
      ration_limit: first.rationLimit.base, demand: first.demand.base, inbound: first.inbound.base,
      market_demand: first.marketDemand.base, caps: first.caps.base, wanted: first.wantedToday.base,
      unmet: first.unmetToday.base, every_days: first.everyDays.base, reserve_days: first.reserveDays.base,
      is_capped: first.isCapped.base, is_rationed: first.rationingToday.base, pressure: first.pressure.base,
      dry_days: first.dryDays.base, used: first.used.base, price_factor: first.priceFactor.base,
      price_table: first.priceTable.base, demand_table: first.demandTable.base, ceiling_ratio: rate(.ceilingRatio),
      price_share: rate(.priceShare), supply_weight: rate(.supplyWeight), power_market_share: rate(.powerMarketShare),
      ration_cap: rate(.rationCap), hoarding_gain: rate(.hoardingGain), household_days: rate(.householdDays),
      pressure_share: rate(.pressureShare))
  }
}
