import Geography

/// What the map shows behind the roads: country boundaries, rivers, coast and place names.
public struct Backdrop: Sendable, Equatable {
  public enum LineKind: UInt8, Sendable, CaseIterable {
    case boundary, river, coast
  }

  /// A line of the backdrop.
  public struct Line: Sendable, Equatable {
    public var kind: LineKind
    public var name: PlaceName
    /// Two points or more, all defined.
    public var points: FixedCoordinates

    public init(kind: LineKind, name: PlaceName, points: FixedCoordinates) {
      self.kind = kind
      self.name = name
      self.points = points
    }
  }

  /// A named place.
  public struct Place: Sendable, Equatable {
    /// OpenStreetMap's `place` value: `city`, `town`, `village` ...
    public var kind: String
    public var name: PlaceName
    public var coordinate: Coordinate
    public var population: Int?
    public var osmID: Int64

    public init(kind: String, name: PlaceName, coordinate: Coordinate, population: Int?, osmID: Int64) {
      self.kind = kind
      self.name = name
      self.coordinate = coordinate
      self.population = population
      self.osmID = osmID
    }
  }

  public var lines: [Line]
  public var places: [Place]

  public init(lines: [Line] = [], places: [Place] = []) {
    self.lines = lines
    self.places = places
  }
}
