/// A way through the network: arcs in the order travelled, with its length and time.
public struct Route: Sendable, Equatable {
  /// Where it starts; also the end of a route without arcs.
  public var origin: UInt32
  /// Arcs of `SupplyNetwork.graph`, in order.
  public var arcs: [UInt32]
  /// Length in kilometres.
  public var km: Double
  /// Driving time of a laden tanker, in hours.
  public var hours: Double

  public init(origin: UInt32, arcs: [UInt32], km: Double, hours: Double) {
    self.origin = origin
    self.arcs = arcs
    self.km = km
    self.hours = hours
  }
}

/// A corridor of the case laid on the network.
public struct CorridorRoute: Sendable, Equatable {
  /// Index in `Case.corridors`.
  public var corridor: Int
  public var route: Route
  /// How many of the route's arcs lie before the border post; 0 where the corridor crosses no border.
  public var arcsBeforeBorder: Int
  /// Node of the border post, or `RoadGraph.none`.
  public var border: UInt32
  /// Whether all of its links carry the corridor's id; false where the way had to be completed with others.
  public var isMarked: Bool

  public init(corridor: Int, route: Route, arcsBeforeBorder: Int, border: UInt32, isMarked: Bool) {
    self.corridor = corridor
    self.route = route
    self.arcsBeforeBorder = arcsBeforeBorder
    self.border = border
    self.isMarked = isMarked
  }
}
