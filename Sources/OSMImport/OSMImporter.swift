import Foundation
import Geography
import RoadNetworks

/// Makes a road network for laden tankers from an OpenStreetMap extract.
///
/// Stages, each of its own type: decode (`OSMFile`, two streaming passes), interpret (`TankerProfile`), build the graph
/// (`NetworkBuilder`), clean (`RoadNetwork.cleaned`). Storing the result is `Storage`'s.
public struct OSMImporter: Sendable {
  public enum Stage: String, Sendable, CaseIterable {
    case ways, nodes, graph, cleaning
  }

  /// Where an import stands.
  public struct Progress: Sendable {
    public var stage: Stage
    /// Bytes read in a pass over the file, and the file's size; 0 and 0 in the other stages.
    public var done: UInt64
    public var total: UInt64
  }

  public var profile: TankerProfile
  public var cleaning: NetworkCleaning
  /// Kinds of places whose nearest road node stays a node.
  public var pinnedPlaces: Set<String> = ["city", "town"]
  /// Called often; `false` stops the import with `OSMImportError.cancelled`.
  public var progress: @Sendable (Progress) -> Bool = { _ in true }

  public init(profile: TankerProfile = .init(), cleaning: NetworkCleaning = .init()) {
    self.profile = profile
    self.cleaning = cleaning
  }

  /// Reads `.osm.pbf`, `.osm`, `.osm.gz`, `.osm.bz2` and `.opl` files; a name without such an ending is taken for PBF.
  ///
  /// - Throws: `OSMImportError`, whatever the bytes.
  public func network(from url: URL) throws -> RoadNetwork {
    // An absolute path, so that no name is taken for a URL or for standard input.
    let path = url.standardizedFileURL.path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
      throw OSMImportError.unreadable(
        path: path, reason: isFolder.boolValue ? "it is a folder" : "there is no such file")
    }
    let ways = try file(path, .ways).readWays(anyOf: Self.wayRules, relationsAllOf: Self.countryRules)
    guard ways.objects.refs.count < Int(UInt32.max) else {
      throw OSMImportError.tooLarge(path: path, reason: "more than 4 billion node references; cut it into countries")
    }
    let index = NodeIndex(references: ways.objects.refs)
    var latitude = [Int32](repeating: FixedCoordinates.undefined, count: index.ids.count)
    var longitude = latitude
    let nodes = try file(path, .nodes)
      .readNodes(index.ids, latitude: &latitude, longitude: &longitude, anyOf: Self.nodeRules)
    try report(.graph)
    let coordinates = FixedCoordinates(latitude: latitude, longitude: longitude)
    let raw = rawNetwork(ways, nodes, index, coordinates)
    guard raw.network.linkCount > 0 else { throw OSMImportError.noRoads(path: path) }
    try report(.cleaning)
    return raw.network.cleaned(cleaning) { raw.pinned.contains(UInt32($0)) }
  }

  private static let wayRules: [OSMFile.Rule] =
    RoadClass.allCases.filter { $0 < .ferry }.map { .init(key: "highway", value: $0.tag) } + [
      .init(key: "route", value: "ferry"), .init(key: "waterway", value: "river"),
      .init(key: "natural", value: "coastline"), .init(key: "boundary", value: "administrative"),
    ]
  private static let countryRules: [OSMFile.Rule] = [
    .init(key: "boundary", value: "administrative"), .init(key: "admin_level", value: "2"),
  ]
  private static let nodeRules: [OSMFile.Rule] = [.init(key: "barrier", value: nil), .init(key: "place", value: nil)]

  private func file(_ path: String, _ stage: Stage) -> OSMFile {
    OSMFile(path: path) { [progress] done, total in progress(.init(stage: stage, done: done, total: total)) }
  }

  private func report(_ stage: Stage) throws {
    guard progress(.init(stage: stage, done: 0, total: 0)) else { throw OSMImportError.cancelled }
  }

  private func rawNetwork(
    _ ways: OSMReading, _ nodes: OSMReading, _ index: NodeIndex, _ coordinates: FixedCoordinates
  ) -> (network: RoadNetwork, pinned: Set<UInt32>) {
    var positions = NodePositions(coordinates: coordinates)
    positions.apply(nodes, index, profile)
    var sorter = WaySorter(ways, profile)
    sorter.sort(index, coordinates)
    let places = BackdropBuilder.places(nodes)
    let pinned = pinnedNodes(sorter.usable, ways, index, coordinates, places)
    var builder = NetworkBuilder(
      ways: sorter.usable, table: ways.objects, index: index, positions: positions, profile: profile, pinned: pinned,
      attribution: Self.attribution, names: sorter.names)
    var network = builder.build()
    network.backdrop = Backdrop(
      lines: BackdropBuilder(ways: ways, index: index, coordinates: coordinates).lines(), places: places)
    network.timestamp = ways.timestamp
    network.census = sorter.census(ways, nodes, positions) + network.census
    return (network, builder.networkNodes(of: pinned))
  }

  /// As the licence asks.
  private static let attribution = "© OpenStreetMap contributors, ODbL 1.0"

  private func pinnedNodes(
    _ usable: [UsableWay], _ ways: OSMReading, _ index: NodeIndex, _ coordinates: FixedCoordinates,
    _ places: [Backdrop.Place]
  ) -> [UInt32] {
    var pinner = PlacePinner(places.filter { pinnedPlaces.contains($0.kind) }.map(\.coordinate))
    for way in usable where way.use.roadClass < .livingStreet {
      for reference in ways.objects.refRange(way.object) {
        let node = index.place[reference]
        guard coordinates.isDefined(Int(node)) else { continue }
        pinner.offer(node, latitude: coordinates.latitude[Int(node)], longitude: coordinates.longitude[Int(node)])
      }
    }
    return pinner.nodes
  }
}
