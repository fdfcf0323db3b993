extension Engine {
  /// Fuel by air, straight into the tanks.
  func airlift() {
    for i in 0..<(siteCount * products) {
      let litres = inForce.airliftRate[i]
      if litres == 0 { continue }
      stock[i] += litres
      accounts.arrivedAt[i] += litres
      accounts.arrivedToday[i] += litres
      accounts.airlifted[i % products] += litres
      accounts.costs[CostKind.airlift.index] += Double(litres) * inForce.airliftCost[i]
    }
  }

  /// Days of cover of a product at a site: stock, and part of what is on its way past the border, over normal demand.
  @inline(__always) func cover(_ s: Int, _ p: Int) -> Double {
    let i = s &* products &+ p
    let need = Double(demandSum[i])
    if need <= 0 { return 1e9 }
    var near = Double(stock[i])
    let m = Int(topology.siteMarket[s])
    if m >= 0 {
      let all = Double(marketDemand[m &* products &+ p])
      near += numbers.supplyWeight * (Double(heading[i]) + Double(inbound[m &* products &+ p]) * need / all)
    }
    return near / need
  }

  /// What the state adds to each litre sold today.
  func subsidise() {
    for p in 0..<products where inForce.subsidy[p] > 0 {
      accounts.costs[CostKind.subsidies.index] += Double(accounts.used[p] - usedBefore[p]) * inForce.subsidy[p]
    }
  }
}

extension Engine {
  /// Normal daily need of a tier at a site, all products, in litres.
  func need(_ s: Int, _ t: Int) -> Double {
    var sum: Int64 = 0
    for p in 0..<products { sum += demand[(s * products + p) * SimulationModel.tiers + t] }
    return Double(sum)
  }

  func needsTier(_ s: Int, _ t: Int) -> Bool { need(s, t) > 0 }
}
