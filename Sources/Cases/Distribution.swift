/// What is believed about one number: what a replication draws it from.
public enum Distribution: Hashable, Sendable {
  /// Known exactly.
  case fixed(Double)
  /// Normal on the log scale: a positive number with a multiplicative spread; `sigma` is the standard deviation of the logarithm.
  case logNormal(median: Double, sigma: Double)
  /// Normal.
  case normal(mean: Double, standardDeviation: Double)
  /// A share between 0 and 1.
  case beta(alpha: Double, beta: Double)
  /// Uniform between two numbers.
  case uniform(low: Double, high: Double)
  /// A rate or waiting time.
  case gamma(shape: Double, scale: Double)
  /// Equally likely values: a posterior sample of a calibration.
  case sample([Double])
}

/// A parameter: a number that a model uses, with the claims that speak of it (`parameters.yaml`).
public struct Parameter: Hashable, Sendable {
  /// What kind of number it is, which decides the scale on which claims are pooled.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    /// Above zero: pooled on the log scale.
    case positive
    /// Between 0 and 1: pooled on the logit scale.
    case share
    /// Any real number: pooled as it is.
    case real
  }

  /// One claim's say on the parameter.
  public struct Use: Hashable, Sendable {
    /// The claim's id.
    public var claim: String
    /// What the claim's value is multiplied by to be in the parameter's unit (unit conversion with its reason in `note`); 1 when blank.
    public var scale: Double
    /// Why this claim speaks of this parameter, where that is not plain.
    public var note: String?

    public init(claim: String, scale: Double = 1, note: String? = nil) {
      self.claim = claim
      self.scale = scale
      self.note = note
    }
  }

  /// An assumption that stands in where there is no claim; said openly as such.
  public struct Assumption: Hashable, Sendable {
    public var distribution: Distribution
    /// Why this is believed.
    public var reason: String
    /// `also: true`: it is pooled with the claims as one weak claim; otherwise it serves only where there is none.
    public var joinsClaims: Bool

    public init(distribution: Distribution, reason: String, joinsClaims: Bool = false) {
      self.distribution = distribution
      self.reason = reason
      self.joinsClaims = joinsClaims
    }
  }

  public var id: String
  public var title: LocalizedName
  public var unit: String
  public var kind: Kind
  /// The parameter never leaves these bounds, whatever the claims.
  public var lowerBound: Double?
  public var upperBound: Double?
  public var claims: [Use]
  public var assumption: Assumption?

  public init(
    id: String, title: LocalizedName, unit: String, kind: Kind, lowerBound: Double? = nil, upperBound: Double? = nil,
    claims: [Use] = [], assumption: Assumption? = nil
  ) {
    self.id = id
    self.title = title
    self.unit = unit
    self.kind = kind
    self.lowerBound = lowerBound
    self.upperBound = upperBound
    self.claims = claims
    self.assumption = assumption
  }
}
