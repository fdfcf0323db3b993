/// A set of dated changes to a case (`scenarios/ID.yaml`).
public struct Scenario: Hashable, Sendable {
  public var id: String
  public var title: LocalizedName
  /// The scenario it builds on; its levers come first.
  public var extends: String?
  public var levers: [Lever]
  /// What it asks and on what grounds.
  public var note: LocalizedName?

  public init(
    id: String, title: LocalizedName, extends: String? = nil, levers: [Lever] = [], note: LocalizedName? = nil
  ) {
    self.id = id
    self.title = title
    self.extends = extends
    self.levers = levers
    self.note = note
  }
}

/// One change: what, when, and its named settings (docs/case-folder.md lists each kind's).
///
/// Kept as data rather than as a case per kind, so that the page can edit a lever and a new kind is one row in `LeverKind`.
public struct Lever: Hashable, Sendable {
  public var kind: LeverKind
  public var period: Period
  /// Settings by name, checked against `LeverKind.settings` (LeverSettings.swift).
  public var settings: [String: Setting]
  public var note: String?
  /// Claims that say the measure was taken.
  public var claims: [String]

  public init(
    kind: LeverKind, period: Period = Period(), settings: [String: Setting] = [:], note: String? = nil,
    claims: [String] = []
  ) {
    self.kind = kind
    self.period = period
    self.settings = settings
    self.note = note
    self.claims = claims
  }

  /// A setting's value.
  public enum Setting: Hashable, Sendable {
    case quantity(Quantity)
    case text(String)
    case list([String])
    case flag(Bool)
  }

  public func quantity(_ name: String) -> Quantity? { if case .quantity(let q)? = settings[name] { q } else { nil } }
  public func text(_ name: String) -> String? { if case .text(let t)? = settings[name] { t } else { nil } }
  public func list(_ name: String) -> [String] {
    switch settings[name] {
    case .list(let l)?: l
    case .text(let t)?: [t]
    default: []
    }
  }
  public func flag(_ name: String) -> Bool { settings[name] == .flag(true) }
}

/// What a lever changes. The raw value is the word in the scenario file.
public enum LeverKind: String, Sendable, CaseIterable, Codable {
  /// A siege begins: an armed group waits on roads. `group` (actor), `attackers` (its budget B), `corridors` or `region` (country or place list), `strategy` (historical, adaptive, replay: recorded incidents as they happened, worst_case: only what a `plan` cuts), `replay` (flag: the same as the strategy of that name), `learning_rate`, `roadblock_share`, `mine_share`, `depot_share` (chance of a depot attack a day), `threat` (flag: said aloud on the first day). Levers add up.
  case attack
  /// Closes links, corridors or borders. `links`, `corridors`, `places`.
  case close
  /// A border is closed by embargo or taxed. `borders`, `cost_per_litre`, `closed`.
  case embargo
  /// Escort teams change. `provider`, `teams` (set), `change` (add), `factor` (multiply), `corridors`.
  case escorts
  /// Stretches of road are guarded. `provider`, `links`, `corridors`, `teams`.
  case guards
  /// A provider leaves, arrives, is distracted or restructured. `provider`, `share` of its forces that stays, `effectiveness`.
  case provider
  /// An alliance's joint force. `alliance`, `teams`, `corridors`, `members`.
  case jointForce = "joint_force"
  /// A new or changed supply. `place`, `product`, `litres_per_day`, `factor`.
  case supply
  /// Fuel by air. `place`, `product`, `litres_per_day`, `cost_per_litre`.
  case airlift
  /// Rationing. `places`, `tiers` with caps as share of demand (`cap_3: 0.5`), `priority` stations, `every_days` between fills of private cars.
  case ration
  /// Stocks built or released before or during the siege. `places`, `products`, `days_of_cover`, `litres`.
  case stocks
  /// The official price. `product`, `price_per_litre`.
  case price
  /// A deal opens roads against a payment. `corridors`, `payment_per_month`, `attack_factor`.
  case deal
  /// Tankers bought or hired. `tankers`, `litres_per_tanker`, `price_per_tanker`, `corridors`.
  case fleet
  /// Drivers strike or come back. `corridors`, `share` that refuses.
  case strike
  /// A rule on departures: `largest_convoy`, `night_driving`, `escort_required`.
  case convoys
  /// Sets one parameter for this scenario. `parameter`, `value`.
  case parameter
  /// What happens when a capital falls: `place`, `days_dry`, `pressure`, `commitments_end`, `forces_to` (allies that inherit).
  case fall
  /// Plays dated cuts: `plan` is a list of `link@date` or `link@date/days`, from a stress test.
  case plan
}
