extension Engine {
  /// Loaded tankers of a market that stand: waiting to load or for customs, held at the border for an escort or for courage, or behind a
  /// closed link.
  func tankersWaiting(market m: Int) -> Int {
    var sum: Int32 = 0
    for l in lanes(of: m) where onRoad[l] > 0 {
      for p in 0..<products { sum += held[l * products + p] + ready[l * products + p] }
      let blocked = laneShut[l] || Int(laneClosedUntil[l]) > day ? blockedSlots(l) : 0
      for j in 0..<Int(slotsBefore[l] + slotsAfter[l])
      where j < Int(standingSlots[l]) || blocked & (1 << UInt64(j)) != 0 {
        let base = slotBase(l, j)
        for p in 0..<products { sum += slots[base + p] }
      }
    }
    return Int(sum)
  }

  /// Tankers of a market that stand empty and ready at the ports.
  func tankersIdle(market m: Int) -> Int {
    var sum: Int32 = 0
    for l in lanes(of: m) { sum += idle[l] }
    return Int(sum)
  }

  /// Counts a column that drives today's stage of a lane.
  @inline(__always) func tally(_ l: Int, _ slot: Int, _ base: Int) {
    var tankers: Int32 = 0
    for p in 0..<products { tankers += slots[base + p] }
    passedTankers[l * Engine.maxSlots + slot] += tankers
    passedConvoys[l * Engine.maxSlots + slot] += slots[base + products]
  }

  /// Spreads what was counted by lane and stage over the links of the stages: before the stages change, and at the end of a replication.
  ///
  /// A truck that is unloaded at a stop passed only the links up to it. Empties pass all links that lie as many days from home as they
  /// had to go, or fewer; those burned, or still on their way at the end, did not pass the rest.
  func spreadTraffic(isLast: Bool) {
    if isPreparing { return }
    for l in 0..<laneCount {
      let stops = Int(stopStart[l])..<(Int(stopStart[l + 1]) - 1)
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
      for i in Int(laneLinkStart[l])..<Int(laneLinkStart[l + 1]) {
        let k = Int(laneLink[i])
        let slot = Int(slotOf[i])
        var tankers = passedTankers[l * Engine.maxSlots + slot]
        for stop in stops where Int(stopSlot[stop]) == slot && laneLinkAfter[i] && stopHours[stop] >= laneLinkHours[i] {
          tankers += stoppedTankers[stop]
        }
        linkTankers[k] += Int64(tankers)
        linkConvoys[k] += Int64(passedConvoys[l * Engine.maxSlots + slot])
        linkEmpties[k] += Int64(homeward[home + Int(daysToGo[i]) + 1])
      }
    }
    passedTankers.fill(0)
    passedConvoys.fill(0)
    stoppedTankers.fill(0)
    homeward.fill(0)
  }
}
