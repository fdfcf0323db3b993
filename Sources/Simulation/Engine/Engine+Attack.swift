import Randomness

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What waits on a road.
enum AttackKind { case ambush, mine, roadblock }

extension Engine {
  /// All attacks of a day on what is on the road this morning.
  func strike() {
    for g in 0..<isActive.count where isActive[g] {
      switch groupTraits[g].strategy {
      case .historical: waitHistorically(g)
      case .adaptive: waitAdaptively(g)
      case .replay: break
      }
      if groupTraits[g].hitsDepots { hitDepot(g) }
    }
    if model.replay.count > 0 { playRecordedEvents() }
  }

  // MARK: Where they wait

  /// With a fitted hazard the number of waits is Poisson, so that meetings with one column that passes every link come at the
  /// fitted rate, scaled by the budget and never above it; without one, the budget is spread over the area by driving time.
  private func waitHistorically(_ g: Int) {
    let first = Int(groupLinkStart[g])
    let end = Int(groupLinkStart[g + 1])
    guard end > first else { return }
    var stream = RandomStream(seed: seed, replication: replication, day: UInt32(day), purpose: groupTraits[g].waits)
    if !hasHazard {
      // A whole number needs no chance.
      let isWhole = groupBudget[g] == groupBudget[g].rounded(.down)
      let n = count(groupBudget[g], isWhole ? 0 : stream.uniform())
      for start in stride(from: 0, to: n, by: WaitWords.drawnTogether) {
        var left = waitsThatMayMeet(g, start..<min(n, start &+ WaitWords.drawnTogether))
        while left != 0 {
          let i = left.trailingZeroBitCount
          left &= left &- 1
          attempt(g, draw: start &+ i, link: nil, WaitWords(waitWords.base, i))
        }
      }
      return
    }
    let u = stream.uniform()
    let meeting = max(1e-6, numbers.ambushMeetsConvoy)
    let scale = groupBudget[g] / max(1e-9, numbers.attackerBudget)
    let base = hazardSum[end - 1]
    let echo = aftershockRate()
    let limit = Int(groupBudget[g].rounded(.up))
    // The fitted rate is what happened to columns under the escorts of the time, to waits of which a part was informed.
    let effect = meeting * max(0.05, numbers.escortMeetingFactor) * max(0.05, numbers.intelligence)
    let n = min(limit, poisson((base + echo) * scale / effect, u))
    for i in 0..<n {
      let place = stream.uniform() * (base + echo)
      guard let words = waitThatMayMeet(g, i, of: n) else { continue }
      let link = place < base ? search(first, end, place, { hazardSum[$0] }) : -1
      attempt(g, draw: i, link: link >= 0 ? Int(groupLink[link]) : aftershock(place - base), words)
    }
  }

  /// Multiplicative weights: chances follow the exponential of what each stretch's traffic has been worth, with some
  /// exploration (Auer, Cesa-Bianchi, Freund and Schapire 2002, doi 10.1137/S0097539701398375).
  private func waitAdaptively(_ g: Int) {
    var stream = RandomStream(seed: seed, replication: replication, day: UInt32(day), purpose: groupTraits[g].waits)
    let n = count(groupBudget[g], stream.uniform())
    if n == 0 || groupLinkStart[g] == groupLinkStart[g + 1] { return }
    let first = Int(groupStretchStart[g])
    let end = Int(groupStretchStart[g + 1])
    let total = stretchChances(g)
    for i in 0..<n {
      let u = stream.uniform() * total
      let within = stream.uniform()
      guard let words = waitThatMayMeet(g, i, of: n) else { continue }
      let k = search(first, end, u, { stretchChance[$0] }) - first
      let from = model.groups[g].stretchStart[k]
      let to = model.groups[g].stretchStart[k + 1]
      attempt(g, draw: i, link: linkByHours(g, from, to, within), words)
    }
  }

  /// Running sums of the stretches' chances; returns their total.
  private func stretchChances(_ g: Int) -> Double {
    let first = Int(groupStretchStart[g])
    let count = model.groups[g].stretchHours.count
    var greatest = -Double.infinity
    for k in 0..<count { greatest = max(greatest, stretchWeight[first + k]) }
    var learned = 0.0
    var hours = 0.0
    for k in 0..<count {
      let own = model.groups[g].stretchHours[k]
      learned += own * exp(stretchWeight[first + k] - greatest)
      hours += own
    }
    var sum = 0.0
    for k in 0..<count {
      let own = model.groups[g].stretchHours[k]
      let follow = own * exp(stretchWeight[first + k] - greatest) / learned
      sum += (1 - numbers.exploration) * follow + numbers.exploration * own / hours
      stretchChance[first + k] = sum
    }
    return sum
  }

