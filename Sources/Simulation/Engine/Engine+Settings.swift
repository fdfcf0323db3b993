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
    for c in 0..<clientCount where protection.fallenOn[c] >= 0 { endCommitments(of: c) }
    countTeams()
    settleTargets()
    shutLanes()
    let speed = nightDriving ? numbers.nightFactor : 1
    // Stages depend on the pace alone, unless a lever sets parameters.
    if hasParameterLevers || numbers.hoursPerDay * speed != pace { layOutLanes(speed: speed) }
    inForce.largest[0] = max(1, Int64(min(inForce.convoySize[0], 1e9)))
    noteGreatestMeeting()
    priceLanes()
    if isPreparing { return }
    for g in 0..<inForce.isActive.count where inForce.isActive[g] && !inForce.isValued[g] {
      valueSlots(g)
      inForce.isValued[g] = true
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
    inForce.isActive.fill(false)
    inForce.laneShut.fill(false)
    inForce.linkShut.fill(false)
    inForce.borderShut.fill(false)
    inForce.borderTax.fill(0)
    inForce.guardFactor.fill(1)
    inForce.dealFactor.fill(1)
    inForce.airliftRate.fill(0)
    inForce.airliftCost.fill(0)
    inForce.caps.fill(1)
    inForce.everyDays.fill(1)
    inForce.reserveDays.fill(0)
    isCapped.fill(false)
    inForce.coverWanted.fill(0)
    inForce.litresWanted.fill(0)
    inForce.strikeShare.fill(0)
    protection.maySecure.fill(true)
    protection.effectiveness.fill(1)
    inForce.officialPrice.fill(numbers.officialPrice)
    inForce.subsidy.fill(0)
    orderSize.fill(0)
    inForce.convoySize[0] = numbers.convoyLargest
    nightDriving = false
    inForce.requiresEscort[0] = false
    inForce.dailyCost.fill(0)
    inForce.supplyRate.fill(0)
    for row in model.supply where row.days.contains(day) {
      let litres = row.litres.value(draws) * inForce.supplyFactor[row.product]
      inForce.supplyRate[row.origin * products + row.product] += Int64(litres.rounded())
    }
    fieldTeams()
  }

  /// Those who mind the price buy less while the official one is above that of the first day; need is never more than normal.
  private func weighPrices() {
    for p in 0..<products {
      let ratio = inForce.usualPrice[p] > 0 ? inForce.officialPrice[p] / inForce.usualPrice[p] : 1
      inForce.priceFactor[p] = day == 0 || ratio <= 1 ? 1 : pow(ratio, -numbers.elasticity)
    }
  }

  private func shutLanes() {
    for l in 0..<laneCount {
      var shut = inForce.laneShut[l]
      for i in Int(topology.laneLinkStart[l])..<Int(topology.laneLinkStart[l + 1])
      where inForce.linkShut[Int(topology.laneLink[i])] { shut = true }
      inForce.laneShut[l] = shut
    }
  }

  /// What decides about loading besides the risk that drivers see.
  private func priceLanes() {
    for l in 0..<laneCount {
      let isShut =
        inForce.laneShut[l] || (topology.laneBorder[l] >= 0 && inForce.borderShut[Int(topology.laneBorder[l])])
        || inForce.strikeShare[l] >= 1
      inForce.couldLoad[l] = !isShut && isImport(l) && hasSupply(Int(topology.laneOrigin[l]))
      let days = Double(slotsBefore[l] + slotsAfter[l] + returnDays[l])
      inForce.laneCostBefore[l] = laneBaseCost[l] + numbers.timeCost * days
      inForce.laneTax[l] =
        topology.laneBorder[l] >= 0
        ? inForce.borderTax[Int(topology.laneBorder[l])] / max(1e-9, numbers.officialPrice) : 0
    }
  }

  private func hasSupply(_ origin: Int) -> Bool {
    for p in 0..<products where inForce.supplyRate[origin * products + p] > 0 { return true }
    return false
  }

  /// Most waits meet nothing, which their own number says before anyone asks where they are.
  private func noteGreatestMeeting() {
    var greatest = 0.0
    for k in 0..<linkCount {
      greatest = max(greatest, numbers.ambushMeetsConvoy * inForce.guardFactor[k] * inForce.dealFactor[k])
    }
    // An escort that is worse than none would raise the chance.
    for v in 0..<providerCount where protection.effectiveness[v] < 0 { greatest = .infinity }
    inForce.greatestMeeting[0] = greatest
  }
}
