/// What was seen to happen: never an input to a run, only its judge. One row of `observed.csv`.
public struct Observation: Hashable, Sendable {
  /// Unique id.
  public var id: String
  /// What was observed: a series the model produces (`arrivals_tankers`, `price_ratio_parallel`, ...: docs/case-folder.md) or a word of its own, then it is shown but not scored.
  public var series: String
  /// Place id.
  public var place: String?
  /// Product id.
  public var product: String?
  /// First day observed.
  public var from: Day
  /// Last day observed.
  public var to: Day
  /// The number (for yes/no 1 or 0).
  public var value: Double
  /// Of a range.
  public var low: Double?
  /// Of a range.
  public var high: Double?
  /// Of the value.
  public var unit: String
  /// When it became known; the last day when blank.
  public var published: Day?
  /// Who says so.
  public var source: String
  /// Column source_url.
  public var sourceURL: String?
  /// High, medium or low.
  public var confidence: Confidence
  /// Anything a reader should know.
  public var note: String?

  public init(
    id: String, series: String, place: String? = nil, product: String? = nil, from: Day, to: Day, value: Double,
    low: Double? = nil, high: Double? = nil, unit: String, published: Day? = nil, source: String,
    sourceURL: String? = nil, confidence: Confidence, note: String? = nil
  ) {
    self.id = id
    self.series = series
    self.place = place
    self.product = product
    self.from = from
    self.to = to
    self.value = value
    self.low = low
    self.high = high
    self.unit = unit
    self.published = published
    self.source = source
    self.sourceURL = sourceURL
    self.confidence = confidence
    self.note = note
  }
}
