extension Engine {
  /// Tankers spread over the lanes as if the last weeks had been normal, the rest idle at the ports.
  func startFleet() {
    applySettings()
    settleShares()
    for l in 0..<importCount {
      var sum = 0.0
      for amount in model.lanes[l].boundTankers { sum += amount.value(draws) }
      bound[l] = min(sum, 1e6).rounded()
      onLane[l] = Int32(bound[l])
    }
    for m in 0..<marketCount {
      addTankers(Int(freeTankers(market: m)), market: m)
      domestic[m] = Int32(min(draws[ModelParameter.distributionTankers.ordinal], 1e6))
    }
    if numbers.normalSupplySuffices { meetNormalNeed() }
    for l in 0..<importCount { idle[l] = onLane[l] }
    fleetAtStart = 0
    for l in 0..<importCount { fleetAtStart += Int(onLane[l]) }
    for m in 0..<marketCount { fleetAtStart += Int(domestic[m]) }
    tankersAdded = 0
    for l in 0..<importCount { fillLane(l) }
  }

  /// Lanes whose tankers could not carry their normal part of the flow get what it takes, and a tenth in reserve.
  private func meetNormalNeed() {
    for l in 0..<importCount {
      let m = Int(topology.laneMarket[l])
      var daily = 0.0
      for p in 0..<products where inForce.supplyRate[Int(topology.laneOrigin[l]) * products + p] > 0 {
        daily += share[l] * Double(marketDemand[m * products + p])
      }
      let cycle = Double(slotsBefore[l] + slotsAfter[l] + returnDays[l] + 2)
      let needed = Int32(min(1e6, (1.1 * daily / Double(load[l]) * cycle).rounded(.up)))
      onLane[l] = max(onLane[l], needed)
    }
  }

  private func freeTankers(market: Int) -> Double {
    var sum = 0.0
    var total = 0.0
    var own = 0.0
    for m in 0..<marketCount {
      var litres = 0.0
      for p in 0..<products { litres += Double(marketDemand[m * products + p]) }
      total += litres
      if m == market { own = litres }
    }
    let part = total > 0 ? own / total : 1 / Double(marketCount)
    for row in model.freeFleet {
      if row.market == market { sum += row.tankers.value(draws) }
      if row.market < 0 { sum += part * row.tankers.value(draws) }
    }
    if !model.hasFleet { sum += part * draws[ModelParameter.fleetTankers.ordinal] }
    return min(sum, 1e6).rounded()
  }

  /// Spreads new tankers over a market's lanes by their shares.
  func addTankers(_ count: Int, market: Int) {
    var left = count
    var last = -1
    for l in lanes(of: market) {
      let part = min(left, Int(Double(count) * share[l]))
      onLane[l] += Int32(part)
      idle[l] += Int32(part)
      left -= part
      last = l
    }
    if last >= 0 {
      onLane[last] += Int32(left)
      idle[last] += Int32(left)
      tankersAdded += count
    }
  }

  /// Puts normal columns on every day's stage of a lane and its tankers on the way back.
  private func fillLane(_ l: Int) {
    let m = Int(topology.laneMarket[l])
    let stages = Int(slotsBefore[l] + slotsAfter[l])
    for p in 0..<products {
      let origin = Int(topology.laneOrigin[l]) * products + p
      if inForce.supplyRate[origin] == 0 { continue }
      let daily =
        min(
          share[l] * Double(marketDemand[m * products + p]), Double(inForce.supplyRate[origin])) / Double(load[l])
      var credit = 0.5
      for j in 0..<(stages + Int(returnDays[l])) {
        credit += daily
        let n = min(Int(idle[l]), Int(credit))
        credit -= Double(Int(credit))
        if n == 0 { continue }
        idle[l] -= Int32(n)
        if j < stages {
          place(n, product: p, lane: l, slot: j)
          let base = slotBase(l, j)
          if slots[base + products] == 0 {
            slots[base + products] = 1
            enteredConvoys[l * Engine.maxSlots + j] += 1
          }
          if j >= Int(slotsBefore[l]) { inbound[m * products + p] += Int64(n) * load[l] }
        } else {
          returning[l * Engine.ring + (day + 1 + j - stages) % Engine.ring] += Int32(n)
          homeward[l * Engine.ring + 2 + j - stages] += Int32(n)
        }
      }
    }
  }

  /// Puts loaded tankers on a lane's slot, counted as accounts.shipped.
  func place(_ n: Int, product p: Int, lane l: Int, slot: Int) {
    let litres = Int64(n) * load[l]
    slots[slotBase(l, slot) + p] += Int32(n)
    enteredTankers[l * Engine.maxSlots + slot] += Int32(n)
    onRoad[l] += Int32(n)
    accounts.shipped[p] += litres
    transit[Int(topology.laneMarket[l]) * products + p] += litres
  }
}
