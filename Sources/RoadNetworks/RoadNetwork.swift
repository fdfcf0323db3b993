import Geography

/// A network of road links between nodes, with lengths, travel times, classes, names and geometry: what an import makes
/// and every analysis of real roads starts from.
///
/// A plain value in flat arrays. Each link is one or more *parts*, the stretches of original ways that were joined when
/// chains of degree-2 nodes were contracted, so that a link expands again without loss. Lengths are whole centimetres and
/// times whole milliseconds: sums are exact in any order.
public struct RoadNetwork: Sendable, Equatable {
  /// Where roads meet or end.
  public struct Nodes: Sendable, Equatable {
    public var coordinates: FixedCoordinates
    /// The OpenStreetMap node; 0 where there is none.
    public var osmID: [Int64]
    /// Names as in the source file, or empty for all (OpenStreetMap nodes have none).
    public var names: [String]

    public init(coordinates: FixedCoordinates = .init(), osmID: [Int64] = [], names: [String] = []) {
      self.coordinates = coordinates
      self.osmID = osmID
      self.names = names
    }

    public var count: Int { coordinates.count }
  }

  /// The links, one entry per link in every array (`firstPart` and `firstPoint` one more).
  public struct Links: Sendable, Equatable {
    public var from: [UInt32] = []
    public var to: [UInt32] = []
    /// Passable only from `from` to `to`.
    public var isOneway: [Bool] = []
    /// Centimetres.
    public var length: [UInt32] = []
    /// Milliseconds of a laden tanker, the same both ways.
    public var time: [UInt32] = []
    /// Class, surface and name of the longest part (the first of equals).
    public var roadClass: [RoadClass] = []
    public var surface: [Surface] = []
    public var name: [UInt32] = []
    /// The union of the parts' flags.
    public var flags: [RoadFlags] = []
    /// Parts of link `i` are `firstPart[i] ..< firstPart[i + 1]`.
    public var firstPart: [UInt32] = [0]
    /// Points of link `i` are `firstPoint[i] ..< firstPoint[i + 1]`; none where the source has no geometry.
    public var firstPoint: [UInt32] = [0]

    public init() {}
    public var count: Int { from.count }
  }

  /// Stretches of original ways in the direction of their link.
  public struct Parts: Sendable, Equatable {
    /// The OpenStreetMap way; 0 where there is none.
    public var way: [Int64] = []
    /// Centimetres.
    public var length: [UInt32] = []
    /// Milliseconds.
    public var time: [UInt32] = []
    public var roadClass: [RoadClass] = []
    public var surface: [Surface] = []
    public var flags: [RoadFlags] = []
    /// Index into `RoadNetwork.names`.
    public var name: [UInt32] = []
    /// Index into `RoadNetwork.points` of the first point; the last is the next part's first, or the link's last.
    public var firstPoint: [UInt32] = []

    public init() {}
    public var count: Int { way.count }
  }

  public var nodes: Nodes
  public var links: Links
  public var parts: Parts
  /// The polylines of all links, one after another, ends included.
  public var points: FixedCoordinates
  /// Distinct road names; the first is the empty one.
  public var names: [RoadName]
  public var backdrop: Backdrop
  /// What was read, kept and dropped.
  public var census: [CensusLine]
  /// Where it comes from and whom to credit.
  public var attribution: String
  /// When the data were as they are, ISO 8601, as the source states it; empty where it does not.
  public var timestamp = ""

  public init(attribution: String = "") {
    nodes = Nodes()
    links = Links()
    parts = Parts()
    points = FixedCoordinates()
    names = [RoadName()]
    backdrop = Backdrop()
    census = []
    self.attribution = attribution
  }

  public var nodeCount: Int { nodes.count }
  public var linkCount: Int { links.count }

  public func lengthMetres(ofLink link: Int) -> Double { Double(links.length[link]) / 100 }
  public func timeSeconds(ofLink link: Int) -> Double { Double(links.time[link]) / 1000 }

  /// The sum of all links' lengths in metres, each two-way link once.
  public var totalLengthMetres: Double {
    Double(links.length.reduce(into: UInt64(0)) { $0 += UInt64($1) }) / 100
  }

  public func partRange(ofLink link: Int) -> Range<Int> {
    Int(links.firstPart[link])..<Int(links.firstPart[link + 1])
  }

  public func pointRange(ofLink link: Int) -> Range<Int> {
    Int(links.firstPoint[link])..<Int(links.firstPoint[link + 1])
  }

  /// The points of a part, both ends included.
  public func pointRange(ofPart part: Int, inLink link: Int) -> Range<Int> {
    let isLast = part + 1 == Int(links.firstPart[link + 1])
    let first = Int(parts.firstPoint[part])
    let end = isLast ? Int(links.firstPoint[link + 1]) : Int(parts.firstPoint[part + 1]) + 1
    return first..<max(first, end)
  }

  /// What to call a node: its name in the file, else its OpenStreetMap number, else its index.
  public func label(ofNode node: Int) -> String {
    if node < nodes.names.count, !nodes.names[node].isEmpty { return nodes.names[node] }
    return nodes.osmID[node] != 0 ? String(nodes.osmID[node]) : String(node)
  }
}
