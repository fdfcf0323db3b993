/// Stretches of the same kind joined end to end, for drawing.
public enum LineJoining {
  /// A stretch between two points, given by their numbers.
  public struct Stretch: Sendable {
    public var from: Int
    public var to: Int
    /// Stretches are joined only with others of their kind.
    public var kind: Int

    public init(from: Int, to: Int, kind: Int) {
      self.from = from
      self.to = to
      self.kind = kind
    }
  }

  /// A line through points, and the stretches it is made of, in order.
  public struct Line: Sendable {
    public var points: [Int]
    public var stretches: [Int]
  }

  /// The longest lines such that every stretch lies on exactly one.
  ///
  /// A line goes on through a point where exactly two stretches meet and both are of its kind; a ring begins at its first stretch.
  /// - Complexity: O(stretches + points).
  public static func lines(_ stretches: [Stretch], pointCount: Int) -> [Line] {
    var touching = [(count: Int, first: Int, second: Int)](repeating: (0, -1, -1), count: pointCount)
    for (index, stretch) in stretches.enumerated() {
      for point in [stretch.from, stretch.to] {
        if touching[point].count == 0 { touching[point].first = index } else { touching[point].second = index }
        touching[point].count += 1
      }
    }
    func next(after stretch: Int, at point: Int) -> Int? {
      let here = touching[point]
      guard here.count == 2, here.first != here.second else { return nil }
      let other = here.first == stretch ? here.second : here.first
      return stretches[other].kind == stretches[stretch].kind ? other : nil
    }
    var isTaken = [Bool](repeating: false, count: stretches.count)
    /// What follows a stretch that is left at a point, until the line ends or closes.
    func follow(_ stretch: Int, leavingAt point: Int) -> Line {
      var line = Line(points: [], stretches: [])
      var (current, end) = (stretch, point)
      while let following = next(after: current, at: end), !isTaken[following] {
        isTaken[following] = true
        let one = stretches[following]
        end = one.from == end ? one.to : one.from
        line.points.append(end)
        line.stretches.append(following)
        current = following
      }
      return line
    }
    return stretches.indices.compactMap { index in
      guard !isTaken[index] else { return nil }
      isTaken[index] = true
      let ahead = follow(index, leavingAt: stretches[index].to)
      let behind = follow(index, leavingAt: stretches[index].from)
      return Line(
        points: behind.points.reversed() + [stretches[index].from, stretches[index].to] + ahead.points,
        stretches: behind.stretches.reversed() + [index] + ahead.stretches)
    }
  }
}
