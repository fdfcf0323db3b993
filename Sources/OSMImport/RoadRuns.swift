import Geography
import RoadNetworks

/// A way that tankers may use.
struct UsableWay {
  var object: Int
  var use: TankerProfile.Use
  var name: UInt32
}

/// The unbroken runs of located nodes that ways consist of: a way breaks where the file lacks a node.
struct RoadRuns {
  /// Places in the `NodeIndex`; no node follows itself.
  private(set) var nodes: [UInt32] = []
  /// Nodes of run `i` are `first[i] ..< first[i + 1]`.
  private(set) var first: [Int] = [0]
  /// The way of each run, as an index into the list of usable ways.
  private(set) var way: [UInt32] = []
  /// References to nodes that the file lacks or that lie off the globe.
  private(set) var missingReferences = 0

  var count: Int { way.count }

  subscript(run: Int) -> ArraySlice<UInt32> { nodes[first[run]..<first[run + 1]] }

  init(_ ways: [UsableWay], table: OSMTable, index: NodeIndex, coordinates: FixedCoordinates) {
    for (number, way) in ways.enumerated() {
      for reference in table.refRange(way.object) {
        let node = index.place[reference]
        if !coordinates.isDefined(Int(node)) {
          missingReferences += 1
          close(UInt32(number))
        } else if nodes.count == first[count] || nodes[nodes.count - 1] != node {
          nodes.append(node)
        }
      }
      close(UInt32(number))
    }
  }

  /// Ends the open run; a single node is none.
  private mutating func close(_ number: UInt32) {
    if nodes.count - first[count] < 2 {
      nodes.removeLast(nodes.count - first[count])
    } else {
      way.append(number)
      first.append(nodes.count)
    }
  }
}
