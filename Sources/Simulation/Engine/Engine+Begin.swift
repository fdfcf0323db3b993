import Randomness

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Engine {
  /// Sets the state of a replication's first morning: stocks as the case says, and a fleet already under way at normal pace.
  func begin(replication: Int, draws: UnsafePointer<Double>) {
    number[0] = UInt32(replication)
    given = draws
    day = 0
    setParameters()
    resetCounters()
    valueSites()
    valueSupply()
    valueLanes()
    valueTables()
    valueAttackers()
    valueProviders()
    isPreparing = true
    startFleet()
    isPreparing = false
    noteNormalCover()
  }

  /// What keepers, buyers and sellers hold for normal: cover on the first morning. Fear, rationing and scarcity start below it.
  private func noteNormalCover() {
    let rationBelow = model.thresholds["ration"] ?? numbers.rationBelow
    for s in 0..<siteCount {
      for p in 0..<products {
        let i = s * products + p
        let days = demandSum[i] > 0 ? Double(initialStock[i]) / Double(demandSum[i]) : 0
        easyCover[i] = min(30, max(0.25, 0.8 * cover(s, p)))
        easyPrice[i] = min(0.999, CoverTable.value(priceTable, easyCover[i]))
        hoardLimit[i] = min(numbers.hoardingCover, 0.8 * days) * Double(demandSum[i])
        rationLimit[i] = min(rationBelow, 0.5 * days) * Double(demandSum[i])
      }
    }
  }

  /// Wipes the state of all replications abreast, asked of the first of them.
  func clear() {
    supplyLeft.fillAll(0)
    household.fillAll(0)
    heading.fillAll(0)
    price.fillAll(1)
    slots.fillAll(0)
    turned.fillAll(0)
    onRoad.fillAll(0)
    held.fillAll(0)
    ready.fillAll(0)
    atBorder.fillAll(0)
    idle.fillAll(0)
    onLane.fillAll(0)
    bound.fillAll(0)
    returning.fillAll(0)
    domestic.fillAll(0)
    transit.fillAll(0)
    inbound.fillAll(0)
    attacksSeen.fillAll(0)
    convoysSeen.fillAll(0)
    orderCredit.fillAll(0)
    dropCredit.fillAll(0)
    patience.fillAll(0)
    closedUntil.fillAll(-1)
    laneClosedUntil.fillAll(-1)
    pressure.fillAll(0)
    dryDays.fillAll(0)
    teamsBusy.fillAll(0)
    pledgedBusy.fillAll(0)
    teamsBack.fillAll(0)
    leftOn.fillAll(-1)
    fallenOn.fillAll(-1)
    joining.fillAll(0)
    trucksLacking.fillAll(0)
    hiredOnWay.fillAll(0)
    dueBack.fillAll(0)
    ordered.fillAll(0)
    orderedTankers.fillAll(0)
    enteredTankers.fillAll(0)
    enteredConvoys.fillAll(0)
    stoppedTankers.fillAll(0)
    homeward.fillAll(0)
    tally.fillAll(0)
    for account in [shipped, arrived, lost, refused, airlifted, used, burned, released] { account.fillAll(0) }
    for account in [arrivedAt, usedAt, burnedAt, sentOn, boughtAt] { account.fillAll(0) }
    for account in [deliveredBy, lostOn, refusedOn] { account.fillAll(0) }
    escortsBy.fillAll(0)
    escortedTankersBy.fillAll(0)
    lostUnder.fillAll(0)
    costs.fillAll(0)
    paid.fillAll(0)
    guardDays.fillAll(0)
    inherited.fillAll(0)
    unmetToday.fillAll(0)
    wantedToday.fillAll(0)
    rationingToday.fillAll(false)
  }

  private func resetCounters() {
    appliedOn = -1
    replacementCredit = 0
    tankersAdded = 0
    tankersGivenBack = 0
    tankersMoved = 0
  }

  private func valueSites() {
    let tiers = SimulationModel.tiers
    marketDemand.fill(0)
    for s in 0..<siteCount {
      let site = model.sites[s]
      for p in 0..<products {
        var sum: Int64 = 0
        for t in 0..<tiers {
          let litres = total(site.demand[p * tiers + t])
          demand[(s * products + p) * tiers + t] = litres
          sum += litres
        }
        let i = s * products + p
        demandSum[i] = sum
        let cover = Int64((Double(sum) * numbers.siteStockDays).rounded())
        stock[i] = site.stock[p].isEmpty ? cover : total(site.stock[p])
        capacity[i] = max(stock[i], site.capacity[p].isEmpty ? 2 * cover : total(site.capacity[p]))
        initialStock[i] = stock[i]
        target[i] = stock[i]
        if site.market >= 0 { marketDemand[site.market * products + p] += sum }
      }
    }
  }

  /// Before the siege the country was supplied: draws of supply that fall short of the drawn demand are raised to meet it.
  private func valueSupply() {
    for p in 0..<products {
      supplyFactor[p] = 1
      guard numbers.normalSupplySuffices else { continue }
      var need = 0.0
      for m in 0..<marketCount { need += Double(marketDemand[m * products + p]) }
      var given = 0.0
      for row in model.supply where row.product == p && row.days.contains(0) { given += row.litres.value(draws) }
      if given > 0 { supplyFactor[p] = max(1, 1.05 * need / given) }
    }
  }

  private func total(_ amounts: [Amount]) -> Int64 {
    var sum = 0.0
    for amount in amounts { sum += amount.value(draws) }
    return Int64(min(sum, 1e15).rounded())
  }

  private func valueLanes() {
    for l in 0..<laneCount {
      let lane = model.lanes[l]
      load[l] = Int64(max(1, min(lane.litresPerTanker?.value(draws) ?? numbers.litresPerTanker, 1e9).rounded()))
      laneBaseCost[l] = numbers.freightCost * lane.km / 1000
    }
    shareStops()
    layOutLanes(speed: 1)
  }

  /// What part of a passing column each stop may take: its part of the demand still ahead.
  private func shareStops() {
    for l in 0..<importCount {
      let market = Int(laneMarket[l])
      let stops = Int(stopStart[l])..<Int(stopStart[l + 1])
      for p in 0..<products {
        var ahead = Double(marketDemand[market * products + p])
        for k in stops {
          let own = Double(demandSum[Int(stopSite[k]) * products + p])
          stopShare[k * products + p] = k == stops.upperBound - 1 ? 1 : ahead > 0 ? min(1, own / ahead) : 0
          ahead -= own
        }
      }
    }
  }

  /// Cuts every lane into days of travel. Columns under way keep their relative place when the pace changes.
  func layOutLanes(speed: Double) {
    spreadTraffic(isLast: false)
    isValued.fill(false)
    let hours = numbers.hoursPerDay * speed
    drivingHours[0] = hours
    for l in 0..<laneCount {
      let lane = model.lanes[l]
      let oldBefore = Int(slotsBefore[l])
      let oldAfter = Int(slotsAfter[l])
      var before = 0
      if lane.isImport {
        let waiting =
          (lane.loadingDays?.value(draws) ?? numbers.loadingDays)
          + (lane.borderDays?.value(draws) ?? numbers.borderDays)
        before = min(24, max(1, Int((waiting + lane.hoursBefore / hours).rounded(.up))))
      }
      let after = min(Engine.maxSlots - 24, max(1, Int((lane.hoursAfter / hours).rounded(.up))))
      slotsBefore[l] = Int32(before)
      slotsAfter[l] = Int32(after)
      laneStages[l] = Double(before + after)
      let whole = lane.hoursBefore + lane.hoursAfter
      returnDays[l] = Int32(min(Engine.ring - 2, 1 + Int((whole / hours).rounded(.up))))
      standingSlots[l] = Int32(
        lane.isImport ? max(0, before - max(1, Int((lane.hoursBefore / hours).rounded(.up)))) : 0)
      for i in Int(laneLinkStart[l])..<Int(laneLinkStart[l + 1]) {
        let driven = laneLinkHours[i] + (laneLinkAfter[i] ? lane.hoursBefore : 0)
        daysToGo[i] = max(1, returnDays[l] - 1 - Int32(max(0, whole - driven) / hours))
      }
      for i in Int(laneLinkStart[l])..<Int(laneLinkStart[l + 1]) {
        if laneLinkAfter[i] {
          slotOf[i] = Int32(before + min(after - 1, Int(laneLinkHours[i] / hours)))
        } else {
          // Loading comes before the first kilometre.
          let days = Int(laneLinkHours[i] / hours)
          let driving = max(1, Int((lane.hoursBefore / hours).rounded(.up)))
          slotOf[i] = Int32(max(0, min(before - 1, before - driving + days)))
        }
      }
      for k in Int(stopStart[l])..<Int(stopStart[l + 1]) {
        stopSlot[k] = Int32(before + min(after - 1, Int(stopHours[k] / hours)))
      }
      if onRoad[l] > 0 { rescale(l, oldBefore: oldBefore, oldAfter: oldAfter) }
      // Nothing lies beyond the last stage when the ring turns.
      for j in (before + after)..<Engine.maxSlots {
        for i in 0..<width { slots[slotBase(l, j) + i] = 0 }
      }
    }
    enterAll()
  }

  private func rescale(_ l: Int, oldBefore: Int, oldAfter: Int) {
    let before = Int(slotsBefore[l])
    let after = Int(slotsAfter[l])
    if before == oldBefore && after == oldAfter { return }
    let stages = oldBefore + oldAfter
    var old = [Int32](repeating: 0, count: stages)
    for i in 0..<width {
      for j in 0..<stages {
        old[j] = slots[slotBase(l, j) + i]
        slots[slotBase(l, j) + i] = 0
      }
      for j in 0..<stages {
        let stage =
          j < oldBefore
          ? min(before - 1, j * before / max(1, oldBefore))
          : before + min(after - 1, (j - oldBefore) * after / oldAfter)
        slots[slotBase(l, stage) + i] += old[j]
      }
    }
  }

  func valueTables() {
    let given = SIMD4(numbers.coverScale, numbers.ceilingRatio, numbers.elasticity, numbers.stationCurve)
    if tabled == given { return }
    tabled = given
    for i in 0..<CoverTable.size {
      let cover = Double(i) * CoverTable.step
      priceTable[i] = exp(-cover / numbers.coverScale)
      let ratio = 1 + (numbers.ceilingRatio - 1) * min(1, Double(i) / 128)
      demandTable[i] = pow(ratio, -numbers.elasticity)
      stationTable[i] = 1 - exp(-cover / numbers.stationCurve)
    }
  }

  private func valueAttackers() {
    for (g, group) in model.groups.enumerated() {
      groupBudget[g] = group.budget?.value(draws) ?? numbers.attackerBudget
      groupRate[g] = group.learningRate?.value(draws) ?? numbers.learningRate
      let first = Int(groupStretchStart[g])
      for k in 0..<group.stretchHours.count { stretchWeight[first + k] = 0 }
    }
    if let hazard = model.hazard { drawHazard(hazard) }
    valueLinks()
    for i in 0..<model.replay.count {
      let event = model.replay[i]
      var stream = RandomStream(seed: seed, replication: replication, day: UInt32(i), purpose: Purpose.replayDates)
      replayDay[i] = Int32(event.days.lowerBound + stream.index(below: event.days.count))
      var left = stream.uniform() * event.accounts.reduce(0) { $0 + $1.weight }
      replayDestroyed[i] = -1
      for account in event.accounts {
        left -= account.weight
        replayDestroyed[i] = account.destroyed.map { Int32(min(max($0, 0), 1e6).rounded()) } ?? -1
        if left < 0 { break }
      }
    }
  }

  /// What a column on a link is worth to a group: the link's rate where hazards are known, else hours on the road.
  private func valueLinks() {
    for (g, group) in model.groups.enumerated() {
      let first = Int(groupLinkStart[g])
      for (i, link) in group.links.enumerated() {
        linkWorth[g * linkCount + link] =
          model.hazard != nil && group.strategy == .historical
          ? hazardSum[first + i] - (i > 0 ? hazardSum[first + i - 1] : 0) : model.linkHours[link]
      }
    }
  }

  /// Worth of each slot of each lane to a group, after lanes were laid out.
  func valueSlots(_ g: Int) {
    for l in 0..<laneCount {
      let base = (g * laneCount + l) * Engine.maxSlots
      for j in 0..<Int(slotsBefore[l] + slotsAfter[l]) { slotWorth[base + j] = 0 }
      for i in Int(laneLinkStart[l])..<Int(laneLinkStart[l + 1]) {
        let k = Int(laneLink[i])
        if isInArea[g * linkCount + k] { slotWorth[base + Int(slotOf[i])] += linkWorth[g * linkCount + k] }
      }
      let home = (g * laneCount + l) * Engine.ring
      for r in 0...Int(returnDays[l]) { returnWorth[home + r] = 0 }
      for i in Int(laneLinkStart[l])..<Int(laneLinkStart[l + 1]) {
        let k = Int(laneLink[i])
        if isInArea[g * linkCount + k] { returnWorth[home + Int(daysToGo[i])] += linkWorth[g * linkCount + k] }
      }
    }
  }

  /// Draws each link's rate, the same for all groups and scenarios, and sums them over each group's area.
  private func drawHazard(_ hazard: LinkHazard) {
    for (g, group) in model.groups.enumerated() where group.strategy == .historical && !group.links.isEmpty {
      var sum = 0.0
      let first = Int(groupLinkStart[g])
      for (i, link) in group.links.enumerated() {
        var stream = RandomStream(
          seed: seed, replication: replication, day: UInt32(link), purpose: Purpose.hazardRates)
        sum += GammaDraw.value(&stream, shape: hazard.shape[link]) / hazard.rate[link]
        hazardSum[first + i] = sum
      }
    }
  }

  private func valueProviders() {
    for v in 0..<providerCount {
      let provider = model.providers[v]
      believed[v] = numbers.beliefStrength + provider.successes.value(draws)
      doubted[v] = numbers.beliefStrength + provider.failures.value(draws)
    }
  }

  // MARK: The fleet at the start

  /// Tankers spread over the lanes as if the last weeks had been normal, the rest idle at the ports.
  private func startFleet() {
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
      let m = Int(laneMarket[l])
      var daily = 0.0
      for p in 0..<products where supplyRate[Int(laneOrigin[l]) * products + p] > 0 {
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
    let m = Int(laneMarket[l])
    let stages = Int(slotsBefore[l] + slotsAfter[l])
    for p in 0..<products {
      let origin = Int(laneOrigin[l]) * products + p
      if supplyRate[origin] == 0 { continue }
      let daily =
        min(
          share[l] * Double(marketDemand[m * products + p]), Double(supplyRate[origin])) / Double(load[l])
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

  /// Puts loaded tankers on a lane's slot, counted as shipped.
  func place(_ n: Int, product p: Int, lane l: Int, slot: Int) {
    let litres = Int64(n) * load[l]
    slots[slotBase(l, slot) + p] += Int32(n)
    enteredTankers[l * Engine.maxSlots + slot] += Int32(n)
    onRoad[l] += Int32(n)
    shipped[p] += litres
    transit[Int(laneMarket[l]) * products + p] += litres
  }
}

/// Gamma numbers by Marsaglia and Tsang 2000 (doi 10.1145/358407.358414), quick enough to draw for every link of every replication.
enum GammaDraw {
  static func value(_ stream: inout RandomStream, shape: Double) -> Double {
    if shape < 1 {
      let u = stream.openUniform()
      return value(&stream, shape: shape + 1) * pow(u, 1 / shape)
    }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = NormalDistribution.quantile(stream.openUniform())
      let v = 1 + c * x
      if v <= 0 { continue }
      let cube = v * v * v
      let u = stream.openUniform()
      if log(u) < 0.5 * x * x + d - d * cube + d * log(cube) { return d * cube }
    }
  }
}
