import Cases
import Dispatch
import Synchronization
import SupplyNetwork

/// Runs a case under a scenario many times.
public enum Simulator {
  /// Simulates `options.replications` replications and summarises them.
  ///
  /// The same inputs and seed give the same values, bit for bit, whatever the number of threads.
  ///
  /// - Parameters:
  ///   - scenario: an id of the case's scenarios, or "baseline".
  ///   - parameters: what the evidence says of parameters, by id; the model's assumptions stand in for the others.
  ///   - joint: draws that belong together, from a calibration.
  ///   - hazard: fitted rates by link.
  ///   - progress: told the share done now and then, from any thread; returns false to stop.
  /// - Throws: `InvalidCase` when the scenario cannot be understood, `CancellationError` when stopped.
  public static func run(
    _ situation: Case, network: SupplyNetwork, scenario: String, parameters: [String: Distribution] = [:],
    joint: JointSample? = nil, hazard: LinkHazard? = nil, options: SimulationOptions,
    progress: (@Sendable (Double) -> Bool)? = nil
  ) throws -> Ensemble {
    let draws = ParameterDraws(
      given: parameters, joint: joint, seed: options.seed, replications: options.replications)
    return try run(
      situation, network: network, scenario: scenario, draws: draws, hazard: hazard, options: options,
      progress: progress)
  }

  /// The same with parameters already drawn, so that several scenarios share them (common random numbers).
  public static func run(
    _ situation: Case, network: SupplyNetwork, scenario: String, draws: ParameterDraws, hazard: LinkHazard? = nil,
    options: SimulationOptions, progress: (@Sendable (Double) -> Bool)? = nil
  ) throws -> Ensemble {
    precondition(draws.replications >= options.replications, "a draw for each replication")
    let model = try SimulationModel(
      situation, network: network, scenario: scenario, parameters: draws.ids, hazard: hazard, options: options)
    return try run(model, draws: draws, options: options, progress: progress)
  }

  static func run(
    _ model: SimulationModel, draws: ParameterDraws, options: SimulationOptions, progress: (@Sendable (Double) -> Bool)?
  ) throws -> Ensemble {
    let plan = makePlan(model, draws: draws, options: options)
    let n = options.replications
    let outcomeCount = plan.outcomeIDs.count * n
    let keptCount = plan.keptKeys.count * model.days * n
    var outcomes: [Double] = []
    var parts: [ThreadResult] = []
    var isStopped = false
    let kept = [Float](unsafeUninitializedCapacity: keptCount) { keptMemory, count in
      // Every place of it is written by a replication, unless the run is stopped; then nobody reads it.
      count = keptCount
      var none: Float = 0
      outcomes = [Double](unsafeUninitializedCapacity: outcomeCount) { outcomeMemory, made in
        outcomeMemory.baseAddress?.initialize(repeating: 0, count: outcomeCount)
        made = outcomeCount
        withUnsafeMutablePointer(to: &none) { nowhere in
          let target = SharedResults(
            kept: keptMemory.baseAddress ?? nowhere, outcomes: outcomeMemory.baseAddress!)
          (parts, isStopped) = spread(
            model, plan: plan, draws: draws, options: options, target: target, progress: progress)
        }
      }
    }
    if isStopped { throw CancellationError() }
    let total = ThreadResult.merged(parts)
    return Ensemble(
      model: model, options: options, keptKeys: plan.keptKeys, kept: kept,
      summaries: summarise(model, plan: plan, kept: kept, total: total, options: options),
      outcomes: OutcomeTable(ids: plan.outcomeIDs, values: outcomes), draws: draws,
      flows: total.flows(model, replications: n), brokenBalance: total.broken)
  }

  /// Bins reach as high as the most that stocks, needs and prices come to in up to 64 replications, and a quarter more.
  private static func makePlan(_ model: SimulationModel, draws: ParameterDraws, options: SimulationOptions)
    -> RecordPlan
  {
    draws.values.withUnsafeBufferPointer { values in
      let first = values.baseAddress!
      let engine = Engine(
        model: model, seed: options.seed, draws: first, shared: SharedArena(model, vectors: options.vectors))
      var stock = [Double](repeating: 1, count: model.siteCount * model.products)
      var need = [Double](repeating: 1, count: model.siteCount * SimulationModel.tiers)
      var ceiling = 1.0
      for r in 0..<min(64, options.replications) {
        engine.clear()
        engine.begin(replication: r, draws: first + r * draws.ids.count)
        for i in stock.indices { stock[i] = max(stock[i], 1.25 * Double(max(engine.target[i], engine.capacity[i]))) }
        for s in 0..<model.siteCount {
          for t in 0..<SimulationModel.tiers {
            need[s * SimulationModel.tiers + t] = max(need[s * SimulationModel.tiers + t], 1.25 * engine.need(s, t))
          }
        }
        ceiling = max(ceiling, 1.25 * engine.numbers.ceilingRatio)
      }
      return RecordPlan(model, options: options, engine: engine) { source in
        switch source {
        case .stock(let i): stock[i]
        case .price: ceiling
        case .unmet(let i): need[i]
        case .pressure: 100
        }
      }
    }
  }

