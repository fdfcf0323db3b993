import Randomness

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What waits on a road.
enum AttackKind { case ambush, mine, roadblock }

extension Engine {
  /// One wait: a link, a kind, and perhaps a meeting. Its numbers are keyed by its own place, so no other wait shifts them.
  func attempt(_ g: Int, draw: Int, link: Int?, _ words: WaitWords) {
    let traits = groupTraits[g]
    let kind: AttackKind
    let u = words.unit(1, ofBlock: 1)
    if u < traits.roadblockShare {
      kind = .roadblock
    } else if u < traits.roadblockShare + traits.mineShare {
      kind = .mine
    } else {
      kind = .ambush
    }
    var place: Int
    var target: Target
    // Where nothing loaded passes, a wait may let the empties go.
    var appeal = 1.0
    if numbers.intelligence > 0, words.unit(0, ofBlock: 0) < numbers.intelligence {
      let (u, v, w) = (words.unit(1, ofBlock: 0), words.unit(2, ofBlock: 0), words.unit(2, ofBlock: 1))
      guard let known = knownColumn(g, u, v, w) else { return }
      (place, target, appeal) = known
    } else {
      place = link ?? linkByHours(g, 0, Int(groupLinkStart[g + 1] - groupLinkStart[g]), words.unit(3, ofBlock: 0))
      if isClosed(place) { return }
      let convoys = convoysPassing(place)
      let empties = numbers.emptyAttraction > 0 ? emptiesPassing(place) : 0
      if convoys + empties == 0 { return }
      let weight = Double(convoys) + numbers.emptyAttraction * Double(empties)
      appeal = min(1, weight)
      let x = words.unit(2, ofBlock: 1) * weight
      if x < Double(convoys) {
        target = convoy(Int(x), passing: place)
      } else {
        let n = min(empties - 1, Int((x - Double(convoys)) / numbers.emptyAttraction))
        guard let found = emptyColumn(n, passing: place) else { return }
        target = found
      }
    }
    var chance = numbers.ambushMeetsConvoy * guardFactor[place] * dealFactor[place] * appeal
    if target.provider >= 0 && kind == .ambush {
      let effect = effectiveness[target.provider]
      chance *= effect == 1 ? numbers.escortMeetingFactor : pow(numbers.escortMeetingFactor, effect)
    }
    if words.unit(3, ofBlock: 1) >= chance { return }
    let counter = UInt32(truncatingIfNeeded: 4 &* draw &+ 2)
    let more = Philox.block(
      counter: SIMD4(counter, replication, UInt32(truncatingIfNeeded: day), traits.meetings), key: key)
    if target.isEmpty {
      hitEmpties(target.lane, daysToGo: target.stage, link: place, kind: kind, more)
    } else {
      hit(target.lane, target.stage, target.provider, link: place, kind: kind, destroyed: nil, more)
    }
    if hasAftershocks {
      aftershockLink[aftershocks % 64] = Int32(place)
      aftershockDay[aftershocks % 64] = Int32(day)
      aftershocks += 1
    }
  }

