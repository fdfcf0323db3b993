import RoadGraph

/// What the loss of each single link does to each pair of an origin and a target.
///
/// Only links on a pair's cheapest way can cost it anything, so only those have entries; every other link leaves the pair as it is.
public struct LossTable: Sendable, Equatable {
  public let originCount: Int
  public let targetCount: Int
  /// The cost of the cheapest way by pair (`origin * targetCount + target`); `UInt32.max` where there is none.
  public let cost: [UInt32]
  /// Entries of pair `p` are `firstEntry[p] ..< firstEntry[p + 1]`, along the way.
  public let firstEntry: [Int]
  /// The link of each entry.
  public let link: [UInt32]
  /// The pair's cost without that link; `UInt32.max` when it is cut off.
  public let costWithout: [UInt32]

  /// The index of a pair.
  public func pair(origin: Int, target: Int) -> Int { origin * targetCount + target }

  /// The entries of a pair.
  public func entries(ofPair pair: Int) -> Range<Int> { firstEntry[pair]..<firstEntry[pair + 1] }

  /// What the pair loses by an entry's link: 0 when another way is as cheap, nothing when it is cut off.
  public func extra(pair: Int, entry: Int) -> UInt32? {
    costWithout[entry] == Weights.infinity ? nil : costWithout[entry] - cost[pair]
  }

  /// The cost of a pair when a link is lost, whether or not it lies on the pair's way.
  public func cost(ofPair pair: Int, without lost: UInt32) -> UInt32 {
    for entry in entries(ofPair: pair) where link[entry] == lost { return costWithout[entry] }
    return cost[pair]
  }

  /// The entries of every link.
  public struct ByLink: Sendable {
    /// Rows of link `l` are `first[l] ..< first[l + 1]`.
    public let first: [Int]
    /// Entries of the table.
    public let entry: [UInt32]
    /// The pair of each.
    public let pair: [UInt32]
  }

  /// The table turned: for each link the pairs whose way uses it.
  ///
  /// - Parameter linkCount: links are below this.
  public func byLink(linkCount: Int) -> ByLink {
    var next = [Int](repeating: 0, count: linkCount + 1)
    for l in link { next[Int(l) + 1] += 1 }
    for l in 0..<linkCount { next[l + 1] += next[l] }
    let first = next
    var entryOf = [UInt32](repeating: 0, count: link.count)
    var pairOf = entryOf
    for pair in cost.indices {
      for entry in entries(ofPair: pair) {
        let slot = next[Int(link[entry])]
        next[Int(link[entry])] += 1
        entryOf[slot] = UInt32(entry)
        pairOf[slot] = UInt32(pair)
      }
    }
    return ByLink(first: first, entry: entryOf, pair: pairOf)
  }
}
