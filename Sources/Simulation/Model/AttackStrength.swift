import Cases

extension SimulationModel {
  /// How strong the scenario's attackers are on each link, as a mean over the run's days: sites they can hold over `attacker_budget`; 0
  /// where no group of the scenario ever waits.
  ///
  /// A rate fitted to the incidents of the same days is the rate at this strength; over it, the rate at full strength.
  ///
  /// - Parameter draws: the parameters of which the first replication's values stand in.
  public func meanAttackStrength(_ draws: ParameterDraws) -> [Double] {
    var strength = [Double](repeating: 0, count: linkIDs.count)
    draws.values.withUnsafeBufferPointer { values in
      let numbers = values.baseAddress!
      let full = max(1e-9, numbers[ModelParameter.attackerBudget.ordinal])
      for day in 0..<days {
        var active: Set<Int> = []
        for lever in levers where lever.days.contains(day) {
          guard case .attack(let group) = lever.action else { continue }
          active.subtract(groups[group].replaced)
          active.insert(group)
        }
        for group in active.sorted() {
          let share = (groups[group].budget?.value(numbers) ?? full) / full / Double(days)
          for link in groups[group].links { strength[link] += share }
        }
      }
    }
    return strength
  }
}

extension LinkHazard {
  /// Rates at full strength of the attackers, from rates seen while they had a part of it: a link on which they had a quarter of their
  /// strength over the days observed was watched for a quarter of those days. Links on which no group is known to wait stay as they are,
  /// and no link counts as watched for less than a twentieth.
  public func atFullStrength(seenAt strength: [Double]) -> LinkHazard {
    precondition(strength.count == rate.count, "a strength for each link")
    var result = self
    for (k, share) in strength.enumerated() where share > 0 { result.rate[k] *= max(0.05, share) }
    return result
  }
}
