extension Engine {
  // MARK: On the road

  /// Every column drives its day, unless a closed link lies ahead; who reaches a stop delivers there.
  func move() {
    let now = day & (Engine.ring &- 1)
    for l in 0..<laneCount {
      let place = l &* Engine.ring &+ now
      let back = returning[place] + joining[place]
      if back > 0 {
        returning[place] = 0
        joining[place] = 0
        if isImport(l) { idle[l] += back } else { domestic[Int(laneMarket[l])] += back }
      }
      if onRoad[l] == 0 { continue }
      let blocked = laneShut[l] || Int(laneClosedUntil[l]) > day ? blockedSlots(l) : 0
      deliverInPassing(l, blocked)
      advance(l, blocked)
    }
  }

  /// Bit j: the links of slot j cannot be passed today.
  func blockedSlots(_ l: Int) -> UInt64 {
    var mask: UInt64 = 0
    for i in Int(laneLinkStart[l])..<Int(laneLinkStart[l + 1]) {
      let k = Int(laneLink[i])
      if linkShut[k] || Int(closedUntil[k]) > day { mask |= 1 << UInt64(slotOf[i]) }
    }
    return mask
  }

  private func deliverInPassing(_ l: Int, _ blocked: UInt64) {
    let first = Int(stopStart[l])
    let last = Int(stopStart[l + 1]) - 1
    if first == last { return }
    for k in first..<last {
      let slot = Int(stopSlot[k])
      if blocked & (1 << UInt64(slot)) != 0 { continue }
      let base = slotBase(l, slot)
      if slots[base + products] == 0 { continue }
      let s = Int(stopSite[k])
      for p in 0..<products {
        let here = Int(slots[base + p])
        if here == 0 { continue }
        let credit = k * products + p
        // A town on the way takes its part of all imports from the lanes that pass it, as far as it needs any.
        let part = min(0.9, stopShare[credit] / max(0.05, share[l]))
        dropCredit[credit] = min(dropCredit[credit] + part * Double(here), Double(here))
        let missing = target[s * products + p] - stock[s * products + p] - heading[s * products + p]
        if missing < load[l] { continue }
        let n = min(here, min(Int(dropCredit[credit]), Int(missing / load[l])))
        if n == 0 { continue }
        dropCredit[credit] -= Double(n)
        slots[base + p] -= Int32(n)
        enteredTankers[l * Engine.maxSlots + slot] -= Int32(n)
        stoppedTankers[k] += Int32(n)
        deliver(n, product: p, lane: l, site: s, hours: stopHours[k])
      }
    }
  }

  private func advance(_ l: Int, _ blocked: UInt64) {
    if blocked == 0 { return advanceTogether(l) }
    let before = Int(slotsBefore[l])
    let end = before + Int(slotsAfter[l])
    var j = end - 1
    while j >= 0 {
      let base = slotBase(l, j)
      defer { j -= 1 }
      if blocked & (1 << UInt64(j)) != 0 { continue }
      if slots[base + products] == 0 { continue }
      if j == end - 1 {
        arrive(l, base)
      } else if j == before - 1 {
        reachBorder(l, base)
      } else {
        let next = slotBase(l, j + 1)
        for i in 0..<width {
          slots[next + i] += slots[base + i]
          slots[base + i] = 0
        }
      }
    }
  }

  /// Nothing is closed: the last columns arrive, those before the border reach it, all others move on by one slot.
  private func advanceTogether(_ l: Int) {
    let before = Int(slotsBefore[l])
    arrive(l, slotBase(l, before &+ Int(slotsAfter[l]) &- 1))
    if before > 0 { reachBorder(l, slotBase(l, before &- 1)) }
    turned[l] = (turned[l] &- 1) & Int32(Engine.maxSlots - 1)
  }

  private func arrive(_ l: Int, _ base: Int) {
    if slots[base &+ products] == 0 && slotIsEmpty(base) { return }
    let s = Int(stopSite[Int(stopStart[l &+ 1]) &- 1])
    for p in 0..<products {
      let n = Int(slots[base &+ p])
      if n == 0 { continue }
      slots[base &+ p] = 0
      deliver(n, product: p, lane: l, site: s, hours: .infinity)
    }
    slots[base &+ products] = 0
    for v in 0..<providerCount {
      let escorted = slots[base &+ products &+ 1 &+ v]
      if escorted == 0 { continue }
      believed[v] += numbers.beliefWeight * Double(escorted)
      slots[base &+ products &+ 1 &+ v] = 0
    }
  }

  @inline(__always) private func slotIsEmpty(_ base: Int) -> Bool {
    var any: Int32 = 0
    for i in 0..<width { any |= slots[base &+ i] }
    return any == 0
  }

  /// Unloads tankers at a site, so many hours from the border (infinity: at the lane's end), and sends them back empty.
  private func deliver(_ n: Int, product p: Int, lane l: Int, site s: Int, hours: Double) {
    let litres = Int64(n) * load[l]
    let i = s &* products &+ p
    stock[i] += litres
    arrivedAt[i] += litres
    arrivedToday[i] += litres
    arrived[p] += litres
    deliveredBy[l] += litres
    onRoad[l] -= Int32(truncatingIfNeeded: n)
    arrivalsToday[s] += Int32(truncatingIfNeeded: n)
    leave(litres, product: p, lane: l, market: Int(laneMarket[l]), isPastBorder: true)
    let next = isImport(l) ? laneForReturn(l, n) : l
    // The way home is shorter from a town that the lane passes.
    let spared = next == l && hours.isFinite ? max(0, laneHoursAfter[l] - hours) / pace : 0
    bringBack(n, lane: next, after: Int(returnDays[next]) - Int(spared))
  }

  /// Free tankers change to the lane that lacks most of what dispatchers want on it; those bound to a lane stay.
  private func laneForReturn(_ l: Int, _ n: Int) -> Int {
    guard Double(onLane[l]) - bound[l] >= Double(n) else { return l }
    let m = Int(laneMarket[l])
    var free = 0.0
    for o in lanes(of: m) { free += max(0, Double(onLane[o]) - bound[o]) }
    var best = l
    var most = 0.05 * free
    for o in lanes(of: m) {
      let lacks = share[o] * free - max(0, Double(onLane[o]) - bound[o])
      if lacks > most {
        most = lacks
        best = o
      }
    }
    onLane[l] -= Int32(n)
    onLane[best] += Int32(n)
    return best
  }

  private func reachBorder(_ l: Int, _ base: Int) {
    var all: Int32 = 0
    for p in 0..<products {
      let n = slots[base &+ p]
      slots[base &+ p] = 0
      held[l &* products &+ p] += n
      all += n
    }
    atBorder[l] += all
    for i in products..<width { slots[base &+ i] = 0 }
  }
}
