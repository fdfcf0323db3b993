/// Thresholds by which a case reads its own results (docs/model.md).
struct CityThresholds: Sendable {
  /// Days in a row of unmet essential, transport or commercial need before schools close, and of met need before they open.
  let schoolsClose, schoolsReopen: Double
  /// Days of cover of aviation fuel below which flights are cut.
  let flightsCut: Double
  /// Share of cars' fuel need served below which stations count as dry.
  let stationsDry: Double

  init(_ given: [String: Double]) {
    schoolsClose = given["schools_close"] ?? 14
    schoolsReopen = given["schools_reopen"] ?? 7
    flightsCut = given["flights_cut"] ?? 3
    stationsDry = given["stations_dry"] ?? 0.15
  }

  /// Whether more than a tenth of essential, transport or commercial need went unmet today.
  func isBad(_ engine: Engine, site s: Int) -> Bool {
    let i = s * SimulationModel.tiers
    let unmet = engine.unmetToday[i] + engine.unmetToday[i + 2] + engine.unmetToday[i + 3]
    let need = engine.wantedToday[i] + engine.wantedToday[i + 2] + engine.wantedToday[i + 3]
    return unmet * 10 > need
  }

  /// Aviation fuel is what neither buses nor private cars use.
  func flightsAreCut(_ engine: Engine, site s: Int) -> Bool {
    let tiers = SimulationModel.tiers
    for p in 0..<engine.products {
      let i = s * engine.products + p
      if engine.demandSum[i] == 0 || engine.demand[i * tiers + 4] + engine.demand[i * tiers + 2] > 0 { continue }
      if Double(engine.stock[i]) < flightsCut * Double(engine.demandSum[i]) { return true }
    }
    return false
  }
}
