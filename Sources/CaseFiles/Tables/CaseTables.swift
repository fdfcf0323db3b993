import Cases

/// The tables of a case folder.
public enum CaseTables {
  /// In the order in which they are read, checked and documented.
  public static let all: [TableDefinition] = [
    places, links, corridors, supply, storage, demand, fleet, actors, theatres, commitments, incidents, claims,
    observed,
  ]

  /// The table of this file name.
  public static func table(_ file: String) -> TableDefinition? { all.first { $0.file == file } }

  static let places = TableDefinition(
    "places.csv", "Cities, ports, refineries, depots, border posts, towns and junctions", required: true,
    [.id("place")]
      + [.oneOf("kind", Place.Kind.self, required: true, "What it is")]
      + names()
      + coordinates(required: true)
      + [
        .init("country", .countryCode, required: true, "ISO 3166-1 alpha-3 code of the country it lies in"),
        .init("pcode", .text, "OCHA place code, where known"),
        .init("population", .quantity, unit: "people", min: 0, "People who live there"),
        note,
      ])

  static let links = TableDefinition(
    "links.csv", "Two-way stretches of road between two places", required: true,
    [
      .id("link"),
      .init("from", .identifier, required: true, references: .place, "Place at one end"),
      .init("to", .identifier, required: true, references: .place, "Place at the other end"),
      .init("km", .number, unit: "km", required: true, above: 0, max: 3000, "Length along the road"),
      .oneOf("class", RoadClass.self, required: true, "Class of the road, after OSM's highway"),
      .oneOf("surface", Surface.self, required: true, "What it is made of and in what state"),
      .init(
        "speed_kmh", .number, unit: "km/h", above: 0,
        "Free speed of a laden tanker; from class and surface when blank"),
      .init("corridor", .words, references: .corridor, "Corridors it belongs to, separated by spaces"),
      .init("country", .countryCode, required: true, "ISO 3166-1 alpha-3 code of the country it lies in"),
      .init(
        "tankers_per_day", .quantity, unit: "tankers/day", min: 0,
        "Laden tankers that a bridge, ferry or pass lets through in each direction; no limit when blank"),
      .init("source", .text, "Where length and state come from: claim ids or a source"),
      note,
    ])

  static let corridors = TableDefinition(
    "corridors.csv", "Named ways from a supply place through a border post to a city",
    [.id("corridor")] + names() + [
      .init("origin", .identifier, required: true, references: .place, "Supply place it starts from"),
      .init("border", .identifier, references: .place, "Border post through which it enters the city's country"),
      .init("destination", .identifier, required: true, references: .place, "City it leads to"),
      note,
    ])

  static let supply = TableDefinition(
    "supply.csv", "Fuel that a supply place can load each day", key: [], required: true,
    [
      .init("place", .identifier, required: true, references: .place, "Port, refinery or depot"),
      product(required: true),
      .init("litres_per_day", .quantity, unit: "litres/day", required: true, min: 0, "What it can load"),
      .init("supplier", .identifier, references: .actor, "Who supplies"),
    ] + period + [claimIDs, note])

  static let storage = TableDefinition(
    "storage.csv", "Stocks", key: ["place", "product", "as_of"],
    [
      .init("place", .identifier, required: true, references: .place, "Where the stock is"),
      product(required: true),
      .init("capacity_litres", .quantity, unit: "litres", required: true, min: 0, "What fits into the tanks"),
      .init(
        "stock_litres", .quantity, unit: "litres", required: true, min: 0, "In store at the start of the day as_of"),
      .init("as_of", .day, required: true, "The day the stock speaks of"),
      .init(
        "price_per_litre_day", .quantity, unit: "case currency", min: 0,
        "Price of keeping one more litre in store for a day"),
      claimIDs, note,
    ])

  static let demand = TableDefinition(
    "demand.csv", "Normal daily demand by tier", key: ["place", "product", "tier"], required: true,
    [
      .init("place", .identifier, required: true, references: .place, "Where it is consumed"),
      product(required: true),
      .init(
        "tier", .integer, required: true, min: 1, max: 5,
        "Who needs it first: 1 essential services, 2 electricity, 3 public transport, 4 commerce, 5 private"),
      .init("litres_per_day", .quantity, unit: "litres/day", required: true, min: 0, "Demand on a normal day"),
      claimIDs, note,
    ])

