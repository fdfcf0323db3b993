import Geography

/// Roads to be drawn: straight stretches between points, each with its importance and its kind.
public struct RoadMap: Sendable {
  /// A stretch of road.
  public struct Road: Sendable {
    public var id: String
    /// Numbers of its ends in `points`.
    public var from: Int
    public var to: Int
    /// 0 for what is shown first; greater numbers wait for closer views.
    public var rank: Int
    /// What the map says of it; a number into `kinds`. Roads of one kind are drawn as one line where nothing branches off.
    public var kind: Int

    public init(id: String, from: Int, to: Int, rank: Int, kind: Int) {
      self.id = id
      self.from = from
      self.to = to
      self.rank = rank
      self.kind = kind
    }
  }

  public var points: [Coordinate]
  public var roads: [Road]
  /// Attributes of the kinds, as tiles carry them.
  public var kinds: [[(key: String, value: String)]]

  public init(points: [Coordinate], roads: [Road], kinds: [[(key: String, value: String)]]) {
    self.points = points
    self.roads = roads
    self.kinds = kinds
  }
}
