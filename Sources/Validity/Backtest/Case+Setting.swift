import Cases

extension Case {
  /// The case without rows of its setting that begin after a day, and with ends to come forgotten: what `known(on:)` leaves to the tables of supply,
  /// fleets, theatres and stocks, so that no row dated after a forecast's day can move the forecast.
  public func settingKnown(on day: Day) -> Case {
    var known = self
    known.supply = Self.begun(supply, by: day, \.period)
    known.fleet = Self.begun(fleet, by: day, \.period)
    known.theatres = Self.begun(theatres, by: day, \.period)
    known.storage = storage.filter { $0.asOf <= max(day, description.from) }
    return known
  }

  private static func begun<Row>(_ rows: [Row], by day: Day, _ period: WritableKeyPath<Row, Period>) -> [Row] {
    rows.filter { $0[keyPath: period].from.map { $0 <= day } ?? true }.map { row in
      var row = row
      if let end = row[keyPath: period].to, end > day { row[keyPath: period].to = nil }
      return row
    }
  }
}
