internal import CSimulation

extension Recorder {
  /// Takes down a city's day, of all replications abreast of the `first`: what it adds to outcomes, and its series where they are kept.
  func note(city c: Int, _ first: Engine, _ next: inout SeriesWriter) {
    let s = model.citySites[c]
    let market = max(0, Int(first.topology.siteMarket[s]))
    noteNeeds(city: c, site: s, first)
    closeSchools(city: c, site: s, first)
    measure(site: s, first)
    noteDay(city: c, site: s, market: market, first)
    // The first cities are those whose series are kept.
    if c < plan.keptCities.count { keep(city: c, site: s, market: market, first, &next) }
  }

  /// The first dry day of each product; unmet litres, days and need of each tier.
  private func noteNeeds(city c: Int, site s: Int, _ first: Engine) {
    let products = model.products
    let tiers = SimulationModel.tiers
    for p in 0..<products {
      let (stock, need) = (first.stock.all(s * products + p), first.demandSum.all(s * products + p))
      let dry = outcome(p, ofCity: c)
      for w in 0..<Abreast.count where stock[w] == 0 && need[w] > 0 && dry[w].isNaN { dry[w] = Double(first.day) }
    }
    for t in 0..<tiers {
      let (unmet, wanted) = (
        first.accounts.unmetToday.all(s * tiers + t), first.accounts.wantedToday.all(s * tiers + t)
      )
      qafila_note_need(
        Int32(first.vectors), unmet, wanted, outcome(products + t, ofCity: c), outcome(products + tiers + t, ofCity: c),
        outcome(products + 2 * tiers + t, ofCity: c))
    }
  }

  /// Schools close after some days in a row on which more than a tenth of essential, transport or commercial need went unmet, and open after
  /// some days without.
  private func closeSchools(city c: Int, site s: Int, _ first: Engine) {
    let i = s * SimulationModel.tiers
    let (unmet, wanted) = (first.accounts.unmetToday, first.accounts.wantedToday)
    let (unmet1, unmet3, unmet4) = (unmet.all(i), unmet.all(i + 2), unmet.all(i + 3))
    let (need1, need3, need4) = (wanted.all(i), wanted.all(i + 2), wanted.all(i + 3))
    let place = c * Abreast.count
    for w in 0..<Abreast.count {
      let isBad = (unmet1[w] &+ unmet3[w] &+ unmet4[w]) &* 10 > need1[w] &+ need3[w] &+ need4[w]
      badDays[place + w] = isBad ? badDays[place + w] &+ 1 : 0
      easyDays[place + w] = isBad ? 0 : easyDays[place + w] &+ 1
      if Double(badDays[place + w]) >= thresholds.schoolsClose { isClosed[place + w] = true }
      if Double(easyDays[place + w]) >= thresholds.schoolsReopen { isClosed[place + w] = false }
    }
  }

  /// Hours of electricity (what is not made from fuel, and of the rest what its fuel allows), the share of private need that was served (1
  /// where there is none), litres that came.
  private func measure(site s: Int, _ first: Engine) {
    let i = s * SimulationModel.tiers
    let (hours, share) = (first.rates.all(Rate.powerHours.rawValue), first.rates.all(Rate.thermalShare.rawValue))
    let (unmet2, need2) = (first.accounts.unmetToday.all(i + 1), first.accounts.wantedToday.all(i + 1))
    let (unmet5, need5) = (first.accounts.unmetToday.all(i + 4), first.accounts.wantedToday.all(i + 4))
    for w in 0..<Abreast.count {
      let fed = unmet2[w] != 0 ? 1 - Double(unmet2[w]) / Double(need2[w]) : 1
      power[w] = hours[w] * (1 - share[w] + share[w] * fed)
      served[w] = unmet5[w] != 0 ? 1 - Double(unmet5[w]) / Double(need5[w]) : 1
      litres[w] = 0
    }
    for p in 0..<model.products {
      let came = first.accounts.arrivedToday.all(s * model.products + p)
      for w in 0..<Abreast.count { litres[w] &+= came[w] }
    }
  }

