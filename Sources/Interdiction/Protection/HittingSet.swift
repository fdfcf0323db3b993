/// The cheapest set of guards that meets every attack of a list, by branch and bound.
///
/// Some link of an attack not yet met must be guarded: each branch guards one and bars its elder brothers. Disjoint attacks not yet met bound
/// the price from below.
struct HittingSet {
  let prices: [Int]
  private(set) var nodes = 0
  private var bestPrice: Int
  private var best: [UInt32]?
  private var barred: Set<UInt32> = []
  private var attacks: [[UInt32]] = []

  /// - Parameter limit: dearer sets are of no interest.
  init(prices: [Int], limit: Int) {
    self.prices = prices
    bestPrice = limit == .max ? .max : limit + 1
  }

  /// Returns the set with its price, or nil where none is within the limit.
  mutating func solve(_ attacks: [[UInt32]], shouldStop: () -> Bool) -> (guards: [UInt32], price: Int)? {
    self.attacks = attacks
    visit([], price: 0, shouldStop)
    return best.map { ($0.sorted(), bestPrice) }
  }

  private mutating func visit(_ guards: [UInt32], price: Int, _ shouldStop: () -> Bool) {
    nodes += 1
    if price >= bestPrice || (nodes % 256 == 0 && shouldStop()) { return }
    var bound = price
    var touched: Set<UInt32> = []
    var branching: [UInt32]?
    for attack in attacks where !attack.contains(where: { guards.contains($0) }) {
      let open = attack.filter { prices[Int($0)] != PathProtectionProblem.unguardable && !barred.contains($0) }
      guard let cheapest = open.map({ prices[Int($0)] }).min() else { return }
      if branching.map({ open.count < $0.count }) ?? true { branching = open }
      if touched.isDisjoint(with: open) {
        touched.formUnion(open)
        bound += cheapest
        if bound >= bestPrice { return }
      }
    }
    guard let branching else {
      best = guards
      bestPrice = price
      return
    }
    var added: [UInt32] = []
    for link in branching.sorted(by: { (prices[Int($0)], $0) < (prices[Int($1)], $1) }) {
      visit(guards + [link], price: price + prices[Int(link)], shouldStop)
      barred.insert(link)
      added.append(link)
    }
    for link in added { barred.remove(link) }
  }
}
