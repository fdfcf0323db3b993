/// Roads as users know them: one link for a stretch whose two directions are lost together.
public enum Links {
  /// Pairs each arc with one that runs the other way between the same two nodes: the n-th arc from u to v with the n-th from v to u.
  ///
  /// For inputs that do not say which arcs are one road. Arcs without a partner are links of their own; loops too.
  /// - Returns: for each arc its link, numbered from 0 in the order of first arcs.
  /// - Complexity: O(arcs x log arcs).
  public static func pairingOppositeArcs(of graph: RoadGraph) -> [UInt32] {
    let arcs = (0..<UInt32(graph.arcCount)).sorted { a, b in
      let (ta, ha, tb, hb) = (graph.tail[Int(a)], graph.head[Int(a)], graph.tail[Int(b)], graph.head[Int(b)])
      let (la, lb) = (UInt64(min(ta, ha)) << 32 | UInt64(max(ta, ha)), UInt64(min(tb, hb)) << 32 | UInt64(max(tb, hb)))
      if la != lb { return la < lb }
      if (ta < ha) != (tb < hb) { return ta < ha }
      return a < b
    }
    var partner = [UInt32](repeating: RoadGraph.none, count: graph.arcCount)
    var start = 0
    while start < arcs.count {
      let (t, h) = (graph.tail[Int(arcs[start])], graph.head[Int(arcs[start])])
      var end = start
      var forward = 0
      while end < arcs.count {
        let (a, b) = (graph.tail[Int(arcs[end])], graph.head[Int(arcs[end])])
        guard (a == t && b == h) || (a == h && b == t) else { break }
        if a < b { forward += 1 }
        end += 1
      }
      if t != h {
        for i in 0..<min(forward, end - start - forward) {
          let (a, b) = (arcs[start + i], arcs[start + forward + i])
          partner[Int(a)] = b
          partner[Int(b)] = a
        }
      }
      start = end
    }
    var link = [UInt32](repeating: RoadGraph.none, count: graph.arcCount)
    var count: UInt32 = 0
    for arc in 0..<graph.arcCount where link[arc] == RoadGraph.none {
      link[arc] = count
      if partner[arc] != RoadGraph.none { link[Int(partner[arc])] = count }
      count += 1
    }
    return link
  }
}
