import Geography

extension RunContext {
  /// A line on the map: longitude and latitude of its first point in steps of 1e-5 degrees (about a metre), then the steps from each point
  /// to the next. In JSON one list of whole numbers.
  public struct Line: Codable, Sendable, Equatable {
    public private(set) var steps: [Int]

    static let stepsPerDegree = 100_000.0

    public init(_ points: some Sequence<Coordinate>) {
      steps = []
      var (east, north) = (0, 0)
      for point in points {
        let here = (
          Int((point.longitude * Self.stepsPerDegree).rounded()), Int((point.latitude * Self.stepsPerDegree).rounded())
        )
        steps += [here.0 - east, here.1 - north]
        (east, north) = here
      }
    }

    /// What a file holds may be any numbers: points off the globe end the line.
    public var points: [Coordinate] {
      var points: [Coordinate] = []
      points.reserveCapacity(steps.count / 2)
      var (east, north) = (0.0, 0.0)
      for index in stride(from: 0, to: steps.count - 1, by: 2) {
        east += Double(steps[index])
        north += Double(steps[index + 1])
        let point = Coordinate(latitude: north / Self.stepsPerDegree, longitude: east / Self.stepsPerDegree)
        guard point.isValid else { break }
        points.append(point)
      }
      return points
    }

    public init(from decoder: any Decoder) throws {
      steps = try decoder.singleValueContainer().decode([Int].self)
    }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(steps)
    }
  }

  /// A line of the roads that are drawn thin under those that the run is about.
  public struct Road: Codable, Sendable, Equatable {
    /// 0 for what is drawn strongest.
    public var rank: Int
    public var line: Line

    public init(rank: Int, line: Line) {
      self.rank = rank
      self.line = line
    }
  }

  /// What one choice of the map shows: cuts or guards under one budget, and the ways that are left.
  public struct View: Codable, Sendable, Equatable {
    /// What is chosen between.
    public enum Kind: String, Codable, Sendable {
      /// The worst cuts under a budget.
      case cuts
      /// The best guards for a price, and the worst cuts against them.
      case guards
      /// All plans of cuts that are nearly as bad as the worst, the links by the share of plans that they are in.
      case near
      /// What the loss of each single link costs.
      case loss
    }

    /// Links with one amount: what moves there, or what their loss costs.
    public struct Way: Codable, Sendable, Equatable {
      /// In any order.
      public var links: [String]
      /// Nil on a shortest way, which carries everything, and where the loss of the link leaves no way.
      public var amount: Double?

      public init(links: [String], amount: Double? = nil) {
        self.links = links
        self.amount = amount
      }
    }

    public var kind: Kind
    /// Budget of cuts, or price of the guards.
    public var budget: Double
    /// The value under these cuts or guards; nil where they cut off.
    public var value: Double?
    /// Ids of links.
    public var cuts: [String]
    public var guards: [String]
    /// What is left under the cuts, or what single links cost.
    public var ways: [Way]

    public init(
      kind: Kind, budget: Double = 0, value: Double? = nil, cuts: [String] = [], guards: [String] = [], ways: [Way] = []
    ) {
      self.kind = kind
      self.budget = budget
      self.value = value
      self.cuts = cuts
      self.guards = guards
      self.ways = ways
    }
  }

  /// The box that the map shows; nothing without roads.
  public var mapBox: BoundingBox? { MapFrame(around: mapEnds)?.box }

  /// What the map must hold: the ends of all roads, and all points of those with a line.
  var mapEnds: [Coordinate] {
    let joined = Set(links.flatMap { [$0.from, $0.to] })
    return places.filter { joined.contains($0.id) || $0.kind == "source" || $0.kind == "target" }.map(\.coordinate)
      + links.flatMap { $0.line?.points ?? [] }
  }
}
