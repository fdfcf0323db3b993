internal import CSimulation

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
      let s = Int(topology.stopSite[Int(topology.stopStart[l])])
      let hub = Int(topology.laneOrigin[l])
      for p in 0..<products {
        let i = s * products + p
        let missing = lacking(i, l)
        if missing >= load[l] { wish[hub * products + p] += missing }
      }
    }
    for l in importCount..<laneCount { sendOn(l) }
  }

  private func sendOn(_ l: Int) {
    let m = Int(topology.laneMarket[l])
    if domestic[m] == 0 || inForce.laneShut[l] || Int(laneClosedUntil[l]) > day { return }
    let s = Int(topology.stopSite[Int(topology.stopStart[l])])
    let hub = Int(topology.laneOrigin[l])
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
    let willing = Int(Double(total) * (1 - inForce.strikeShare[l]))
    loadAtHub(l, tankers: sendColumns(l, tankers: willing), site: s, hub: hub)
  }

  @inline(__always) private func lacking(_ i: Int, _ l: Int) -> Int64 {
    Int64(Double(target[i]) * topology.fillsTo[l]) - stock[i] - heading[i]
  }

  // MARK: At the ports

  /// Destroyed tankers are replaced in time.
  func replaceTankers() {
    if tankersDestroyed == 0 || tankersAdded >= tankersDestroyed { return }
    replacementCredit += numbers.tankersPerDay
    let n = Int(replacementCredit)
    if n == 0 { return }
    replacementCredit -= Double(n)
    // Hauliers of the market that lost most replace theirs; shares decide the lane.
    addTankers(n, market: day % max(1, marketCount))
  }

  /// Shares on the first morning: as the lanes' costs would have them in the long run.
  func settleShares() {
    var trade = qafila_trade(self)
    for m in 0..<marketCount {
      qafila_price_lanes(Int32(vectors), &trade, m)
      if leastCost[m] == .infinity { continue }
      weighLanes(of: m)
      for l in lanes(of: m) { share[l] = wantedShare[l] }
    }
    spreadOfShares[0] = numbers.spread
  }

  /// Logit shares by generalised cost.
  func weighLanes(of m: Int) {
    var sum = 0.0
    for l in lanes(of: m) {
      wantedShare[l] = laneCost[l] == .infinity ? 0 : exp((leastCost[m] - laneCost[l]) / numbers.spread)
      sum += wantedShare[l]
    }
    for l in lanes(of: m) { wantedShare[l] /= sum }
  }
}
