import Cases
import Evidence
import Randomness
import Testing

private func claim(
  _ id: String, _ value: Double?, low: Double? = nil, high: Double? = nil, source: String? = nil,
  confidence: Confidence = .medium
) -> Claim {
  Claim(
    id: id, subject: "s", metric: "m", text: "", value: value, low: low, high: high, unit: "u",
    source: source ?? "Source \(id)",
    confidence: confidence)
}

private func pool(
  _ claims: [Claim], kind: Parameter.Kind = .positive, low: Double? = nil, high: Double? = nil, scale: Double = 1,
  assumption: Parameter.Assumption? = nil
) -> PooledParameter {
  let parameter = Parameter(
    id: "p", title: LocalizedName(ar: "", fr: "", en: "p"), unit: "u", kind: kind, lowerBound: low, upperBound: high,
    claims: claims.map { Parameter.Use(claim: $0.id, scale: scale) }, assumption: assumption)
  return EvidencePool.pool(parameter, claims: Dictionary(uniqueKeysWithValues: claims.map { ($0.id, $0) }))
}

/// Median and log-width of the central 90 %.
private func summary(_ p: PooledParameter) -> (median: Double, width: Double) {
  let d = p.distribution!
  return (d.quantile(0.5), d.quantile(0.95) / d.quantile(0.05))
}

@Suite struct PoolingTests {
  @Test(arguments: 0..<50) func `the order of claims changes no bit`(seed: Int) {
    var stream = RandomStream(seed: UInt64(seed), replication: 0, purpose: 1)
    let claims = (0..<(1 + stream.index(below: 7))).map { i in
      claim(
        "C\(i)", stream.uniform(from: 1, to: 9), source: "S\(stream.index(below: 4))",
        confidence: Confidence.allCases[stream.index(below: 3)])
    }
    let once = pool(claims)
    let again = pool(claims.shuffled(using: &stream))
    #expect(once.distribution == again.distribution)
    #expect(once.readings == again.readings)
  }

  @Test(arguments: Parameter.Kind.allCases) func `the unit changes nothing`(kind: Parameter.Kind) {
    let factor = kind == .share ? 0.01 : 158.987
    let raw = kind == .share ? [30.0, 45, 80] : [3.0, 6.4, 7.3]
    let inUnit = pool(raw.enumerated().map { claim("C\($0)", $1 * factor) }, kind: kind)
    let scaled = pool(raw.enumerated().map { claim("C\($0)", $1) }, kind: kind, scale: factor)
    for u in [0.05, 0.5, 0.95] {
      let (a, b) = (inUnit.distribution!.quantile(u), scaled.distribution!.quantile(u))
      #expect(abs(a - b) < 1e-9 * abs(b))
    }
    if kind != .share {
      let other = pool(raw.enumerated().map { claim("C\($0)", $1) }, kind: kind)
      #expect(abs(other.distribution!.quantile(0.9) * factor / scaled.distribution!.quantile(0.9) - 1) < 1e-9)
    }
    #expect(abs(inUnit.iSquared - scaled.iSquared) < 1e-9)
  }