  /// Replications in blocks: thread k runs blocks k, k + threads, ...
  private static func spread(
    _ model: SimulationModel, plan: RecordPlan, draws: ParameterDraws, options: SimulationOptions,
    target: SharedResults,
    progress: (@Sendable (Double) -> Bool)?
  ) -> (parts: [ThreadResult], isStopped: Bool) {
    let size = Recorder.block(of: options.replications, threads: max(1, options.threads))
    let blocks = (options.replications + size - 1) / size
    let threads = max(1, min(options.threads, blocks))
    let results = Mutex<[ThreadResult]>([])
    let finished = Atomic<Int>(0)
    let stop = Atomic<Bool>(false)
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      let result = draws.values.withUnsafeBufferPointer { values in
        let first = values.baseAddress!
        let abreast = Block(model: model, seed: options.seed, draws: first, vectors: options.vectors)
        let recorder = Recorder(
          model: model, plan: plan, replications: options.replications, block: size, kept: target.kept,
          outcomes: target.outcomes)
        var result = ThreadResult(model, plan: plan)
        for block in stride(from: thread, to: blocks, by: threads) {
          if stop.load(ordering: .relaxed) { break }
          let end = min((block + 1) * size, options.replications)
          for start in stride(from: block * size, to: end, by: Abreast.count) {
            let replications = start..<min(start + Abreast.count, end)
            recorder.begin(replications)
            abreast.run(replications, draws: first) { recorder.note($0) }
            recorder.end(abreast)
            for w in 0..<abreast.active { result.add(abreast.engines[w]) }
          }
          recorder.flush()
          let done = finished.add(1, ordering: .relaxed).newValue
          if let progress, !progress(Double(done) / Double(blocks)) { stop.store(true, ordering: .relaxed) }
        }
        result.take(recorder, abreast)
        return result
      }
      results.withLock { $0.append(result) }
    }
    return (results.withLock { $0 }, stop.load(ordering: .relaxed))
  }

  private static func summarise(
    _ model: SimulationModel, plan: RecordPlan, kept: [Float], total: ThreadResult, options: SimulationOptions
  ) -> [SeriesSummary] {
    let levels = SeriesSummary.levels
    let n = options.replications
    let all = plan.keptKeys.count + plan.binnedKeys.count
    let threads = max(1, min(options.threads, all))
    let results = Mutex<[Int: SeriesSummary]>([:])
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      var finder = QuantileFinder()
      var own: [Int: SeriesSummary] = [:]
      for k in stride(from: thread, to: all, by: threads) {
        var mean: [Double] = []
        var quantiles: [Double] = []
        if k < plan.keptKeys.count {
          kept.withUnsafeBufferPointer { values in
            for day in 0..<model.days {
              let first = (k * model.days + day) * n
              let found = finder.find(UnsafeBufferPointer(rebasing: values[first..<first + n]), levels: levels)
              mean.append(found.mean)
              quantiles += found.quantiles
            }
          }
          own[k] = SeriesSummary(key: plan.keptKeys[k], mean: mean, quantiles: quantiles, isExact: true)
        } else {
          let b = k - plan.keptKeys.count
          let width = RecordPlan.bins + 2
          total.counts.withUnsafeBufferPointer { counts in
            for day in 0..<model.days {
              let cell = day * plan.binnedKeys.count + b
              let bins = UnsafeBufferPointer(rebasing: counts[cell * width..<(cell + 1) * width])
              quantiles += QuantileFinder.read(bins, top: Double(plan.tops[b]), levels: levels)
              mean.append(Double(total.sums[cell]) / 1024 / Double(n))
            }
          }
          own[k] = SeriesSummary(key: plan.binnedKeys[b], mean: mean, quantiles: quantiles, isExact: false)
        }
      }
      results.withLock { $0.merge(own) { first, _ in first } }
    }
    let found = results.withLock { $0 }
    return (0..<all).map { found[$0]! }
  }
}

/// Where all threads write: each replication has places of its own, so that no two threads meet.
private struct SharedResults: @unchecked Sendable {
  let kept: UnsafeMutablePointer<Float>
  let outcomes: UnsafeMutablePointer<Double>
}
