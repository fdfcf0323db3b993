import Cases

/// What the evidence says of one parameter.
public struct PooledParameter: Sendable {
  /// What the distribution rests on.
  public enum Basis: String, Sendable, Codable {
    /// Its claims.
    case claims
    /// An assumption, openly: no claim speaks of it.
    case assumption
    /// Neither: the model's own default serves.
    case none
  }

  /// How far the sources are from agreeing, by I² (Higgins et al. 2003, doi 10.1136/bmj.327.7414.557).
  public enum Conflict: String, Sendable, Codable {
    /// One source only: nothing to compare.
    case lone
    /// I² below 25 %.
    case agree
    /// 25 to 75 %.
    case some
    /// Above 75 %.
    case strong
  }

  public var parameter: Parameter
  public var basis: Basis
  /// Every claim named for it, as read, in the order of their ids.
  public var readings: [ClaimReading]
  /// The number of sources among the usable readings.
  public var sources: Int
  /// The parameter's assumption was pooled with the claims, as one weak claim more (`also: true`).
  public var assumptionJoins = false
  /// √E[τ²], the disagreement between sources on the pooling scale (0.3 is about ±35 % for a positive number).
  public var disagreement: Double
  /// DerSimonian and Laird's τ, on the same scale.
  public var momentDisagreement: Double
  /// Cochran's Q.
  public var q: Double
  /// I² in 0...1.
  public var iSquared: Double
  /// The pooled belief before bounds cut it; nil unless it rests on claims.
  public var belief: Distribution?
  /// What a replication draws from; nil without basis.
  public var distribution: Distribution?

  public var conflict: Conflict {
    if sources < 2 { return .lone }
    return iSquared < 0.25 ? .agree : iSquared <= 0.75 ? .some : .strong
  }
}
