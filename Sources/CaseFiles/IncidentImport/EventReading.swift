import Cases
import Geography

/// Turns an event's words into an incident's.
///
/// Precision is kept, not hidden: the day becomes a week, month, quarter or year where the data set says so, and its
/// location code becomes kilometres (docs/case-folder.md has the table).
extension EventSource {
  /// The date, as imprecise as the data set says; nil when it is no date.
  func date(_ event: EventRecord) -> ImpreciseDay? {
    switch self {
    case .acled:
      guard let day = event["event_date"].flatMap(Self.day) else { return nil }
      switch event["time_precision"] ?? "1" {
      case "1": return ImpreciseDay(first: day, precision: .day)
      // The coded day lies in the middle of the week that is meant.
      case "2": return ImpreciseDay(first: day.advanced(by: -3), precision: .week)
      default: return ImpreciseDay(first: day, precision: .day).widened(to: .month)
      }
    case .ucdp:
      guard let first = event["date_start"].flatMap(Self.day) else { return nil }
      let last = max(first, event["date_end"].flatMap(Self.day) ?? first)
      return Self.smallest(from: first, to: last)
    }
  }

  /// How far off the point may be, in kilometres.
  func locationPrecision(_ event: EventRecord) -> Double? {
    switch (self, event[self == .acled ? "geo_precision" : "where_prec"]) {
    case (_, "1"): 5
    case (_, "2"): 25
    case (.acled, "3"): 100
    case (.ucdp, "3"): 50
    case (.ucdp, "4"): 150
    case (.ucdp, "5"): 100
    case (.ucdp, "6"), (.ucdp, "7"): 500
    default: nil
    }
  }

  /// The id the incident gets: the data set's own behind its name, so that a second import finds it again.
  func id(_ event: EventRecord) -> String? {
    let own: String? =
      switch self {
      case .acled: event["event_id_cnty"]
      case .ucdp: event["id"]
      }
    guard let own else { return nil }
    let id = (self == .acled ? "ACLED-" : "UCDP-") + own
    return isIdentifier(id.lowercased()) ? id : nil
  }

  func kind(_ event: EventRecord) -> Incident.Kind {
    let words = text(event).lowercased()
    switch self {
    case .acled: return Self.refined(acledKind(event), words)
    case .ucdp: return Self.refined(event["type_of_violence"] == "3" ? .townAttack : .clash, words)
    }
  }

  func actor(_ event: EventRecord) -> String? { event[self == .acled ? "actor1" : "side_a"] }
  func killed(_ event: EventRecord) -> Double? { event.number(self == .acled ? "fatalities" : "best") }
  func placeName(_ event: EventRecord) -> String? { event[self == .acled ? "location" : "where_coordinates"] }

  func source(_ event: EventRecord) -> String {
    let own = event[self == .acled ? "source" : "source_original"]
    return own.map { "\(name): \($0)" } ?? name
  }

  func confidence(_ event: EventRecord) -> Confidence {
    switch self {
    case .acled: .medium
    case .ucdp: event["event_clarity"] == "1" ? .high : .medium
    }
  }

  /// What the data set says in words.
  func text(_ event: EventRecord) -> String {
    switch self {
    case .acled: event["notes"] ?? ""
    case .ucdp: [event["source_headline"], event["where_description"]].compactMap { $0 }.joined(separator: "; ")
    }
  }

  private func acledKind(_ event: EventRecord) -> Incident.Kind {
    switch (event["sub_event_type"] ?? "").lowercased() {
    case "abduction/forced disappearance": .kidnapping
    case "remote explosive/landmine/ied", "suicide bomb", "grenade": .ied
    case "air/drone strike": .airstrike
    case "agreement": .truce
    case "non-violent transfer of territory": .withdrawal
    case "attack", "sexual violence", "non-state actor overtakes territory", "chemical weapon": .townAttack
    case "armed clash", "government regains territory", "shelling/artillery/missile attack": .clash
    case "looting/property destruction": .other
    default:
      switch (event["event_type"] ?? "").lowercased() {
      case "battles": .clash
      case "violence against civilians": .townAttack
      case "explosions/remote violence": .ied
      case "protests", "riots": .politics
      default: .other
      }
    }
  }

  /// Roads are what matters here: words of the description tell an ambush on a convoy from a fight in a town.
  private static func refined(_ kind: Incident.Kind, _ words: String) -> Incident.Kind {
    func says(_ any: String...) -> Bool { any.contains { words.contains($0) } }
    guard [.clash, .townAttack, .ied, .other].contains(kind) else { return kind }
    let isOnRoad = says("convoy", "tanker", "citerne", "fuel truck")
    if isOnRoad, says("repelled", "repulsed") { return .convoyAttackRepelled }
    if kind == .ied { return .ied }
    if isOnRoad, says("attack", "ambush", "burn", "set fire", "destroy", "fired") { return .convoyAttack }
    if says("ambush", "embuscade") { return .ambush }
    if says("checkpoint", "roadblock", "road block", "barrage") { return .checkpoint }
    if says("truck", "vehicle", "bus "), says("burn", "set fire", "torched") { return .vehicleBurned }
    return kind
  }

  /// `2024-01-31`, `2024-01-31 00:00:00.000`, `31 January 2024`, `31-January-2024`, `31/01/2024`.
  private static func day(_ text: String) -> Day? {
    Day(text) ?? (text.utf8.count > 10 ? Day(text.prefix(10)) : nil) ?? DateGuess.iso(text)
  }

  /// The smallest week, month, quarter or year that holds both days.
  private static func smallest(from first: Day, to last: Day) -> ImpreciseDay {
    let day = ImpreciseDay(first: first, precision: .day)
    if last <= day.last { return day }
    for precision in DatePrecision.allCases.dropFirst() {
      let wide = day.widened(to: precision)
      if wide.last >= last { return wide }
    }
    return day.widened(to: .year)
  }
}
