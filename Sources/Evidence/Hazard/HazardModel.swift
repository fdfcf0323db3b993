import Cases
import Geography

/// The hazard of every road of a case as plain values, for the simulation.
public struct HazardField: Sendable {
  /// Link ids, in the case's order.
  public var links: [String]
  /// Gamma posterior of each link's background rate of ambushes per day, at its usual traffic: shape ...
  public var shapes: [Double]
  /// ... and rate in days (mean = shape / rate). A link without traffic has a shape of next to nothing.
  public var rates: [Double]
  /// Self-excitation.
  public var excitation: Excitation
  /// The fit behind it; nil without incidents.
  public var fit: HawkesFit?
  /// Days observed, first and last.
  public var from: Day
  public var to: Day
  /// Events that count, and rows of ambush-like incidents left out, with the reason.
  public var events: [String]
  public var leftOut: [(incident: String, reason: String)]

  /// The mean background rate of ambushes per day on each link.
  public var means: [Double] { zip(shapes, rates).map { $1 > 0 ? $0 / $1 : 0 } }
}

/// Incidents to hazards: where along the roads, how often, and how far one brings the next.
public struct HazardModel: Sendable {
  /// Incidents that hit or wait for traffic on a road.
  public static let kinds: Set<Incident.Kind> = [
    .ambush, .convoyAttack, .convoyAttackRepelled, .ied, .vehicleBurned, .kidnapping, .checkpoint,
  ]
  /// Precision (km, standard deviation) where a row gives none.
  public var defaultPrecision = 10.0
  /// No reported place is better than this beside a straight link (roads bend).
  public var leastPrecision = 5.0
  /// An event farther from every link than this many standard deviations is not on a road of the case.
  public var reach = 4.0
  public var fitter = HawkesFitter()

  public init() {}

  /// Fits the hazard of a case's links from its incidents in `from...to`.
  ///
  /// - Parameters:
  ///   - traffic: relative traffic of each link in the case's order; its length where nil (a longer road has more places to lie in wait).
  /// - Complexity: O(iterations × (events² + events × links)).
  public func fit(_ model: Case, from: Day, to: Day, traffic: [Double]? = nil) -> HazardField {
    precondition(from <= to, "observation ends after it begins")
    precondition(traffic.map { $0.count == model.links.count } ?? true, "traffic for every link")
    let places = Dictionary(model.places.map { ($0.id, $0.coordinate) }, uniquingKeysWith: { first, _ in first })
    let plane = LocalPlane(around: model.places.map(\.coordinate))
    let countries = Set(model.links.map(\.country)).sorted()
    let links = model.links.enumerated().map { i, link -> HazardLink in
      guard let a = places[link.from], let b = places[link.to] else {
        return HazardLink(id: link.id, from: PlanePoint(x: 0, y: 0), to: PlanePoint(x: 0, y: 0), traffic: 0)
      }
      return HazardLink(
        id: link.id, from: plane.point(a), to: plane.point(b), traffic: traffic?[i] ?? link.km,
        group: countries.firstIndex(of: link.country)!)
    }
    let horizon = Double(from.distance(to: to) + 1)
    let (events, leftOut) = events(of: model, links: links, plane: plane, places: places, from: from, to: to)
    guard links.contains(where: { $0.traffic > 0 }) else {
      return HazardField(
        links: model.links.map(\.id), shapes: links.map { _ in 1e-9 }, rates: links.map { _ in horizon },
        excitation: Excitation(branching: 0, decay: 0.1, spread: 30), fit: nil, from: from, to: to, events: [],
        leftOut: leftOut)
    }
    let fit = fitter.fit(events, links: links, horizon: horizon)
    return HazardField(
      links: model.links.map(\.id), shapes: fit.shapes, rates: fit.rates, excitation: fit.process.excitation,
      fit: events.isEmpty ? nil : fit, from: from, to: to,
      events: events.map(\.id), leftOut: leftOut)
  }

  // MARK: Events

  /// One event for each `event` id: rows that tell of the same event count once, at the mean of their places and the most precise date.
  func events(
    of model: Case, links: [HazardLink], plane: LocalPlane, places: [String: Coordinate], from: Day, to: Day
  ) -> (events: [HazardEvent], leftOut: [(incident: String, reason: String)]) {
    var leftOut: [(incident: String, reason: String)] = []
    var rows: [String: [(incident: Incident, point: PlanePoint)]] = [:]
    for incident in model.incidents where Self.kinds.contains(incident.type) {
      guard let c = incident.coordinate ?? incident.place.flatMap({ places[$0] }) else {
        leftOut.append((incident.id, "no place"))
        continue
      }
      rows[incident.event, default: []].append((incident, plane.point(c)))
    }
    var found: [(day: Double, event: HazardEvent)] = []
    for key in rows.keys.sorted() {
      let group = rows[key]!.sorted { $0.incident.id < $1.incident.id }
      let best = group.min { length($0.incident.date) < length($1.incident.date) }!.incident.date
      let day = 0.5 * Double(Int(best.first.number) + Int(best.last.number)) - Double(from.number)
      guard day >= 0, day <= Double(from.distance(to: to)), best.last <= to || best.precision == .day else { continue }
      let point = PlanePoint(
        x: group.reduce(0) { $0 + $1.point.x } / Double(group.count),
        y: group.reduce(0) { $0 + $1.point.y } / Double(group.count))
      let stated = group.compactMap(\.incident.locationPrecisionKm).min() ?? defaultPrecision
      let error = max(leastPrecision, stated)
      let nearest = links.lazy.filter { $0.traffic > 0 }.map { $0.distance(to: point) }.min() ?? .infinity
      guard nearest <= reach * error else {
        leftOut.append((group[0].incident.id, "\(Int(nearest.rounded())) km from the nearest road of the case"))
        continue
      }
      found.append((day, HazardEvent(id: key, time: 0, location: point, error: error)))
    }
    return (apart(found), leftOut)
  }

  /// Events of one day follow one another at equal steps through it, in the order of their ids.
  private func apart(_ found: [(day: Double, event: HazardEvent)]) -> [HazardEvent] {
    let sorted = found.sorted { ($0.day, $0.event.id) < ($1.day, $1.event.id) }
    var result: [HazardEvent] = []
    var start = 0
    while start < sorted.count {
      var end = start
      while end < sorted.count, sorted[end].day.rounded(.down) == sorted[start].day.rounded(.down) { end += 1 }
      for i in start..<end {
        var event = sorted[i].event
        event.time = sorted[start].day.rounded(.down) + (Double(i - start) + 0.5) / Double(end - start)
        result.append(event)
      }
      start = end
    }
    return result
  }

  private func length(_ date: ImpreciseDay) -> Int { date.first.distance(to: date.last) }
}
