#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Engine {
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
        let opens = couldLoad[l] && seen.escorted <= numbers.refuseAbove
        isOpen[l] = opens
        // Litre prices per litre: freight, time, expected loss, border tax.
        let risk = numbers.riskWeight * min(seen.unescorted, seen.escorted)
        let cost = opens ? laneCostBefore[l] + risk + laneTax[l] : .infinity
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
    let daily = Double(marketDemand[m &* products &+ p])
    let position = transit[m &* products &+ p] + marketStock[p]
    // What is loaded today must last until the end of the day on which it arrives.
    let wanted = marketTarget[p] + Int64(daily * (lead + 1))
    let litres = min(Double(wanted - position), 2.5 * daily)
    if litres < size { return }
    var left = Engine.whole(litres / size)
    let asked = Double(left)
    let lanes = lanes(of: m)
    for l in lanes where left > 0 {
      let i = l &* products &+ p
      let credit = min(orderCredit[i], 1) + share[l] * asked
      let whole = Engine.whole(credit)
      orderCredit[i] = credit - Double(whole)
      if whole > 0 { left = left &- loadTankers(min(left, whole), product: p, lane: l) }
    }
    if left == 0 { return }
    // What one port could not give, others may.
    for l in lanes where left > 0 && share[l] > 0.01 {
      left = left &- loadTankers(left, product: p, lane: l)
    }
    if left > 0 { lackToday[m] += trucksMissing(left, product: p, market: m) }
  }

  /// Of an order that could not be loaded, how many trucks would have found fuel at an open port.
  private func trucksMissing(_ wanted: Int, product p: Int, market m: Int) -> Int32 {
    let most = min(wanted, 10_000)
    var free = 0
    for l in lanes(of: m) where free < most && idle[l] == 0 && isOpen[l] && share[l] > 0.01 {
      free += Int(supplyLeft[Int(laneOrigin[l]) &* products &+ p] / load[l])
    }
    return Int32(min(most, free))
  }

  /// Loads up to `count` tankers at a lane's port; returns how many.
  @inline(__always) private func loadTankers(_ count: Int, product p: Int, lane l: Int) -> Int {
    if !isOpen[l] || idle[l] == 0 { return 0 }
    let o = Int(laneOrigin[l]) &* products &+ p
    let strike = strikeShare[l]
    let willing = strike == 0 ? Int(idle[l]) : Engine.whole(Double(idle[l]) * (1 - strike))
    var n = min(count, willing)
    if Int64(n) * load[l] > supplyLeft[o] { n = Int(supplyLeft[o] / load[l]) }
    return n > 0 ? leavePort(n, product: p, lane: l, origin: o) : 0
  }

  private func leavePort(_ n: Int, product p: Int, lane l: Int, origin o: Int) -> Int {
    supplyLeft[o] -= Int64(n) * load[l]
    idle[l] -= Int32(truncatingIfNeeded: n)
    place(n, product: p, lane: l, slot: 0)
    let convoys = max(1, Int32(truncatingIfNeeded: Engine.up(Double(n) / convoyLargest)))
    let marked = slotBase(l, 0) &+ products
    enteredConvoys[l &* Engine.maxSlots] += convoys - slots[marked]
    slots[marked] = convoys
    return n
  }
}
