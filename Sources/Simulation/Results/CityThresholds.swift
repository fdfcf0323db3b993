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
}
