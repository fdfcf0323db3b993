extension Engine {
  /// Fuel by air, straight into the tanks.
  func airlift() {
    for i in 0..<(siteCount * products) {
      let litres = airliftRate[i]
      if litres == 0 { continue }
      stock[i] += litres
      arrivedAt[i] += litres
      arrivedToday[i] += litres
      airlifted[i % products] += litres
      costs[CostKind.airlift.index] += Double(litres) * airliftCost[i]
    }
  }

  /// Days of cover of a product at a site: stock, and part of what is on its way past the border, over normal demand.
  @inline(__always) func cover(_ s: Int, _ p: Int) -> Double {
    let i = s &* products &+ p
    let need = Double(demandSum[i])
    if need <= 0 { return 1e9 }
    var near = Double(stock[i])
    let m = Int(siteMarket[s])
    if m >= 0 {
      let all = Double(marketDemand[m &* products &+ p])
      near += numbers.supplyWeight * (Double(heading[i]) + Double(inbound[m &* products &+ p]) * need / all)
    }
    return near / need
  }

  /// A day's use: tiers in order, as far as stock, caps and reserves allow; then hoarding, prices and pressure.
  func consume() {
    usedBefore.base.update(from: used.base, count: products)
    for s in 0..<siteCount {
      var isRationed = false
      for p in 0..<products where demandSum[s * products + p] > 0 {
        if use(s, p) { isRationed = true }
      }
      rationingToday[s] = isRationed
      feel(s)
    }
    for p in 0..<products where subsidy[p] > 0 {
      costs[CostKind.subsidies.index] += Double(used[p] - usedBefore[p]) * subsidy[p]
    }
  }

  /// From 0 (cover as in normal times, or nearly) to 1 (nothing there, nothing coming): `exp(-cover / scale)`, set to 0 at four fifths
  /// of the normal cover and to 1 at none.
  @inline(__always) private func scarcity(_ i: Int, _ cover: Double) -> Double {
    if cover >= easyCover[i] { return 0 }
    let floor = easyPrice[i]
    return (CoverTable.value(priceTable, cover) - floor) / (1 - floor)
  }

  /// One product at one site; returns whether sales were rationed.
  private func use(_ s: Int, _ p: Int) -> Bool {
    let tiers = SimulationModel.tiers
    let i = s &* products &+ p
    let cover = cover(s, p)
    let scarcity = scarcity(i, cover)
    price[i] += (1 + scarcity * (numbers.ceilingRatio - 1) - price[i]) * numbers.priceShare
    // The rule acts on stock in hand, which keepers see; expectations move prices only.
    let inHand = Double(stock[i])
    let isShort = inHand < rationLimit[i]
    let isCapped = isCapped[s]
    if !isShort && !isCapped && scarcity == 0 && inHand >= hoardLimit[i] && household[i] == 0
      && stock[i] >= demandSum[i] && priceFactor[p] == 1
    {
      let wanted = wantedToday.base + s &* tiers
      let needs = demand.base + i &* tiers
      for t in 0..<tiers { wanted[t] &+= needs[t] }
      draw(demandSum[i], i, p)
      return false
    }
    let flexible = demandTable[Engine.whole(scarcity * 128)] * priceFactor[p]
    let kept = reserveDays[s] > 0 ? reserveDays[s] : isShort ? 1 : 0
    let reserve = kept == 0 ? 0 : Int64(kept * Double(demand[i &* tiers] + demand[i &* tiers &+ 1]))
    let left = serveTiers(s, i, flexible: flexible, isShort: isShort, reserve: reserve)
    draw(stock[i] - left, i, p)
    hoard(i, p, s, isShort, reserve)
    return isShort || isCapped
  }

  /// Tiers take their need of a product in order, from stock and, when that is short, from what households keep; returns what is left.
  @inline(__always) private func serveTiers(
    _ s: Int, _ i: Int, flexible: Double, isShort: Bool, reserve: Int64
  ) -> Int64 {
    let tiers = SimulationModel.tiers
    let (needs, cap) = (demand.base + i &* tiers, caps.base + s &* tiers)
    let (wanted, unmet) = (wantedToday.base + s &* tiers, unmetToday.base + s &* tiers)
    // What is left in the tanks while the tiers take theirs.
    var left = stock[i]
    for t in 0..<tiers {
      let need = needs[t]
      if need == 0 { continue }
      let free = t >= 2 ? max(0, left - reserve) : left
      var served: Int64
      if t != 1 && t < 3 && cap[t] >= 1 {
        served = min(need, free)
      } else {
        served = min(Int64(Engine.whole(wish(t, Double(need), cap[t], s, i, flexible, isShort))), free)
      }
      left &-= served
      if served < need {
        if t >= 2 && household[i] > 0 {
          let own = min(need - served, household[i])
          household[i] -= own
          served += own
        }
        unmet[t] += need - served
      }
      wanted[t] += need
    }
    return left
  }

  /// What a tier would take of a product, at most its need, under caps, prices and rationing.
  @inline(__always) private func wish(
    _ t: Int, _ need: Double, _ cap: Double, _ s: Int, _ i: Int, _ flexible: Double, _ isShort: Bool
  ) -> Double {
    var wish = need * cap
    if t == 1 {
      // Nothing to work out for a power company that buys all at the official price.
      if numbers.powerMarketShare != 0 { wish *= 1 - numbers.powerMarketShare * (1 - 1 / max(1, price[i])) }
      return wish
    }
    if t < 3 { return wish }
    wish *= flexible
    if isShort { wish = min(wish, need * numbers.rationCap) }
    return t == 4 && everyDays[s] != 1 ? wish / everyDays[s] : wish
  }

  @inline(__always) private func draw(_ litres: Int64, _ i: Int, _ p: Int) {
    stock[i] &-= litres
    used[p] += litres
    usedAt[i] += litres
  }

  /// People who fear for tomorrow fill cans today: sold now, used from home later.
  private func hoard(_ i: Int, _ p: Int, _ s: Int, _ isShort: Bool, _ reserve: Int64) {
    let tiers = SimulationModel.tiers
    if Double(stock[i]) >= hoardLimit[i] || isShort { return }
    let buyers = Double(demand[i * tiers + 2] + demand[i * tiers + 3] + demand[i * tiers + 4])
    let wish = numbers.hoardingGain * (1 - Double(stock[i]) / hoardLimit[i]) * buyers
    let room = Int64(numbers.householdDays * buyers) - household[i]
    let litres = min(Int64(wish), room, stock[i] - reserve)
    if litres <= 0 { return }
    draw(litres, i, p)
    household[i] += litres
  }

  /// Pressure: unmet need by tier, weighted, remembered. An index from 0 to 100, not a probability.
  private func feel(_ s: Int) {
    let tiers = SimulationModel.tiers
    var weighted = 0.0
    var weights = 0.0
    var shortfall: Int64 = 0
    for t in 0..<tiers { shortfall |= unmetToday[s &* tiers &+ t] }
    if shortfall == 0 {
      pressure[s] += (0 - pressure[s]) * numbers.pressureShare
      dryDays[s] = 0
      return
    }
    for t in 0..<tiers {
      let need = wantedToday[s &* tiers &+ t]
      if need == 0 { continue }
      let weight = tierWeight(t)
      weights += weight
      let unmet = unmetToday[s &* tiers &+ t]
      if unmet != 0 { weighted += weight * Double(unmet) / Double(need) }
    }
    let now = weights > 0 ? 100 * weighted / weights : 0
    pressure[s] += (now - pressure[s]) * numbers.pressureShare
    dryDays[s] = isDry(s) ? dryDays[s] + 1 : 0
  }

  @inline(__always) private func tierWeight(_ t: Int) -> Double {
    switch t {
    case 0: 0.35
    case 1: 0.25
    case 2: 0.2
    default: 0.1
    }
  }

  /// Whether essential services went short of more than a tenth of their need.
  @inline(__always) func isDry(_ s: Int) -> Bool {
    let i = s * SimulationModel.tiers
    return wantedToday[i] > 0 && unmetToday[i] * 10 > wantedToday[i]
  }

  /// Hours of electricity a day: what is not made from fuel, and of the rest what its fuel allows.
  func powerHours(_ s: Int) -> Double {
    let i = s * SimulationModel.tiers + 1
    let fed = wantedToday[i] > 0 ? 1 - Double(unmetToday[i]) / Double(wantedToday[i]) : 1
    return numbers.powerHours * (1 - numbers.thermalShare + numbers.thermalShare * fed)
  }

  /// Share of private need that was served today; 1 where there is none.
  func servedToCars(_ s: Int) -> Double {
    let i = s * SimulationModel.tiers + 4
    return wantedToday[i] > 0 ? 1 - Double(unmetToday[i]) / Double(wantedToday[i]) : 1
  }

  /// Share of stations open: by the scarcest product that private cars use.
  func stationsOpen(_ s: Int) -> Double {
    var least = 1e9
    let tiers = SimulationModel.tiers
    for p in 0..<products where demand[(s * products + p) * tiers + 4] > 0 {
      least = min(least, Double(stock[s * products + p]) / Double(demandSum[s * products + p]))
    }
    return CoverTable.value(stationTable, least)
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
