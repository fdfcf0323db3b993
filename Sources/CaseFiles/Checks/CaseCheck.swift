import Cases
import Wording

/// Checks what the files of a case say against each other.
///
/// Each group of checks is a method of its own in an extension; all of them run, so that every problem is found at once.
struct CaseCheck {
  let read: ReadCase
  /// Parameters that exist without `parameters.yaml`.
  let modelParameters: Set<String>

  let places: [Located<Place>]
  let links: [Located<Link>]
  let placeByID: [String: Place]
  /// Ids by what they name; rows with another fault count.
  let names: Names

  struct Names {
    var places: Set<String>
    var links: Set<String>
    var corridors: Set<String>
    var actors: Set<String>
    var claims: Set<String>
    var products: Set<String>
    var parameters: Set<String>
    var scenarios: Set<String>
  }

  init(read: ReadCase, modelParameters: Set<String>) {
    self.read = read
    self.modelParameters = modelParameters
    places = read.values(CaseTables.places)
    links = read.values(CaseTables.links)
    placeByID = Dictionary(places.map { ($0.value.id, $0.value) }, uniquingKeysWith: { first, _ in first })
    names = Names(
      places: read.ids(CaseTables.places), links: read.ids(CaseTables.links),
      corridors: read.ids(CaseTables.corridors), actors: read.ids(CaseTables.actors),
      claims: read.ids(CaseTables.claims),
      products: Set(read.description?.value.products.map(\.id) ?? []),
      parameters: Set(read.parameters.map(\.value.id)).union(modelParameters),
      scenarios: Set(read.scenarios.map(\.value.id)).union(["baseline"]))
  }

  func run(_ problems: inout ProblemList) {
    checkDescription(&problems)
    checkUniqueness(&problems)
    checkReferences(&problems)
    checkDates(&problems)
    checkRoads(&problems)
    checkReachability(&problems)
    checkStocks(&problems)
    checkShares(&problems)
    checkEvidence(&problems)
    checkIncidents(&problems)
    checkActors(&problems)
    checkScenarios(&problems)
  }

  /// What a name is looked for among, as it is said.
  private static func said(_ what: String) -> Message {
    switch what {
    case "place": "place"
    case "corridor": "corridor"
    case "link": "link"
    case "actor": "actor"
    case "claim": "claim"
    case "product": "product"
    case "parameter": "parameter"
    case "scenario": "scenario"
    case "tier": "tier"
    default: Message(verbatim: what)
    }
  }

  /// "there is no place x", with the nearest name.
  func unknown(_ what: String, _ name: String, among names: Set<String>) -> (
    code: String, message: Message, remedy: Message?
  ) {
    let near = nearestName(to: name, among: names)
    return (
      "unknown-\(what)", "there is no \(Self.said(what)) \"\(name)\"",
      near.map { "did you mean \($0)?" } ?? (names.isEmpty ? "the case has none" : nil)
    )
  }
}

extension CaseCheck {
  /// Currency and cities of `case.yaml`.
  func checkDescription(_ problems: inout ProblemList) {
    guard let description = read.description else { return }
    let currency = description.value.currency
    if !CurrencyCode.all.contains(currency) {
      problems.add(
        description.currency.problem(
          "unknown-currency", "currency", "\"\(currency)\" is no ISO 4217 currency code",
          nearestName(to: currency, among: CurrencyCode.all).map { "did you mean \($0)?" } ?? "XOF, EUR, USD, ..."))
    }
    var seen: Set<String> = []
    let demanding = Set(read.rows(CaseTables.demand).compactMap { $0.text("place") })
    for city in description.cities {
      if !names.places.contains(city.value) {
        let fault = unknown("place", city.value, among: names.places)
        problems.add(city.spot.problem(fault.code, "cities", fault.message, fault.remedy))
      } else if !demanding.contains(city.value), !read.rows(CaseTables.demand).isEmpty {
        problems.add(
          city.spot.problem(
            "city-without-demand", "cities", "nothing is consumed in \(city.value)", "add its rows to demand.csv",
            severity: .warning))
      }
      if !seen.insert(city.value).inserted {
        problems.add(city.spot.problem("duplicate-id", "cities", "\(city.value) is named twice"))
      }
    }
  }

  /// Ids, and keys of tables without ids.
  func checkUniqueness(_ problems: inout ProblemList) {
    for table in CaseTables.all where !table.primaryKey.isEmpty {
      var first: [[String]: TableRow] = [:]
      for row in read.rows(table) {
        let key = table.primaryKey.map { row.cells[$0]?.text ?? "" }
        guard !key.contains("") else { continue }
        guard let before = first[key] else { first[key] = row; continue }
        let place: Message =
          before.file == row.file ? "line \(before.line)" : Message(verbatim: "\(before.file):\(before.line)")
        problems.add(
          row.problem(
            table.primaryKey == ["id"] ? "duplicate-id" : "duplicate-row", table.primaryKey.last,
            "\(key.joined(separator: ", ")) is in \(place) already",
            table.primaryKey == ["id"] ? "give it an id of its own" : "remove one row, or add the two up"))
      }
    }
  }
}
