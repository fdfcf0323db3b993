internal import CSimulation
import Randomness

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Engine {
  /// A day's waits of a group, one replication for itself: where each depends on what attacks before it left behind.
  func wait(_ g: Int) {
    switch topology.groupTraits[g].strategy {
    case .historical: waitHistorically(g)
    case .adaptive: waitAdaptively(g)
    case .replay: break
    }
  }

  /// Whether a group's budget is spread over its area by driving time: then its waits are alike, and all replications abreast draw them together.
  func waitsAnywhere(_ g: Int) -> Bool { topology.groupTraits[g].strategy == .historical && !hasHazard }

  /// How many waits a group spreads over its area today.
  func waitsToday(_ g: Int) -> Int {
    if topology.groupLinkStart[g] == topology.groupLinkStart[g + 1] { return 0 }
    // A whole number needs no chance.
    if inForce.groupBudget[g] == inForce.groupBudget[g].rounded(.down) { return count(inForce.groupBudget[g], 0) }
    var stream = RandomStream(
      seed: seed, replication: replication, day: UInt32(day), purpose: topology.groupTraits[g].waits)
    return count(inForce.groupBudget[g], stream.uniform())
  }

  /// With a fitted hazard the number of waits is Poisson, so that meetings with one column that passes every link come at the
  /// fitted rate, scaled by the budget and never above it; without one, the budget is spread over the area by driving time.
  private func waitHistorically(_ g: Int) {
    let first = Int(topology.groupLinkStart[g])
    let end = Int(topology.groupLinkStart[g + 1])
    guard end > first else { return }
    var stream = RandomStream(
      seed: seed, replication: replication, day: UInt32(day), purpose: topology.groupTraits[g].waits)
    let u = stream.uniform()
    let meeting = max(1e-6, numbers.ambushMeetsConvoy)
    let scale = inForce.groupBudget[g] / max(1e-9, numbers.attackerBudget)
    let base = attackers.hazardSum[end - 1]
    let echo = aftershockRate()
    let limit = Int(inForce.groupBudget[g].rounded(.up))
    // The fitted rate is what happened to columns under the escorts of the time, to waits of which a part was informed.
    let effect = meeting * max(0.05, numbers.escortMeetingFactor) * max(0.05, numbers.intelligence)
    let n = min(limit, poisson((base + echo) * scale / effect, u))
    for i in 0..<n {
      let place = stream.uniform() * (base + echo)
      guard let words = waitThatMayMeet(g, i, of: n) else { continue }
      let link = place < base ? search(first, end, place, { attackers.hazardSum[$0] }) : -1
      attempt(g, draw: i, link: link >= 0 ? Int(topology.groupLink[link]) : aftershock(place - base), words)
    }
  }

  /// Multiplicative weights: chances follow the exponential of what each stretch's traffic has been worth, with some
  /// exploration (Auer, Cesa-Bianchi, Freund and Schapire 2002, doi 10.1137/S0097539701398375).
  private func waitAdaptively(_ g: Int) {
    var stream = RandomStream(
      seed: seed, replication: replication, day: UInt32(day), purpose: topology.groupTraits[g].waits)
    let n = count(inForce.groupBudget[g], stream.uniform())
    if n == 0 || topology.groupLinkStart[g] == topology.groupLinkStart[g + 1] { return }
    let first = Int(topology.groupStretchStart[g])
    let end = Int(topology.groupStretchStart[g + 1])
    let total = stretchChances(g)
    for i in 0..<n {
      let u = stream.uniform() * total
      let within = stream.uniform()
      guard let words = waitThatMayMeet(g, i, of: n) else { continue }
      let k = search(first, end, u, { attackers.stretchChance[$0] }) - first
      let from = model.groups[g].stretchStart[k]
      let to = model.groups[g].stretchStart[k + 1]
      attempt(g, draw: i, link: Int(qafila_link_by_hours(roads, g, from, to, within)), words)
    }
  }

  /// Running sums of the stretches' chances; returns their total.
  private func stretchChances(_ g: Int) -> Double {
    let first = Int(topology.groupStretchStart[g])
    let count = model.groups[g].stretchHours.count
    var greatest = -Double.infinity
    for k in 0..<count { greatest = max(greatest, attackers.stretchWeight[first + k]) }
    var learned = 0.0
    var hours = 0.0
    for k in 0..<count {
      let own = model.groups[g].stretchHours[k]
      learned += own * exp(attackers.stretchWeight[first + k] - greatest)
      hours += own
    }
    var sum = 0.0
    for k in 0..<count {
      let own = model.groups[g].stretchHours[k]
      let follow = own * exp(attackers.stretchWeight[first + k] - greatest) / learned
      sum += (1 - numbers.exploration) * follow + numbers.exploration * own / hours
      attackers.stretchChance[first + k] = sum
    }
    return sum
  }

  /// A number of whole things whose mean is `expected`.
  @inline(__always) func count(_ expected: Double, _ u: Double) -> Int {
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

  /// Draws the random words of some waits of a group; returns in bits which of them may meet something. The others meet nothing whatever passes
  /// there, as their chance is none so great.
  private func waitsThatMayMeet(_ g: Int, _ waits: Range<Int>) -> UInt32 {
    Philox.pairs(
      first: UInt32(truncatingIfNeeded: waits.lowerBound), count: waits.count,
      rest: (replication, UInt32(truncatingIfNeeded: day), topology.groupTraits[g].meetings), key: key,
      vectors: vectors,
      into: waitWords.base)
    var found: UInt32 = 0
    for i in 0..<waits.count {
      let mayMeet = WaitWords(waitWords.base, i).unit(3, ofBlock: 1) < inForce.greatestMeeting[0]
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

  /// One wait at a link, unless the group knows of a column elsewhere. Its numbers are keyed by its own place, so no other wait shifts them.
  private func attempt(_ g: Int, draw: Int, link: Int, _ words: WaitWords) {
    let counter = UInt32(truncatingIfNeeded: 4 &* draw &+ 2)
    let more = Philox.block(
      counter: SIMD4(counter, replication, UInt32(truncatingIfNeeded: day), topology.groupTraits[g].meetings), key: key)
    withUnsafeBytes(of: (words.block(0), words.block(1), more)) {
      qafila_attempt(roads, seat, g, Int64(day), link, $0.assumingMemoryBound(to: UInt32.self).baseAddress)
    }
  }

  // MARK: Aftershocks

  /// How many attacks are remembered whose aftershocks may come.
  private var aftershocks: Int { Int(min(accounts.tally[Int(QAFILA_SHOCKS)], Int64(QAFILA_AFTERSHOCKS))) }

  private func aftershockRate() -> Double {
    var sum = 0.0
    for i in 0..<aftershocks { sum += topology.aftershockRates[day - Int(attackers.aftershockDay[i])] }
    return sum
  }

  private func aftershock(_ x: Double) -> Int {
    var left = x
    for i in 0..<aftershocks {
      left -= topology.aftershockRates[day - Int(attackers.aftershockDay[i])]
      if left < 0 { return Int(attackers.aftershockLink[i]) }
    }
    return Int(attackers.aftershockLink[0])
  }

  // MARK: Learning

  /// Adaptive groups move their weight toward the stretches that more columns pass, and slowly forget.
  func learn() {
    for g in 0..<inForce.isActive.count where inForce.isActive[g] {
      if topology.groupTraits[g].strategy != .adaptive { continue }
      let first = Int(topology.groupStretchStart[g])
      let count = model.groups[g].stretchHours.count
      var most = 1e-9
      for k in 0..<count {
        var traffic = 0.0
        for l in model.groups[g].stretchLanes[k] { traffic += convoysSeen[l] }
        attackers.stretchChance[first + k] = traffic
        most = max(most, traffic)
      }
      for k in 0..<count {
        let reward = attackers.stretchChance[first + k] / most
        attackers.stretchWeight[first + k] =
          (1 - numbers.attackerForgets) * attackers.stretchWeight[first + k] + inForce.groupRate[g] * reward
      }
    }
  }
}
