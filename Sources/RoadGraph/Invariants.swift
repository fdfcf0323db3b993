extension RoadGraph {
  /// Everything that is wrong with the arrays, in words; empty for a sound graph.
  ///
  /// - Complexity: O(nodes + arcs).
  public func invariantViolations() -> [String] {
    var problems: [String] = []
    if firstOut.first != 0 { problems.append("firstOut does not start at 0") }
    if firstOut.last.map(Int.init) != head.count { problems.append("firstOut does not end at the number of arcs") }
    if tail.count != head.count { problems.append("tail has \(tail.count) entries for \(head.count) arcs") }
    if source.count != head.count { problems.append("source has \(source.count) entries for \(head.count) arcs") }
    for v in 0..<nodeCount where firstOut[v] > firstOut[v + 1] { problems.append("firstOut falls after node \(v)") }
    guard problems.isEmpty else { return problems }
    for v in 0..<nodeCount {
      for arc in arcs(from: Node(v)) where tail[arc] != Node(v) {
        problems.append("arc \(arc) is filed under node \(v)")
      }
    }
    for (arc, node) in head.enumerated() where Int(node) >= nodeCount {
      problems.append("arc \(arc) leads to node \(node), outside the graph")
    }
    return problems
  }

  /// Stops the program with a message if the arrays do not fit together: only a bug in this package can do that.
  public func checkInvariants() {
    let problems = invariantViolations()
    precondition(problems.isEmpty, "unsound graph: " + problems.joined(separator: "; "))
  }
}
