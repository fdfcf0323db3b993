import Cases
import Evidence
import Foundation

/// What a case's evidence says: the document behind `qafila evidence`.
public struct EvidenceReport: Codable, Sendable {
  /// One parameter.
  public struct Entry: Codable, Sendable {
    public var id: String
    public var title: [String: String]
    public var unit: String
    public var kind: String
    /// `claims`, `assumption` or `none`.
    public var basis: String
    /// `lone`, `agree`, `some` or `strong`.
    public var conflict: String
    public var sources: Int
    /// I², the share of the claims' spread that is disagreement rather than error.
    public var iSquared: Double
    /// The disagreement between sources on the pooling scale, and DerSimonian and Laird's estimate of it.
    public var tau: Double
    public var tauMoments: Double
    public var claims: [ClaimEntry]
    public var assumption: String?
    /// `logNormal`, `beta` ..., with its parameters by name.
    public var distribution: [String: Double]?
    public var distributionKind: String?
    /// By name: p05, p25, p50, p75, p95, and mean.
    public var quantiles: [String: Double]?
  }

  /// One claim, as it was read.
  public struct ClaimEntry: Codable, Sendable {
    public var id: String
    public var source: String
    public var confidence: String
    public var date: String?
    public var published: String?
    /// As the source has it, with its unit.
    public var text: String
    public var unit: String
    /// In the parameter's unit; low and high for a range or bound.
    public var value: Double?
    public var low: Double?
    public var high: Double?
    /// Share of the result that rests on it.
    public var weight: Double
    /// In standard deviations from the pooled middle.
    public var deviation: Double
    /// Why it does not count, where it does not.
    public var leftOut: String?
    public var note: String?
  }

  /// The hazard of the roads.
  public struct Hazard: Codable, Sendable {
    public struct Road: Codable, Sendable {
      public var link: String
      public var from: String
      public var to: String
      public var ambushesPerMonth: Double
      public var low: Double
      public var high: Double
    }
    public var from: String
    public var to: String
    public var events: Int
    public var leftOut: [String: String]
    public var branching: Double
    public var meanLagDays: Double
    public var spreadKm: Double
    public var branchingError: Double?
    public var meanLagError: Double?
    public var spreadError: Double?
    public var backgroundPerDay: Double
    public var converged: Bool
    /// Of the time-rescaling residuals against exponential gaps (Kolmogorov and Smirnov).
    public var residualPValue: Double
    /// By rate, the highest first.
    public var roads: [Road]
  }

  public var caseID: String
  public var parameters: [Entry]
  public var hazard: Hazard?
}

