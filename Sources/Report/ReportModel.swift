import Cases
import Geography

/// Everything a report shows, as plain values; which sections appear follows from what is there.
public struct ReportModel: Sendable {
  /// One quantile fan over days.
  public struct Series: Sendable {
    public var series: String
    public var place: String
    public var product: String?
    public var tier: Int?
    public var unit: String
    public var dates: [Day]
    /// By day, at 5, 25, 50, 75 and 95 %.
    public var quantiles: [[Double]]

    public init(
      series: String, place: String, product: String?, tier: Int?, unit: String, dates: [Day], quantiles: [[Double]]
    ) {
      self.series = series
      self.place = place
      self.product = product
      self.tier = tier
      self.unit = unit
      self.dates = dates
      self.quantiles = quantiles
    }
  }

  /// When one product runs out in one city.
  public struct RunOut: Sendable {
    public var city: String
    public var product: String
    public var share: Double
    public var day05: Day?
    public var day50: Day?
    public var day95: Day?

    public init(city: String, product: String, share: Double, day05: Day?, day50: Day?, day95: Day?) {
      self.city = city
      self.product = product
      self.share = share
      self.day05 = day05
      self.day50 = day50
      self.day95 = day95
    }
  }

  /// A named number with its interval.
  public struct Outcome: Sendable {
    public var city: String
    public var key: String
    public var tier: Int?
    public var low: Double
    public var median: Double
    public var high: Double

    public init(city: String, key: String, tier: Int? = nil, low: Double, median: Double, high: Double) {
      self.city = city
      self.key = key
      self.tier = tier
      self.low = low
      self.median = median
      self.high = high
    }
  }

  /// A table of another analysis that the run holds: scenario matrix, worst cuts, protection frontier.
  public struct Extra: Sendable {
    /// A key of the string catalogue for its section; tables of one section follow each other.
    public var title: String
    /// What the table says, in a sentence.
    public var note: String?
    /// A key of the string catalogue for the table.
    public var caption: String
    public var columns: [String]
    public var rows: [[String]]
    /// A number for each row, drawn as a bar; empty for none.
    public var bars: [Double]
    /// Links to mark on the map as cut.
    public var cuts: [String]
    public var guards: [String]
    /// Columns of words, which stand at the start even where they begin with a number.
    public var worded: Set<Int>

    public init(
      title: String, note: String? = nil, caption: String? = nil, columns: [String], rows: [[String]],
      bars: [Double] = [], cuts: [String] = [], guards: [String] = [],
      worded: Set<Int> = []
    ) {
      self.worded = worded
      self.title = title
      self.note = note
      self.caption = caption ?? title
      self.columns = columns
      self.rows = rows
      self.bars = bars
      self.cuts = cuts
      self.guards = guards
    }
  }

  /// One choice of the map: what it is called, what it says, and what it marks.
  public struct View: Sendable {
    public var label: String
    public var note: String
    public var marks: RunContext.View
    /// What the amounts of its ways are, in words for one of them: `{n} units`; nil where they are none to tell.
    public var told: (@Sendable (Double?) -> String)?

    public init(
      label: String, note: String, marks: RunContext.View, told: (@Sendable (Double?) -> String)? = nil
    ) {
      self.label = label
      self.note = note
      self.marks = marks
      self.told = told
    }
  }

  /// A polygon of a country; the largest carries its name.
  public struct Outline: Sendable {
    /// Outer ring first, then holes.
    public var rings: [[Coordinate]]
    public var name: RunContext.Name?
    /// Where the name stands.
    public var label: Coordinate?

    public init(rings: [[Coordinate]], name: RunContext.Name?, label: Coordinate?) {
      self.rings = rings
      self.name = name
      self.label = label
    }
  }

  public var title: RunContext.Name
  public var scenario: RunContext.Name
  public var from: Day?
  public var days: Int
  public var replications: Int
  public var seed: UInt64
  public var version: String
  public var command: String
  public var inputs: [(path: String, sha256: String)]
  public var context: RunContext?
  public var cities: [(id: String, name: RunContext.Name)]
  public var runOut: [RunOut]
  public var unmet: [Outcome]
  public var outcomes: [Outcome]
  public var series: [Series]
  public var flows: [String: (tankersPerDay: Double, ambushes: Double)]
  public var leansOn: [(parameter: String, correlation: Double)]
  public var extras: [Extra]
  /// What the map lets choose between, none for one map alone.
  public var views: [View] = []
  /// Why there is no map, where there could be one.
  public var mapless: String?
  /// Countries for the map; empty for none.
  public var outlines: [Outline]

  public init(
    title: RunContext.Name, scenario: RunContext.Name, version: String, command: String
  ) {
    self.title = title
    self.scenario = scenario
    self.version = version
    self.command = command
    from = nil
    days = 0
    replications = 0
    seed = 0
    inputs = []
    context = nil
    cities = []
    runOut = []
    unmet = []
    outcomes = []
    series = []
    flows = [:]
    leansOn = []
    extras = []
    outlines = []
  }

  /// The box that the map shows, to find outlines for; nothing without roads.
  public var mapBox: BoundingBox? {
    guard let context, context.isDrawing != true else { return nil }
    return context.mapBox
  }
}
