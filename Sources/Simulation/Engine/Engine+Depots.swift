import Randomness

extension Engine {
  func hitDepot(_ g: Int) {
    let group = model.groups[g]
    guard !group.sites.isEmpty else { return }
    var stream = RandomStream(
      seed: seed, replication: replication, day: UInt32(day), purpose: Purpose.depots &+ UInt32(group.number) << 8)
    guard stream.uniform() < group.depotShare else { return }
    burnDepot(group.sites[stream.index(below: group.sites.count)])
  }

  func burnDepot(_ s: Int) {
    for p in 0..<products {
      let i = s * products + p
      let litres = Int64(Double(stock[i]) * numbers.depotLossShare)
      stock[i] -= litres
      accounts.burned[p] += litres
      accounts.burnedAt[i] += litres
      accounts.costs[CostKind.fuelLost.index] += Double(litres) * numbers.officialPrice
    }
  }
}