  /// A wait where a column is known to pass: one of today's columns by what its stage is worth to the group, and a link of that stage.
  ///
  /// - Returns: nil when nothing passes the group's area today; with the part of the chance to meet that is left when all are empty.
  private func knownColumn(
    _ g: Int, _ u: Double, _ v: Double, _ w: Double
  ) -> (link: Int, target: Target, appeal: Double)? {
    var total = 0.0
    for l in 0..<laneCount where onRoad[l] > 0 { total += worthOnLane(g, l) }
    var empty = 0.0
    var columns = 0
    if numbers.emptyAttraction > 0 {
      for l in 0..<laneCount {
        let own = emptyWorth(g, l)
        empty += own.worth
        columns += own.columns
      }
    }
    let sum = total + numbers.emptyAttraction * empty
    if sum <= 0 { return nil }
    var left = u * sum
    if left >= total {
      let appeal = total > 0 ? 1 : min(1, numbers.emptyAttraction * Double(columns))
      return knownEmpties(g, (left - total) / numbers.emptyAttraction, v).map { ($0.link, $0.target, appeal) }
    }
    for l in 0..<laneCount where onRoad[l] > 0 {
      let own = worthOnLane(g, l)
      if left >= own {
        left -= own
        continue
      }
      let worth = (g * laneCount + l) * Engine.maxSlots
      for j in 0..<Int(slotsBefore[l] + slotsAfter[l]) {
        let convoys = slots[slotBase(l, j) + products]
        if convoys == 0 { continue }
        left -= slotWorth[worth + j] * Double(convoys)
        if left >= 0 || slotWorth[worth + j] == 0 { continue }
        guard let link = link(of: g, lane: l, stage: j, in: slotOf, worth: slotWorth[worth + j], v) else { return nil }
        let provider = protector(Int(w * Double(convoys)), of: Int(convoys), base: slotBase(l, j))
        return (link, Target(lane: l, stage: j, provider: provider), 1)
      }
    }
    return nil
  }

  private func worthOnLane(_ g: Int, _ l: Int) -> Double {
    let worth = (g * laneCount + l) * Engine.maxSlots
    var sum = 0.0
    for j in 0..<Int(slotsBefore[l] + slotsAfter[l]) {
      sum += slotWorth[worth + j] * Double(slots[slotBase(l, j) + products])
    }
    return sum
  }

  /// A link of a lane that is passed on one stage (`stages` says each link's stage) and in a group's area, by its part of the stage's worth.
  func link(of g: Int, lane l: Int, stage: Int, in stages: Row<Int32>, worth: Double, _ u: Double) -> Int? {
    var left = u * worth
    var found: Int?
    for i in Int(laneLinkStart[l])..<Int(laneLinkStart[l + 1]) where Int(stages[i]) == stage {
      let k = Int(laneLink[i])
      if !isInArea[g * linkCount + k] || isClosed(k) { continue }
      found = k
      left -= linkWorth[g * linkCount + k]
      if left < 0 { break }
    }
    return found
  }

  /// Who escorts convoy `n` of a slot, -1 for nobody. Escorted convoys are numbered from the top: with more escorts each number is escorted that was before.
  private func protector(_ n: Int, of convoys: Int, base: Int) -> Int {
    var fromTop = convoys - 1 - n
    for v in 0..<providerCount {
      let escorted = Int(slots[base + products + 1 + v])
      if fromTop < escorted { return v }
      fromTop -= escorted
    }
    return -1
  }

  /// Columns of all lanes that pass a link today.
  func convoysPassing(_ link: Int) -> Int {
    if isClosed(link) { return 0 }
    var sum = 0
    for i in Int(linkLaneStart[link])..<Int(linkLaneStart[link + 1]) {
      let l = Int(linkLane[i])
      if onRoad[l] == 0 { continue }
      sum += Int(slots[slotBase(l, Int(slotOf[Int(linkLanePosition[i])])) + products])
    }
    return sum
  }

  /// A closed link is not passed.
  func isClosed(_ link: Int) -> Bool { Int(closedUntil[link]) > day || linkShut[link] }

  /// The lane, slot and protector (-1: none) of the n-th column that passes a link today.
  private func convoy(_ n: Int, passing link: Int) -> Target {
    var left = n
    var found = Target(lane: 0, stage: 0, provider: -1)
    for i in Int(linkLaneStart[link])..<Int(linkLaneStart[link + 1]) {
      let l = Int(linkLane[i])
      if onRoad[l] == 0 { continue }
      let slot = Int(slotOf[Int(linkLanePosition[i])])
      let base = slotBase(l, slot)
      let here = Int(slots[base + products])
      if here == 0 { continue }
      found = Target(lane: l, stage: slot, provider: -1)
      if left >= here {
        left -= here
        continue
      }
      found.provider = protector(left, of: here, base: base)
      return found
    }
    return found
  }
}
