import RoadNetworks

/// Interpreting tags, the second stage: what an OpenStreetMap way means to a laden fuel tanker.
///
/// Follows the wiki's pages on access restrictions, `oneway` and `junction=roundabout`; docs/networks.md has every rule.
public struct TankerProfile: Sendable, Equatable {
  public var speeds = SpeedTable.ladenTanker
  /// Weight of the laden tanker in tonnes; ways with a lower limit are closed to it.
  public var grossTonnes = 40.0
  /// Height in metres.
  public var heightMetres = 3.8
  /// Loading and waiting at each end of a ferry, in seconds.
  public var ferryBoardingSeconds = 1_200.0
  /// Seconds lost at a gate, a lift gate or the like.
  public var gateSeconds = 30.0
  /// Seconds lost at a toll booth.
  public var tollSeconds = 60.0
  /// Tracks of the worst grade that is still driven; grades 4 and 5 are soft.
  public var worstTrackGrade = 3

  public init() {}

  /// Which way traffic may go along the way as drawn.
  public enum Direction: Sendable { case both, forward, backward }

  /// How a way is driven.
  public struct Use: Sendable, Equatable {
    public var roadClass: RoadClass
    public var surface: Surface
    public var flags: RoadFlags
    public var direction: Direction
    public var kilometresPerHour: Double
    /// Time of the whole way where it is stated (ferries).
    public var totalSeconds: Double?
  }

  /// Why a way of a drivable class is closed to tankers.
  public enum Refusal: String, Sendable, CaseIterable {
    case area, accessForbidden, hazardousGoodsForbidden, tooWeak, tooLow, impassable, parkingOrYard

    var meaning: String {
      switch self {
      case .area: "drawn as areas"
      case .accessForbidden: "closed to goods vehicles"
      case .hazardousGoodsForbidden: "closed to hazardous goods"
      case .tooWeak: "weight limit below a laden tanker"
      case .tooLow: "height limit below a tanker"
      case .impassable: "impassable, or tracks too soft"
      case .parkingOrYard: "parking aisles, drive-throughs and emergency accesses"
      }
    }
  }

  public enum Verdict: Sendable, Equatable {
    case road(Use)
    case refused(Refusal)
    case notARoad
  }

  /// What a way with these tags is.
  public func interpret(_ tags: OSMTags) -> Verdict {
    guard let roadClass = roadClass(tags) else { return .notARoad }
    if let refusal = refusal(tags, roadClass) { return .refused(refusal) }
    let surface = surface(tags)
    var speed = speeds[roadClass, surface]
    if let limit = speedLimit(tags) { speed = max(5, min(speed, limit)) }
    return .road(
      Use(
        roadClass: roadClass, surface: surface, flags: flags(tags, roadClass), direction: direction(tags, roadClass),
        kilometresPerHour: speed, totalSeconds: roadClass == .ferry ? tags[.duration].flatMap(TagValue.seconds) : nil))
  }

  private func roadClass(_ tags: OSMTags) -> RoadClass? {
    if let highway = tags[.highway], let found = RoadClass(tag: highway), found < .ferry { return found }
    return tags[.route] == "ferry" ? .ferry : nil
  }

  private func refusal(_ tags: OSMTags, _ roadClass: RoadClass) -> Refusal? {
    if tags[.area] == "yes" { return .area }
    if isForbidden(tags, roadClass) { return .accessForbidden }
    if tags[.hazardous] == "no" { return .hazardousGoodsForbidden }
    if let limit = tags[.weightLimit].flatMap(TagValue.tonnes), limit < grossTonnes { return .tooWeak }
    if let limit = tags[.heightLimit].flatMap(TagValue.metres), limit < heightMetres { return .tooLow }
    if tags[.smoothness] == "impassable" || isTooSoft(tags, roadClass) { return .impassable }
    switch tags[.service] {
    case "parking_aisle", "drive-through", "emergency_access": return .parkingOrYard
    default: return nil
    }
  }

