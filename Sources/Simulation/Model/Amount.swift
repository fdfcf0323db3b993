import Cases

/// A quantity of the case ready to be valued in a replication: a factor and the places of its parameters in the draws.
struct Amount: Sendable, Equatable {
  var factor: Double
  var parameters: [Int]

  init(_ factor: Double) {
    self.factor = factor
    parameters = []
  }

  /// Nil when a parameter is unknown.
  init?(_ quantity: Quantity, index: [String: Int]) {
    factor = quantity.factor
    parameters = []
    for id in quantity.parameters {
      guard let place = index[id] else { return nil }
      parameters.append(place)
    }
  }

  /// Its value under one replication's draws; never below zero nor beyond what a whole number of litres can hold.
  func value(_ draws: UnsafePointer<Double>) -> Double {
    var x = factor
    for i in parameters { x *= draws[i] }
    return x.isFinite ? min(max(x, 0), 1e15) : 0
  }
}
