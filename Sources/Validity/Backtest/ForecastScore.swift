import Cases
import Randomness

/// One fact with what was forecast of it and how well.
public struct ScoredFact: Sendable {
  public var fact: ObservedFact
  /// Under which it is scored.
  public var series: String
  /// The last day that the forecast knew.
  public var knownOn: Day
  /// Days from there to the fact's last day.
  public var lead: Int
  public var isYesNo: Bool
  /// Of the forecast, with the error of reports.
  public var median: Double
  public var half: (low: Double, high: Double)
  public var most: (low: Double, high: Double)
  public var crps: Double
  /// Of the last fact of its kind known before, and of all known before; nil where there is none.
  public var persistence: Double?
  public var climatology: Double?
  public var inHalf: Bool
  public var inMost: Bool
  public var transform: (low: Double, high: Double)
  /// For a yes/no fact, the forecast probability of yes.
  public var probability: Double?
}

/// Forecasts set against facts.
public enum ForecastScore {
  /// How far a reported number may be off: the standard deviation of its logarithm, as claims are pooled (docs/evidence.md).
  public static func reportError(_ confidence: Confidence) -> Double {
    switch confidence {
    case .high: 0.1
    case .medium: 0.2
    case .low: 0.4
    }
  }

  /// Scores one fact.
  ///
  /// - Parameters:
  ///   - members: the ensemble's numbers for it, before errors of reports.
  ///   - earlier: facts of the same series, place and product known on the forecast's day, in order of their days.
  ///   - dressing: the errors made before; none where nil (then only the error of reports is put on).
  ///   - seed: of the errors.
  public static func score(
    _ fact: ObservedFact, reading: SeriesReading, members: [Double], earlier: [ObservedFact],
    dressing: Dressing? = nil, knownOn: Day, seed: UInt64
  ) -> ScoredFact {
    let isYesNo = reading.rule == .yesNo
    let forecast = isYesNo ? members : reported(members, fact: fact, dressing: dressing, seed: seed)
    let like = earlier.filter { SeriesReading($0)?.rule == reading.rule }
    let naive = like.map { rate($0, reading) * scale(fact, reading) }
    let isArrivals = reading.rule == .sum && fact.series.hasPrefix("arrivals") && like.isEmpty
    let last = isArrivals ? reportedRate(earlier, knownOn: knownOn, length: fact.length) : naive.last
    let all = isArrivals ? reportedWindows(earlier, knownOn: knownOn, length: fact.length) : naive
    let half = ForecastChecks.interval(forecast, level: 0.5)
    let most = ForecastChecks.interval(forecast, level: 0.9)
    return ScoredFact(
      fact: fact, series: reading.score(of: fact), knownOn: knownOn, lead: knownOn.distance(to: fact.to),
      isYesNo: isYesNo,
      median: ForecastChecks.quantile(forecast.sorted(), 0.5), half: half, most: most,
      crps: members.count > 1
        ? CRPS.fair(forecast, observed: fact.value) : CRPS.ensemble(forecast, observed: fact.value),
      persistence: last.map { abs($0 - fact.value) },
      climatology: all.count > 1 ? CRPS.fair(all, observed: fact.value) : nil,
      // Accounts of one fact differ: an interval that meets their span holds the fact.
      inHalf: half.low <= fact.high && half.high >= fact.low, inMost: most.low <= fact.high && most.high >= fact.low,
      transform: ForecastChecks.transform(forecast, observed: fact.value),
      probability: isYesNo ? forecast.reduce(0, +) / Double(forecast.count) : nil)
  }

  /// Members with the errors of the model and of a report: what would be printed if the member were true.
  static func reported(_ bare: [Double], fact: ObservedFact, dressing: Dressing?, seed: UInt64) -> [Double] {
    var stream = RandomStream(
      seed: seed, replication: UInt32(truncatingIfNeeded: fact.from.number),
      day: UInt32(truncatingIfNeeded: fact.to.number),
      purpose: 0xBAC)
    let error = reportError(fact.confidence)
    let limit = fact.series.hasSuffix("share") ? 1 : fact.series == "power_hours" ? 24 : Double.infinity
    let members = dressing.map { $0.dressed(bare, upTo: limit, using: &stream) } ?? bare
    return members.map {
      min(limit, max(0, $0 * stream.normal(mean: 1, standardDeviation: error)))
    }
  }