  private func linkByHours(_ g: Int, _ from: Int, _ to: Int, _ u: Double) -> Int {
    let first = Int(groupLinkStart[g])
    let low = from == 0 ? 0 : groupLinkHours[first + from - 1]
    let x = low + u * (groupLinkHours[first + to - 1] - low)
    return Int(groupLink[search(first + from, first + to, x, { groupLinkHours[$0] })])
  }

  /// A number of whole things whose mean is `expected`.
  @inline(__always) private func count(_ expected: Double, _ u: Double) -> Int {
    if expected >= 10_000 { return 10_000 + (u < expected - expected.rounded(.down) ? 1 : 0) }
    let whole = Int(expected)
    return whole + (u < expected - Double(whole) ? 1 : 0)
  }

  private func poisson(_ mean: Double, _ u: Double) -> Int {
    if mean <= 0 { return 0 }
    if mean > 30 { return PoissonDistribution.quantile(u, mean: min(mean, 1e6)) }
    var k = 0
    var mass = exp(-mean)
    var sum = mass
    while u > sum && k < 400 {
      k += 1
      mass *= mean / Double(k)
      sum += mass
    }
    return k
  }

  /// First place in running sums `[first, end)` above `x`, the last place if none is. Without branches, which nobody could foretell.
  @inline(__always) private func search(_ first: Int, _ end: Int, _ x: Double, _ sums: (Int) -> Double) -> Int {
    var low = first
    var count = end &- first
    while count > 1 {
      let half = count >> 1
      low = sums(low &+ half &- 1) > x ? low : low &+ half
      count &-= half
    }
    return low
  }

  // MARK: Aftershocks

  private func aftershockRate() -> Double {
    var sum = 0.0
    for i in 0..<min(aftershocks, 64) { sum += aftershockRates[day - Int(aftershockDay[i])] }
    return sum
  }

  private func aftershock(_ x: Double) -> Int {
    var left = x
    for i in 0..<min(aftershocks, 64) {
      left -= aftershockRates[day - Int(aftershockDay[i])]
      if left < 0 { return Int(aftershockLink[i]) }
    }
    return Int(aftershockLink[0])
  }

  // MARK: What happens there

  /// Draws the random words of some waits of a group; returns in bits which of them may meet something. The others meet nothing whatever passes
  /// there, as their chance is none so great.
  private func waitsThatMayMeet(_ g: Int, _ waits: Range<Int>) -> UInt32 {
    Philox.pairs(
      first: UInt32(truncatingIfNeeded: waits.lowerBound), count: waits.count,
      rest: (replication, UInt32(truncatingIfNeeded: day), groupTraits[g].meetings), key: key, vectors: vectors,
      into: waitWords.base)
    var found: UInt32 = 0
    for i in 0..<waits.count {
      let mayMeet = WaitWords(waitWords.base, i).unit(3, ofBlock: 1) < greatestMeeting
      found |= (mayMeet ? 1 : 0) << UInt32(truncatingIfNeeded: i)
    }
    return found
  }

  /// The words of wait `i` of a group's `n` of today, asked for in order; nil when it meets nothing.
  @inline(__always) private func waitThatMayMeet(_ g: Int, _ i: Int, of n: Int) -> WaitWords? {
    let place = i % WaitWords.drawnTogether
    if place == 0 { mayMeet = waitsThatMayMeet(g, i..<min(n, i &+ WaitWords.drawnTogether)) }
    return mayMeet >> UInt32(truncatingIfNeeded: place) & 1 == 0 ? nil : WaitWords(waitWords.base, place)
  }

