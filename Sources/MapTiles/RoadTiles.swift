import Geography

/// The tiles of a map's roads, simplified by zoom. Levels are made when first asked for.
public actor RoadTiles {
  /// Roads are whole from here on; closer views enlarge these tiles.
  public static let closest = 12
  /// What a tile holds beyond its edges, as a share of its width, so that thick lines do not end at them.
  static let margin = 64.0 / Double(VectorTile.extent)

  private let map: RoadMap
  private let projected: [SIMD2<Double>]
  private var levels: [Int: RoadLevel] = [:]

  public init(_ map: RoadMap) {
    self.map = map
    projected = map.points.map(WebMercator.project)
  }

  /// A tile as a Mapbox Vector Tile with the layer `roads`; no bytes where no road is.
  ///
  /// Every line carries the attributes of its kind; at the closest zoom `id` too when it is a single road. Farther away ids would be most of
  /// a tile.
  public func tile(_ address: TileAddress) -> [UInt8] {
    guard address.zoom <= Self.closest else { return [] }
    let level = level(address.zoom)
    var tile = VectorTile(layer: "roads")
    let units = Double(VectorTile.extent)
    for number in level.linesBySquare[address] ?? [] {
      let line = level.lines[number]
      let parts = LineClipping.clip(line.points.map(address.local), from: -Self.margin, to: 1 + Self.margin)
      let whole = parts.map { part in
        part.map { SIMD2<Int32>(Int32(($0.x * units).rounded()), Int32(($0.y * units).rounded())) }
      }
      let id = (address.zoom == Self.closest ? line.road : nil).map { [(key: "id", value: map.roads[$0].id)] } ?? []
      tile.addLine(whole, map.kinds[line.kind] + id)
    }
    return tile.encoded()
  }

  private func level(_ zoom: Int) -> RoadLevel {
    if let known = levels[zoom] { return known }
    let made = RoadLevel(map, projected: projected, zoom: zoom, everything: zoom == Self.closest)
    levels[zoom] = made
    return made
  }
}
