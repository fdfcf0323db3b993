internal import CSimulation

/// One thread's record of its replications, eight abreast at a time: kept series and outcomes go straight to their place in the shared results, the rest
/// into bins of its own. Sums are whole numbers, so that adding them up in any order gives the same.
final class Recorder {
  let model: SimulationModel
  let plan: RecordPlan
  let thresholds: CityThresholds
  let replications: Int
  let kept: UnsafeMutablePointer<Float>
  let outcomes: UnsafeMutablePointer<Double>
  private let arena = Arena()
  /// Replications gathered before they are put into bins and into the shared results: the more, the fewer times each page of these is
  /// visited; but every thread should have some blocks.
  let block: Int
  /// Every series of a block, day after day, kept ones first, then those for the bins; replications that stand abreast side by side.
  private let rows: Flat<Float>
  private let rowLength: Int
  /// Bins of each series, day by day: in the order in which days are put into them.
  let counts: Flat<UInt32>
  /// Sums of values times 1,024, rounded.
  let sums: Flat<Int64>
  private var inBlock = 0
  /// The first replication of those gathered.
  private var firstInBlock = 0
  /// Markets of the cities whose series are kept, and what stands in them today: cities share it.
  private let keptMarkets: [Int]
  let waiting, idle: Flat<Float>
  // Per city and outcome; per city.
  let running: Flat<Double>
  let isClosed: Flat<Bool>
  let badDays, easyDays: Flat<Int32>
  /// What one city's day comes to, of all replications abreast.
  let power, served, cover: Flat<Double>
  let litres: Flat<Int64>

  init(
    model: SimulationModel, plan: RecordPlan, replications: Int, block: Int, kept: UnsafeMutablePointer<Float>,
    outcomes: UnsafeMutablePointer<Double>
  ) {
    self.model = model
    self.plan = plan
    thresholds = CityThresholds(model.thresholds)
    self.replications = replications
    self.block = block
    self.kept = kept
    self.outcomes = outcomes
    let cells = plan.binnedKeys.count * model.days
    rowLength = plan.keptKeys.count + plan.binnedKeys.count
    let abreast = Abreast.count
    let cities = model.citySites.count
    rows = arena.flat(rowLength * model.days * block, 0)
    counts = arena.flat(cells * (RecordPlan.bins + 2), 0)
    sums = arena.flat(cells, 0)
    keptMarkets = Set(plan.keptCities.map { max(0, model.sites[$0].market) }).sorted()
    waiting = arena.flat(max(1, model.markets.count) * abreast, 0)
    idle = arena.flat(max(1, model.markets.count) * abreast, 0)
    running = arena.flat(cities * plan.outcomesPerCity * abreast, 0)
    isClosed = arena.flat(cities * abreast, false)
    badDays = arena.flat(cities * abreast, 0)
    easyDays = arena.flat(cities * abreast, 0)
    power = arena.flat(abreast, 0)
    served = arena.flat(abreast, 0)
    cover = arena.flat(abreast, 0)
    litres = arena.flat(abreast, 0)
  }

  /// How many replications to gather when several threads share them: a multiple of those that stand abreast.
  static func block(of replications: Int, threads: Int) -> Int {
    Abreast.count * min(64 / Abreast.count, max(1, replications / (8 * threads * Abreast.count)))
  }

  /// Starts the record of replications that stand abreast.
  func begin(_ replications: Range<Int>) {
    if inBlock == 0 { firstInBlock = replications.lowerBound }
    running.fill(0)
    isClosed.fill(false)
    badDays.fill(0)
    easyDays.fill(0)
    for c in 0..<model.citySites.count {
      for p in 0..<model.products { outcome(p, ofCity: c).update(repeating: .nan, count: Abreast.count) }
      outcome(plan.outcomesPerCity - 1, ofCity: c).update(repeating: .nan, count: Abreast.count)
    }
  }

  /// An outcome of a city so far, of all replications abreast.
  @inline(__always) func outcome(_ i: Int, ofCity c: Int) -> UnsafeMutablePointer<Double> {
    running.base + (c &* plan.outcomesPerCity &+ i) &* Abreast.count
  }

  /// Where the gathered replications from number `r` on, a multiple of those abreast, have a series' day.
  @inline(__always) private func row(_ r: Int, day: Int, series k: Int) -> UnsafeMutablePointer<Float> {
    rows.base + (((r / Abreast.count) &* model.days &+ day) &* rowLength &+ k) &* Abreast.count
  }

