import Randomness

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Engine {
  /// An attack that meets a column: tankers burn, some are damaged, the rest drives on or turns back, the link may close.
  func hit(
    _ l: Int, _ slot: Int, _ provider: Int, link: Int, kind: AttackKind, destroyed known: Int?, _ words: SIMD4<UInt32>
  ) {
    let base = slotBase(l, slot)
    let market = Int(laneMarket[l])
    var tankers = 0
    for p in 0..<products { tankers += Int(slots[base + p]) }
    let convoys = max(1, Int(slots[base + products]))
    let size = (tankers + convoys - 1) / convoys
    ambushesMet += 1
    linkAttacks[link] += 1
    tankersHit += size
    let (burnt, broken) = damage(to: size, isEscorted: provider >= 0, kind: kind, known: known, words)
    let turns = WaitWords.unit(words[2]) < numbers.turnedBackShare && kind != .mine && known == nil
    let back = turns ? size - burnt - broken : 0
    removeLost(burnt, broken: broken, back: back, lane: l, slot: slot)
    if (back > 0 || burnt + broken == size) && slots[base + products] > 0 {
      slots[base + products] -= 1
      enteredConvoys[l * Engine.maxSlots + slot] -= 1
      if provider >= 0 { slots[base + products + 1 + provider] -= 1 }
    }
    if provider >= 0 {
      lostUnder[provider * clientCount + Int(marketClient[market])] += Int32(burnt)
      doubted[provider] += numbers.beliefWeight * (burnt > 0 ? 2 : 0)
    }
    loseTankers(burnt, lane: l)
    repair(broken, lane: l)
    bringBack(back, lane: l, after: Int(returnDays[l]) / 2 + 1)
    frighten(link, kind, words)
  }

  /// Of a column of `size` tankers that was met, how many burn and how many are damaged.
  func damage(
    to size: Int, isEscorted: Bool, kind: AttackKind, known: Int?, _ words: SIMD4<UInt32>
  ) -> (burnt: Int, broken: Int) {
    var burnt = 0
    switch kind {
    case .roadblock: break
    case .mine: burnt = min(size, count(numbers.mineLossTankers, WaitWords.unit(words[0])))
    case .ambush:
      let exponent = isEscorted ? numbers.lossExponentEscorted : numbers.lossExponentUnescorted
      let part = exponent <= 0 ? 1 : pow(WaitWords.unit(words[0]), exponent)
      burnt = min(size, count(Double(size) * part, WaitWords.unit(words[1])))
    }
    if let known { burnt = min(size, known) }
    if kind == .roadblock { return (burnt, 0) }
    let hurt = count(Double(size - burnt) * numbers.damagedShare, WaitWords.unit(words[1] ^ 0x9e37_79b9))
    return (burnt, min(size - burnt, hurt))
  }

  /// After an attack the link may be closed, and those who drive there remember.
  func frighten(_ link: Int, _ kind: AttackKind, _ words: SIMD4<UInt32>) {
    closeRoad(link, for: numbers.closureDays * (kind == .roadblock ? 2 : 1), WaitWords.unit(words[3]))
    remember(link, weight: kind == .mine ? 0.5 : 1)
  }

  /// Takes tankers out of a slot, product by product in proportion, and books their loads.
  private func removeLost(_ burnt: Int, broken: Int, back: Int, lane l: Int, slot: Int) {
    let base = slotBase(l, slot)
    let price = numbers.officialPrice
    let litres = load[l]
    let fuelLost = CostKind.fuelLost.index
    var gone = burnt &+ broken &+ back
    var losses = burnt &+ broken
    var cost = costs[fuelLost]
    take.fill(0)
    takeLost.fill(0)
    while gone > 0 {
      var most = 0
      for p in 1..<max(1, products) where slots[base &+ p] > slots[base &+ most] { most = p }
      let here = Int(slots[base &+ most])
      if here <= 0 { break }
      // A tenth of the largest at a time keeps the mix without counting truck by truck.
      let n = min(gone, max(1, here / 10))
      let lostNow = min(n, losses)
      losses &-= lostNow
      gone &-= n
      slots[base &+ most] = Int32(truncatingIfNeeded: here &- n)
      take[most] &+= Int32(truncatingIfNeeded: n)
      takeLost[most] &+= Int32(truncatingIfNeeded: lostNow)
      if lostNow > 0 { cost += Double(Int64(lostNow) * litres) * price }
    }
    costs[fuelLost] = cost
    bookLost(l, slot, isPastBorder: slot >= Int(slotsBefore[l]))
  }

  /// Books the loads of tankers taken out of a slot: `take` of each product, `takeLost` of them lost, the rest refused.
  private func bookLost(_ l: Int, _ slot: Int, isPastBorder: Bool) {
    let market = Int(laneMarket[l])
    var sum: Int32 = 0
    for p in 0..<products where take[p] > 0 {
      let gone = Int64(take[p]) * load[l]
      let burnt = Int64(takeLost[p]) * load[l]
      lost[p] += burnt
      refused[p] += gone - burnt
      lostOn[l] += burnt
      refusedOn[l] += gone - burnt
      leave(gone, product: p, lane: l, market: market, isPastBorder: isPastBorder)
      sum += take[p]
    }
    onRoad[l] -= sum
    enteredTankers[l * Engine.maxSlots + slot] -= sum
  }

  /// Litres no longer on their way.
  @inline(__always)
  func leave(_ litres: Int64, product p: Int, lane l: Int, market: Int, isPastBorder: Bool) {
    if isImport(l) {
      let i = market &* products &+ p
      transit[i] -= litres
      if isPastBorder { inbound[i] -= litres }
    } else {
      heading[Int(stopSite[Int(stopStart[l])]) * products + p] -= litres
    }
  }

  /// Trucks drive back to their port or hub, which takes them some days.
  @inline(__always) func bringBack(_ n: Int, lane l: Int, after days: Int) {
    if n == 0 { return }
    let far = min(max(days, 1), Int(returnDays[l]))
    let first = l &* Engine.ring
    returning[first &+ (day &+ far) & (Engine.ring &- 1)] += Int32(truncatingIfNeeded: n)
    homeward[first &+ far] += Int32(truncatingIfNeeded: n)
  }

  func closeRoad(_ link: Int, for days: Double, _ u: Double) {
    let n = count(days, u)
    if n == 0 { return }
    closedUntil[link] = max(closedUntil[link], Int32(day + n))
    for i in Int(linkLaneStart[link])..<Int(linkLaneStart[link + 1]) {
      let l = Int(linkLane[i])
      laneClosedUntil[l] = max(laneClosedUntil[l], closedUntil[link])
    }
  }

  func remember(_ link: Int, weight: Double) {
    for i in Int(linkLaneStart[link])..<Int(linkLaneStart[link + 1]) { attacksSeen[Int(linkLane[i])] += weight }
  }

  // MARK: Depots

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
      burned[p] += litres
      burnedAt[i] += litres
      costs[CostKind.fuelLost.index] += Double(litres) * numbers.officialPrice
    }
  }
}
