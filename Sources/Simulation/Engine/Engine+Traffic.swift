internal import CSimulation

extension Engine {
  /// Loaded tankers of a lane that stand behind a closed link, besides those that stand on its first stages anyway.
  func tankersBlocked(_ l: Int) -> Int32 {
    var sum: Int32 = 0
    // No lane has 64 slots that all stand.
    var blocked = qafila_blocked_stages(roads, seat, Int64(day), l) & ~(1 << UInt64(standingSlots[l]) &- 1)
    while blocked != 0 {
      sum &+= tankers(slotBase(l, blocked.trailingZeroBitCount))
      blocked &= blocked &- 1
    }
    return sum
  }

  /// Tankers of all products in a slot.
  @inline(__always) func tankers(_ base: Int) -> Int32 {
    var sum: Int32 = 0
    for p in 0..<products { sum &+= slots[base &+ p] }
    return sum
  }

  /// Counts all columns as come into the stages where they are: after the stages have changed.
  func enterAll() {
    for l in 0..<laneCount {
      for j in 0..<Int(slotsBefore[l] + slotsAfter[l]) {
        let base = slotBase(l, j)
        enteredTankers[l * Engine.maxSlots + j] = tankers(base)
        enteredConvoys[l * Engine.maxSlots + j] = slots[base + products]
      }
    }
  }

  /// How many have driven each stage of a lane, from what came into the stages: whoever came in and is no longer there drove on to the
  /// next; those at the border only leave it anew. The counts take the place of what came in.
  private func countPassed(_ l: Int) {
    var tankers: Int32 = 0
    var convoys: Int32 = 0
    for j in 0..<Int(slotsBefore[l] + slotsAfter[l]) {
      if j == Int(slotsBefore[l]) {
        tankers = 0
        convoys = 0
      }
      let base = slotBase(l, j)
      let place = l * Engine.maxSlots + j
      tankers += enteredTankers[place] - self.tankers(base)
      convoys += enteredConvoys[place] - slots[base + products]
      enteredTankers[place] = tankers
      enteredConvoys[place] = convoys
    }
  }

  /// Spreads what was counted by lane and stage over the links of the stages: before the stages change, and at the end of a replication.
  ///
  /// A truck that is unloaded at a stop passed only the links up to it. Empties pass all links that lie as many days from home as they
  /// had to go, or fewer; those burned, or still on their way at the end, did not pass the rest.
  func spreadTraffic(isLast: Bool) {
    if isPreparing { return }
    for l in 0..<laneCount {
      countPassed(l)
      let stops = Int(topology.stopStart[l])..<(Int(topology.stopStart[l + 1]) - 1)
      let home = l * Engine.ring
      let longest = Int(returnDays[l]) + 1
      if isLast {
        for r in 0..<longest { homeward[home + r + 1] -= returning[home + (day + 1 + r) % Engine.ring] }
      }
      // From the farthest down: how many trucks still had more than r days to go.
      var r = longest
      while r > 0 {
        homeward[home + r - 1] += homeward[home + r]
        r -= 1
      }
      for i in Int(topology.laneLinkStart[l])..<Int(topology.laneLinkStart[l + 1]) {
        let k = Int(topology.laneLink[i])
        let slot = Int(slotOf[i])
        var tankers = enteredTankers[l * Engine.maxSlots + slot]
        for stop in stops
        where Int(stopSlot[stop]) == slot && topology.laneLinkAfter[i]
          && topology.stopHours[stop] >= topology.laneLinkHours[i]
        {
          tankers += stoppedTankers[stop]
        }
        linkTankers[k] += Int64(tankers)
        linkConvoys[k] += Int64(enteredConvoys[l * Engine.maxSlots + slot])
        linkEmpties[k] += Int64(homeward[home + Int(daysToGo[i]) + 1])
      }
    }
    enteredTankers.fill(0)
    enteredConvoys.fill(0)
    stoppedTankers.fill(0)
    homeward.fill(0)
  }
}
