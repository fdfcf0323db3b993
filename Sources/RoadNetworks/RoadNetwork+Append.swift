extension RoadNetwork {
  /// One stretch to append: its own attributes and its points in order, or no points.
  public struct PartRecord: Sendable {
    public var way: Int64
    public var length: UInt32
    public var time: UInt32
    public var roadClass: RoadClass
    public var surface: Surface
    public var flags: RoadFlags
    public var name: UInt32

    public init(
      way: Int64 = 0, length: UInt32, time: UInt32, roadClass: RoadClass, surface: Surface = .unknown,
      flags: RoadFlags = [], name: UInt32 = 0
    ) {
      self.way = way
      self.length = length
      self.time = time
      self.roadClass = roadClass
      self.surface = surface
      self.flags = flags
      self.name = name
    }
  }

  /// Opens a link; parts follow with `appendPart`, and `closeLink` sums them up.
  ///
  /// - Precondition: both ends are nodes of this network.
  public mutating func openLink(from: UInt32, to: UInt32, isOneway: Bool) {
    precondition(Int(from) < nodeCount && Int(to) < nodeCount, "link end outside the network")
    links.from.append(from)
    links.to.append(to)
    links.isOneway.append(isOneway)
  }

  /// Appends a part to the open link. The caller appends its points to `points`, its first point only once where it
  /// continues the part before.
  public mutating func appendPart(_ part: PartRecord, firstPoint: Int) {
    parts.way.append(part.way)
    parts.length.append(part.length)
    parts.time.append(part.time)
    parts.roadClass.append(part.roadClass)
    parts.surface.append(part.surface)
    parts.flags.append(part.flags)
    parts.name.append(part.name)
    parts.firstPoint.append(UInt32(firstPoint))
  }

  /// Sums up the parts appended since `openLink`.
  ///
  /// - Precondition: there is a part, and the sums fit 32 bits (42,949 km; 49 days).
  public mutating func closeLink() {
    let first = Int(links.firstPart[links.firstPart.count - 1])
    precondition(first < parts.count, "a link without a part")
    var length: UInt32 = 0
    var time: UInt32 = 0
    var flags: RoadFlags = []
    var longest = first
    for part in first..<parts.count {
      length += parts.length[part]
      time += parts.time[part]
      flags.formUnion(parts.flags[part])
      if parts.length[part] > parts.length[longest] { longest = part }
    }
    links.length.append(length)
    links.time.append(time)
    links.flags.append(flags)
    links.roadClass.append(parts.roadClass[longest])
    links.surface.append(parts.surface[longest])
    links.name.append(parts.name[longest])
    links.firstPart.append(UInt32(parts.count))
    links.firstPoint.append(UInt32(points.count))
  }
}
