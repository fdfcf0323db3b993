internal import CSimulation
import Randomness

extension Engine {
  // MARK: Events as they happened

  /// A recorded attack waits up to five days for a column at its place; threats and closures act at once.
  func playRecordedEvents() {
    for i in 0..<model.replay.count {
      let late = day - Int(attackers.replayDay[i])
      if late < 0 || late > 5 { continue }
      let isDone = play(i)
      if isDone { attackers.replayDay[i] = -1000 }
    }
  }

  private func play(_ i: Int) -> Bool {
    let kind = model.replay[i].kind
    switch kind {
    case .threat:
      for l in model.replay[i].lanes { attacksSeen[l] += numbers.threatWeight }
      return true
    case .depot:
      burnDepot(model.replay[i].site)
      return true
    case .roadblock:
      qafila_close_link(roads, seat, Int64(day), model.replay[i].links[0], numbers.closureDays, 0.5)
      for l in model.replay[i].lanes { attacksSeen[l] += 0.5 }
      return true
    case .ambush, .mine, .repelled, .turnedBack: return playAttack(i, kind)
    }
  }

  private func playAttack(_ i: Int, _ kind: ReplayEvent.Kind) -> Bool {
    for link in model.replay[i].links {
      if qafila_convoys_passing(roads, seat, Int64(day), link) == 0 { continue }
      let words = Philox.block(counter: SIMD4(UInt32(i), replication, UInt32(day), Purpose.replay), key: key)
      let target = largestConvoy(passing: link)
      if kind == .repelled {
        qafila_remember(roads, seat, link, 0.5)
        if target.provider >= 0 { protection.believed[target.provider] += numbers.beliefWeight }
        return true
      }
      let known = kind == .turnedBack ? max(0, attackers.replayDestroyed[i]) : attackers.replayDestroyed[i]
      withUnsafeBytes(of: words) {
        qafila_hit(
          roads, seat, Int64(day), target.lane, target.stage, target.provider, link,
          kind == .mine ? QAFILA_MINE : QAFILA_AMBUSH, Int64(known),
          $0.assumingMemoryBound(to: UInt32.self).baseAddress, -1)
      }
      return true
    }
    if day - Int(attackers.replayDay[i]) == 5, let link = model.replay[i].links.first {
      // Nobody passed: the news alone reaches the drivers.
      qafila_remember(roads, seat, link, 1)
      return true
    }
    return false
  }

  /// The biggest cohort that passes a link today: sources report the attacks on big columns.
  private func largestConvoy(passing link: Int) -> (lane: Int, stage: Int, provider: Int) {
    var best = (lane: 0, stage: 0, provider: -1)
    var most = -1
    for i in Int(topology.linkLaneStart[link])..<Int(topology.linkLaneStart[link + 1]) {
      let l = Int(topology.linkLane[i])
      if onRoad[l] == 0 { continue }
      let slot = Int(slotOf[Int(topology.linkLanePosition[i])])
      let base = slotBase(l, slot)
      if slots[base + products] == 0 { continue }
      var n = 0
      for p in 0..<products { n += Int(slots[base + p]) }
      if n <= most { continue }
      most = n
      best = (lane: l, stage: slot, provider: -1)
      for v in 0..<providerCount where slots[base + products + 1 + v] > 0 { best.provider = v }
    }
    return best
  }
}