  static let fleet = TableDefinition(
    "fleet.csv", "Tankers that serve a corridor, or any corridor of their owner",
    [
      .id("fleet"),
      .init("corridor", .identifier, references: .corridor, "The corridor it serves; blank: any"),
      .init("owner", .identifier, references: .actor, "Who owns it"),
      .init("tankers", .quantity, unit: "tankers", required: true, min: 0, "Number of trucks"),
      .init("litres_per_tanker", .quantity, unit: "litres", required: true, above: 0, "What one carries"),
      .init("loading_days", .quantity, unit: "days", required: true, min: 0, "To load at the supply place"),
      .init("border_days", .quantity, unit: "days", required: true, min: 0, "At border and customs, laden"),
    ] + period + [claimIDs, note])

  static let actors = TableDefinition(
    "actors.csv", "States, armed groups, security providers, alliances, companies and suppliers",
    [.id("actor"), .oneOf("kind", Actor.Kind.self, required: true, "What it is")] + names() + [
      .init("parent", .identifier, references: .actor, "State, alliance or group it belongs to")
    ] + period + [
      .init("escort_teams", .quantity, unit: "teams", min: 0, "Escort teams it can field at once in all its theatres"),
      .init("guard_teams", .quantity, unit: "teams", min: 0, "Teams that can hold a stretch of road"),
      .init("price_per_escort_day", .quantity, unit: "case currency", min: 0, "Price of a team's day of escort"),
      .init("price_per_guard_day", .quantity, unit: "case currency", min: 0, "Price of a team's day on guard"),
      .init("successes", .quantity, min: 0, "Sourced successes: convoys brought through, roads held"),
      .init("failures", .quantity, min: 0, "Sourced failures"),
      claimIDs, note,
    ])

  static let theatres = TableDefinition(
    "theatres.csv", "Theatres that claim parts of security providers' forces",
    [.id("theatre"), .init("actor", .identifier, required: true, references: .actor, "The provider")] + names() + [
      .init("priority", .integer, required: true, min: 1, max: 100, "1 is served first"),
      .init("teams", .quantity, unit: "teams", required: true, min: 0, "Escort teams it would take"),
    ] + period + [claimIDs, note])

  static let commitments = TableDefinition(
    "commitments.csv", "What one actor provides to another, from when to when, against what",
    [
      .id("commitment"),
      .init("provider", .identifier, required: true, references: .actor, "Who provides"),
      .init("client", .identifier, required: true, references: .actor, "To whom"),
      .oneOf("service", Commitment.Service.self, required: true, "What is provided"),
      .init("amount", .quantity, min: 0, "How much, in the unit of the next column"),
      .init("unit", .text, "teams, litres_per_day, persons, currency_per_month, ..."),
      .init(
        "place", .identifier, references: .placeOrCorridor, "Where (place or corridor); blank: wherever it is needed"),
    ] + period + [
      .init("against", .text, "In words, what is given in return"),
      .oneOf("payment", Commitment.Payment.self, "What it is paid in"),
      .init("payment_per_month", .quantity, unit: "case currency", min: 0, "What is paid a month"),
      claimIDs, note,
    ])

  static let incidents = TableDefinition(
    "incidents.csv", "What happened, when, where and who says so",
    [
      .init("id", .evidenceIdentifier, required: true, "Unique id"),
      .init(
        "event", .evidenceIdentifier, "Rows of one event by several, conflicting sources share it; the id when blank"),
    ] + date(required: true) + [
      .init("place", .identifier, references: .place, "Place of the case"),
      .init("place_name", .text, "The place as the source has it"),
    ] + coordinates(required: false) + [
      .init("location_precision_km", .number, unit: "km", min: 0, max: 2000, "How far off the point may be"),
      .init("corridor", .identifier, references: .corridor, "Corridor it happened on"),
      .oneOf("type", Incident.Kind.self, required: true, "What happened"),
      .init("actor", .text, "Actor id, or the source's word"),
      .init("tankers_destroyed", .number, unit: "tankers", min: 0, "Tankers destroyed"),
      .init("tankers_in_convoy", .number, unit: "tankers", min: 0, "Tankers in the convoy"),
      .init("killed", .number, unit: "people", min: 0, "People killed"),
    ] + source)

