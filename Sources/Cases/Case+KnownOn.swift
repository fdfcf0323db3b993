extension Case {
  /// The case as somebody could have known it on a day: for back-tests, which must not see what came after.
  ///
  /// The rule, leaning to the side of leaving out:
  /// - a claim counts when what it speaks of had begun by the day and it was published by then; one without a day of
  ///   publication counts by the last day its date can mean, and one without any date does not count;
  /// - an incident counts by the last day its date can mean;
  /// - an observation counts when its last day and its day of publication have come;
  /// - commitments and levers count when they have begun (or have no beginning); an end that is still to come is
  ///   forgotten, because nobody knew it for sure;
  /// - references to claims that do not count are dropped.
  ///
  /// Places, roads, supply, stocks, demand, fleets, actors and theatres describe the setting and stay as they are.
  /// A parameter may be left without claims and assumption: see `parametersWithoutEvidence`.
  public func known(on day: Day) -> Case {
    var known = self
    known.claims = claims.filter { $0.isKnown(on: day) }
    known.incidents = incidents.filter { $0.date.last <= day }
    known.observed = observed.filter { $0.to <= day && ($0.published ?? $0.to) <= day }
    known.commitments = commitments.filter { $0.period.hasBegun(by: day) }
    known.scenarios = scenarios.map { scenario in
      var scenario = scenario
      scenario.levers = scenario.levers.filter { $0.period.hasBegun(by: day) }
      for i in scenario.levers.indices { scenario.levers[i].period.forgetEnd(after: day) }
      return scenario
    }
    for i in known.commitments.indices { known.commitments[i].period.forgetEnd(after: day) }
    known.dropUnknownClaims()
    return known
  }

  /// Parameters that no claim and no assumption speaks of.
  public var parametersWithoutEvidence: [Parameter] { parameters.filter { $0.claims.isEmpty && $0.assumption == nil } }

  private mutating func dropUnknownClaims() {
    let ids = Set(claims.map(\.id))
    for i in parameters.indices { parameters[i].claims.removeAll { !ids.contains($0.claim) } }
    for i in supply.indices { supply[i].claims.removeAll { !ids.contains($0) } }
    for i in storage.indices { storage[i].claims.removeAll { !ids.contains($0) } }
    for i in demand.indices { demand[i].claims.removeAll { !ids.contains($0) } }
    for i in fleet.indices { fleet[i].claims.removeAll { !ids.contains($0) } }
    for i in actors.indices { actors[i].claims.removeAll { !ids.contains($0) } }
    for i in theatres.indices { theatres[i].claims.removeAll { !ids.contains($0) } }
    for i in commitments.indices { commitments[i].claims.removeAll { !ids.contains($0) } }
    for i in scenarios.indices {
      for j in scenarios[i].levers.indices { scenarios[i].levers[j].claims.removeAll { !ids.contains($0) } }
    }
  }
}

extension Claim {
  /// Whether it could have been read on a day (the rule of `Case.known(on:)`).
  public func isKnown(on day: Day) -> Bool {
    if let date, date.first > day { return false }
    guard let told = published?.last ?? date?.last else { return false }
    return told <= day
  }
}

extension Period {
  fileprivate func hasBegun(by day: Day) -> Bool { from.map { $0 <= day } ?? true }

  fileprivate mutating func forgetEnd(after day: Day) {
    if let end = to, end > day { to = nil }
  }
}
