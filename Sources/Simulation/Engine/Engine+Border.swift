internal import CSimulation

extension Engine {
  // MARK: Departure

  /// Expected share of an unescorted and of an escorted column's tankers that a trip costs, as drivers see it.
  @inline(__always) func seenRisk(_ l: Int) -> (unescorted: Double, escorted: Double) {
    if attacksSeen[l] == 0 { return (0, 0) }
    let met = attacksSeen[l] / (convoysSeen[l] + 10)
    return (
      min(1, met) * numbers.lossShareUnescorted, min(1, met * numbers.escortMeetingFactor) * numbers.lossShareEscorted
    )
  }

  /// Columns leave the border: escorted as far as teams go, alone where drivers dare, else they wait; the patient turn back at last. Where
  /// nobody asks for an escort all replications abreast have seen to it together.
  func leaveBorders() {
    if departureState[0] == DepartureState.asksForEscorts { depart() }
    if departureState[0] == DepartureState.allLeft { return }
    for l in 0..<importCount where patience[l] > 0 || atBorder[l] > 0 { turnBack(l) }
  }

  private func depart() {
    // Longest queues are served first.
    var waiting = 0
    for l in 0..<importCount where atBorder[l] > 0 {
      var n: Int32 = 0
      let first = l &* products
      for p in 0..<products { n += ready[first &+ p] }
      if n == 0 { continue }
      laneQueue[waiting] = Int32(l)
      laneNeed[waiting] = n
      waiting += 1
    }
    for _ in 0..<waiting {
      var best = 0
      var i = 1
      while i < waiting {
        if laneNeed[i] > laneNeed[best] { best = i }
        i &+= 1
      }
      let n = Int(laneNeed[best])
      laneNeed[best] = 0
      departFromBorder(Int(laneQueue[best]), n)
    }
  }

  private func departFromBorder(_ l: Int, _ n: Int) {
    let willing = Engine.whole(Double(n) * (1 - inForce.strikeShare[l]))
    let leaving = inForce.laneShut[l] ? 0 : sendColumns(l, tankers: willing)
    if leaving == 0 { return }
    var left = Int32(truncatingIfNeeded: leaving)
    let slot = Int(slotsBefore[l])
    let base = slotBase(l, slot)
    let first = l &* products
    let market = Int(topology.laneMarket[l]) &* products
    for p in 0..<products {
      let own = ready[first &+ p]
      // Each product its part; the last what is left.
      let part =
        leaving == n || p == products &- 1
        ? own : Int32(truncatingIfNeeded: (Int(own) &* leaving &+ n &- 1) / n)
      left = left &- leave(border: l, tankers: min(left, part), product: p, base: base, first: first, market: market)
    }
    // What rounding left over goes with whatever product still waits.
    var p = 0
    while left > 0 && p < products {
      let rest = min(left, ready[first &+ p])
      left = left &- leave(border: l, tankers: rest, product: p, base: base, first: first, market: market)
      p &+= 1
    }
    let gone = Int32(truncatingIfNeeded: leaving) &- left
    atBorder[l] -= gone
    enteredTankers[l &* Engine.maxSlots &+ slot] += gone
  }

  /// Tankers of a product drive on from the border, past which their litres are expected; returns how many.
  @inline(__always) private func leave(
    border l: Int, tankers: Int32, product p: Int, base: Int, first: Int, market: Int
  ) -> Int32 {
    ready[first &+ p] = ready[first &+ p] &- tankers
    slots[base &+ p] += tankers
    inbound[market &+ p] += Int64(tankers) * load[l]
    return tankers
  }

