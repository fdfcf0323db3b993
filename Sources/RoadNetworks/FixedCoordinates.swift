import Geography

/// A list of WGS 84 points in fixed point, 1e-7 degrees (about a centimetre), as OpenStreetMap keeps them.
///
/// A point may be undefined: a graph file without coordinates has none.
public struct FixedCoordinates: Sendable, Equatable {
  /// Units in one degree.
  public static let unitsPerDegree = 10_000_000.0
  /// Stands in both arrays for a point that has no position.
  public static let undefined = Int32.max

  /// 1e-7 degrees north.
  public internal(set) var latitude: [Int32] = []
  /// 1e-7 degrees east, as many as latitudes.
  public internal(set) var longitude: [Int32] = []

  public init() {}

  /// - Precondition: both arrays have one length.
  public init(latitude: [Int32], longitude: [Int32]) {
    precondition(latitude.count == longitude.count, "latitudes and longitudes differ in number")
    self.latitude = latitude
    self.longitude = longitude
  }

  @inlinable public var count: Int { latitude.count }

  /// Whether the point has a position on the globe.
  @inlinable public func isDefined(_ index: Int) -> Bool {
    Self.isOnGlobe(latitude: latitude[index], longitude: longitude[index])
  }

  /// The point in degrees, or `nil` where it is undefined.
  @inlinable public subscript(index: Int) -> Coordinate? {
    guard isDefined(index) else { return nil }
    return Coordinate(
      latitude: Double(latitude[index]) / Self.unitsPerDegree, longitude: Double(longitude[index]) / Self.unitsPerDegree
    )
  }

  /// Whether fixed-point degrees lie on the globe.
  @inlinable public static func isOnGlobe(latitude: Int32, longitude: Int32) -> Bool {
    latitude >= -900_000_000 && latitude <= 900_000_000 && longitude >= -1_800_000_000 && longitude <= 1_800_000_000
  }

  public mutating func reserveCapacity(_ count: Int) {
    latitude.reserveCapacity(count)
    longitude.reserveCapacity(count)
  }

  @inlinable public mutating func append(latitude: Int32, longitude: Int32) {
    appendRaw(latitude, longitude)
  }

  /// Appends a point, rounded to 1e-7 degrees; `nil` or a point off the globe appends an undefined one.
  public mutating func append(_ coordinate: Coordinate?) {
    guard let coordinate, coordinate.isValid else {
      appendRaw(Self.undefined, Self.undefined)
      return
    }
    appendRaw(
      Int32((coordinate.latitude * Self.unitsPerDegree).rounded()),
      Int32((coordinate.longitude * Self.unitsPerDegree).rounded()))
  }

  @usableFromInline mutating func appendRaw(_ north: Int32, _ east: Int32) {
    latitude.append(north)
    longitude.append(east)
  }

  /// Appends points of another list, last first when `reversed`.
  public mutating func append(contentsOf other: FixedCoordinates, in range: Range<Int>, reversed: Bool = false) {
    if reversed {
      for index in range.reversed() { appendRaw(other.latitude[index], other.longitude[index]) }
    } else {
      latitude.append(contentsOf: other.latitude[range])
      longitude.append(contentsOf: other.longitude[range])
    }
  }
}
