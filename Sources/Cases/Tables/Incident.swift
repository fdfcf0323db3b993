import Geography

/// Something that happened on a date at a place. One row of `incidents.csv`.
public struct Incident: Hashable, Sendable {
  /// What happened.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    case ambush, checkpoint, kidnapping, ied, closure, reopening, arrival, strike, threat, airstrike, clash, truce,
      other
    case convoyAttack = "convoy_attack"
    case convoyAttackRepelled = "convoy_attack_repelled"
    case convoyTurnedBack = "convoy_turned_back"
    case depotAttack = "depot_attack"
    case townAttack = "town_attack"
    case baseAttack = "base_attack"
    case blockadeDeclared = "blockade_declared"
    case blockadeLifted = "blockade_lifted"
    case vehicleBurned = "vehicle_burned"
    case sanctions, withdrawal, politics
  }

  /// Unique id.
  public var id: String
  /// Rows of one event by several, conflicting sources share it; the id itself otherwise.
  public var event: String
  /// Columns date, date_precision.
  public var date: ImpreciseDay
  /// Place id, where it is one of the case's.
  public var place: String?
  /// Column place_name: as the source has it.
  public var placeName: String?
  /// Columns lat, lon.
  public var coordinate: Coordinate?
  /// Column location_precision_km: how far off the point may be.
  public var locationPrecisionKm: Double?
  /// Corridor id.
  public var corridor: String?
  /// What happened.
  public var type: Kind
  /// Actor id, or the source's word.
  public var actor: String?
  /// Column tankers_destroyed.
  public var tankersDestroyed: Double?
  /// Column tankers_in_convoy.
  public var tankersInConvoy: Double?
  /// People.
  public var killed: Double?
  /// Who says so.
  public var source: String
  /// Column source_url.
  public var sourceURL: String?
  /// High, medium or low.
  public var confidence: Confidence
  /// Anything a reader should know.
  public var note: String?

  public init(
    id: String, event: String, date: ImpreciseDay, place: String? = nil, placeName: String? = nil,
    coordinate: Coordinate? = nil, locationPrecisionKm: Double? = nil, corridor: String? = nil, type: Kind,
    actor: String? = nil, tankersDestroyed: Double? = nil, tankersInConvoy: Double? = nil, killed: Double? = nil,
    source: String, sourceURL: String? = nil, confidence: Confidence, note: String? = nil
  ) {
    self.id = id
    self.event = event
    self.date = date
    self.place = place
    self.placeName = placeName
    self.coordinate = coordinate
    self.locationPrecisionKm = locationPrecisionKm
    self.corridor = corridor
    self.type = type
    self.actor = actor
    self.tankersDestroyed = tankersDestroyed
    self.tankersInConvoy = tankersInConvoy
    self.killed = killed
    self.source = source
    self.sourceURL = sourceURL
    self.confidence = confidence
    self.note = note
  }
}
