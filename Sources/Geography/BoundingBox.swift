/// A box of latitudes and longitudes; never across the antimeridian.
public struct BoundingBox: Hashable, Sendable {
  public var south: Double
  public var west: Double
  public var north: Double
  public var east: Double

  public init(south: Double, west: Double, north: Double, east: Double) {
    self.south = south
    self.west = west
    self.north = north
    self.east = east
  }

  /// The smallest box around the valid ones among some points, or nothing where there is none.
  public init?(around points: some Sequence<Coordinate>) {
    var box: BoundingBox?
    for point in points where point.isValid {
      if box == nil {
        box = BoundingBox(
          south: point.latitude, west: point.longitude, north: point.latitude, east: point.longitude)
      } else {
        box!.extend(to: point)
      }
    }
    guard let box else { return nil }
    self = box
  }

  /// Grows the box so that it holds a point.
  public mutating func extend(to point: Coordinate) {
    south = min(south, point.latitude)
    north = max(north, point.latitude)
    west = min(west, point.longitude)
    east = max(east, point.longitude)
  }

  /// Whether a point lies in the box or on its edge.
  public func contains(_ point: Coordinate) -> Bool {
    point.latitude >= south && point.latitude <= north && point.longitude >= west && point.longitude <= east
  }

  /// Whether two boxes share a point.
  public func intersects(_ other: BoundingBox) -> Bool {
    south <= other.north && other.south <= north && west <= other.east && other.west <= east
  }

  /// The middle of the box in degrees.
  public var center: Coordinate {
    Coordinate(latitude: (south + north) / 2, longitude: (west + east) / 2)
  }

  /// The box grown on every side by some degrees, within the globe.
  public func padded(byDegrees degrees: Double) -> BoundingBox {
    BoundingBox(
      south: max(-90, south - degrees), west: max(-180, west - degrees), north: min(90, north + degrees),
      east: min(180, east + degrees))
  }
}

extension BoundingBox {
  /// Whether a straight stretch between two points, in degrees, has a part in the box or on its edge.
  public func crosses(_ a: Coordinate, _ b: Coordinate) -> Bool {
    var (first, last) = (0.0, 1.0)
    for (from, to, low, high) in [(a.longitude, b.longitude, west, east), (a.latitude, b.latitude, south, north)] {
      let step = to - from
      if step == 0 {
        if from < low || from > high { return false }
      } else {
        let ends = ((low - from) / step, (high - from) / step)
        first = max(first, min(ends.0, ends.1))
        last = min(last, max(ends.0, ends.1))
      }
    }
    return first <= last
  }
}
