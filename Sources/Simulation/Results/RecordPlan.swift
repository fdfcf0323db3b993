/// Which series and outcomes a run records, and where each lies.
struct RecordPlan: Sendable {
  /// Bytes that kept series may take in all; cities beyond it are summarised in bins like other places.
  static let keptBytes = 256 << 20
  static let bins = 64

  let keptCities: [Int]
  let keptKeys: [SeriesKey]
  /// Series of other places, summarised in bins, with the value at the top of the last bin.
  let binnedKeys: [SeriesKey]
  let binnedSources: [BinnedSource]
  let tops: [Float]
  let outcomeIDs: [String]
  let outcomesPerCity: Int

  /// Where a binned series is read from.
  enum BinnedSource: Sendable {
    case stock(Int)
    case price(Int)
    case unmet(Int)
    case pressure(Int)
  }

  static func keysPerCity(products: Int) -> Int { 4 * products + SimulationModel.tiers + 14 }

  init(
    _ model: SimulationModel, options: SimulationOptions, engine: Engine, tops find: (BinnedSource) -> Double
  ) {
    let perCity = Self.keysPerCity(products: model.products) * model.days * options.replications * 4
    let cities =
      options.record == .outcomes ? [] : Array(model.citySites.prefix(Self.keptBytes / max(1, perCity)))
    keptCities = cities
    keptKeys = cities.flatMap { Self.cityKeys(model, site: $0) }
    var keys: [SeriesKey] = []
    var sources: [BinnedSource] = []
    let places: [Int] =
      switch options.record {
      case .outcomes: []
      case .cities: model.citySites
      case .everything: Array(model.sites.indices)
      }
    for s in places where !cities.contains(s) {
      let place = model.place(ofSite: s)
      var usesAnything = false
      for p in 0..<model.products where engine.demandSum[s * model.products + p] > 0 {
        usesAnything = true
        keys.append(SeriesKey("stock_litres", place: place, product: model.productIDs[p]))
        sources.append(.stock(s * model.products + p))
        keys.append(SeriesKey("price_ratio_parallel", place: place, product: model.productIDs[p]))
        sources.append(.price(s * model.products + p))
      }
      guard usesAnything else { continue }
      for t in 0..<SimulationModel.tiers where engine.needsTier(s, t) {
        keys.append(SeriesKey("unmet_litres", place: place, tier: t + 1))
        sources.append(.unmet(s * SimulationModel.tiers + t))
      }
      keys.append(SeriesKey("pressure", place: place))
      sources.append(.pressure(s))
    }
    binnedKeys = keys
    binnedSources = sources
    tops = sources.map { Float(max(1e-6, find($0))) }
    var ids = model.citySites.flatMap { site in
      Self.cityOutcomes(model).map { "\($0)@\(model.place(ofSite: site))" }
    }
    outcomesPerCity = Self.cityOutcomes(model).count
    ids += [
      "tankers_destroyed", "litres_shipped", "litres_arrived", "litres_lost", "litres_refused", "ambushes_met",
      "empties_destroyed", "tankers_moved",
    ]
    ids += CostKind.allCases.map { "cost_\($0.rawValue)" } + ["cost_to_state", "cost_to_importers"]
    outcomeIDs = ids
  }

  private static func cityKeys(_ model: SimulationModel, site: Int) -> [SeriesKey] {
    let place = model.place(ofSite: site)
    var keys: [SeriesKey] = []
    for name in ["stock_litres", "price_ratio_parallel", "price_parallel", "arrivals_litres"] {
      for product in model.productIDs { keys.append(SeriesKey(name, place: place, product: product)) }
    }
    for tier in 1...SimulationModel.tiers { keys.append(SeriesKey("unmet_litres", place: place, tier: tier)) }
    for name in [
      "arrivals_tankers", "tankers_lost", "tankers_waiting", "tankers_idle", "registered_litres", "power_hours",
      "stations_open_share",
      "schools_closed", "flights_cut", "rationing", "queues", "stations_dry", "days_dry", "pressure",
    ] { keys.append(SeriesKey(name, place: place)) }
    return keys
  }

  private static func cityOutcomes(_ model: SimulationModel) -> [String] {
    model.productIDs.map { "first_day_dry_\($0)" }
      + (1...SimulationModel.tiers).map { "unmet_litres_\($0)" }
      + (1...SimulationModel.tiers).map { "days_unmet_\($0)" }
      + (1...SimulationModel.tiers).map { "need_litres_\($0)" }
      + [
        "arrivals_tankers", "arrivals_litres", "tankers_lost", "peak_pressure", "mean_pressure", "mean_power_hours",
        "days_schools_closed", "fallen_day",
      ]
  }
}
