import Cases

/// What a report needs of the case beside the run's own numbers: kept in the run folder as `context.json`, so that a run can be read
/// without its case.
public struct RunContext: Codable, Sendable {
  public struct Name: Codable, Sendable, Hashable {
    public var ar: String
    public var fr: String
    public var en: String

    public init(_ name: LocalizedName) { self.init(ar: name.ar, fr: name.fr, en: name.en) }

    public init(ar: String, fr: String, en: String) {
      self.ar = ar
      self.fr = fr
      self.en = en
    }

    public subscript(language: Language) -> String {
      switch language {
      case .ar: ar
      case .fr: fr
      case .en: en
      }
    }
  }

  public struct Place: Codable, Sendable {
    public var id: String
    public var kind: String
    public var name: Name
    public var lat: Double
    public var lon: Double
    public var isAsked: Bool

    public init(id: String, kind: String, name: Name, lat: Double, lon: Double, isAsked: Bool) {
      self.id = id
      self.kind = kind
      self.name = name
      self.lat = lat
      self.lon = lon
      self.isAsked = isAsked
    }
  }

  public struct Link: Codable, Sendable {
    public var id: String
    public var from: String
    public var to: String
    public var km: Double
    /// Number and name of the road, where it has any.
    public var road: String?
    /// Its course; straight between its ends where nil.
    public var line: Line?

    public init(id: String, from: String, to: String, km: Double, road: String? = nil, line: Line? = nil) {
      self.id = id
      self.from = from
      self.to = to
      self.km = km
      self.road = road
      self.line = line
    }
  }

  public struct Event: Codable, Sendable {
    public var date: String
    /// `incident.convoy_attack`, `lever.escorts` and the like: a key of the string catalogue.
    public var kind: String
    public var place: String
    public var lat: Double?
    public var lon: Double?
    public var tankersDestroyed: Double?
    public var until: String?
    public var source: String

    public init(
      date: String, kind: String, place: String, lat: Double? = nil, lon: Double? = nil,
      tankersDestroyed: Double? = nil,
      until: String? = nil, source: String
    ) {
      self.date = date
      self.kind = kind
      self.place = place
      self.lat = lat
      self.lon = lon
      self.tankersDestroyed = tankersDestroyed
      self.until = until
      self.source = source
    }
  }

  public struct Claim: Codable, Sendable {
    public var id: String
    public var text: String
    public var unit: String
    public var date: String?
    public var source: String
    public var sourceURL: String?
    public var confidence: String

    public init(
      id: String, text: String, unit: String, date: String?, source: String, sourceURL: String?, confidence: String
    ) {
      self.id = id
      self.text = text
      self.unit = unit
      self.date = date
      self.source = source
      self.sourceURL = sourceURL
      self.confidence = confidence
    }
  }

  public struct Parameter: Codable, Sendable {
    public var id: String
    public var title: Name
    public var unit: String
    public var low: Double
    public var median: Double
    public var high: Double
    /// In words, where the number rests on no claim.
    public var assumption: String?
    public var claims: [Claim]

    public init(
      id: String, title: Name, unit: String, low: Double, median: Double, high: Double, assumption: String?,
      claims: [Claim]
    ) {
      self.id = id
      self.title = title
      self.unit = unit
      self.low = low
      self.median = median
      self.high = high
      self.assumption = assumption
      self.claims = claims
    }
  }

  public struct Observation: Codable, Sendable {
    public var series: String
    public var place: String?
    public var product: String?
    public var from: String
    public var to: String
    public var value: Double
    public var low: Double?
    public var high: Double?
    public var source: String

    public init(
      series: String, place: String?, product: String?, from: String, to: String, value: Double, low: Double?,
      high: Double?, source: String
    ) {
      self.series = series
      self.place = place
      self.product = product
      self.from = from
      self.to = to
      self.value = value
      self.low = low
      self.high = high
      self.source = source
    }
  }

  /// The case's title; runs made before it was kept have none.
  public var title: Name?
  public var places: [Place]
  public var links: [Link]
  public var products: [String: Name]
  public var incidents: [Event]
  public var measures: [Event]
  public var parameters: [Parameter]
  public var observed: [Observation]
  /// Roads drawn thin under the links, from strong to weak.
  public var roads: [Road]?
  /// Whom to credit for them, as their licence wants it.
  public var attribution: String?
  /// What the map lets choose between; those of a case follow from its result.
  public var views: [View]?
  /// Set where places stand as in a drawing rather than on the earth.
  public var isDrawing: Bool?
  /// Set where links are driven one way only.
  public var isDirected: Bool?

  public init(
    title: Name? = nil, places: [Place], links: [Link], products: [String: Name], incidents: [Event], measures: [Event],
    parameters: [Parameter], observed: [Observation]
  ) {
    self.title = title
    self.places = places
    self.links = links
    self.products = products
    self.incidents = incidents
    self.measures = measures
    self.parameters = parameters
    self.observed = observed
  }
}
