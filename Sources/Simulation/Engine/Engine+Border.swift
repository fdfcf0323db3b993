extension Engine {
  // MARK: At the border

  /// Customs clear what they can, each lane its part; a closed border clears nothing.
  func clearCustoms() {
    for i in 0..<Int(borderLaneStart[0]) { release(Int(borderLane[i]), part: 1) }
    for b in 0..<borderCount {
      if borderShut[b] { continue }
      let places = Int(borderLaneStart[b])..<Int(borderLaneStart[b + 1])
      var waiting = 0
      for i in places where atBorder[Int(borderLane[i])] > 0 {
        let first = Int(borderLane[i]) * products
        for p in 0..<products { waiting += Int(held[first + p]) }
      }
      if waiting == 0 { continue }
      let part = min(1, borderQueue[b] / Double(waiting))
      for i in places where atBorder[Int(borderLane[i])] > 0 { release(Int(borderLane[i]), part: part) }
    }
  }

  private func release(_ l: Int, part: Double) {
    let m = Int(laneMarket[l])
    for p in 0..<products {
      let i = l * products + p
      if held[i] == 0 { continue }
      let n = part >= 1 ? held[i] : min(held[i], Int32(Engine.up(Double(held[i]) * part)))
      held[i] -= n
      ready[i] += n
      registeredToday[m] += Int64(n) * load[l]
      if laneBorder[l] >= 0 {
        costs[CostKind.borderTax.index] += Double(Int64(n) * load[l]) * borderTax[Int(laneBorder[l])]
      }
    }
  }

  // MARK: Departure

  /// Expected share of an unescorted and of an escorted column's tankers that a trip costs, as drivers see it.
  @inline(__always) func seenRisk(_ l: Int) -> (unescorted: Double, escorted: Double) {
    if attacksSeen[l] == 0 { return (0, 0) }
    let met = attacksSeen[l] / (convoysSeen[l] + 10)
    return (
      min(1, met) * numbers.lossShareUnescorted, min(1, met * numbers.escortMeetingFactor) * numbers.lossShareEscorted
    )
  }

  /// Columns leave the border: escorted as far as teams go, alone where drivers dare, else they wait; the patient turn back at last.
  func depart() {
    // Longest queues are served first.
    var waiting = 0
    for l in 0..<importCount where atBorder[l] > 0 {
      var n: Int32 = 0
      for p in 0..<products { n += ready[l * products + p] }
      if n == 0 { continue }
      laneQueue[waiting] = Int32(l)
      laneNeed[waiting] = n
      waiting += 1
    }
    for _ in 0..<waiting {
      var best = 0
      for i in 1..<waiting where laneNeed[i] > laneNeed[best] { best = i }
      let n = Int(laneNeed[best])
      laneNeed[best] = 0
      departFromBorder(Int(laneQueue[best]), n)
    }
    for l in 0..<importCount where patience[l] > 0 || atBorder[l] > 0 { turnBack(l) }
  }

  private func departFromBorder(_ l: Int, _ n: Int) {
    let willing = Int(Double(n) * (1 - strikeShare[l]))
    let leaving = laneShut[l] ? 0 : sendColumns(l, tankers: willing)
    if leaving == 0 { return }
    var left = leaving
    let slot = Int(slotsBefore[l])
    let base = slotBase(l, slot)
    let m = Int(laneMarket[l])
    for p in 0..<products {
      let own = Int(ready[l * products + p])
      let isLast = p == products - 1
      let take = isLast ? min(left, own) : min(left, (own * leaving + n - 1) / n)
      ready[l * products + p] -= Int32(take)
      atBorder[l] -= Int32(take)
      slots[base + plane(p)] += Int32(take)
      inbound[m * products + p] += Int64(take) * load[l]
      left -= take
    }
    // What rounding left over goes with whatever product still waits.
    var p = 0
    while left > 0 && p < products {
      let take = min(left, Int(ready[l * products + p]))
      ready[l * products + p] -= Int32(take)
      atBorder[l] -= Int32(take)
      slots[base + plane(p)] += Int32(take)
      inbound[m * products + p] += Int64(take) * load[l]
      left -= take
      p += 1
    }
  }

  /// Forms columns for up to `tankers` trucks of a lane, escorted and not, and marks them on the lane's first slot past the border.
  ///
  /// - Returns: how many tankers may leave today.
  func sendColumns(_ l: Int, tankers: Int) -> Int {
    if tankers <= 0 { return 0 }
    let largest = max(1, Int(convoyLargest))
    let columns = (tankers + largest - 1) / largest
    let (risk, riskEscorted) = seenRisk(l)
    let base = slotBase(l, Int(slotsBefore[l])) + plane(products)
    var escorted = 0
    if escortRequired || risk > numbers.escortWantedAbove, riskEscorted <= numbers.refuseAbove {
      escorted = engage(columns, lane: l, tankers: tankers, base: base)
    }
    let alone = escortRequired || risk > numbers.refuseAbove ? 0 : columns - escorted
    let leaving = alone + escorted == columns ? tankers : min(tankers, (alone + escorted) * largest)
    slots[base] += Int32(alone + escorted)
    convoysSeen[l] += Double(alone + escorted)
    return alone + escorted == 0 ? 0 : leaving
  }

  /// Engages escort teams for columns of a lane, the state's own before others', then by belief.
  func engage(_ columns: Int, lane l: Int, tankers: Int, base: Int) -> Int {
    let client = Int(marketClient[Int(laneMarket[l])])
    let tripDays = max(Double(slotsAfter[l]), numbers.escortDays)
    var need = columns
    for v in 0..<providerCount where need > 0 {
      let i = v * clientCount + client
      if !maySecure[v * laneCount + l] { continue }
      let free = min(teams[v] - teamsBusy[v], pledged[i] - pledgedBusy[i])
      let n = min(need, Int(max(0, free)))
      if n == 0 { continue }
      let busyDays = Int((tripDays * busyFactor[v]).rounded())
      need -= n
      teamsBusy[v] += Int32(n)
      pledgedBusy[i] += Int32(n)
      teamsBack[i * Engine.ring + (day + min(busyDays, Engine.ring - 1)) % Engine.ring] += Int32(n)
      slots[base + plane(1 + v)] += Int32(n)
      escortsBy[i] += Int32(n)
      escortedTankersBy[i] += Int32(n * tankers / columns)
      let price = escortPrice[v]
      costs[CostKind.escorts.index] += price * Double(n) * tripDays
      paid[i] += price * Double(n) * tripDays
    }
    return columns - need
  }

  /// Of tankers that wait at the border, a part gives up each day and takes its load home.
  private func turnBack(_ l: Int) {
    let m = Int(laneMarket[l])
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
    refused[p] += litres
    refusedOn[l] += litres
    transit[m * products + p] -= litres
    bringBack(Int(back), lane: l, after: max(1, Int(slotsBefore[l])))
    return back
  }
}