  /// The most special access key decides. A ferry carries vehicles unless it says that it does not.
  private func isForbidden(_ tags: OSMTags, _ roadClass: RoadClass) -> Bool {
    guard let access = tags.first(of: .goods, .motorVehicle, .vehicle, .access) else { return false }
    return Self.isClosed(access)
  }

  static func isClosed(_ access: String) -> Bool {
    switch access {
    case "no", "private", "agricultural", "forestry", "agricultural;forestry", "forestry;agricultural", "emergency",
      "military",
      "bus", "psv", "restricted", "official", "none":
      true
    default: false
    }
  }

  private func isTooSoft(_ tags: OSMTags, _ roadClass: RoadClass) -> Bool {
    guard roadClass == .track, let type = tags[.trackType], type.hasPrefix("grade"), let grade = Int(type.dropFirst(5))
    else { return false }
    return grade > worstTrackGrade
  }

  private func surface(_ tags: OSMTags) -> Surface {
    if let surface = tags[.surface] { return Surface(openStreetMap: surface) }
    switch tags[.trackType] {
    case "grade1": return .compacted
    case "grade2": return .gravel
    case "grade3", "grade4": return .earth
    case "grade5": return .soft
    default: return .unknown
    }
  }

  private func flags(_ tags: OSMTags, _ roadClass: RoadClass) -> RoadFlags {
    func isSet(_ key: OSMKey) -> Bool { tags[key].map { $0 != "no" } ?? false }
    var flags: RoadFlags = []
    if isSet(.bridge) { flags.insert(.bridge) }
    if isSet(.tunnel) { flags.insert(.tunnel) }
    if isSet(.toll) { flags.insert(.toll) }
    if isSet(.ford) { flags.insert(.ford) }
    if roadClass == .ferry { flags.insert(.ferry) }
    if Self.isRoundabout(tags) { flags.insert(.roundabout) }
    return flags
  }

  private static func isRoundabout(_ tags: OSMTags) -> Bool {
    tags[.junction] == "roundabout" || tags[.junction] == "circular"
  }

  private func direction(_ tags: OSMTags, _ roadClass: RoadClass) -> Direction {
    switch tags.first(of: .onewayGoods, .onewayMotor, .oneway) {
    case "yes", "true", "1": .forward
    case "-1", "reverse": .backward
    case "no", "false", "0": .both
    default: Self.isRoundabout(tags) || roadClass == .motorway ? .forward : .both
    }
  }

  private func speedLimit(_ tags: OSMTags) -> Double? {
    tags.first(of: .speedLimitGoods, .speedLimit).flatMap(TagValue.kilometresPerHour)
  }

  /// What a node on a road does to a tanker.
  public enum Barrier: Sendable, Equatable {
    case open(delaySeconds: Double)
    case closed
    case none
  }

  /// What a node with these tags does.
  public func barrier(_ tags: OSMTags) -> Barrier {
    guard let barrier = tags[.barrier] else { return .none }
    if let access = tags.first(of: .goods, .motorVehicle, .vehicle, .access) {
      if Self.isClosed(access) { return .closed }
      return .open(delaySeconds: delay(at: barrier))
    }
    switch barrier {
    case "bollard", "block", "jersey_barrier", "log", "debris", "stile", "turnstile", "kissing_gate", "cycle_barrier",
      "motorcycle_barrier", "full-height_turnstile", "horse_stile", "wall", "fence", "hedge", "ditch", "planter",
      "chain",
      "sump_buster", "bus_trap":
      return .closed
    case "gate", "lift_gate", "swing_gate", "sliding_gate", "hampshire_gate":
      return tags[.locked] == "yes" ? .closed : .open(delaySeconds: delay(at: barrier))
    case "toll_booth", "border_control", "checkpoint", "sally_port", "cattle_grid", "entrance":
      return .open(delaySeconds: delay(at: barrier))
    default: return .none
    }
  }

  private func delay(at barrier: String) -> Double {
    switch barrier {
    case "gate", "lift_gate", "swing_gate", "sliding_gate", "hampshire_gate": gateSeconds
    case "toll_booth": tollSeconds
    // Border time is the case's own parameter, since it takes hours and changes.
    default: 0
    }
  }
}
