/// The square world of web maps (EPSG:3857): 0 to 1 from west to east and from north to south.
public enum WebMercator {
  /// The latitude where the square ends.
  public static let limit = 85.051128779806604

  /// A point's place in the square; latitudes beyond its edge are put on the edge.
  public static func project(_ point: Coordinate) -> SIMD2<Double> {
    let latitude = max(-limit, min(limit, point.latitude)) * .pi / 180
    return SIMD2(
      (point.longitude + 180) / 360, 0.5 - naturalLogarithm(tangent(.pi / 4 + latitude / 2)) / (2 * .pi))
  }
}

/// A square of the web map: at zoom z the world is 2^z squares wide and high.
public struct TileAddress: Hashable, Sendable {
  public static let deepest = 22
  public let zoom: Int
  /// From west.
  public let column: Int
  /// From north.
  public let row: Int

  /// Nothing where there is no such square.
  public init?(zoom: Int, column: Int, row: Int) {
    guard (0...Self.deepest).contains(zoom), case let wide = 1 << zoom, (0..<wide).contains(column),
      (0..<wide).contains(row)
    else { return nil }
    self.zoom = zoom
    self.column = column
    self.row = row
  }

  /// The square at a zoom that holds a point of the unit square.
  public init(zoom: Int, at point: SIMD2<Double>) {
    let wide = Double(1 << zoom)
    func cell(_ share: Double) -> Int { Int(max(0, min(wide - 1, (share * wide).rounded(.down)))) }
    self.zoom = zoom
    column = cell(point.x)
    row = cell(point.y)
  }

  /// Where a point of the unit square lies in this one: 0 to 1 when inside.
  public func local(_ point: SIMD2<Double>) -> SIMD2<Double> {
    point * Double(1 << zoom) - SIMD2(Double(column), Double(row))
  }
}

/// What latitude does to lengths.
public enum Latitude {
  /// How much shorter a degree of longitude is than at the equator.
  public static func shrink(_ point: Coordinate) -> Double { cosine(point.latitude * .pi / 180) }
}
