#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Engine {
  // MARK: On the road

  /// Every column drives its day, unless a closed link lies ahead; who reaches a stop delivers there.
  func move() {
    let now = day % Engine.ring
    for l in 0..<laneCount {
      let back = returning[l * Engine.ring + now] + joining[l * Engine.ring + now]
      if back > 0 {
        returning[l * Engine.ring + now] = 0
        joining[l * Engine.ring + now] = 0
        if isImport(l) { idle[l] += back } else { domestic[Int(laneMarket[l])] += back }
      }
      if onRoad[l] == 0 { continue }
      let blocked = laneShut[l] || Int(laneClosedUntil[l]) > day ? blockedSlots(l) : 0
      deliverInPassing(l, blocked)
      advance(l, blocked)
    }
  }

  /// Bit j: the links of slot j cannot be passed today.
  func blockedSlots(_ l: Int) -> UInt64 {
    var mask: UInt64 = 0
    for i in Int(laneLinkStart[l])..<Int(laneLinkStart[l + 1]) {
      let k = Int(laneLink[i])
      if linkShut[k] || Int(closedUntil[k]) > day { mask |= 1 << UInt64(slotOf[i]) }
    }
    return mask
  }

  private func deliverInPassing(_ l: Int, _ blocked: UInt64) {
    let first = Int(stopStart[l])
    let last = Int(stopStart[l + 1]) - 1
    if first == last { return }
    for k in first..<last {
      let slot = Int(stopSlot[k])
      if blocked & (1 << UInt64(slot)) != 0 { continue }
      let base = slotBase(l, slot)
      if slots[base + plane(products)] == 0 { continue }
      let s = Int(stopSite[k])
      for p in 0..<products {
        let here = Int(slots[base + plane(p)])
        if here == 0 { continue }
        let credit = k * products + p
        // A town on the way takes its part of all imports from the lanes that pass it, as far as it needs any.
        let part = min(0.9, stopShare[credit] / max(0.05, share[l]))
        dropCredit[credit] = min(dropCredit[credit] + part * Double(here), Double(here))
        let missing = target[s * products + p] - stock[s * products + p] - heading[s * products + p]
        if missing < load[l] { continue }
        let n = min(here, min(Int(dropCredit[credit]), Int(missing / load[l])))
        if n == 0 { continue }
        dropCredit[credit] -= Double(n)
        slots[base + plane(p)] -= Int32(n)
        stoppedTankers[k] += Int32(n)
        deliver(n, product: p, lane: l, site: s, hours: stopHours[k])
      }
    }
  }

  private func advance(_ l: Int, _ blocked: UInt64) {
    if blocked == 0 { return advanceTogether(l) }
    let before = Int(slotsBefore[l])
    let end = before + Int(slotsAfter[l])
    var j = end - 1
    while j >= 0 {
      let base = slotBase(l, j)
      defer { j -= 1 }
      if blocked & (1 << UInt64(j)) != 0 { continue }
      if slots[base + plane(products)] == 0 { continue }
      tally(l, j, base)
      if j == end - 1 {
        arrive(l, base)
      } else if j == before - 1 {
        reachBorder(l, base)
      } else {
        for i in 0..<width {
          slots[base + plane(i) + 1] += slots[base + plane(i)]
          slots[base + plane(i)] = 0
        }
      }
    }
  }

  /// Nothing is closed: the last columns arrive, those before the border reach it, all others move on by one slot.
  private func advanceTogether(_ l: Int) {
    let before = Int(slotsBefore[l])
    let end = before + Int(slotsAfter[l])
    tallyAll(l, stages: end)
    let base = slotBase(l, 0)
    arrive(l, base + end - 1)
    if before > 0 { reachBorder(l, base + before - 1) }
    for i in 0..<width { shift(slots.base + base + plane(i), end) }
  }

  /// Moves `count` numbers on by one place, four at a time from the last; the last of them and what lies beyond is 0, and so is what comes
  /// in at the first place.
  @inline(__always) private func shift(_ first: UnsafeMutablePointer<Int32>, _ count: Int) {
    var j = (count &+ 3) & ~3
    while j > 0 {
      j &-= 4
      let from = UnsafeRawPointer(first + (j &- 1))
      UnsafeMutableRawPointer(first + j).storeBytes(
        of: from.loadUnaligned(as: SIMD4<Int32>.self), as: SIMD4<Int32>.self)
    }
    first[0] = 0
  }

  private func arrive(_ l: Int, _ base: Int) {
    let s = Int(stopSite[Int(stopStart[l + 1]) - 1])
    for p in 0..<products {
      let n = Int(slots[base + plane(p)])
      if n == 0 { continue }
      slots[base + plane(p)] = 0
      deliver(n, product: p, lane: l, site: s, hours: .infinity)
    }
    slots[base + plane(products)] = 0
    for v in 0..<providerCount {
      let escorted = slots[base + plane(products + 1 + v)]
      if escorted == 0 { continue }
      believed[v] += numbers.beliefWeight * Double(escorted)
      slots[base + plane(products + 1 + v)] = 0
    }
  }

  /// Unloads tankers at a site, so many hours from the border (infinity: at the lane's end), and sends them back empty.
  private func deliver(_ n: Int, product p: Int, lane l: Int, site s: Int, hours: Double) {
    let litres = Int64(n) * load[l]
    let i = s * products + p
    stock[i] += litres
    arrivedAt[i] += litres
    arrivedToday[i] += litres
    arrived[p] += litres
    deliveredBy[l] += litres
    onRoad[l] -= Int32(n)
    arrivalsToday[s] += Int32(n)
    leave(litres, product: p, lane: l, market: Int(laneMarket[l]), isPastBorder: true)
    let next = isImport(l) ? laneForReturn(l, n) : l
    // The way home is shorter from a town that the lane passes.
    let spared = next == l && hours.isFinite ? max(0, laneHoursAfter[l] - hours) / pace : 0
    bringBack(n, lane: next, after: Int(returnDays[next]) - Int(spared))
  }

  /// Free tankers change to the lane that lacks most of what dispatchers want on it; those bound to a lane stay.
  private func laneForReturn(_ l: Int, _ n: Int) -> Int {
    guard Double(onLane[l]) - bound[l] >= Double(n) else { return l }
    let m = Int(laneMarket[l])
    var free = 0.0
    for o in lanes(of: m) { free += max(0, Double(onLane[o]) - bound[o]) }
    var best = l
    var most = 0.05 * free
    for o in lanes(of: m) {
      let lacks = share[o] * free - max(0, Double(onLane[o]) - bound[o])
      if lacks > most {
        most = lacks
        best = o
      }
    }
    onLane[l] -= Int32(n)
    onLane[best] += Int32(n)
    return best
  }

  private func reachBorder(_ l: Int, _ base: Int) {
    for p in 0..<products {
      let n = slots[base + plane(p)]
      held[l * products + p] += n
      atBorder[l] += n
      slots[base + plane(p)] = 0
    }
    for i in products..<width { slots[base + plane(i)] = 0 }
  }

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
      let part = min(1, numbers.borderQueue / Double(waiting))
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
  private func sendColumns(_ l: Int, tankers: Int) -> Int {
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

  // MARK: From the hubs

  /// Hubs send on what other towns lack, after keeping a reserve for themselves.
  func sendOn() {
    if laneCount == importCount { return }
    wish.fill(0)
    for l in importCount..<laneCount {
      let s = Int(stopSite[Int(stopStart[l])])
      let hub = Int(laneOrigin[l])
      for p in 0..<products {
        let i = s * products + p
        let missing = lacking(i, l)
        if missing >= load[l] { wish[hub * products + p] += missing }
      }
    }
    for l in importCount..<laneCount { sendOn(l) }
  }

  private func sendOn(_ l: Int) {
    let m = Int(laneMarket[l])
    if domestic[m] == 0 || laneShut[l] || Int(laneClosedUntil[l]) > day { return }
    let s = Int(stopSite[Int(stopStart[l])])
    let hub = Int(laneOrigin[l])
    var total = 0
    for p in 0..<products {
      let i = s * products + p
      take[p] = 0
      let missing = lacking(i, l)
      if missing < load[l] { continue }
      let h = hub * products + p
      let free = Double(stock[h]) - numbers.hubReserveDays * Double(demandSum[h])
      if free <= 0 || wish[h] == 0 { continue }
      let part = min(1, free / Double(wish[h]))
      let n = min(Int(Double(missing) * part / Double(load[l])), Int(domestic[m]) - total, Int(stock[h] / load[l]))
      if n <= 0 { continue }
      take[p] = Int32(n)
      total += n
    }
    if total == 0 { return }
    let willing = Int(Double(total) * (1 - strikeShare[l]))
    loadAtHub(l, tankers: sendColumns(l, tankers: willing), site: s, hub: hub)
  }

  @inline(__always) private func lacking(_ i: Int, _ l: Int) -> Int64 {
    Int64(Double(target[i]) * fillsTo[l]) - stock[i] - heading[i]
  }

  // MARK: At the ports

  /// Orders bring each market's stock and what is on its way back to target; tankers load as supply, fleet and courage allow.
  func dispatch() {
    lackToday.fill(0)
    // Less than a truck or two stays for the next day; more is the supplier's to sell elsewhere.
    for i in 0..<(originCount * products) { supplyLeft[i] = min(supplyLeft[i], 100_000) + supplyRate[i] }
    replaceTankers()
    chooseShares(settled: false)
    for m in 0..<marketCount {
      var lead = 0.0
      var size = 0.0
      for l in lanes(of: m) {
        lead += share[l] * Double(slotsBefore[l] + slotsAfter[l])
        size += share[l] * Double(load[l])
      }
      if size == 0 { continue }
      countStocks(of: m)
      for p in 0..<products { order(product: p, market: m, lead: lead, size: size) }
    }
  }

  private func replaceTankers() {
    if tankersDestroyed == 0 || tankersAdded >= tankersDestroyed { return }
    replacementCredit += numbers.tankersPerDay
    let n = Int(replacementCredit)
    if n == 0 { return }
    replacementCredit -= Double(n)
    // Hauliers of the market that lost most replace theirs; shares decide the lane.
    addTankers(n, market: day % max(1, marketCount))
  }

  /// Logit shares by generalised cost, approached with the delay of switching.
  func chooseShares(settled: Bool) {
    for m in 0..<marketCount {
      var least = Double.infinity
      var isSame = !settled && spreadOfShares == numbers.spread
      for l in lanes(of: m) {
        let seen = seenRisk(l)
        isOpen[l] = mayLoad(l, risk: seen)
        let cost = isOpen[l] ? cost(l, risk: seen) : .infinity
        isSame = isSame && cost == laneCost[l]
        laneCost[l] = cost
        least = min(least, cost)
      }
      if least == .infinity { continue }
      // On most days nothing has changed what the roads cost.
      if !isSame { weighLanes(of: m, least) }
      for l in lanes(of: m) {
        share[l] = settled ? wantedShare[l] : share[l] + (wantedShare[l] - share[l]) * numbers.switchShare
      }
    }
    spreadOfShares = numbers.spread
  }

  private func weighLanes(of m: Int, _ least: Double) {
    var sum = 0.0
    for l in lanes(of: m) {
      wantedShare[l] = laneCost[l] == .infinity ? 0 : exp((least - laneCost[l]) / numbers.spread)
      sum += wantedShare[l]
    }
    for l in lanes(of: m) { wantedShare[l] /= sum }
  }

  /// Litre prices per litre: freight, time, expected loss, border tax.
  @inline(__always) private func cost(_ l: Int, risk: (unescorted: Double, escorted: Double)) -> Double {
    let days = Double(slotsBefore[l] + slotsAfter[l] + returnDays[l])
    let tax = laneBorder[l] >= 0 ? borderTax[Int(laneBorder[l])] / max(1e-9, numbers.officialPrice) : 0
    return laneBaseCost[l] + numbers.timeCost * days + numbers.riskWeight * min(risk.unescorted, risk.escorted) + tax
  }

  @inline(__always) private func mayLoad(_ l: Int, risk: (unescorted: Double, escorted: Double)) -> Bool {
    if laneShut[l] || (laneBorder[l] >= 0 && borderShut[Int(laneBorder[l])]) || strikeShare[l] >= 1 { return false }
    if risk.escorted > numbers.refuseAbove { return false }
    let o = Int(laneOrigin[l]) * products
    for p in 0..<products where supplyRate[o + p] > 0 { return true }
    return false
  }

  /// What all sites of a market have or wait for, and what they would hold, by product.
  private func countStocks(of m: Int) {
    marketStock.fill(0)
    marketTarget.fill(0)
    for k in Int(marketSiteStart[m])..<Int(marketSiteStart[m + 1]) {
      let first = Int(marketSite[k]) &* products
      for p in 0..<products {
        let i = first &+ p
        marketStock[p] += stock[i] + heading[i]
        marketTarget[p] += target[i]
      }
    }
  }

  /// A market's order for a product: `lead` days until it arrives, in tankers of `size` litres, as its lanes are used.
  private func order(product p: Int, market m: Int, lead: Double, size: Double) {
    let daily = marketDemand[m * products + p]
    let position = transit[m * products + p] + marketStock[p]
    var wanted = marketTarget[p]
    // What is loaded today must last until the end of the day on which it arrives.
    wanted += Int64(Double(daily) * (lead + 1))
    let cap = 2.5 * Double(daily)
    let litres = min(Double(wanted - position), cap)
    if litres < size { return }
    var left = Int(litres / size)
    let asked = Double(left)
    for l in lanes(of: m) where left > 0 {
      let i = l * products + p
      orderCredit[i] = min(orderCredit[i], 1) + share[l] * asked
      let n = loadTankers(min(left, Int(orderCredit[i])), product: p, lane: l)
      orderCredit[i] -= Double(Int(orderCredit[i]))
      left -= n
    }
    // What one port could not give, others may.
    for l in lanes(of: m) where left > 0 && share[l] > 0.01 {
      left -= loadTankers(left, product: p, lane: l)
    }
    if left > 0 { lackToday[m] += trucksMissing(left, product: p, market: m) }
  }

  /// Of an order that could not be loaded, how many trucks would have found fuel at an open port.
  private func trucksMissing(_ wanted: Int, product p: Int, market m: Int) -> Int32 {
    var free = 0
    for l in lanes(of: m) where share[l] > 0.01 && idle[l] == 0 && isOpen[l] {
      free += Int(supplyLeft[Int(laneOrigin[l]) * products + p] / load[l])
    }
    return Int32(min(wanted, free, 10_000))
  }

  /// Loads up to `count` tankers at a lane's port; returns how many.
  private func loadTankers(_ count: Int, product p: Int, lane l: Int) -> Int {
    if count <= 0 || !isOpen[l] || idle[l] == 0 { return 0 }
    let o = Int(laneOrigin[l]) * products + p
    let willing = Int(Double(idle[l]) * (1 - strikeShare[l]))
    let n = min(count, willing, Int(supplyLeft[o] / load[l]))
    if n <= 0 { return 0 }
    supplyLeft[o] -= Int64(n) * load[l]
    idle[l] -= Int32(n)
    place(n, product: p, lane: l, slot: 0)
    slots[slotBase(l, 0) + plane(products)] = max(1, Int32(Engine.up(Double(n) / convoyLargest)))
    return n
  }
}