  /// Arrivals of a period for which no earlier period was counted: what was reported in the four weeks before goes on.
  private static func reportedRate(_ earlier: [ObservedFact], knownOn: Day, length: Int) -> Double? {
    let recent = earlier.filter { $0.to > knownOn.advanced(by: -28) }
    guard !recent.isEmpty else { return nil }
    return recent.reduce(0) { $0 + $1.value } / 28 * Double(length)
  }

  /// The same rate in each window of the fact's length that ended by the forecast's day.
  private static func reportedWindows(_ earlier: [ObservedFact], knownOn: Day, length: Int) -> [Double] {
    guard let first = earlier.map(\.from).min() else { return [] }
    let last = Int(knownOn.number) - length
    guard last > Int(first.number) else { return [] }
    return stride(from: Int(first.number), through: last, by: max(1, length / 2)).map { start in
      earlier.filter { Int($0.to.number) >= start && Int($0.to.number) < start + length }.reduce(0) { $0 + $1.value }
    }
  }

  /// Sums are compared by the day, so that weeks and months speak to one another.
  private static func rate(_ fact: ObservedFact, _ reading: SeriesReading) -> Double {
    reading.rule == .sum ? fact.value / Double(fact.length) : fact.value
  }

  private static func scale(_ fact: ObservedFact, _ reading: SeriesReading) -> Double {
    reading.rule == .sum ? Double(fact.length) : 1
  }
}

/// The scores of one series.
public struct SeriesScore: Sendable {
  public var series: String
  /// How many facts it rests on.
  public var count: Int
  /// Mean fair CRPS, in the series' unit.
  public var crps: Double
  /// Skill against each reference over the facts that have one, and how many those are.
  public var persistenceSkill: Double?
  public var persistenceCount: Int
  public var climatologySkill: Double?
  public var climatologyCount: Int
  /// Shares of facts inside the 50 and 90 % intervals; nil for yes/no series, which have none.
  public var coverage50: Double?
  public var coverage90: Double?
  /// Of transforms, five bins.
  public var histogram: [Double]
  /// For yes/no series.
  public var brier: BrierScore?

  /// What the count allows one to say.
  public var weight: Weight { count < 5 ? .anecdote : count < 15 ? .hint : .evidence }

  /// How much a score says by the number of facts it rests on.
  public enum Weight: String, Sendable, Codable {
    /// Fewer than five: an anecdote, not a score.
    case anecdote
    /// Five to fourteen: a hint.
    case hint
    case evidence
  }

  /// One score for each series among the facts, by name; `nil` where there are none.
  public static func scores(_ facts: [ScoredFact]) -> [SeriesScore] {
    Dictionary(grouping: facts, by: \.series).sorted { $0.key < $1.key }.map { SeriesScore(series: $0.key, $0.value) }
  }

  /// - Precondition: there is a fact.
  public init(series: String, _ facts: [ScoredFact]) {
    precondition(!facts.isEmpty, "a score needs a fact")
    let n = Double(facts.count)
    self.series = series
    count = facts.count
    crps = facts.reduce(0) { $0 + $1.crps } / n
    (persistenceSkill, persistenceCount) = Self.skill(facts.compactMap { f in f.persistence.map { (f.crps, $0) } })
    (climatologySkill, climatologyCount) = Self.skill(facts.compactMap { f in f.climatology.map { (f.crps, $0) } })
    let numbers = facts.filter { !$0.isYesNo }
    coverage50 = numbers.isEmpty ? nil : Double(numbers.count(where: \.inHalf)) / n
    coverage90 = numbers.isEmpty ? nil : Double(numbers.count(where: \.inMost)) / n
    histogram = ForecastChecks.histogram(facts.map(\.transform), bins: 5)
    let pairs = facts.compactMap { f in
      f.probability.map { BrierScore.Pair(probability: $0, happened: f.fact.value >= 0.5) }
    }
    brier = pairs.isEmpty ? nil : BrierScore(pairs)
  }

  private static func skill(_ pairs: [(crps: Double, reference: Double)]) -> (Double?, Int) {
    guard !pairs.isEmpty else { return (nil, 0) }
    let own = pairs.reduce(0) { $0 + $1.crps }
    return (CRPS.skill(own, against: pairs.reduce(0) { $0 + $1.reference }), pairs.count)
  }
}
