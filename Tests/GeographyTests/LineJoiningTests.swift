import Geography
import Randomness
import Testing

@Suite struct LineJoiningTests {
  /// Random stretches over few points: branches, rings, double stretches, loops at a point.
  private func stretches(_ seed: UInt64) -> (stretches: [LineJoining.Stretch], points: Int) {
    var random = RandomStream(seed: seed, replication: 0, purpose: 8)
    let points = 2 + Int.random(in: 0..<9, using: &random)
    let all = (0..<Int.random(in: 0..<14, using: &random)).map { _ in
      LineJoining.Stretch(
        from: Int.random(in: 0..<points, using: &random), to: Int.random(in: 0..<points, using: &random),
        kind: Int.random(in: 0..<2, using: &random))
    }
    return (all, points)
  }

  @Test(arguments: 0..<400) func `every stretch lies on one line, which runs through its ends`(seed: Int) {
    let (stretches, points) = stretches(UInt64(seed))
    let lines = LineJoining.lines(stretches, pointCount: points)
    #expect(lines.flatMap(\.stretches).sorted() == Array(stretches.indices))
    for line in lines {
      #expect(line.points.count == line.stretches.count + 1)
      for (place, number) in line.stretches.enumerated() {
        let one = stretches[number]
        #expect(Set([one.from, one.to]) == Set(line.points[place...place + 1]))
        #expect(one.kind == stretches[line.stretches[0]].kind)
      }
    }
  }

  @Test(arguments: 0..<400) func `a line ends only where it cannot go on`(seed: Int) {
    let (stretches, points) = stretches(UInt64(seed))
    let lines = LineJoining.lines(stretches, pointCount: points)
    var ends = [Int: [Int]]()
    for (number, line) in lines.enumerated() where line.points.first != line.points.last {
      ends[line.points[0], default: []].append(number)
      ends[line.points[line.points.count - 1], default: []].append(number)
    }
    for (point, meeting) in ends where meeting.count == 2 {
      let touching = stretches.filter { $0.from == point || $0.to == point }.count
      let kinds = meeting.map { stretches[lines[$0].stretches[0]].kind }
      #expect(touching != 2 || kinds[0] != kinds[1], "lines \(meeting) could be one")
    }
  }
}
