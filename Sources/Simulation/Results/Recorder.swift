/// One thread's record of its replications: kept series and outcomes go straight to their place in the shared results, the rest
/// into bins of its own. Sums are whole numbers, so that adding them up in any order gives the same.
final class Recorder {
  let model: SimulationModel
  let plan: RecordPlan
  let thresholds: CityThresholds
  let replications: Int
  let kept: UnsafeMutablePointer<Float>
  let outcomes: UnsafeMutablePointer<Double>
  private let arena = Arena()
  /// Replications gathered before they are put into bins, so that each bin's memory is visited once for several.
  static let block = 16
  /// Every series of a block, day after day of one replication after another: kept ones first, then those for the bins. Each day is
  /// written from end to end; `flush` turns the block over, so that each line of the shared results is written once.
  private let rows: Flat<Float>
  private let rowLength: Int
  /// Bins of each series, day by day: in the order in which days are put into them.
  let counts: Flat<UInt32>
  /// Sums of values times 1,024, rounded.
  let sums: Flat<Int64>
  private var inBlock = 0
  var replication = 0
  /// Markets of the cities whose series are kept, and what stands in them today: cities share it.
  private let keptMarkets: [Int]
  private let waiting, idle: Flat<Double>
  // Per city.
  private let running: Flat<Double>
  private let isClosed: Flat<Bool>
  private let badDays, easyDays: Flat<Int32>

  init(
    model: SimulationModel, plan: RecordPlan, replications: Int, kept: UnsafeMutablePointer<Float>,
    outcomes: UnsafeMutablePointer<Double>
  ) {
    self.model = model
    self.plan = plan
    thresholds = CityThresholds(model.thresholds)
    self.replications = replications
    self.kept = kept
    self.outcomes = outcomes
    let cells = plan.binnedKeys.count * model.days
    rowLength = plan.keptKeys.count + plan.binnedKeys.count
    rows = arena.flat(rowLength * model.days * Recorder.block, 0)
    counts = arena.flat(cells * (RecordPlan.bins + 2), 0)
    sums = arena.flat(cells, 0)
    keptMarkets = Set(plan.keptCities.map { max(0, model.sites[$0].market) }).sorted()
    waiting = arena.flat(max(1, model.markets.count), 0)
    idle = arena.flat(max(1, model.markets.count), 0)
    running = arena.flat(model.citySites.count * plan.outcomesPerCity, 0)
    isClosed = arena.flat(model.citySites.count, false)
    badDays = arena.flat(model.citySites.count, 0)
    easyDays = arena.flat(model.citySites.count, 0)
  }

  /// Starts the record of a replication.
  func begin(_ replication: Int) {
    self.replication = replication
    running.fill(0)
    isClosed.fill(false)
    badDays.fill(0)
    easyDays.fill(0)
    for c in 0..<model.citySites.count {
      for p in 0..<model.products { running[c * plan.outcomesPerCity + p] = .nan }
      running[(c + 1) * plan.outcomesPerCity - 1] = .nan
    }
  }

  /// Takes down a day.
  func note(_ engine: Engine) {
    let day = engine.day
    var row = rows.base + (inBlock * model.days + day) * rowLength
    for m in keptMarkets {
      waiting[m] = Double(engine.tankersWaiting(market: m))
      idle[m] = Double(engine.tankersIdle(market: m))
    }
    for c in 0..<model.citySites.count { note(city: c, engine, &row) }
    plan.binnedSources.withUnsafeBufferPointer { sources in
      for source in sources {
        switch source {
        case .stock(let i): row.pointee = Float(engine.stock[i])
        case .price(let i): row.pointee = Float(engine.price[i])
        case .unmet(let i): row.pointee = Float(engine.unmetToday[i])
        case .pressure(let i): row.pointee = Float(engine.pressure[i])
        }
        row += 1
      }
    }
  }