  /// Takes down a day of all replications abreast.
  func note(_ block: Block) {
    let first = block.first
    var next = SeriesWriter(row(inBlock, day: first.day, series: 0))
    for m in keptMarkets {
      block.countStanding(market: m, into: waiting.base + m &* Abreast.count)
      sumIdle(market: m, first)
    }
    for c in 0..<model.citySites.count { note(city: c, first, &next) }
    plan.binnedSources.withUnsafeBufferPointer { sources in
      for source in sources {
        switch source {
        case .stock(let i): next.write(first.stock.all(i))
        case .price(let i): next.write(first.price.all(i))
        case .unmet(let i): next.write(first.accounts.unmetToday.all(i))
        case .pressure(let i): next.write(first.pressure.all(i))
        }
      }
    }
  }

  /// Tankers of a market that stand empty and ready at the ports.
  private func sumIdle(market m: Int, _ first: Engine) {
    let here = idle.base + m &* Abreast.count
    here.update(repeating: 0, count: Abreast.count)
    for l in first.lanes(of: m) {
      let own = first.idle.all(l)
      for w in 0..<Abreast.count { here[w] += Float(own[w]) }
    }
  }

  /// Closes the record of the replications that stand abreast.
  func end(_ abreast: Block) {
    for w in 0..<abreast.active { end(abreast.engines[w], w) }
    inBlock += abreast.active
    if inBlock == block { flush() }
  }

  private func end(_ engine: Engine, _ w: Int) {
    var at = Int(engine.replication) * plan.outcomeIDs.count
    for i in 0..<(model.citySites.count * plan.outcomesPerCity) {
      outcomes[at] = running[i * Abreast.count + w]
      at += 1
    }
    var totals = [0.0, 0.0, 0.0, 0.0]
    for p in 0..<model.products {
      totals[0] += Double(engine.accounts.shipped[p])
      totals[1] += Double(engine.accounts.arrived[p])
      totals[2] += Double(engine.accounts.lost[p])
      totals[3] += Double(engine.accounts.refused[p])
    }
    outcomes[at] = Double(engine.tankersDestroyed)
    for i in 0..<4 { outcomes[at + 1 + i] = totals[i] }
    outcomes[at + 5] = Double(engine.accounts.tally[Int(QAFILA_MET)])
    outcomes[at + 6] = Double(engine.accounts.tally[Int(QAFILA_EMPTIES_DESTROYED)])
    outcomes[at + 7] = Double(engine.tankersMoved)
    at += 8
    var byPayer = (state: 0.0, importers: 0.0)
    for (i, kind) in CostKind.allCases.enumerated() {
      outcomes[at + i] = engine.accounts.costs[i]
      if kind.payer == "state" {
        byPayer.state += engine.accounts.costs[i]
      } else {
        byPayer.importers += engine.accounts.costs[i]
      }
    }
    at += CostKind.allCases.count
    outcomes[at] = byPayer.state
    outcomes[at + 1] = byPayer.importers
  }

  /// Puts a block where it belongs: kept series into the shared results, the others into bins.
  func flush() {
    if inBlock == 0 { return }
    let keptCount = plan.keptKeys.count
    for day in 0..<model.days {
      for k in 0..<keptCount {
        let target = kept + ((k * model.days + day) * replications + firstInBlock)
        for r in stride(from: 0, to: inBlock, by: Abreast.count) {
          let here = min(Abreast.count, inBlock - r)
          let (to, from) = (UnsafeMutableRawPointer(target + r), row(r, day: day, series: k))
          if here == Abreast.count {
            // All at once, without asking how many.
            to.storeBytes(of: UnsafeRawPointer(from).load(as: SIMD8<Float>.self), as: SIMD8<Float>.self)
          } else {
            to.copyMemory(from: from, byteCount: here * MemoryLayout<Float>.stride)
          }
        }
      }
      for k in 0..<plan.binnedKeys.count {
        for r in stride(from: 0, to: inBlock, by: Abreast.count) {
          count(series: k, day: day, row(r, day: day, series: keptCount + k), min(Abreast.count, inBlock - r))
        }
      }
    }
    inBlock = 0
  }

  /// Bin 0 holds exact zeros, the last what lies above the top.
  private func count(series k: Int, day: Int, _ values: UnsafePointer<Float>, _ number: Int) {
    let bins = RecordPlan.bins
    let scale = Float(bins) / plan.tops[k]
    let cell = day * plan.binnedKeys.count + k
    var sum: Int64 = 0
    for r in 0..<number {
      let value = values[r]
      let bin = value <= 0 ? 0 : min(bins + 1, 1 + Int(value * scale))
      counts[cell * (bins + 2) + bin] += 1
      sum += Int64(value * 1024)
    }
    sums[cell] += sum
  }
}
