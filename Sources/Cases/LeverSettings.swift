/// One setting that a lever understands.
public struct LeverSetting: Hashable, Sendable {
  /// What the value may be.
  public enum Value: Hashable, Sendable {
    /// A number or a product of numbers and parameters.
    case quantity
    /// A number between two bounds, or a product with parameters.
    case bounded(ClosedRange<Double>)
    /// Yes or no.
    case flag
    /// One of these words.
    case word([String])
    /// One id of this kind.
    case id(Kind)
    /// One or more ids of this kind.
    case ids(Kind)
    /// Texts of a form of their own.
    case texts
  }

  /// What an id names.
  public enum Kind: String, Hashable, Sendable {
    case actor, place, corridor, link, product, parameter, tier
    /// A country code or a place id.
    case region
  }

  public var name: String
  public var value: Value
  /// Whether the lever means nothing without it.
  public var isRequired: Bool

  public init(_ name: String, _ value: Value, required: Bool = false) {
    self.name = name
    self.value = value
    self.isRequired = required
  }
}

extension LeverKind {
  /// The settings the lever understands: what a scenario file is checked against and what documentation lists.
  public var settings: [LeverSetting] {
    switch self {
    case .attack:
      [
        .init("group", .id(.actor)), .init("attackers", .quantity), .init("corridors", .ids(.corridor)),
        .init("region", .ids(.region)), .init("strategy", .word(["historical", "adaptive", "worst_case", "replay"])),
        .init("learning_rate", .quantity), .init("roadblock_share", .bounded(0...1)),
        .init("mine_share", .bounded(0...1)), .init("depot_share", .bounded(0...1)), .init("replay", .flag),
        .init("threat", .flag),
      ]
    case .close:
      [.init("links", .ids(.link)), .init("corridors", .ids(.corridor)), .init("places", .ids(.place))]
    case .embargo:
      [.init("borders", .ids(.place), required: true), .init("cost_per_litre", .quantity), .init("closed", .flag)]
    case .escorts:
      [
        .init("provider", .id(.actor)), .init("teams", .quantity), .init("change", .quantity),
        .init("factor", .quantity), .init("corridors", .ids(.corridor)),
      ]
    case .guards:
      [
        .init("provider", .id(.actor)), .init("links", .ids(.link)), .init("corridors", .ids(.corridor)),
        .init("teams", .quantity),
      ]
    case .provider:
      [
        .init("provider", .id(.actor), required: true), .init("share", .bounded(0...1)),
        .init("effectiveness", .quantity),
      ]
    case .jointForce:
      [
        .init("alliance", .id(.actor), required: true), .init("teams", .quantity), .init("corridors", .ids(.corridor)),
        .init("members", .ids(.actor)),
      ]
    case .supply:
      [
        .init("place", .id(.place), required: true), .init("product", .id(.product), required: true),
        .init("litres_per_day", .quantity), .init("factor", .quantity),
      ]
    case .airlift:
      [
        .init("place", .id(.place), required: true), .init("product", .id(.product), required: true),
        .init("litres_per_day", .quantity, required: true), .init("cost_per_litre", .quantity),
      ]
    case .ration:
      [
        .init("places", .ids(.place)), .init("tiers", .ids(.tier)), .init("priority", .flag),
        .init("every_days", .quantity),
      ]
        + (1...5).map { .init("cap_\($0)", .bounded(0...1)) }
    case .stocks:
      [
        .init("places", .ids(.place)), .init("products", .ids(.product)), .init("days_of_cover", .quantity),
        .init("litres", .quantity),
      ]
    case .price:
      [
        .init("product", .id(.product), required: true), .init("price_per_litre", .quantity),
        .init("subsidy_per_litre", .quantity),
      ]
    case .deal:
      [
        .init("corridors", .ids(.corridor)), .init("payment_per_month", .quantity), .init("attack_factor", .quantity),
      ]
    case .fleet:
      [
        .init("tankers", .quantity, required: true), .init("litres_per_tanker", .quantity),
        .init("price_per_tanker", .quantity), .init("price_per_day", .quantity), .init("corridors", .ids(.corridor)),
      ]
    case .strike:
      [.init("corridors", .ids(.corridor)), .init("share", .bounded(0...1))]
    case .convoys:
      [
        .init("largest_convoy", .quantity), .init("night_driving", .flag), .init("escort_required", .flag),
        .init("places", .ids(.place)), .init("tankers", .quantity), .init("every_days", .quantity),
      ]
    case .parameter:
      [.init("parameter", .id(.parameter), required: true), .init("value", .quantity, required: true)]
    case .fall:
      [
        .init("place", .id(.place)), .init("days_dry", .quantity), .init("pressure", .quantity),
        .init("commitments_end", .flag), .init("forces_to", .ids(.actor)),
      ]
    case .plan:
      [.init("plan", .texts, required: true)]
    }
  }
}
