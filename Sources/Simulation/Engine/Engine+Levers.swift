extension Engine {
  /// What a lever sets while it acts.
  func apply(_ action: CompiledLever.Action, isFirstDay: Bool) {
    switch action {
    case .attack(let group):
      for earlier in model.groups[group].replaced { inForce.isActive[earlier] = false }
      inForce.isActive[group] = true
    case .parameter: break
    case .closeLanes(let lanes): for l in lanes { inForce.laneShut[l] = true }
    case .closeLinks(let links): for k in links { inForce.linkShut[k] = true }
    case .closeBorders(let posts): for b in posts { inForce.borderShut[b] = true }
    case .taxBorders(let posts, let cost): for b in posts { inForce.borderTax[b] = cost.value(draws) }
    case .escorts(let v, let change, let lanes): changeTeams(v, change, lanes)
    case .guards(let v, let links, let wanted):
      let count = min(wanted.value(draws), Double(links.count))
      let part = links.isEmpty ? 0 : count / Double(links.count)
      for k in links { inForce.guardFactor[k] *= 1 - part * (1 - numbers.guardMeetingFactor) }
      let price = model.providers[v].guardPrice?.value(draws) ?? numbers.guardDayPrice * numbers.officialPrice
      inForce.dailyCost[CostKind.guards.index] += count * price
      let i = v * clientCount + employer(of: v)
      accounts.guardsToday[i] += count
      accounts.paidDaily[i] += count * price
    case .provider(let v, let share, let effect):
      protection.fieldedTeams[v] *= share
      if let effect { protection.effectiveness[v] = effect.value(draws) }
    case .jointForce(let v, let clients, let lanes, let wanted):
      protection.fieldedTeams[v] += wanted.value(draws)
      for c in clients where protection.leftOn[v * clientCount + c] < 0 {
        protection.pledged[v * clientCount + c] = Int32.max / 4
      }
      restrict(v, to: lanes)
    case .supply(let origin, let p, let litres, let factor):
      let i = origin * products + p
      if let litres { inForce.supplyRate[i] = Int64(litres.value(draws).rounded()) }
      if let factor { inForce.supplyRate[i] = Int64((Double(inForce.supplyRate[i]) * factor.value(draws)).rounded()) }
    case .airlift(let s, let p, let litres, let cost):
      inForce.airliftRate[s * products + p] += Int64(litres.value(draws).rounded())
      inForce.airliftCost[s * products + p] = cost?.value(draws) ?? 5 * inForce.officialPrice[p]
    case .ration(let places, let shares, let every, let holds): ration(places, shares, every, holds)
    case .stocks(let places, let kinds, let cover, let litres):
      for s in places {
        for p in kinds {
          if let cover { inForce.coverWanted[s * products + p] = cover.value(draws) }
          if let litres { inForce.litresWanted[s * products + p] = litres.value(draws) }
          if isFirstDay && day == 0 { buyStock(s, p) }
        }
      }
    case .price(let p, let amount, let added):
      if let amount { inForce.officialPrice[p] = amount.value(draws) }
      if let added { inForce.subsidy[p] = added.value(draws) }
    case .deal(let links, let payment, let factor):
      for k in links { inForce.dealFactor[k] *= factor.value(draws) }
      inForce.dailyCost[CostKind.deals.index] += payment.value(draws) / 30
    case .fleet(let lanes, let count, let litres, let price, let hire):
      if let hire { inForce.dailyCost[CostKind.tankersHired.index] += count.value(draws).rounded() * hire.value(draws) }
      if isFirstDay { buyTankers(lanes, count: count, litres: litres, price: hire == nil ? price : Amount(0)) }
    case .strike(let lanes, let share): for l in lanes { inForce.strikeShare[l] = share }
    case .convoys(let largest, let night, let required):
      if let largest { inForce.convoySize[0] = max(1, largest.value(draws)) }
      nightDriving = nightDriving || night
      if required { inForce.requiresEscort[0] = true }
    case .order(let sites, let tankers, let every, let from):
      for s in sites {
        orderSize[s] = min(tankers.value(draws), 1e5).rounded()
        orderEvery[s] = every.value(draws)
        orderFrom[s] = Int32(from)
      }
    case .fall: break
    case .threat(let lanes): if isFirstDay { for l in lanes { attacksSeen[l] += numbers.threatWeight } }
    }
  }

  private func ration(_ places: [Int], _ shares: [Double], _ every: Double, _ holds: Bool) {
    let tiers = SimulationModel.tiers
    for s in places {
      for t in 0..<tiers { inForce.caps[s * tiers + t] = min(1, max(0, shares[t])) }
      inForce.everyDays[s] = every
      if holds { inForce.reserveDays[s] = 3 }
      isCapped[s] = true
    }
  }

  /// Stock bought before the first day; counted as bought, not as part of what was there.
  private func buyStock(_ s: Int, _ p: Int) {
    let i = s * products + p
    if accounts.boughtAt[i] > 0 { return }
    let wanted = stockWanted(i)
    guard wanted > stock[i] else { return }
    let litres = wanted - stock[i]
    stock[i] += litres
    accounts.boughtAt[i] += litres
    accounts.costs[CostKind.stocks.index] += Double(litres) * numbers.officialPrice
  }

  private func stockWanted(_ i: Int) -> Int64 {
    let cover = Double(demandSum[i]) * inForce.coverWanted[i]
    return Int64(max(cover, inForce.litresWanted[i]).rounded())
  }

  /// What each site's keepers try to hold: the stock at the start, or what a lever asks for.
  func settleTargets() {
    for i in 0..<(siteCount * products) {
      let wanted = stockWanted(i)
      target[i] = wanted > 0 ? wanted : accounts.initialStock[i]
    }
  }

  private func buyTankers(_ lanes: [Int], count: Amount, litres: Amount?, price: Amount?) {
    guard !lanes.isEmpty else { return }
    let total = Int(min(count.value(draws), 1e5).rounded())
    let usual = ofUsualSize(total, litres: litres, lane: lanes[0])
    for (i, l) in lanes.enumerated() {
      let n = part(i, of: lanes.count, usual)
      idle[l] += n
      onLane[l] += n
    }
    tankersAdded += usual
    accounts.costs[CostKind.tankersBought.index] +=
      Double(total) * (price?.value(draws) ?? numbers.tankerPrice * numbers.officialPrice)
  }

  /// Bigger or smaller trucks count as so many of the usual size.
  private func ofUsualSize(_ count: Int, litres: Amount?, lane: Int) -> Int {
    let size = litres.map { $0.value(draws) / Double(load[lane]) } ?? 1
    return Int((Double(count) * size).rounded())
  }

  private func part(_ i: Int, of parts: Int, _ whole: Int) -> Int32 {
    Int32(whole / parts + (i < whole % parts ? 1 : 0))
  }

  /// What is due when a lever ends: hired trucks go back.
  func end(_ action: CompiledLever.Action) {
    guard case .fleet(let lanes, let count, let litres, _, .some) = action, !lanes.isEmpty else { return }
    let total = ofUsualSize(Int(min(count.value(draws), 1e5).rounded()), litres: litres, lane: lanes[0])
    for (i, l) in lanes.enumerated() { dueBack[l] += part(i, of: lanes.count, total) }
  }
}
