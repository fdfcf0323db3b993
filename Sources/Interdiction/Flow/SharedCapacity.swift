import NetworkFlow
import Wording

/// Arcs that carry only so much together: several products on one road, or through one border post.
public struct SharedCapacity: Sendable, Equatable, Codable {
  public var arcs: [Int32]
  public var capacity: Int64

  public init(arcs: [Int32], capacity: Int64) {
    self.arcs = arcs
    self.capacity = capacity
  }
}

/// How amounts are counted where capacities are shared.
///
/// The supplier's problem is then a multicommodity flow, whose optimum need not be whole. Plans are counted in small parts of a unit, prices
/// of shared capacities in small parts of a unit of cost, and the damage in whole units, rounded up: what is less than `ignored` of a unit
/// does not count. An optimum that is a fraction with a denominator below 1 / `ignored` is thus never mistaken, and bounds from plans and from
/// prices, each exact in its parts, meet although no plan or price is the optimum to the last digit.
extension FlowAttackProblem {
  /// Parts of a unit of cost in which prices are held: holds all fractions with denominators up to 10.
  static let priceUnit: Int64 = (1 << 10) * 315
  /// One part in so many of a unit of damage does not count.
  static let ignored: Int64 = 64

  /// What plans earn and the base come to at most; nil where that is 2^43 or more.
  private var worth: Int64? {
    var sum = Int128(base.magnitude)
    for arc in 0..<network.arcCount where network.cost[arc] < 0 && network.capacity[arc] != FlowNetwork.unlimited {
      sum += Int128(network.capacity[arc]) * Int128(-network.cost[arc])
    }
    return sum < 1 << 43 ? Int64(sum) : nil
  }

  /// The power of two of parts in which plans count a unit: 0 where nothing is shared.
  var fineness: Int {
    guard !shared.isEmpty, let worth else { return 0 }
    return min(20, 58 - (Int64.bitWidth - worth.leadingZeroBitCount))
  }

  /// The least damage, in parts of a unit, that counts as `level`.
  func fine(_ level: Int64, _ fineness: Int) -> Int64 {
    guard fineness > 0 else { return level }
    return ((level - 1) << Int64(fineness)) + (1 << Int64(fineness)) / Self.ignored + 1
  }

  /// The whole damage that parts of a unit come to.
  func whole(_ fine: Int64, _ fineness: Int) -> Int64 {
    guard fineness > 0 else { return fine }
    let unit = Int64(1) << Int64(fineness)
    return (fine - unit / Self.ignored + unit - 1) >> Int64(fineness)
  }

  /// Capacities in parts of a unit.
  func capacities(_ fineness: Int) -> [Int64] {
    network.capacity.map { $0 == FlowNetwork.unlimited ? $0 : $0 << Int64(fineness) }
  }

  /// Whether a flow, in parts of a unit, asks more of a shared capacity than there is.
  func overloads(_ flow: [Int64], fineness: Int) -> Bool {
    shared.contains { one in
      one.arcs.reduce(Int128(0)) { $0 + Int128(flow[Int($1)]) } > Int128(one.capacity) << Int128(fineness)
    }
  }

  func sharedFaults() -> [Message] {
    guard !shared.isEmpty else { return [] }
    var faults: [Message] = []
    var owner = [Bool](repeating: false, count: network.arcCount)
    for (index, one) in shared.enumerated() {
      if one.capacity < 0 || one.capacity >= 1 << 40 { faults.append("shared capacity \(index): outside 0 ..< 2^40") }
      for arc in one.arcs.map(Int.init) {
        guard owner.indices.contains(arc) else {
          faults.append("shared capacity \(index): no such arc")
          continue
        }
        if owner[arc] { faults.append("shared capacity \(index): arc \(arc) shares another one as well") }
        owner[arc] = true
      }
    }
    if targets.contains(where: { $0.delay != nil }) { faults.append("delays and shared capacities do not go together") }
    if network.capacity.contains(where: { $0 != FlowNetwork.unlimited && $0 >= 1 << 40 }) {
      faults.append("beside a shared capacity, capacities stay below 2^40")
    }
    let (price, overflow) = prohibitive.multipliedReportingOverflow(by: 2 * Self.priceUnit)
    let dearest = network.cost.reduce(0) { max($0, $1.magnitude) }
    if worth == nil || overflow || price >= (1 << 60) / Int64(network.nodeCount + 2)
      || dearest >= UInt64((1 << 60) / (2 * Self.priceUnit) / Int64(network.nodeCount + 2))
    {
      faults.append("amounts and costs are too large to share capacities")
    }
    return faults
  }

  /// The network that an attack leaves, with capacities that are shared as prices instead: what it costs in parts of a unit of cost, less the
  /// prices of the capacities, is a lower bound on what the supplier must pay (Lagrange).
  func pricedNetwork(without attack: [Int32], open: UInt64, prices: [Int64]) -> FlowNetwork {
    var network = network(without: attack, open: open)
    for arc in 0..<network.arcCount { network.cost[arc] *= Self.priceUnit }
    for (one, price) in zip(shared, prices) { for arc in one.arcs { network.cost[Int(arc)] += price } }
    return network
  }

  /// The damage, whole, that a cheapest circulation of the priced network proves.
  func damage(cost: Int64, prices: [Int64]) -> Int64 {
    var parts = Int128(base) * Int128(Self.priceUnit) + Int128(cost)
    for (one, price) in zip(shared, prices) { parts -= Int128(price) * Int128(one.capacity) }
    return whole(parts: parts, unit: Int128(Self.priceUnit))
  }

  func whole(parts: Int128, unit: Int128) -> Int64 {
    let least = parts * Int128(Self.ignored) - unit
    let divisor = unit * Int128(Self.ignored)
    let quotient = least / divisor
    return Int64(quotient) + (least > quotient * divisor ? 1 : 0)
  }

  /// Whether prices are such that the bound can be trusted and computed.
  func arePrices(_ prices: [Int64]) -> Bool {
    prices.count == shared.count && prices.allSatisfy { $0 >= 0 && $0 <= prohibitive * Self.priceUnit }
  }
}
