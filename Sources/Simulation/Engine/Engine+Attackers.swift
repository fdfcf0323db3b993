import Randomness

extension Engine {
  /// Budgets, rates and worths of a replication's attackers, and the dates of recorded events.
  func valueAttackers() {
    for (g, group) in model.groups.enumerated() {
      inForce.groupBudget[g] = group.budget?.value(draws) ?? numbers.attackerBudget
      inForce.groupRate[g] = group.learningRate?.value(draws) ?? numbers.learningRate
      let first = Int(topology.groupStretchStart[g])
      for k in 0..<group.stretchHours.count { attackers.stretchWeight[first + k] = 0 }
    }
    if let hazard = model.hazard { drawHazard(hazard) }
    valueLinks()
    for i in 0..<model.replay.count {
      let event = model.replay[i]
      var stream = RandomStream(seed: seed, replication: replication, day: UInt32(i), purpose: Purpose.replayDates)
      attackers.replayDay[i] = Int32(event.days.lowerBound + stream.index(below: event.days.count))
      var left = stream.uniform() * event.accounts.reduce(0) { $0 + $1.weight }
      attackers.replayDestroyed[i] = -1
      for account in event.accounts {
        left -= account.weight
        attackers.replayDestroyed[i] = account.destroyed.map { Int32(min(max($0, 0), 1e6).rounded()) } ?? -1
        if left < 0 { break }
      }
    }
  }

  /// What a column on a link is worth to a group: the link's rate where hazards are known, else hours on the road.
  private func valueLinks() {
    for (g, group) in model.groups.enumerated() {
      let first = Int(topology.groupLinkStart[g])
      for (i, link) in group.links.enumerated() {
        attackers.linkWorth[g * linkCount + link] =
          model.hazard != nil && group.strategy == .historical
          ? attackers.hazardSum[first + i] - (i > 0 ? attackers.hazardSum[first + i - 1] : 0) : model.linkHours[link]
      }
    }
  }

  /// Worth of each slot of each lane to a group, after lanes were laid out.
  func valueSlots(_ g: Int) {
    for l in 0..<laneCount {
      let base = (g * laneCount + l) * Engine.maxSlots
      for j in 0..<Int(slotsBefore[l] + slotsAfter[l]) { attackers.slotWorth[base + j] = 0 }
      for i in Int(topology.laneLinkStart[l])..<Int(topology.laneLinkStart[l + 1]) {
        let k = Int(topology.laneLink[i])
        if topology.isInArea[g * linkCount + k] {
          attackers.slotWorth[base + Int(slotOf[i])] += attackers.linkWorth[g * linkCount + k]
        }
      }
      let home = (g * laneCount + l) * Engine.ring
      for r in 0...Int(returnDays[l]) { attackers.returnWorth[home + r] = 0 }
      for i in Int(topology.laneLinkStart[l])..<Int(topology.laneLinkStart[l + 1]) {
        let k = Int(topology.laneLink[i])
        if topology.isInArea[g * linkCount + k] {
          attackers.returnWorth[home + Int(daysToGo[i])] += attackers.linkWorth[g * linkCount + k]
        }
      }
    }
  }

  /// Draws each link's rate, the same for all groups and scenarios, and sums them over each group's area.
  private func drawHazard(_ hazard: LinkHazard) {
    for (g, group) in model.groups.enumerated() where group.strategy == .historical && !group.links.isEmpty {
      var sum = 0.0
      let first = Int(topology.groupLinkStart[g])
      for (i, link) in group.links.enumerated() {
        var stream = RandomStream(
          seed: seed, replication: replication, day: UInt32(link), purpose: Purpose.hazardRates)
        sum += GammaDraw.value(&stream, shape: hazard.shape[link]) / hazard.rate[link]
        attackers.hazardSum[first + i] = sum
      }
    }
  }
}