  static let claims = TableDefinition(
    "claims.csv", "The evidence: one statement by one source a row",
    [.init("id", .evidenceIdentifier, required: true, "Unique id")] + date(required: false) + [
      .init("subject", .text, required: true, "Of whom or what"),
      .init("metric", .text, required: true, "Which number"),
      .init("value", .text, required: true, "As the source has it"),
      .init("value_number", .number, "The number meant; for a range its middle"),
      .init("value_low", .number, "Of a range or bound"),
      .init("value_high", .number, "Of a range or bound"),
      .init("unit", .text, required: true, "Of the value"),
      .init("place", .text, "As the source has it"),
      .init("source", .text, required: true, "Who says so"),
      .init("source_url", .text, "Where it says so"),
      .init("published", .impreciseDay, "When it said so"),
      .oneOf("confidence", Confidence.self, required: true, "How far the source is to be believed"),
      note,
    ])

  static let observed = TableDefinition(
    "observed.csv", "What was seen to happen: never an input to a run, only its judge",
    [
      .init("id", .evidenceIdentifier, required: true, "Unique id"),
      .init(
        "series", .identifier, required: true,
        "What was observed: a series the model makes, or a word of its own (then shown, not scored)"),
      .init("place", .identifier, references: .place, "Where"),
      product(required: false),
      .init("from", .day, required: true, "First day observed"),
      .init("to", .day, required: true, "Last day observed"),
      .init("value", .number, required: true, "The number; for yes and no 1 and 0"),
      .init("low", .number, "Of a range"),
      .init("high", .number, "Of a range"),
      .init("unit", .text, required: true, "Of the value"),
      .init("published", .day, "When it became known; the last day when blank"),
    ] + source)

  // MARK: Columns that tables share

  static let note = ColumnDefinition("note", .text, "Anything a reader should know")

  static let claimIDs = ColumnDefinition(
    "claims", .words, references: .claim, "Ids of the claims it rests on, separated by spaces")

  static let period = [
    ColumnDefinition("from", .day, "First day; blank: always"), ColumnDefinition("to", .day, "Last day; blank: always"),
  ]

  static let source: [ColumnDefinition] = [
    .init("source", .text, required: true, "Who says so"),
    .init("source_url", .text, "Where it says so"),
    .oneOf("confidence", Confidence.self, required: true, "How far the source is to be believed"),
    note,
  ]

  static func product(required: Bool) -> ColumnDefinition {
    .init("product", .identifier, required: required, references: .product, "Product of case.yaml")
  }

  static func names() -> [ColumnDefinition] {
    [
      .init("name_ar", .text, required: true, "Name in Arabic"),
      .init("name_fr", .text, required: true, "Name in French"),
      .init("name_en", .text, required: true, "Name in English"),
    ]
  }

  static func coordinates(required: Bool) -> [ColumnDefinition] {
    [
      .init("lat", .number, unit: "degrees", required: required, min: -90, max: 90, "Latitude, WGS 84"),
      .init("lon", .number, unit: "degrees", required: required, min: -180, max: 180, "Longitude, WGS 84"),
    ]
  }

  static func date(required: Bool) -> [ColumnDefinition] {
    [
      .init("date", .impreciseDay, required: required, "Year, month or day"),
      .oneOf("date_precision", DatePrecision.self, "How exactly the date is known; from its form when blank"),
    ]
  }
}

extension ColumnDefinition {
  static func id(_ what: String) -> ColumnDefinition {
    .init("id", .identifier, required: true, "Unique id of the \(what)")
  }

  static func oneOf<Words: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ words: Words.Type, required: Bool = false, _ description: String
  ) -> ColumnDefinition {
    .init(name, .oneOf(words.allCases.map(\.rawValue)), required: required, description)
  }
}