  /// Forms columns for up to `tankers` trucks of a lane, escorted and not, and marks them on the lane's first slot past the border.
  ///
  /// - Returns: how many tankers may leave today.
  func sendColumns(_ l: Int, tankers: Int) -> Int {
    if tankers <= 0 { return 0 }
    let largest = largestConvoy
    let columns = Engine.parts(of: tankers, upTo: largest)
    let (risk, riskEscorted) = seenRisk(l)
    let base = slotBase(l, Int(slotsBefore[l])) + products
    var escorted = 0
    if escortRequired || risk > numbers.escortWantedAbove, riskEscorted <= numbers.refuseAbove {
      escorted = engage(columns, lane: l, tankers: tankers, base: base)
    }
    let alone = escortRequired || risk > numbers.refuseAbove ? 0 : columns - escorted
    let leaving = alone + escorted == columns ? tankers : min(tankers, (alone + escorted) * largest)
    let convoys = Int32(truncatingIfNeeded: alone &+ escorted)
    if convoys == 0 { return 0 }
    slots[base] += convoys
    enteredConvoys[l &* Engine.maxSlots &+ Int(slotsBefore[l])] += convoys
    convoysSeen[l] += Double(convoys)
    return leaving
  }

  /// Engages escort teams for columns of a lane, the state's own before others', then by belief.
  func engage(_ columns: Int, lane l: Int, tankers: Int, base: Int) -> Int {
    let client = Int(topology.marketClient[Int(topology.laneMarket[l])])
    let tripDays = max(Double(slotsAfter[l]), numbers.escortDays)
    var need = columns
    for v in 0..<providerCount where need > 0 {
      let i = v * clientCount + client
      if !protection.maySecure[v * laneCount + l] { continue }
      let free = min(protection.teams[v] - protection.teamsBusy[v], protection.pledged[i] - protection.pledgedBusy[i])
      let n = min(need, Int(max(0, free)))
      if n == 0 { continue }
      let busyDays = Int((tripDays * protection.busyFactor[v]).rounded())
      need -= n
      protection.teamsBusy[v] += Int32(n)
      protection.pledgedBusy[i] += Int32(n)
      protection.teamsBack[i * Engine.ring + (day + min(busyDays, Engine.ring - 1)) % Engine.ring] += Int32(n)
      slots[base + 1 + v] += Int32(n)
      accounts.escortsBy[i] += Int32(n)
      accounts.escortedTankersBy[i] += Int32(n * tankers / columns)
      let price = protection.escortPrice[v]
      accounts.costs[CostKind.escorts.index] += price * Double(n) * tripDays
      accounts.paid[i] += price * Double(n) * tripDays
    }
    return columns - need
  }

  /// Of tankers that wait at the border, a part gives up each day and takes its load home.
  private func turnBack(_ l: Int) {
    let m = Int(topology.laneMarket[l])
    let waiting = atBorder[l]
    if waiting == 0 {
      patience[l] = 0
      return
    }
    patience[l] += Double(waiting) * numbers.patienceShare
    let n = Int32(patience[l])
    if n == 0 { return }
    patience[l] -= Double(n)
    var left = n
    for p in 0..<products where left > 0 {
      // Each product its part of those who give up, what rounding leaves with the last.
      let own = held[l * products + p] + ready[l * products + p]
      let part = p == products - 1 ? left : min(left, Int32((Double(own) * Double(n) / Double(waiting)).rounded()))
      left -= giveUp(min(part, own), product: p, lane: l, market: m)
    }
  }

  /// Sends up to `count` waiting tankers home with their load, those that may leave before those held; returns how many.
  private func giveUp(_ count: Int32, product p: Int, lane l: Int, market m: Int) -> Int32 {
    let i = l * products + p
    let fromReady = min(count, ready[i])
    let fromHeld = min(count - fromReady, held[i])
    let back = fromReady + fromHeld
    if back == 0 { return 0 }
    ready[i] -= fromReady
    held[i] -= fromHeld
    atBorder[l] -= back
    onRoad[l] -= back
    let litres = Int64(back) * load[l]
    accounts.refused[p] += litres
    accounts.refusedOn[l] += litres
    transit[m * products + p] -= litres
    qafila_bring_back(roads, seat, Int64(day), l, Int64(back), Int64(slotsBefore[l]))
    return back
  }
}

/// What `qafila_depart` found: nobody waits any more, some do, or somebody asks for an escort and nothing has left yet.
enum DepartureState {
  static let allLeft: Int32 = 0
  static let asksForEscorts: Int32 = 2
}