/// Pools the claims of a case.
public enum EvidenceUseCase {
  /// - Parameter parameter: only this one; all of the case, and the hazard, where nil.
  /// - Throws: `UserError` (usage) when the case has no such parameter.
  public static func report(_ model: Case, parameter: String? = nil) throws -> EvidenceReport {
    var chosen = model
    if let parameter {
      chosen.parameters = model.parameters.filter { $0.id == parameter }
      if chosen.parameters.isEmpty {
        let near = nearestName(to: parameter, among: model.parameters.map(\.id))
        throw UserError(
          .usage, "the case has no parameter \(parameter)\(didYouMean(near))")
      }
    }
    let pool = EvidencePool(case: chosen)
    let claims = Dictionary(model.claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return EvidenceReport(
      caseID: model.description.id, parameters: pool.parameters.map { entry($0, claims: claims) },
      hazard: parameter == nil ? hazard(model) : nil)
  }

  /// The hazard that a simulation of the case uses: fitted to the incidents from the case's first day to the last one told of, or to `day`.
  public static func hazardField(_ model: Case, knownOn day: Day? = nil) -> HazardField {
    let last = model.incidents.map(\.date.last).max() ?? model.description.to
    let end = max(model.description.from, min(day ?? last, max(last, model.description.from)))
    return HazardModel().fit(
      model, from: model.description.from, to: day.map { max($0, model.description.from) } ?? end)
  }

  // MARK: Entries

  private static func entry(_ pooled: PooledParameter, claims: [String: Claim]) -> EvidenceReport.Entry {
    let p = pooled.parameter
    let uses = Dictionary(p.claims.map { ($0.claim, $0) }, uniquingKeysWith: { first, _ in first })
    return EvidenceReport.Entry(
      id: p.id, title: Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0.rawValue, p.title[$0]) }),
      unit: p.unit, kind: p.kind.rawValue, basis: pooled.basis.rawValue, conflict: pooled.conflict.rawValue,
      sources: pooled.sources, iSquared: pooled.iSquared, tau: pooled.disagreement,
      tauMoments: pooled.momentDisagreement,
      claims: pooled.readings.map { claimEntry($0, claims[$0.claim], note: uses[$0.claim]?.note) },
      assumption: p.assumption?.reason, distribution: pooled.distribution?.namedParameters,
      distributionKind: pooled.distribution?.kindName,
      quantiles: pooled.distribution.map { d in
        [
          "p05": d.quantile(0.05), "p25": d.quantile(0.25), "p50": d.quantile(0.5), "p75": d.quantile(0.75),
          "p95": d.quantile(0.95), "mean": d.mean,
        ]
      })
  }

  private static func claimEntry(
    _ reading: ClaimReading, _ claim: Claim?, note: String?
  ) -> EvidenceReport.ClaimEntry {
    var entry = EvidenceReport.ClaimEntry(
      id: reading.claim, source: reading.source, confidence: reading.confidence.rawValue,
      date: claim?.date.map(written), published: claim?.published.map(written), text: claim?.text ?? "",
      unit: claim?.unit ?? "", value: nil, low: nil, high: nil, weight: reading.weight, deviation: reading.deviation,
      leftOut: nil, note: note ?? claim?.note)
    switch reading.statement {
    case .point(let x): entry.value = x
    case .range(let low, let high, let middle): (entry.value, entry.low, entry.high) = (middle, low, high)
    case .atLeast(let x): entry.low = x
    case .atMost(let x): entry.high = x
    case .unusable(let reason): entry.leftOut = reason
    }
    return entry
  }

  private static func written(_ date: ImpreciseDay) -> String {
    let day = date.first.description
    switch date.precision {
    case .day, .week, .quarter: return day
    case .month: return String(day.prefix(7))
    case .year: return String(day.prefix(4))
    }
  }

  private static func hazard(_ model: Case) -> EvidenceReport.Hazard? {
    guard !model.links.isEmpty, model.incidents.contains(where: { HazardModel.kinds.contains($0.type) }) else {
      return nil
    }
    let field = hazardField(model)
    guard let fit = field.fit else { return nil }
    let x = fit.process.excitation
    let means = field.means
    let order = means.indices.sorted { (means[$0], -$0) > (means[$1], -$1) }
    return EvidenceReport.Hazard(
      from: field.from.description, to: field.to.description, events: field.events.count,
      leftOut: Dictionary(field.leftOut.map { ($0.incident, $0.reason) }, uniquingKeysWith: { first, _ in first }),
      branching: x.branching, meanLagDays: 1 / x.decay, spreadKm: x.spread,
      branchingError: fit.standardErrors?.branching,
      meanLagError: fit.standardErrors.map { $0.decay / (x.decay * x.decay) }, spreadError: fit.standardErrors?.spread,
      backgroundPerDay: means.reduce(0, +), converged: fit.converged, residualPValue: fit.residualPValue,
      roads: order.map { l in
        let rate = Distribution.gamma(shape: field.shapes[l], scale: 30 / field.rates[l])
        return EvidenceReport.Hazard.Road(
          link: model.links[l].id, from: model.links[l].from, to: model.links[l].to,
          ambushesPerMonth: 30 * means[l], low: rate.quantile(0.05), high: rate.quantile(0.95))
      })
  }
}

extension Distribution {
  /// `logNormal`, `beta` and so on.
  var kindName: String {
    switch self {
    case .fixed: "fixed"
    case .logNormal: "logNormal"
    case .normal: "normal"
    case .beta: "beta"
    case .uniform: "uniform"
    case .gamma: "gamma"
    case .sample: "sample"
    }
  }

  /// Its numbers by name (for a sample, how many values it has).
  var namedParameters: [String: Double] {
    switch self {
    case .fixed(let x): ["value": x]
    case .logNormal(let median, let sigma): ["median": median, "sigma": sigma]
    case .normal(let mean, let standardDeviation): ["mean": mean, "standardDeviation": standardDeviation]
    case .beta(let alpha, let beta): ["alpha": alpha, "beta": beta]
    case .uniform(let low, let high): ["low": low, "high": high]
    case .gamma(let shape, let scale): ["shape": shape, "scale": scale]
    case .sample(let values): ["values": Double(values.count)]
    }
  }
}
