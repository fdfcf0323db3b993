extension RoadNetwork {
  /// What breaks the shape that every reader of this value relies on; empty for a sound network.
  ///
  /// Storage calls it on what comes from a file, tests on what an import makes. O(size).
  public func defects() -> [String] {
    var found: [String] = []
    func expect(_ holds: Bool, _ what: @autoclosure () -> String) {
      if !holds { found.append(what()) }
    }
    let links = links, parts = parts
    expect(nodes.osmID.count == nodeCount, "node ids: \(nodes.osmID.count) for \(nodeCount) nodes")
    expect(
      nodes.names.isEmpty || nodes.names.count == nodeCount, "node names: \(nodes.names.count) for \(nodeCount) nodes")
    let linkSizes = [
      links.to.count, links.isOneway.count, links.length.count, links.time.count, links.roadClass.count,
      links.surface.count,
      links.name.count, links.flags.count, links.firstPart.count - 1, links.firstPoint.count - 1,
    ]
    expect(linkSizes.allSatisfy { $0 == linkCount }, "link columns differ in length")
    let partSizes = [
      parts.length.count, parts.time.count, parts.roadClass.count, parts.surface.count, parts.flags.count,
      parts.name.count,
      parts.firstPoint.count,
    ]
    expect(partSizes.allSatisfy { $0 == parts.count }, "part columns differ in length")
    guard found.isEmpty else { return found }
    expect(links.from.allSatisfy { Int($0) < nodeCount }, "a link starts outside the network")
    expect(links.to.allSatisfy { Int($0) < nodeCount }, "a link ends outside the network")
    expect(Self.isRising(links.firstPart, to: parts.count), "link parts are out of order")
    expect(Self.isRising(links.firstPoint, to: points.count), "link points are out of order")
    expect(links.name.allSatisfy { Int($0) < names.count }, "a link names no name")
    expect(parts.name.allSatisfy { Int($0) < names.count }, "a part names no name")
    guard found.isEmpty else { return found }
    for link in 0..<linkCount where !isWhole(link) {
      found.append("link \(link) is not the sum of its parts")
      break
    }
    return found
  }

  private static func isRising(_ offsets: [UInt32], to end: Int) -> Bool {
    guard offsets.first == 0, let last = offsets.last, Int(last) == end else { return false }
    return zip(offsets, offsets.dropFirst()).allSatisfy { $0 <= $1 }
  }

  private func isWhole(_ link: Int) -> Bool {
    let range = partRange(ofLink: link)
    let pointsOfLink = pointRange(ofLink: link)
    guard !range.isEmpty else { return false }
    var length: UInt64 = 0
    var time: UInt64 = 0
    var point = UInt32(pointsOfLink.lowerBound)
    for part in range {
      length += UInt64(parts.length[part])
      time += UInt64(parts.time[part])
      guard parts.firstPoint[part] >= point, Int(parts.firstPoint[part]) <= pointsOfLink.upperBound else {
        return false
      }
      point = parts.firstPoint[part]
    }
    return length == UInt64(links.length[link]) && time == UInt64(links.time[link])
      && Int(parts.firstPoint[range.lowerBound]) == pointsOfLink.lowerBound
  }
}
