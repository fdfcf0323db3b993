extension Engine {
  /// Litres of a product on all roads, in queues included.
  func litresOnRoad(_ p: Int) -> Int64 {
    var sum: Int64 = 0
    for l in 0..<laneCount {
      var tankers: Int64 = 0
      for j in 0..<Int(slotsBefore[l] + slotsAfter[l]) { tankers += Int64(slots[slotBase(l, j) + p]) }
      if isImport(l) { tankers += Int64(held[l * products + p] + ready[l * products + p]) }
      sum += tankers * load[l]
    }
    return sum
  }

  /// Everything that must hold to the litre and to the truck, after any day: what is broken, in words; nil when all holds.
  ///
  /// shipped = arrived + lost + refused + on the road, by product; stock at the start + arrived + bought = used + sent on + burnt +
  /// stock now, by site and product; tankers at the start
  /// + added = destroyed + given back + all that are anywhere.
  func brokenBalance() -> String? {
    for p in 0..<products {
      let onRoad = litresOnRoad(p)
      let accounted = accounts.arrived[p] + accounts.lost[p] + accounts.refused[p] + onRoad
      if accounts.shipped[p] != accounted {
        return "product \(p): shipped \(accounts.shipped[p]) L, accounted for \(accounted) L"
      }
      var travelling: Int64 = 0
      for m in 0..<marketCount { travelling += transit[m * products + p] }
      for s in 0..<siteCount { travelling += heading[s * products + p] }
      if travelling != onRoad { return "product \(p): \(onRoad) L on the road, \(travelling) L expected" }
    }
    for i in 0..<(siteCount * products) {
      let came = accounts.initialStock[i] + accounts.arrivedAt[i] + accounts.boughtAt[i]
      let went = accounts.usedAt[i] + accounts.sentOn[i] + accounts.burnedAt[i] + stock[i]
      if came != went || stock[i] < 0 {
        return "site \(i / products), product \(i % products): \(came) L came, \(went) L went"
      }
    }
    return brokenFleet()
  }

  private func brokenFleet() -> String? {
    var tankers = 0
    for l in 0..<laneCount {
      var own = 0
      for j in 0..<Int(slotsBefore[l] + slotsAfter[l]) {
        for p in 0..<products { own += Int(slots[slotBase(l, j) + p]) }
      }
      if isImport(l) { for p in 0..<products { own += Int(held[l * products + p] + ready[l * products + p]) } }
      if own != Int(onRoad[l]) { return "lane \(l): \(own) tankers on the road, \(onRoad[l]) counted" }
      for j in 0..<Engine.ring { own += Int(returning[l * Engine.ring + j] + joining[l * Engine.ring + j]) }
      own += isImport(l) ? Int(idle[l]) : 0
      if isImport(l) && own != Int(onLane[l]) { return "lane \(l): \(own) tankers, \(onLane[l]) expected" }
      tankers += own
    }
    for m in 0..<marketCount { tankers += Int(domestic[m]) }
    let expected = fleetAtStart + tankersAdded - tankersDestroyed - tankersGivenBack
    return tankers == expected ? nil : "\(tankers) tankers, \(expected) expected"
  }
}