  /// One wait: a link, a kind, and perhaps a meeting. Its numbers are keyed by its own place, so no other wait shifts them.
  private func attempt(_ g: Int, draw: Int, link: Int?, _ words: WaitWords) {
    let traits = groupTraits[g]
    let kind: AttackKind
    let u = words.unit(1, ofBlock: 1)
    if u < traits.roadblockShare {
      kind = .roadblock
    } else if u < traits.roadblockShare + traits.mineShare {
      kind = .mine
    } else {
      kind = .ambush
    }
    var place: Int
    var target: Target
    // Where nothing loaded passes, a wait may let the empties go.
    var appeal = 1.0
    if numbers.intelligence > 0, words.unit(0, ofBlock: 0) < numbers.intelligence {
      let (u, v, w) = (words.unit(1, ofBlock: 0), words.unit(2, ofBlock: 0), words.unit(2, ofBlock: 1))
      guard let known = knownColumn(g, u, v, w) else { return }
      (place, target, appeal) = known
    } else {
      place = link ?? linkByHours(g, 0, Int(groupLinkStart[g + 1] - groupLinkStart[g]), words.unit(3, ofBlock: 0))
      if isClosed(place) { return }
      let convoys = convoysPassing(place)
      let empties = numbers.emptyAttraction > 0 ? emptiesPassing(place) : 0
      if convoys + empties == 0 { return }
      let weight = Double(convoys) + numbers.emptyAttraction * Double(empties)
      appeal = min(1, weight)
      let x = words.unit(2, ofBlock: 1) * weight
      if x < Double(convoys) {
        target = convoy(Int(x), passing: place)
      } else {
        let n = min(empties - 1, Int((x - Double(convoys)) / numbers.emptyAttraction))
        guard let found = emptyColumn(n, passing: place) else { return }
        target = found
      }
    }
    var chance = numbers.ambushMeetsConvoy * guardFactor[place] * dealFactor[place] * appeal
    if target.provider >= 0 && kind == .ambush {
      let effect = effectiveness[target.provider]
      chance *= effect == 1 ? numbers.escortMeetingFactor : pow(numbers.escortMeetingFactor, effect)
    }
    if words.unit(3, ofBlock: 1) >= chance { return }
    let counter = UInt32(truncatingIfNeeded: 4 &* draw &+ 2)
    let more = Philox.block(
      counter: SIMD4(counter, replication, UInt32(truncatingIfNeeded: day), traits.meetings), key: key)
    if target.isEmpty {
      hitEmpties(target.lane, daysToGo: target.stage, link: place, kind: kind, more)
    } else {
      hit(target.lane, target.stage, target.provider, link: place, kind: kind, destroyed: nil, more)
    }
    if hasAftershocks {
      aftershockLink[aftershocks % 64] = Int32(place)
      aftershockDay[aftershocks % 64] = Int32(day)
      aftershocks += 1
    }
  }

  /// A wait where a column is known to pass: one of today's columns by what its stage is worth to the group, and a link of that stage.
  ///
  /// - Returns: nil when nothing passes the group's area today; with the part of the chance to meet that is left when all are empty.
  private func knownColumn(
    _ g: Int, _ u: Double, _ v: Double, _ w: Double
  ) -> (link: Int, target: Target, appeal: Double)? {
    var total = 0.0
    for l in 0..<laneCount where onRoad[l] > 0 { total += worthOnLane(g, l) }
    var empty = 0.0
    var columns = 0
    if numbers.emptyAttraction > 0 {
      for l in 0..<laneCount {
        let own = emptyWorth(g, l)
        empty += own.worth
        columns += own.columns
      }
    }
    let sum = total + numbers.emptyAttraction * empty
    if sum <= 0 { return nil }
    var left = u * sum
    if left >= total {
      let appeal = total > 0 ? 1 : min(1, numbers.emptyAttraction * Double(columns))
      return knownEmpties(g, (left - total) / numbers.emptyAttraction, v).map { ($0.link, $0.target, appeal) }
    }
    for l in 0..<laneCount where onRoad[l] > 0 {
      let own = worthOnLane(g, l)
      if left >= own {
        left -= own
        continue
      }
      let worth = (g * laneCount + l) * Engine.maxSlots
      for j in 0..<Int(slotsBefore[l] + slotsAfter[l]) {
        let convoys = slots[slotBase(l, j) + products]
        if convoys == 0 { continue }
        left -= slotWorth[worth + j] * Double(convoys)
        if left >= 0 || slotWorth[worth + j] == 0 { continue }
        guard let link = link(of: g, lane: l, stage: j, in: slotOf, worth: slotWorth[worth + j], v) else { return nil }
        let provider = protector(Int(w * Double(convoys)), of: Int(convoys), base: slotBase(l, j))
        return (link, Target(lane: l, stage: j, provider: provider), 1)
      }
    }
    return nil
  }

  private func worthOnLane(_ g: Int, _ l: Int) -> Double {
    let worth = (g * laneCount + l) * Engine.maxSlots
    var sum = 0.0
    for j in 0..<Int(slotsBefore[l] + slotsAfter[l]) {
      sum += slotWorth[worth + j] * Double(slots[slotBase(l, j) + products])
    }
    return sum
  }

