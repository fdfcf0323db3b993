/// The answer to a `ShortestPathProblem`, with what is needed to check it.
public struct ShortestPathResult: Codable, Sendable, Equatable {
  /// How much work the answer took and how far the network could be pruned.
  public struct Effort: Codable, Sendable, Equatable {
    /// Links on some way shorter than the answer's level: no other link can matter.
    public var relevantLinks = 0
    /// All links.
    public var links = 0
    public var nodes = 0
    public var linearPrograms = 0
    public var paths = 0
  }

  public var budget: Int
  /// Length of the shortest way before any cut; nil where there is none.
  public var uncutValue: Int?
  /// Links to cut.
  public var plan: [UInt32]
  /// Length of the shortest way under the plan, a lower bound on the worst; nil where the plan leaves none ("cut off").
  public var value: Int?
  /// Proven upper bound on the worst; nil where there is none, or where the plan cuts off.
  public var upperBound: Int?
  /// The best response: arcs of the shortest way under the plan; empty where it cuts off.
  public var response: [UInt32]
  /// Why the upper bound holds; nil where the plan cuts off, where there is no bound, or where the proof was too long to keep.
  public var proof: BoundProof?
  /// Stopped by time limit or on request.
  public var isInterrupted: Bool
  public var effort: Effort

  /// Whether the plan is proven to be the worst.
  public var isOptimal: Bool { value == nil || upperBound == value }
}