  private func noteDay(city c: Int, site s: Int, market: Int, _ first: Engine) {
    let at = model.products + 3 * SimulationModel.tiers
    let (tankers, came, lost) = (outcome(at, ofCity: c), outcome(at + 1, ofCity: c), outcome(at + 2, ofCity: c))
    let (peak, meanPressure) = (outcome(at + 3, ofCity: c), outcome(at + 4, ofCity: c))
    let (meanPower, closedDays) = (outcome(at + 5, ofCity: c), outcome(at + 6, ofCity: c))
    let fall = outcome(at + 7, ofCity: c)
    let (arrivals, losses) = (first.accounts.arrivalsToday.all(s), first.accounts.tankersLostToday.all(market))
    let pressure = first.pressure.all(s)
    let fallen = first.protection.fallenOn.all(Int(first.topology.marketClient[market]))
    let days = Double(model.days)
    for w in 0..<Abreast.count {
      tankers[w] += Double(arrivals[w])
      came[w] += Double(litres[w])
      lost[w] += Double(losses[w])
      peak[w] = max(peak[w], pressure[w])
      meanPressure[w] += pressure[w] / days
      meanPower[w] += power[w] / days
      closedDays[w] += isClosed[c &* Abreast.count &+ w] ? 1 : 0
      if fallen[w] >= 0 && fall[w].isNaN { fall[w] = Double(fallen[w]) }
    }
  }

  /// A city's series, in the order of `RecordPlan.cityKeys`.
  private func keep(city c: Int, site s: Int, market: Int, _ first: Engine, _ next: inout SeriesWriter) {
    let products = model.products
    let tiers = SimulationModel.tiers
    let abreast = Abreast.count
    for p in 0..<products { next.write(first.stock.all(s * products + p)) }
    for p in 0..<products { next.write(first.price.all(s * products + p)) }
    for p in 0..<products {
      let (ratio, official) = (first.price.all(s * products + p), first.inForce.officialPrice.all(p))
      next.write { ratio[$0] * official[$0] }
    }
    for p in 0..<products { next.write(first.accounts.arrivedToday.all(s * products + p)) }
    for t in 0..<tiers { next.write(first.accounts.unmetToday.all(s * tiers + t)) }
    next.write(first.accounts.arrivalsToday.all(s))
    next.write(first.accounts.tankersLostToday.all(market))
    next.write(waiting.base + market * abreast)
    next.write(idle.base + market * abreast)
    next.write(first.accounts.registeredToday.all(market))
    next.write(power.base)
    findStationCover(site: s, first)
    let table = first.stationTable
    next.write { CoverTable.value(Row(base: table.base + $0), self.cover[$0]) }
    next.write(isClosed.base + c * abreast)
    next.write { self.flightsAreCut(site: s, first, $0) ? 1 : 0 }
    next.write(first.accounts.rationingToday.all(s))
    next.write(where: { self.served[$0] < 0.9 })
    next.write(where: { self.served[$0] < self.thresholds.stationsDry })
    next.write(first.dryDays.all(s))
    next.write(first.pressure.all(s))
  }

  /// Days of stock of the scarcest product that private cars use, on which the share of open stations depends.
  private func findStationCover(site s: Int, _ first: Engine) {
    for w in 0..<Abreast.count { cover[w] = 1e9 }
    for p in 0..<model.products {
      let i = s * model.products + p
      let cars = first.demand.all(i * SimulationModel.tiers + 4)
      let (stock, need) = (first.stock.all(i), first.demandSum.all(i))
      for w in 0..<Abreast.count where cars[w] > 0 { cover[w] = min(cover[w], Double(stock[w]) / Double(need[w])) }
    }
  }

  /// Whether replication `w` of those abreast is short of aviation fuel, which is what neither buses nor private cars use.
  private func flightsAreCut(site s: Int, _ first: Engine, _ w: Int) -> Bool {
    for p in 0..<model.products {
      let i = s * model.products + p
      let tiers = i * SimulationModel.tiers
      let need = first.demandSum.all(i)[w]
      if need == 0 || first.demand.all(tiers + 4)[w] + first.demand.all(tiers + 2)[w] > 0 { continue }
      if Double(first.stock.all(i)[w]) < thresholds.flightsCut * Double(need) { return true }
    }
    return false
  }
}