  private func note(city c: Int, _ engine: Engine, _ next: inout UnsafeMutablePointer<Float>) {
    let s = model.citySites[c]
    let m = max(0, Int(engine.siteMarket[s]))
    let products = model.products
    let tiers = SimulationModel.tiers
    let row = c * plan.outcomesPerCity
    var litres: Int64 = 0
    for p in 0..<products {
      let i = s * products + p
      litres += engine.arrivedToday[i]
      if engine.stock[i] == 0 && engine.demandSum[i] > 0 && running[row + p].isNaN {
        running[row + p] = Double(engine.day)
      }
    }
    for t in 0..<tiers {
      let unmet = engine.unmetToday[s * tiers + t]
      running[row + products + t] += Double(unmet)
      if unmet * 10 > engine.wantedToday[s * tiers + t] { running[row + products + tiers + t] += 1 }
      running[row + products + 2 * tiers + t] += Double(engine.wantedToday[s * tiers + t])
    }
    let isBad = thresholds.isBad(engine, site: s)
    badDays[c] = isBad ? badDays[c] + 1 : 0
    easyDays[c] = isBad ? 0 : easyDays[c] + 1
    if Double(badDays[c]) >= thresholds.schoolsClose { isClosed[c] = true }
    if Double(easyDays[c]) >= thresholds.schoolsReopen { isClosed[c] = false }
    let power = engine.powerHours(s)
    var at = row + products + 3 * tiers
    for value in [
      Double(engine.arrivalsToday[s]), Double(litres), Double(engine.tankersLostToday[m]),
    ] {
      running[at] += value
      at += 1
    }
    running[at] = max(running[at], engine.pressure[s])
    running[at + 1] += engine.pressure[s] / Double(model.days)
    running[at + 2] += power / Double(model.days)
    running[at + 3] += isClosed[c] ? 1 : 0
    let fallen = engine.fallenOn[Int(engine.marketClient[m])]
    if fallen >= 0 && running[at + 4].isNaN { running[at + 4] = Double(fallen) }
    // The first cities are those whose series are kept.
    if c >= plan.keptCities.count { return }
    var place = next
    next += RecordPlan.keysPerCity(products: products)
    func keep(_ value: Double) {
      place.pointee = Float(value)
      place += 1
    }
    for p in 0..<products { keep(Double(engine.stock[s * products + p])) }
    for p in 0..<products { keep(engine.price[s * products + p]) }
    for p in 0..<products { keep(engine.price[s * products + p] * engine.officialPrice[p]) }
    for p in 0..<products { keep(Double(engine.arrivedToday[s * products + p])) }
    for t in 0..<tiers { keep(Double(engine.unmetToday[s * tiers + t])) }
    keep(Double(engine.arrivalsToday[s]))
    keep(Double(engine.tankersLostToday[m]))
    keep(waiting[m])
    keep(idle[m])
    keep(Double(engine.registeredToday[m]))
    keep(power)
    keep(engine.stationsOpen(s))
    keep(isClosed[c] ? 1 : 0)
    keep(thresholds.flightsAreCut(engine, site: s) ? 1 : 0)
    keep(engine.rationingToday[s] ? 1 : 0)
    let open = engine.servedToCars(s)
    keep(open < 0.9 ? 1 : 0)
    keep(open < thresholds.stationsDry ? 1 : 0)
    keep(Double(engine.dryDays[s]))
    keep(engine.pressure[s])
  }

  /// Closes the record of a replication.
  func end(_ engine: Engine) {
    let columns = plan.outcomeIDs.count
    var at = replication * columns
    for i in 0..<running.count {
      outcomes[at] = running[i]
      at += 1
    }
    var totals = [0.0, 0.0, 0.0, 0.0]
    for p in 0..<model.products {
      totals[0] += Double(engine.shipped[p])
      totals[1] += Double(engine.arrived[p])
      totals[2] += Double(engine.lost[p])
      totals[3] += Double(engine.refused[p])
    }
    outcomes[at] = Double(engine.tankersDestroyed)
    for i in 0..<4 { outcomes[at + 1 + i] = totals[i] }
    outcomes[at + 5] = Double(engine.ambushesMet)
    outcomes[at + 6] = Double(engine.emptiesDestroyed)
    outcomes[at + 7] = Double(engine.tankersMoved)
    at += 8
    var byPayer = (state: 0.0, importers: 0.0)
    for (i, kind) in CostKind.allCases.enumerated() {
      outcomes[at + i] = engine.costs[i]
      if kind.payer == "state" { byPayer.state += engine.costs[i] } else { byPayer.importers += engine.costs[i] }
    }
    at += CostKind.allCases.count
    outcomes[at] = byPayer.state
    outcomes[at + 1] = byPayer.importers
    inBlock += 1
    if inBlock == Recorder.block { flush() }
  }

  /// Puts a block where it belongs: kept series into the shared results, the others into bins.
  func flush() {
    if inBlock == 0 { return }
    let keptCount = plan.keptKeys.count
    let stride = model.days * rowLength
    let first = replication - inBlock + 1
    for day in 0..<model.days {
      let source = rows.base + day * rowLength
      for k in 0..<keptCount {
        let target = kept + (k * model.days + day) * replications + first
        for r in 0..<inBlock { target[r] = source[r &* stride &+ k] }
      }
      for k in 0..<plan.binnedKeys.count { count(series: k, day: day, source + keptCount + k, stride) }
    }
    inBlock = 0
  }

  /// Bin 0 holds exact zeros, the last what lies above the top.
  private func count(series k: Int, day: Int, _ values: UnsafePointer<Float>, _ stride: Int) {
    let bins = RecordPlan.bins
    let scale = Float(bins) / plan.tops[k]
    let cell = day * plan.binnedKeys.count + k
    var sum: Int64 = 0
    for r in 0..<inBlock {
      let value = values[r * stride]
      let bin = value <= 0 ? 0 : min(bins + 1, 1 + Int(value * scale))
      counts[cell * (bins + 2) + bin] += 1
      sum += Int64(value * 1024)
    }
    sums[cell] += sum
  }
}
