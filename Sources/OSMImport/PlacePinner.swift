import Geography
import RoadNetworks

/// Finds for every town the road node nearest to it, which then stays a node however straight the road: a town on a desert
/// road must not be moved to the next junction.
struct PlacePinner {
  /// A town farther from any road than this pins nothing.
  static let reachMetres = 5_000.0

  private let places: [Coordinate]
  private var cells: [Int64: [Int]] = [:]
  private var mayHold = [Bool](repeating: false, count: 1 << 16)
  private var best: [(metres: Double, node: UInt32)]

  /// A cell is 0.1 degrees wide; each place is filed under its own cell and those within reach.
  init(_ places: [Coordinate]) {
    self.places = places
    best = places.map { _ in (Self.reachMetres, UInt32.max) }
    for (number, place) in places.enumerated() {
      let row = Int64((place.latitude * 10).rounded(.down))
      let column = Int64((place.longitude * 10).rounded(.down))
      for rowStep in Int64(-1)...1 {
        for columnStep in Int64(-1)...1 {
          let cell = Self.cell(row + rowStep, column + columnStep)
          cells[cell, default: []].append(number)
          mayHold[Self.hash(cell)] = true
        }
      }
    }
  }

  private static func cell(_ row: Int64, _ column: Int64) -> Int64 { row * 4096 + column }
  private static func hash(_ cell: Int64) -> Int {
    Int(truncatingIfNeeded: (UInt64(bitPattern: cell) &* 0x9e37_79b9_7f4a_7c15) >> 48)
  }

  /// Offers a road node. Nearly always one look into a table says that no town is near.
  mutating func offer(_ node: UInt32, latitude: Int32, longitude: Int32) {
    let row = Int64((Double(latitude) / 1_000_000).rounded(.down))
    let column = Int64((Double(longitude) / 1_000_000).rounded(.down))
    let cell = Self.cell(row, column)
    guard mayHold[Self.hash(cell)], let near = cells[cell] else { return }
    let here = Coordinate(latitude: Double(latitude) / 1e7, longitude: Double(longitude) / 1e7)
    for place in near {
      let metres = GreatCircle.distance(here, places[place])
      if (metres, node) < best[place] { best[place] = (metres, node) }
    }
  }

  /// The distinct nodes found, ascending.
  var nodes: [UInt32] { Set(best.map(\.node).filter { $0 != .max }).sorted() }
}
