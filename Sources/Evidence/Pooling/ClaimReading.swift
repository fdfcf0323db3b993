import Cases

/// How one claim is read for one parameter, in the parameter's unit.
public struct ClaimReading: Sendable, Hashable {
  /// What the claim says.
  public enum Statement: Sendable, Hashable {
    /// A number.
    case point(Double)
    /// Between two numbers, with the number meant where the source gives one.
    case range(low: Double, high: Double, middle: Double?)
    /// At least.
    case atLeast(Double)
    /// At most.
    case atMost(Double)
    /// Nothing that can be pooled, and why.
    case unusable(String)
  }

  public var claim: String
  public var source: String
  public var confidence: Confidence
  public var statement: Statement
  /// The number of readings by the same source for this parameter: each has the weight of one over it.
  public var rowsOfSource: Int
  /// The share of the pooled result that rests on this claim (all sum to 1); 0 for an unusable one.
  public var weight: Double = 0
  /// How many of its own standard deviations (its error and the disagreement together) it lies from the pooled middle; negative below.
  public var deviation: Double = 0

  public var isUsable: Bool { if case .unusable = statement { false } else { true } }
}

extension ClaimReading.Statement {
  /// Reads a claim: its value and bounds, times the scale of the use.
  init(_ claim: Claim, scale: Double) {
    let value = claim.value.map { $0 * scale }
    var low = claim.low.map { $0 * scale }
    var high = claim.high.map { $0 * scale }
    if scale < 0 { swap(&low, &high) }
    switch (value, low, high) {
    case (let v, let l?, let h?) where l < h:
      self = .range(low: l, high: h, middle: v.flatMap { $0 > l && $0 < h ? $0 : nil })
    case (let v, let l?, let h?): self = .point(v ?? 0.5 * (l + h))
    case (let v?, let l?, nil) where v > l: self = .range(low: l, high: v + (v - l), middle: v)
    case (let v?, nil, let h?) where v < h: self = .range(low: v - (h - v), high: h, middle: v)
    case (_, let l?, nil): self = .atLeast(l)
    case (_, nil, let h?): self = .atMost(h)
    case (let v?, nil, nil): self = .point(v)
    case (nil, nil, nil): self = .unusable("the claim has no number (value_number, value_low or value_high)")
    }
  }
}

/// The publisher behind a source text, so that its rows count once: what stands before a bracket or semicolon, in lower case.
func publisher(_ source: String) -> String {
  let head = source.prefix { $0 != "(" && $0 != ";" && $0 != ":" }
  return head.lowercased().split(whereSeparator: { $0 == " " || $0 == "\t" }).joined(separator: " ")
}
