import Cases

/// The claims of a case, pooled into a distribution for every parameter (docs/evidence.md states the rule).
public struct EvidencePool: Sendable {
  /// Every parameter of the case, in its order.
  public let parameters: [PooledParameter]
  private let index: [String: Int]

  /// - Complexity: O(parameters × claims of each × grid), some milliseconds a parameter.
  public init(case model: Case) {
    let claims = Dictionary(model.claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    parameters = model.parameters.map { Self.pool($0, claims: claims) }
    index = Dictionary(parameters.enumerated().map { ($1.parameter.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What the evidence says of a parameter; nil when the case has none of that id.
  public func distribution(of parameter: String) -> PooledParameter? { index[parameter].map { parameters[$0] } }

  /// The distribution of every parameter that has one.
  public var distributions: [String: Distribution] {
    Dictionary(
      parameters.compactMap { p in p.distribution.map { (p.parameter.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Pools the claims of one parameter; the result does not depend on their order nor on the unit.
  public static func pool(_ parameter: Parameter, claims: [String: Claim]) -> PooledParameter {
    var readings = read(parameter, claims: claims)
    let usable = readings.indices.filter { readings[$0].isUsable }
    var result = PooledParameter(
      parameter: parameter, basis: .none, readings: readings, sources: 0, disagreement: 0, momentDisagreement: 0, q: 0,
      iSquared: 0, distribution: nil)
    guard !usable.isEmpty else {
      if let assumption = parameter.assumption {
        result.basis = .assumption
        result.distribution = assumption.distribution.truncated(low: parameter.lowerBound, high: parameter.upperBound)
      }
      return result
    }
    var (effects, scale, sources) = effects(of: usable.map { readings[$0] }, kind: parameter.kind)
    if let assumption = parameter.assumption, assumption.joinsClaims,
      let effect = effect(of: assumption.distribution, on: scale, source: sources)
    {
      effects.append(effect)
      sources += 1
      result.assumptionJoins = true
    }
    let pooled = RandomEffects(effects: effects, priorScale: scale.disagreement).pooled()
    for (i, reading) in usable.enumerated() {
      readings[reading].weight = pooled.weights[i]
      readings[reading].deviation = pooled.deviations[i]
    }
    result.basis = .claims
    result.readings = readings
    result.sources = sources
    result.disagreement = pooled.disagreement
    result.momentDisagreement = pooled.momentDisagreement
    result.q = pooled.q
    result.iSquared = pooled.iSquared
    let belief = scale.distribution(middle: pooled.middle, spread: pooled.spread)
    result.belief = belief
    result.distribution = belief.truncated(low: parameter.lowerBound, high: parameter.upperBound)
    return result
  }

  // MARK: Reading

  private static func read(_ parameter: Parameter, claims: [String: Claim]) -> [ClaimReading] {
    var seen = Set<String>()
    var readings: [ClaimReading] = []
    for use in parameter.claims where seen.insert(use.claim).inserted {
      guard let claim = claims[use.claim] else { continue }
      var statement = ClaimReading.Statement(claim, scale: use.scale)
      if let fault = fault(statement, kind: parameter.kind) { statement = .unusable(fault) }
      readings.append(
        ClaimReading(
          claim: claim.id, source: claim.source, confidence: claim.confidence, statement: statement, rowsOfSource: 1))
    }
    readings.sort { $0.claim < $1.claim }
    let rows = Dictionary(grouping: readings.filter(\.isUsable), by: { publisher($0.source) }).mapValues(\.count)
    for i in readings.indices where readings[i].isUsable {
      readings[i].rowsOfSource = rows[publisher(readings[i].source)]!
    }
    return readings
  }

  /// Why a statement cannot be pooled for a kind of parameter.
  private static func fault(_ statement: ClaimReading.Statement, kind: Parameter.Kind) -> String? {
    let numbers: [Double]
    switch statement {
    case .point(let x), .atLeast(let x), .atMost(let x): numbers = [x]
    case .range(let low, let high, let middle): numbers = kind == .positive ? [middle ?? high] : [low, high]
    case .unusable(let reason): return reason
    }
    switch kind {
    case .positive where !numbers.allSatisfy { $0 > 0 && $0.isFinite }: return "not above zero"
    case .share where !numbers.allSatisfy { (0...1).contains($0) }: return "not between 0 and 1 (a scale of 0.01?)"
    default: return numbers.allSatisfy(\.isFinite) ? nil : "not a finite number"
    }
  }

  /// The statements on the pooling scale.
  private static func effects(
    of readings: [ClaimReading], kind: Parameter.Kind
  ) -> (effects: [RandomEffects.Effect], scale: PoolingScale, sources: Int) {
    let values = readings.flatMap { r -> [Double] in
      switch r.statement {
      case .point(let x), .atLeast(let x), .atMost(let x): [x]
      case .range(let low, let high, _): [low, high]
      case .unusable: []
      }
    }
    let scale = PoolingScale(kind: kind, size: PoolingScale.size(of: values))
    let publishers = Set(readings.map { publisher($0.source) }).sorted()
    let effects = readings.map { r -> RandomEffects.Effect in
      let (middle, interval) = place(r.statement, on: scale)
      return RandomEffects.Effect(
        middle: middle, interval: interval, error: scale.spread(r.confidence), share: 1 / Double(r.rowsOfSource),
        source: publishers.firstIndex(of: publisher(r.source))!)
    }
    return (effects, scale, publishers.count)
  }

  /// An assumption as one weak claim: its median, with its own spread or a weak claim's, whichever is wider.
  private static func effect(
    of distribution: Distribution, on scale: PoolingScale, source: Int
  ) -> RandomEffects.Effect? {
    guard let middle = scale.forward(distribution.quantile(0.5)) else { return nil }
    let low = scale.forward(distribution.quantile(0.05)) ?? middle
    let high = scale.forward(distribution.quantile(0.95)) ?? middle
    let error = max(scale.spread(.low), (high - low) / (2 * 1.644_853_626_951_472_7))
    return RandomEffects.Effect(middle: middle, interval: nil, error: error, share: 1, source: source)
  }

  private static func place(
    _ statement: ClaimReading.Statement, on scale: PoolingScale
  ) -> (middle: Double, interval: (low: Double, high: Double)?) {
    switch statement {
    case .point(let x): return (scale.forward(x)!, nil)
    case .atLeast(let x):
      let y = scale.forward(x)!
      return (y + 0.5 * scale.reach, (y, y + scale.reach))
    case .atMost(let x):
      let y = scale.forward(x)!
      return (y - 0.5 * scale.reach, (y - scale.reach, y))
    case .range(let low, let high, let middle):
      // A range from nothing reaches down as far as a one-sided bound does.
      let top = scale.forward(high) ?? scale.forward(middle!)!
      let bottom = scale.forward(low) ?? top - scale.reach
      return (middle.flatMap(scale.forward) ?? 0.5 * (bottom + top), (bottom, top))
    case .unusable: preconditionFailure("only usable statements are placed")
    }
  }
}
