extension Engine {
  /// Loaded tankers of a market that stand: waiting to load or for customs, held at the border for an escort or for courage, or behind a
  /// closed link.
  func tankersWaiting(market m: Int) -> Int {
    var sum: Int32 = 0
    for l in lanes(of: m) where onRoad[l] > 0 {
      sum += atBorder[l]
      let blocked = laneShut[l] || Int(laneClosedUntil[l]) > day ? blockedSlots(l) : 0
      // No lane has 64 slots that all stand.
      var standing = blocked | (1 << UInt64(standingSlots[l]) &- 1)
      while standing != 0 {
        let base = slotBase(l, standing.trailingZeroBitCount)
        for p in 0..<products { sum += slots[base + plane(p)] }
        standing &= standing &- 1
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
    for p in 0..<products { tankers += slots[base + plane(p)] }
    passedTankers[l * Engine.maxSlots + slot] += tankers
    passedConvoys[l * Engine.maxSlots + slot] += slots[base + plane(products)]
  }

  /// Counts the columns on all stages of a lane, four stages at a time.
  @inline(__always) func tallyAll(_ l: Int, stages: Int) {
    typealias Four = SIMD4<Int32>
    let base = UnsafeRawPointer(slots.base + slotBase(l, 0))
    let tankersPassed = UnsafeMutableRawPointer(passedTankers.base + l * Engine.maxSlots)
    let convoysPassed = UnsafeMutableRawPointer(passedConvoys.base + l * Engine.maxSlots)
    let size = MemoryLayout<Int32>.stride
    var byte = 0
    while byte < stages &* size {
      var tankers = Four.zero
      for p in 0..<products { tankers &+= base.load(fromByteOffset: byte + plane(p) * size, as: Four.self) }
      tankers &+= tankersPassed.load(fromByteOffset: byte, as: Four.self)
      tankersPassed.storeBytes(of: tankers, toByteOffset: byte, as: Four.self)
      let convoys =
        convoysPassed.load(fromByteOffset: byte, as: Four.self)
        &+ base.load(fromByteOffset: byte + plane(products) * size, as: Four.self)
      convoysPassed.storeBytes(of: convoys, toByteOffset: byte, as: Four.self)
      byte &+= MemoryLayout<Four>.size
    }
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
