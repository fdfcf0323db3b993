import RoadNetworks

/// What the second pass tells about each node that a way names.
struct NodePositions {
  /// 1e-7 degrees, by the places of a `NodeIndex`; undefined where the file lacks the node.
  var coordinates: FixedCoordinates
  /// Milliseconds lost at the node; only nodes with a barrier that opens.
  var delay: [UInt32: Double] = [:]
  /// Nodes that no tanker passes.
  var isClosed: [Bool]
  /// Nodes whose position lies off the globe.
  private(set) var absurd = 0

  init(coordinates: FixedCoordinates) {
    self.coordinates = coordinates
    isClosed = [Bool](repeating: false, count: coordinates.count)
    for node in 0..<coordinates.count where !coordinates.isDefined(node) {
      let isMissing =
        coordinates.latitude[node] == FixedCoordinates.undefined
        && coordinates.longitude[node] == FixedCoordinates.undefined
      if !isMissing { absurd += 1 }
    }
  }

  mutating func apply(_ barriers: OSMReading, _ index: NodeIndex, _ profile: TankerProfile) {
    let table = barriers.objects
    for object in 0..<table.count {
      guard let node = index.find(table.ids[object]) else { continue }
      switch profile.barrier(barriers.tags(of: object, in: table)) {
      case .closed: isClosed[node] = true
      case .open(let seconds): delay[UInt32(node)] = seconds
      case .none: break
      }
    }
  }
}
