import Cases

/// Free speed of a laden tanker by road class and surface, where a link does not state its own.
///
/// A planner's table, not a measurement: laden 40-45 m³ tankers on West African trunk roads average 45 to 60 km/h on good
/// asphalt, about 30 where it is ruined, 25 on good laterite. A link's `speed_kmh` overrides it.
public enum TravelSpeed {
  /// Kilometres per hour on good asphalt.
  public static func onGoodAsphalt(_ roadClass: RoadClass) -> Double {
    switch roadClass {
    case .motorway: 70
    case .trunk: 55
    case .primary: 50
    case .secondary: 42
    case .tertiary: 35
    case .track: 20
    case .ferry: 8
    }
  }

  /// What a surface leaves of the speed on good asphalt.
  public static func factor(of surface: Surface) -> Double {
    switch surface {
    case .paved: 1
    case .pavedPoor: 0.65
    case .unpaved: 0.5
    }
  }

  /// Kilometres per hour of a laden tanker on a link. A ferry keeps its speed whatever its landing is made of.
  public static func of(_ link: Link) -> Double {
    if let stated = link.speedKmh { return stated }
    let base = onGoodAsphalt(link.roadClass)
    return link.roadClass == .ferry ? base : base * factor(of: link.surface)
  }
}