  /// A link of a lane that is passed on one stage (`stages` says each link's stage) and in a group's area, by its part of the stage's worth.
  func link(of g: Int, lane l: Int, stage: Int, in stages: Row<Int32>, worth: Double, _ u: Double) -> Int? {
    var left = u * worth
    var found: Int?
    for i in Int(laneLinkStart[l])..<Int(laneLinkStart[l + 1]) where Int(stages[i]) == stage {
      let k = Int(laneLink[i])
      if !isInArea[g * linkCount + k] || isClosed(k) { continue }
      found = k
      left -= linkWorth[g * linkCount + k]
      if left < 0 { break }
    }
    return found
  }

  /// Who escorts convoy `n` of a slot, -1 for nobody. Escorted convoys are numbered from the top: with more escorts each number is escorted that was before.
  private func protector(_ n: Int, of convoys: Int, base: Int) -> Int {
    var fromTop = convoys - 1 - n
    for v in 0..<providerCount {
      let escorted = Int(slots[base + products + 1 + v])
      if fromTop < escorted { return v }
      fromTop -= escorted
    }
    return -1
  }

  @inline(__always) private func unit(_ word: UInt32) -> Double { WaitWords.unit(word) }

  /// Columns of all lanes that pass a link today.
  func convoysPassing(_ link: Int) -> Int {
    if isClosed(link) { return 0 }
    var sum = 0
    for i in Int(linkLaneStart[link])..<Int(linkLaneStart[link + 1]) {
      let l = Int(linkLane[i])
      if onRoad[l] == 0 { continue }
      sum += Int(slots[slotBase(l, Int(slotOf[Int(linkLanePosition[i])])) + products])
    }
    return sum
  }

  /// A closed link is not passed.
  func isClosed(_ link: Int) -> Bool { Int(closedUntil[link]) > day || linkShut[link] }

  /// The lane, slot and protector (-1: none) of the n-th column that passes a link today.
  private func convoy(_ n: Int, passing link: Int) -> Target {
    var left = n
    var found = Target(lane: 0, stage: 0, provider: -1)
    for i in Int(linkLaneStart[link])..<Int(linkLaneStart[link + 1]) {
      let l = Int(linkLane[i])
      if onRoad[l] == 0 { continue }
      let slot = Int(slotOf[Int(linkLanePosition[i])])
      let base = slotBase(l, slot)
      let here = Int(slots[base + products])
      if here == 0 { continue }
      found = Target(lane: l, stage: slot, provider: -1)
      if left >= here {
        left -= here
        continue
      }
      found.provider = protector(left, of: here, base: base)
      return found
    }
    return found
  }

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
    let turns = unit(words[2]) < numbers.turnedBackShare && kind != .mine && known == nil
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
    case .mine: burnt = min(size, count(numbers.mineLossTankers, unit(words[0])))
    case .ambush:
      let exponent = isEscorted ? numbers.lossExponentEscorted : numbers.lossExponentUnescorted
      let part = exponent <= 0 ? 1 : pow(unit(words[0]), exponent)
      burnt = min(size, count(Double(size) * part, unit(words[1])))
    }
    if let known { burnt = min(size, known) }
    if kind == .roadblock { return (burnt, 0) }
    let hurt = count(Double(size - burnt) * numbers.damagedShare, unit(words[1] ^ 0x9e37_79b9))
    return (burnt, min(size - burnt, hurt))
  }

  /// After an attack the link may be closed, and those who drive there remember.
  func frighten(_ link: Int, _ kind: AttackKind, _ words: SIMD4<UInt32>) {
    closeRoad(link, for: numbers.closureDays * (kind == .roadblock ? 2 : 1), unit(words[3]))
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

  private func hitDepot(_ g: Int) {
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

  // MARK: Learning

  /// Adaptive groups move their weight toward the stretches that more columns pass, and slowly forget.
  func learn() {
    for g in 0..<isActive.count where isActive[g] {
      if groupTraits[g].strategy != .adaptive { continue }
      let first = Int(groupStretchStart[g])
      let count = model.groups[g].stretchHours.count
      var most = 1e-9
      for k in 0..<count {
        var traffic = 0.0
        for l in model.groups[g].stretchLanes[k] { traffic += convoysSeen[l] }
        stretchChance[first + k] = traffic
        most = max(most, traffic)
      }
      for k in 0..<count {
        let reward = stretchChance[first + k] / most
        stretchWeight[first + k] = (1 - numbers.attackerForgets) * stretchWeight[first + k] + groupRate[g] * reward
      }
    }
  }
}
