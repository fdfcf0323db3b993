/// One statement by one source. One row of `claims.csv`.
public struct Claim: Hashable, Sendable {
  /// Unique id.
  public var id: String
  /// Columns date, date_precision: what it speaks of.
  public var date: ImpreciseDay?
  /// Of whom or what.
  public var subject: String
  /// Which number.
  public var metric: String
  /// Column value, as the source has it.
  public var text: String
  /// Column value_number: the number meant; for a range its middle.
  public var value: Double?
  /// Column value_low: of a range or bound.
  public var low: Double?
  /// Column value_high: of a range or bound.
  public var high: Double?
  /// Of the value.
  public var unit: String
  /// As the source has it.
  public var place: String?
  /// Who says so.
  public var source: String
  /// Column source_url.
  public var sourceURL: String?
  /// Column published: when the source said so.
  public var published: ImpreciseDay?
  /// High, medium or low.
  public var confidence: Confidence
  /// Anything a reader should know.
  public var note: String?

  public init(
    id: String, date: ImpreciseDay? = nil, subject: String, metric: String, text: String, value: Double? = nil,
    low: Double? = nil, high: Double? = nil, unit: String, place: String? = nil, source: String,
    sourceURL: String? = nil, published: ImpreciseDay? = nil, confidence: Confidence, note: String? = nil
  ) {
    self.id = id
    self.date = date
    self.subject = subject
    self.metric = metric
    self.text = text
    self.value = value
    self.low = low
    self.high = high
    self.unit = unit
    self.place = place
    self.source = source
    self.sourceURL = sourceURL
    self.published = published
    self.confidence = confidence
    self.note = note
  }
}
