import Geography

extension Coordinate {
  /// Great-circle distance in kilometres.
  func kilometres(to other: Coordinate) -> Double { distance(to: other) / 1000 }
}
