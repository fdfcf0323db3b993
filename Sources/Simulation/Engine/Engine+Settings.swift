#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Engine {
  /// Recomputes everything that scenario levers and dates govern, as it is on this day.
  ///
  /// Called only on days when something changes; levers act in the order of the scenario, so that a later one wins.
  func applySettings() {
    if hasParameterLevers && !isPreparing {
      setParameters()
      valueTables()
    }
    resetSettings()
    let isNew = !isPreparing && day != appliedOn
    for lever in model.levers {
      if lever.days.contains(day) { apply(lever.action, isFirstDay: isNew && lever.days.lowerBound == day) }
      if isNew && lever.days.upperBound == day && !lever.days.isEmpty { end(lever.action) }
    }
    if !isPreparing { appliedOn = day }
    weighPrices()
    for c in 0..<clientCount where fallenOn[c] >= 0 { endCommitments(of: c) }
    countTeams()
    settleTargets()
    shutLanes()
    let speed = nightDriving ? numbers.nightFactor : 1
    // Stages depend on the pace alone, unless a lever sets parameters.
    if hasParameterLevers || numbers.hoursPerDay * speed != pace { layOutLanes(speed: speed) }
    largest[0] = max(1, Int64(min(convoySize[0], 1e9)))
    noteGreatestMeeting()
    priceLanes()
    if isPreparing { return }
    for g in 0..<isActive.count where isActive[g] && !isValued[g] {
      valueSlots(g)
      isValued[g] = true
    }
  }

  /// The replication's parameters under the levers that set some of them today.
  func setParameters() {
    current.base.update(from: given, count: current.count)
    for lever in model.levers where lever.days.contains(day) {
      if case .parameter(let index, let value) = lever.action { current[index] = value.value(given) }
    }
    numbers = Numbers(draws)
    for rate in Rate.allCases { rates[rate.rawValue] = rate.value(numbers) }
  }

  private func resetSettings() {
    isActive.fill(false)
    laneShut.fill(false)
    linkShut.fill(false)
    borderShut.fill(false)
    borderTax.fill(0)
    guardFactor.fill(1)
    dealFactor.fill(1)
    airliftRate.fill(0)
    airliftCost.fill(0)
    caps.fill(1)
    everyDays.fill(1)
    reserveDays.fill(0)
    isCapped.fill(false)
    coverWanted.fill(0)
    litresWanted.fill(0)
    strikeShare.fill(0)
    maySecure.fill(true)
    effectiveness.fill(1)
    officialPrice.fill(numbers.officialPrice)
    subsidy.fill(0)
    orderSize.fill(0)
    convoySize[0] = numbers.convoyLargest
    nightDriving = false
    requiresEscort[0] = false
    dailyCost.fill(0)
    supplyRate.fill(0)
    for row in model.supply where row.days.contains(day) {
      let litres = row.litres.value(draws) * supplyFactor[row.product]
      supplyRate[row.origin * products + row.product] += Int64(litres.rounded())
    }
    fieldTeams()
  }

  /// What each provider has left for the siege, and what it has pledged to each market.
  private func fieldTeams() {
    pledged.fill(0)
    paidDaily.fill(0)
    guardsToday.fill(0)
    for v in 0..<providerCount {
      let provider = model.providers[v]
      escortPrice[v] = provider.escortPrice?.value(draws) ?? numbers.escortDayPrice * numbers.officialPrice
      var available = provider.active.contains(day) ? provider.teams.value(draws) : 0
      for claim in provider.elsewhere where claim.days.contains(day) { available -= claim.teams.value(draws) }
      if let here = provider.here {
        var wanted = 0.0
        for claim in here where claim.days.contains(day) { wanted += claim.teams.value(draws) }
        available = min(available, wanted)
      }
      fieldedTeams[v] = max(0, available)
      for c in provider.home { pledged[v * clientCount + c] = Int32.max / 4 }
    }
    for pledge in model.pledges where pledge.days.contains(day) {
      let i = pledge.provider * clientCount + pledge.client
      if pledge.provider >= 0 && leftOn[i] >= 0 { continue }
      if hasEndedCommitments(pledge.client) { continue }
      let kind = pledge.isConcession ? CostKind.concessions : .patrons
      let payment = pledge.paymentPerMonth.value(draws) / 30
      dailyCost[kind.index] += payment
      guard pledge.provider >= 0 else { continue }
      paidDaily[i] += payment
      let amount = pledge.teams.map { Int32(min($0.value(draws), 1e5).rounded(.up)) } ?? Int32.max / 4
      pledged[i] = max(pledged[i], amount)
      if amount > 0 { restrict(pledge.provider, to: pledge.lanes) }
    }
  }

  /// Whole teams; a broken number is the next whole one, each bound for longer.
  private func countTeams() {
    for v in 0..<providerCount {
      let fielded = min(fieldedTeams[v], 1e5)
      teams[v] = Int32(fielded.rounded(.up))
      busyFactor[v] = fielded > 0 ? fielded.rounded(.up) / fielded : 1
    }
  }

  private func apply(_ action: CompiledLever.Action, isFirstDay: Bool) {
    switch action {
    case .attack(let group):
      for earlier in model.groups[group].replaced { isActive[earlier] = false }
      isActive[group] = true
    case .parameter: break
    case .closeLanes(let lanes): for l in lanes { laneShut[l] = true }
    case .closeLinks(let links): for k in links { linkShut[k] = true }
    case .closeBorders(let posts): for b in posts { borderShut[b] = true }
    case .taxBorders(let posts, let cost): for b in posts { borderTax[b] = cost.value(draws) }
    case .escorts(let v, let change, let lanes): changeTeams(v, change, lanes)
    case .guards(let v, let links, let wanted):
      let count = min(wanted.value(draws), Double(links.count))
      let part = links.isEmpty ? 0 : count / Double(links.count)
      for k in links { guardFactor[k] *= 1 - part * (1 - numbers.guardMeetingFactor) }
      let price = model.providers[v].guardPrice?.value(draws) ?? numbers.guardDayPrice * numbers.officialPrice
      dailyCost[CostKind.guards.index] += count * price
      let i = v * clientCount + employer(of: v)
      guardsToday[i] += count
      paidDaily[i] += count * price
    case .provider(let v, let share, let effect):
      fieldedTeams[v] *= share
      if let effect { effectiveness[v] = effect.value(draws) }
    case .jointForce(let v, let clients, let lanes, let wanted):
      fieldedTeams[v] += wanted.value(draws)
      for c in clients where leftOn[v * clientCount + c] < 0 { pledged[v * clientCount + c] = Int32.max / 4 }
      restrict(v, to: lanes)
    case .supply(let origin, let p, let litres, let factor):
      let i = origin * products + p
      if let litres { supplyRate[i] = Int64(litres.value(draws).rounded()) }
      if let factor { supplyRate[i] = Int64((Double(supplyRate[i]) * factor.value(draws)).rounded()) }
    case .airlift(let s, let p, let litres, let cost):
      airliftRate[s * products + p] += Int64(litres.value(draws).rounded())
      airliftCost[s * products + p] = cost?.value(draws) ?? 5 * officialPrice[p]
    case .ration(let places, let shares, let every, let holds): ration(places, shares, every, holds)
    case .stocks(let places, let kinds, let cover, let litres):
      for s in places {
        for p in kinds {
          if let cover { coverWanted[s * products + p] = cover.value(draws) }
          if let litres { litresWanted[s * products + p] = litres.value(draws) }
          if isFirstDay && day == 0 { buyStock(s, p) }
        }
      }
    case .price(let p, let amount, let added):
      if let amount { officialPrice[p] = amount.value(draws) }
      if let added { subsidy[p] = added.value(draws) }
    case .deal(let links, let payment, let factor):
      for k in links { dealFactor[k] *= factor.value(draws) }
      dailyCost[CostKind.deals.index] += payment.value(draws) / 30
    case .fleet(let lanes, let count, let litres, let price, let hire):
      if let hire { dailyCost[CostKind.tankersHired.index] += count.value(draws).rounded() * hire.value(draws) }
      if isFirstDay { buyTankers(lanes, count: count, litres: litres, price: hire == nil ? price : Amount(0)) }
    case .strike(let lanes, let share): for l in lanes { strikeShare[l] = share }
    case .convoys(let largest, let night, let required):
      if let largest { convoySize[0] = max(1, largest.value(draws)) }
      nightDriving = nightDriving || night
      if required { requiresEscort[0] = true }
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

  /// The client for which a provider stands guard: its own state, else the first that has engaged it.
  private func employer(of v: Int) -> Int {
    if let own = model.providers[v].home.min() { return own }
    for c in 0..<clientCount where pledged[v * clientCount + c] > 0 { return c }
    return 0
  }

  private func changeTeams(_ v: Int, _ change: CompiledLever.TeamChange, _ lanes: [Int]) {
    let now = fieldedTeams[v]
    let next =
      switch change {
      case .set(let amount): amount.value(draws)
      case .add(let amount): now + amount.value(draws)
      case .multiply(let amount): now * amount.value(draws)
      }
    fieldedTeams[v] = max(next, 0)
    var isPledged = false
    for c in 0..<clientCount where pledged[v * clientCount + c] > 0 { isPledged = true }
    if !isPledged {
      // Nobody has engaged it: the scenario means the state that asks first.
      if leftOn[v * clientCount] < 0 { pledged[v * clientCount] = Int32.max / 4 }
    } else if next > now {
      // More teams than the commitment speaks of: the scenario has agreed on them.
      for c in 0..<clientCount where pledged[v * clientCount + c] > 0 {
        pledged[v * clientCount + c] = max(pledged[v * clientCount + c], Int32(min(next, 1e5).rounded(.up)))
      }
    }
    restrict(v, to: lanes)
  }

  /// A force named for some corridors serves no others.
  private func restrict(_ v: Int, to lanes: [Int]) {
    guard !lanes.isEmpty else { return }
    for l in 0..<laneCount { maySecure[v * laneCount + l] = lanes.contains(l) }
  }

  private func ration(_ places: [Int], _ shares: [Double], _ every: Double, _ holds: Bool) {
    let tiers = SimulationModel.tiers
    for s in places {
      for t in 0..<tiers { caps[s * tiers + t] = min(1, max(0, shares[t])) }
      everyDays[s] = every
      if holds { reserveDays[s] = 3 }
      isCapped[s] = true
    }
  }

  /// Stock bought before the first day; counted as bought, not as part of what was there.
  private func buyStock(_ s: Int, _ p: Int) {
    let i = s * products + p
    if boughtAt[i] > 0 { return }
    let wanted = stockWanted(i)
    guard wanted > stock[i] else { return }
    let litres = wanted - stock[i]
    stock[i] += litres
    boughtAt[i] += litres
    costs[CostKind.stocks.index] += Double(litres) * numbers.officialPrice
  }

  private func stockWanted(_ i: Int) -> Int64 {
    let cover = Double(demandSum[i]) * coverWanted[i]
    return Int64(max(cover, litresWanted[i]).rounded())
  }

  /// What each site's keepers try to hold: the stock at the start, or what a lever asks for.
  private func settleTargets() {
    for i in 0..<(siteCount * products) {
      let wanted = stockWanted(i)
      target[i] = wanted > 0 ? wanted : initialStock[i]
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
    costs[CostKind.tankersBought.index] +=
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
  private func end(_ action: CompiledLever.Action) {
    guard case .fleet(let lanes, let count, let litres, _, .some) = action, !lanes.isEmpty else { return }
    let total = ofUsualSize(Int(min(count.value(draws), 1e5).rounded()), litres: litres, lane: lanes[0])
    for (i, l) in lanes.enumerated() { dueBack[l] += part(i, of: lanes.count, total) }
  }

  /// Those who mind the price buy less while the official one is above that of the first day; need is never more than normal.
  private func weighPrices() {
    for p in 0..<products {
      let ratio = usualPrice[p] > 0 ? officialPrice[p] / usualPrice[p] : 1
      priceFactor[p] = day == 0 || ratio <= 1 ? 1 : pow(ratio, -numbers.elasticity)
    }
  }

  private func shutLanes() {
    for l in 0..<laneCount {
      var shut = laneShut[l]
      for i in Int(laneLinkStart[l])..<Int(laneLinkStart[l + 1]) where linkShut[Int(laneLink[i])] { shut = true }
      laneShut[l] = shut
    }
  }

  /// What decides about loading besides the risk that drivers see.
  private func priceLanes() {
    for l in 0..<laneCount {
      let isShut = laneShut[l] || (laneBorder[l] >= 0 && borderShut[Int(laneBorder[l])]) || strikeShare[l] >= 1
      couldLoad[l] = !isShut && isImport(l) && hasSupply(Int(laneOrigin[l]))
      let days = Double(slotsBefore[l] + slotsAfter[l] + returnDays[l])
      laneCostBefore[l] = laneBaseCost[l] + numbers.timeCost * days
      laneTax[l] = laneBorder[l] >= 0 ? borderTax[Int(laneBorder[l])] / max(1e-9, numbers.officialPrice) : 0
    }
  }

  private func hasSupply(_ origin: Int) -> Bool {
    for p in 0..<products where supplyRate[origin * products + p] > 0 { return true }
    return false
  }

  /// Most waits meet nothing, which their own number says before anyone asks where they are.
  private func noteGreatestMeeting() {
    var greatest = 0.0
    for k in 0..<linkCount {
      greatest = max(greatest, numbers.ambushMeetsConvoy * guardFactor[k] * dealFactor[k])
    }
    // An escort that is worse than none would raise the chance.
    for v in 0..<providerCount where effectiveness[v] < 0 { greatest = .infinity }
    greatestMeeting[0] = greatest
  }

  /// After a capital falls its commitments end; forces go to the heirs the scenario names. Heirs that the case has no roads of take
  /// them away.
  func endCommitments(of client: Int) {
    guard let heirs = heirs(of: client) else { return }
    for v in 0..<providerCount {
      let i = v * clientCount + client
      if pledged[i] > 0 {
        for heir in heirs {
          let own = model.heirs[heir].client
          if own >= 0 && own != client { pledged[v * clientCount + own] = Int32.max / 4 }
        }
      }
      pledged[i] = 0
    }
  }

  private func hasEndedCommitments(_ client: Int) -> Bool { fallenOn[client] >= 0 && heirs(of: client) != nil }

  /// Heirs of a state by the scenario's rule; nil where its commitments outlive its capital.
  private func heirs(of client: Int) -> [Int]? {
    for lever in model.levers {
      guard case .fall(let site, _, _, let ends, let heirs) = lever.action, siteMarket[site] >= 0,
        Int(marketClient[Int(siteMarket[site])]) == client, ends
      else { continue }
      return heirs
    }
    return nil
  }

  /// On the day a state falls: what each heir takes over, in equal parts.
  func noteInheritance(of client: Int) {
    guard let heirs = heirs(of: client), !heirs.isEmpty else { return }
    for v in 0..<providerCount where pledged[v * clientCount + client] > 0 {
      for heir in heirs { inherited[heir * providerCount + v] += fieldedTeams[v] / Double(heirs.count) }
    }
  }
}
