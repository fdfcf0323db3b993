extension Engine {
  /// Convoys that the army takes to towns because it was told to: by a lever, every so many days, or because a town has been without
  /// essential fuel for `relief_after_days`. They leave before all others, reserve and risk aside; where escorts are required they wait for
  /// one, else they go without if none is free.
  func sendOrdered() {
    for l in importCount..<laneCount {
      let s = Int(topology.stopSite[Int(topology.stopStart[l])])
      giveOrders(lane: l, site: s)
      if ordered[l] > 0 { leaveOnOrders(lane: l, site: s) }
    }
  }

  private func giveOrders(lane l: Int, site s: Int) {
    if orderSize[s] > 0 && day >= Int(orderFrom[s]) {
      let every = max(1, Int(orderEvery[s].rounded()))
      if (day - Int(orderFrom[s])) % every == 0 { ordered[l] = max(ordered[l], Int32(orderSize[s])) }
    }
    if ordered[l] > 0 || numbers.reliefTankers < 1 || Double(dryDays[s]) < numbers.reliefAfter { return }
    var need: Int64 = 0
    var isComing = false
    for p in 0..<products {
      need += demandSum[s * products + p]
      if heading[s * products + p] > 0 { isComing = true }
    }
    // No relief is bigger than a month's need.
    if !isComing { ordered[l] = Int32(min(numbers.reliefTankers, Double(30 * need / load[l]))) }
  }

  private func leaveOnOrders(lane l: Int, site s: Int) {
    let m = Int(topology.laneMarket[l])
    if inForce.laneShut[l] || Int(laneClosedUntil[l]) > day { return }
    let wanted = min(Int(ordered[l]), Int(domestic[m]))
    var total = 0
    var need = 0.0
    let hub = Int(topology.laneOrigin[l])
    for p in 0..<products { need += Double(demandSum[s * products + p]) }
    if need <= 0 { return }
    for p in 0..<products {
      let part = Double(demandSum[s * products + p]) / need * Double(wanted)
      take[p] = Int32(min(Int(part.rounded(.up)), wanted - total, Int(stock[hub * products + p] / load[l])))
      total += Int(take[p])
    }
    if total == 0 { return }
    let columns = Engine.parts(of: total, upTo: largestConvoy)
    let base = slotBase(l, 0) + products
    let escorted = engage(columns, lane: l, tankers: total, base: base)
    if escortRequired && escorted < columns {
      // An order of several columns leaves with as many as soldiers ride with.
      total = min(total, escorted * largestConvoy)
      if total == 0 { return }
    }
    let leaving = escortRequired ? escorted : columns
    slots[base] += Int32(leaving)
    enteredConvoys[l * Engine.maxSlots] += Int32(leaving)
    convoysSeen[l] += Double(leaving)
    ordered[l] -= Int32(total)
    accounts.orderedTankers[l] += Int32(total)
    loadAtHub(l, tankers: total, site: s, hub: hub)
    // What is short of whole trucks, or of fuel in the hub, is not waited for.
    if ordered[l] > 0 && leaving == columns { ordered[l] = 0 }
  }

  /// Loads trucks at a hub, product by product as `take` says, onto the first stage of a distribution lane.
  func loadAtHub(_ l: Int, tankers: Int, site s: Int, hub: Int) {
    var left = tankers
    for p in 0..<products {
      let n = min(left, Int(take[p]))
      if n == 0 { continue }
      left -= n
      let litres = Int64(n) * load[l]
      let h = hub * products + p
      stock[h] -= litres
      accounts.sentOn[h] += litres
      accounts.shipped[p] += litres
      heading[s * products + p] += litres
      slots[slotBase(l, 0) + p] += Int32(n)
      enteredTankers[l * Engine.maxSlots] += Int32(n)
      onRoad[l] += Int32(n)
      domestic[Int(topology.laneMarket[l])] -= Int32(n)
    }
  }
}
