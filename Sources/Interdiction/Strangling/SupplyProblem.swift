import Wording

/// Cities, roads, suppliers, stocks and convoys under way, day by day: what a supplier has to work with over a horizon.
///
/// A plain value. Amounts are whole numbers of one unit (litres, say), times whole days. The supplier is optimal and knows what will be
/// cut when: real dispatchers do no better, so that damage is a lower bound on what the same cuts would do to them.
public struct SupplyProblem: Sendable, Equatable, Codable {
  /// A town, port, depot, border post or junction.
  public struct Place: Sendable, Equatable, Codable {
    public var name: String
    /// Most that can pass through on one day; nil for no limit.
    public var throughput: Int64?
    /// What closing it (a border post, a bridge) takes from the budget; nil where that cannot be done.
    public var cutCost: Int?

    public init(name: String, throughput: Int64? = nil, cutCost: Int? = nil) {
      self.name = name
      self.throughput = throughput
      self.cutCost = cutCost
    }
  }

  /// A stretch of road.
  public struct Link: Sendable, Equatable, Codable {
    public var from: Int
    public var to: Int
    /// Whole days from departure to arrival, at least 0.
    public var days: Int
    /// Most that can set out on one day in each direction; nil for no limit.
    public var capacity: Int64?
    /// Cost of moving one unit, in the unit of the demands' weights.
    public var cost: Int64
    public var isTwoWay: Bool
    /// What cutting it, both ways at once, takes from the budget; nil where that cannot be done.
    public var cutCost: Int?

    public init(
      from: Int, to: Int, days: Int, capacity: Int64? = nil, cost: Int64 = 0, isTwoWay: Bool = true, cutCost: Int? = 1
    ) {
      self.from = from
      self.to = to
      self.days = days
      self.capacity = capacity
      self.cost = cost
      self.isTwoWay = isTwoWay
      self.cutCost = cutCost
    }
  }

  /// What a supplier can send from a place each day, from one day to another (half open; the whole horizon when left out).
  public struct Supply: Sendable, Equatable, Codable {
    public var place: Int
    public var product: Int
    public var perDay: Int64
    public var fromDay: Int
    public var toDay: Int

    public init(place: Int, product: Int = 0, perDay: Int64, fromDay: Int = 0, toDay: Int = .max) {
      self.place = place
      self.product = product
      self.perDay = perDay
      self.fromDay = fromDay
      self.toDay = toDay
    }
  }

  /// Tanks at a place, and what is in them on day 0.
  public struct Store: Sendable, Equatable, Codable {
    public var place: Int
    public var product: Int
    public var stock: Int64
    public var capacity: Int64

    public init(place: Int, product: Int = 0, stock: Int64, capacity: Int64) {
      self.place = place
      self.product = product
      self.stock = stock
      self.capacity = capacity
    }
  }

  /// What a place needs each day, and what one unit that it does not get weighs.
  public struct Demand: Sendable, Equatable, Codable {
    public var place: Int
    public var product: Int
    public var perDay: Int64
    public var weight: Int64

    public init(place: Int, product: Int = 0, perDay: Int64, weight: Int64 = 1) {
      self.place = place
      self.product = product
      self.perDay = perDay
      self.weight = weight
    }
  }

  /// A convoy under way on day 0: it arrives whatever is cut behind or before it.
  public struct Shipment: Sendable, Equatable, Codable {
    public var place: Int
    public var product: Int
    public var day: Int
    public var amount: Int64

    public init(place: Int, product: Int = 0, day: Int, amount: Int64) {
      self.place = place
      self.product = product
      self.day = day
      self.amount = amount
    }
  }

  public var products: [String]
  public var places: [Place]
  public var links: [Link]
  public var supplies: [Supply]
  public var stores: [Store]
  public var demands: [Demand]
  public var shipments: [Shipment]
  /// Number of days.
  public var horizon: Int

  public init(
    products: [String] = ["fuel"], places: [Place], links: [Link], supplies: [Supply], stores: [Store] = [],
    demands: [Demand], shipments: [Shipment] = [], horizon: Int
  ) {
    self.products = products
    self.places = places
    self.links = links
    self.supplies = supplies
    self.stores = stores
    self.demands = demands
    self.shipments = shipments
    self.horizon = horizon
  }

  /// All that is wrong; empty when the problem can be solved.
  public func faults() -> [Message] {
    var faults: [Message] = []
    let known = places.indices
    let kinds = products.indices
    if horizon < 1 || horizon > 3_660 { faults.append("the horizon is outside 1 ... 3660 days") }
    if products.isEmpty { faults.append("there is no product") }
    for (i, p) in places.enumerated() {
      if let most = p.throughput, !Self.isAmount(most) { faults.append("place \(i): throughput outside 0 ..< 2^40") }
      if let cost = p.cutCost, cost < 0 || cost >= 1 << 30 { faults.append("place \(i): cut cost outside 0 ..< 2^30") }
    }
    for (i, l) in links.enumerated() {
      if !known.contains(l.from) || !known.contains(l.to) { faults.append("link \(i): no such place") }
      if l.days < 0 || l.days > 3_660 { faults.append("link \(i): days outside 0 ... 3660") }
      if let most = l.capacity, !Self.isAmount(most) { faults.append("link \(i): capacity outside 0 ..< 2^40") }
      if l.cost < 0 || l.cost >= 1 << 20 { faults.append("link \(i): cost outside 0 ..< 2^20") }
      if let cost = l.cutCost, cost < 0 || cost >= 1 << 30 { faults.append("link \(i): cut cost outside 0 ..< 2^30") }
    }
    func check(_ what: Message, _ place: Int, _ product: Int, _ amounts: [Int64]) {
      if !known.contains(place) { faults.append("\(what): no such place") }
      if !kinds.contains(product) { faults.append("\(what): no such product") }
      if amounts.contains(where: { !Self.isAmount($0) }) { faults.append("\(what): amount outside 0 ..< 2^40") }
    }
    for (i, s) in supplies.enumerated() { check("supply \(i)", s.place, s.product, [s.perDay]) }
    for (i, s) in stores.enumerated() { check("store \(i)", s.place, s.product, [s.stock, s.capacity]) }
    for (i, d) in demands.enumerated() {
      check("demand \(i)", d.place, d.product, [d.perDay])
      if d.weight < 0 || d.weight >= 1 << 20 { faults.append("demand \(i): weight outside 0 ..< 2^20") }
    }
    for (i, s) in shipments.enumerated() {
      check("shipment \(i)", s.place, s.product, [s.amount])
      if s.day < 0 { faults.append("shipment \(i): before day 0") }
    }
    return faults
  }

  private static func isAmount(_ value: Int64) -> Bool { value >= 0 && value < 1 << 40 }

  /// Weighted need over the horizon: the damage when nothing at all is delivered.
  public var weightedNeed: Int64 { demands.reduce(0) { $0 + $1.perDay * $1.weight } * Int64(horizon) }
}
