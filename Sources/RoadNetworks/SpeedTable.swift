/// Free-flow speeds of a laden tanker by class and surface, in km/h. docs/networks.md prints this table and says what it
/// rests on.
public struct SpeedTable: Sendable, Equatable {
  /// One row per class, one column per surface in the order of `Surface.allCases`.
  private var rows: [[Double]]

  /// - Precondition: every speed is between 1 and 130 km/h.
  public init(_ speeds: [RoadClass: [Surface: Double]], otherwise base: SpeedTable = .ladenTanker) {
    rows = base.rows
    for (roadClass, bySurface) in speeds {
      for (surface, speed) in bySurface {
        precondition(speed >= 1 && speed <= 130, "a tanker's speed of \(speed) km/h")
        rows[Int(roadClass.rawValue)][Int(surface.rawValue)] = speed
      }
    }
  }

  private init(rows: [[Double]]) { self.rows = rows }

  public subscript(roadClass: RoadClass, surface: Surface) -> Double {
    rows[Int(roadClass.rawValue)][Int(surface.rawValue)]
  }

  /// The default table.
  public static let ladenTanker = SpeedTable(
    rows: RoadClass.allCases.map { roadClass in
      switch roadClass {
      //                paved rough compacted gravel earth soft unknown
      case .motorway: [75, 50, 50, 45, 30, 15, 75]
      case .trunk: [65, 45, 45, 40, 25, 12, 60]
      case .primary: [60, 40, 45, 40, 25, 12, 55]
      case .secondary: [55, 35, 40, 35, 22, 10, 45]
      case .tertiary: [45, 30, 35, 30, 20, 10, 35]
      case .motorwayLink: [40, 30, 30, 30, 20, 10, 40]
      case .trunkLink, .primaryLink: [35, 30, 30, 25, 20, 10, 35]
      case .secondaryLink, .tertiaryLink: [30, 25, 25, 25, 18, 10, 30]
      case .unclassified: [35, 25, 30, 25, 18, 8, 25]
      case .residential: [25, 20, 20, 20, 15, 8, 20]
      case .livingStreet: [10, 10, 10, 10, 10, 8, 10]
      case .service: [15, 12, 12, 12, 10, 8, 12]
      case .road: [30, 20, 25, 20, 15, 8, 20]
      case .track: [20, 15, 20, 18, 12, 6, 12]
      case .ferry: [10, 10, 10, 10, 10, 10, 10]
      case .unknown: [40, 30, 35, 30, 20, 10, 30]
      }
    })
}