  @Test func `conflict widens and is said`() {
    var before = 0.0
    for gap in [1.0, 1.5, 2, 3, 4] {
      let pooled = pool([claim("C1", 10), claim("C2", 10.2), claim("C3", 10 * gap), claim("C4", 10.2 * gap)])
      let width = summary(pooled).width
      #expect(width > before, "a gap of \(gap)")
      before = width
    }
    #expect(pool([claim("C1", 10), claim("C2", 10.1)]).conflict == .agree)
    #expect(
      pool([claim("C1", 3, confidence: .high), claim("C2", 7, confidence: .high)]).conflict == .strong)
    #expect(pool([claim("C1", 3)]).conflict == .lone)
  }

  @Test func `more claims that agree narrow, and one alone stays wide`() {
    var before = Double.infinity
    for count in [1, 2, 3, 5, 9, 16] {
      let width = summary(pool((0..<count).map { claim("C\($0)", 10) })).width
      #expect(width < before, "\(count) claims")
      before = width
    }
    // A lone medium claim: between about half and double at 90 %.
    let lone = summary(pool([claim("C1", 10)]))
    #expect(lone.width > 3 && lone.width < 8)
    #expect(abs(lone.median / 10 - 1) < 0.01)
  }

  @Test func `confidence weighs`() {
    let pooled = pool([claim("C1", 10, confidence: .high), claim("C2", 20, confidence: .low)])
    #expect(summary(pooled).median < 13)
    #expect(pooled.readings[0].weight > pooled.readings[1].weight)
    #expect(abs(pooled.readings.reduce(0) { $0 + $1.weight } - 1) < 1e-12)
  }

  @Test func `a source that says it five times counts once`() {
    let twice = [claim("C1", 10, source: "RFI (allAfrica)"), claim("C9", 20, source: "Reuters")]
    let often =
      twice
      + (2...5).map { claim("C\($0)", 10, source: $0 % 2 == 0 ? "RFI (PressAfrik)" : "rfi; 3 December") }
    let (a, b) = (summary(pool(twice)), summary(pool(often)))
    #expect(abs(a.median - b.median) < 1e-6 * a.median)
    #expect(abs(a.width - b.width) < 1e-6 * a.width)
    #expect(pool(often).sources == 2)
    // Were they five sources, the middle would move.
    let five = twice + (2...5).map { claim("C\($0)", 10) }
    #expect(summary(pool(five)).median < a.median * 0.95)
  }

  @Test func `one wild claim does not drag many`() {
    let sane = (0..<6).map { claim("C\($0)", 10 + 0.2 * Double($0)) }
    let wild = sane + [claim("C9", 1000)]
    #expect(summary(pool(wild)).median / summary(pool(sane)).median < 1.1)
    #expect(pool(wild).readings.last!.deviation > 3)
  }

  @Test func `ranges and bounds are intervals`() {
    let range = pool([claim("C1", nil, low: 4, high: 6)])
    #expect(range.readings[0].statement == .range(low: 4, high: 6, middle: nil))
    #expect(abs(summary(range).median / 24.0.squareRoot() - 1) < 0.02)
    // A wider range says less.
    #expect(summary(pool([claim("C1", nil, low: 2, high: 12)])).width > summary(range).width)
    // "More than 100" moves a pool of 50 up, and one of 200 hardly.
    let fifty = [claim("C1", 50), claim("C2", 52)]
    #expect(summary(pool(fifty + [claim("C3", 100, low: 100)])).median > summary(pool(fifty)).median)
    let many = [claim("C1", 200), claim("C2", 205)]
    let moved = summary(pool(many + [claim("C3", 100, low: 100)])).median / summary(pool(many)).median
    #expect(abs(moved - 1) < 0.08)
    #expect(pool([claim("C1", 14, high: 14)]).readings[0].statement == .atMost(14))
    #expect(pool([claim("C1", 14, high: 14)]).distribution!.quantile(0.5) < 14)
  }

  @Test func `bounds truncate`() {
    let pooled = pool([claim("C1", 22)], low: 0, high: 24)
    for i in 0...100 { #expect((0...24).contains(pooled.distribution!.quantile(Double(i) / 100))) }
    #expect(pooled.distribution!.quantile(0.5) < 22)
    let free = pool([claim("C1", 22)])
    #expect(free.distribution!.quantile(0.95) > 24)
  }

  @Test func `what cannot be pooled is said and left out`() {
    let pooled = pool([claim("C1", nil), claim("C2", -3), claim("C3", 5)])
    #expect(pooled.readings.map(\.isUsable) == [false, false, true])
    let share = pool([claim("C1", 30)], kind: .share)
    #expect(share.distribution == nil && share.basis == .none)
    let assumed = pool(
      [], assumption: Parameter.Assumption(distribution: .uniform(low: 1, high: 2), reason: "r"))
    #expect(assumed.basis == .assumption && assumed.distribution == .uniform(low: 1, high: 2))
  }

  @Test func `an assumption that joins is one weak claim more`() {
    let far = Distribution.logNormal(median: 40, sigma: 0.3)
    let claims = [claim("C1", 10, confidence: .high)]
    let apart = pool(claims, assumption: .init(distribution: far, reason: "r"))
    let joined = pool(claims, assumption: .init(distribution: far, reason: "r", joinsClaims: true))
    #expect(apart.distribution == pool(claims).distribution)
    #expect(summary(joined).median > 10.5 && summary(joined).median < 20)
    #expect(joined.sources == 2 && joined.assumptionJoins)
  }

  @Test func `shares stay shares`() {
    let pooled = pool([claim("C1", 0.3), claim("C2", 0.4)], kind: .share)
    guard case .beta(let a, let b)? = pooled.distribution else {
      Issue.record("not a beta")
      return
    }
    #expect(abs(a / (a + b) - 0.35) < 0.02)
    #expect(pool([claim("C1", 0)], kind: .share).distribution!.quantile(0.5) < 0.1)
  }

  @Test func `intervals cover known truths of synthetic sources`() {
    var stream = RandomStream(seed: 11, replication: 0, purpose: 2)
    var covered = 0
    let trials = 400
    for _ in 0..<trials {
      let truth = stream.uniform(from: 5, to: 50)
      let tau = abs(stream.normal(standardDeviation: 0.3))
      let claims = (0..<(1 + stream.index(below: 6))).map { i -> Claim in
        let confidence = Confidence.allCases[stream.index(below: 3)]
        let error = [Confidence.high: 0.1, .medium: 0.2, .low: 0.4][confidence]!
        let value = Distribution.logNormal(median: truth, sigma: (tau * tau + error * error).squareRoot())
        return claim("C\(i)", value.sample(&stream), confidence: confidence)
      }
      let d = pool(claims).distribution!
      if d.quantile(0.05) <= truth, truth <= d.quantile(0.95) { covered += 1 }
    }
    // 90 % intervals: at least as wide as they say, and not so wide that they say nothing.
    #expect(covered > trials * 87 / 100 && covered < trials, "covered \(covered) of \(trials)")
  }

  @Test func `many sources find the truth and their disagreement`() {
    var stream = RandomStream(seed: 5, replication: 0, purpose: 3)
    let claims = (0..<60).map { i in
      claim("C\(i)", Distribution.logNormal(median: 20, sigma: 0.3.magnitude).sample(&stream), confidence: .high)
    }
    let pooled = pool(claims)
    #expect(abs(summary(pooled).median / 20 - 1) < 0.12)
    // √(0.3² - 0.1²) = 0.28.
    #expect(abs(pooled.momentDisagreement - 0.28) < 0.08)
    #expect(abs(pooled.disagreement - 0.28) < 0.10)
  }
}
