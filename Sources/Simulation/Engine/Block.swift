internal import CSimulation
import Randomness

/// Eight replications abreast, day by day: what each does alone on the roads, and what all do together in the cities.
final class Block {
  let model: SimulationModel
  let engines: [Engine]
  /// The same engines, which the block keeps alive, without counting who refers to them.
  private let uncounted: [Unmanaged<Engine>]
  /// How many of the engines have a replication to run.
  private(set) var active = 0
  private var city: qafila_city
  private var trade: qafila_trade
  private var border: qafila_border

  private let level: Int32
  /// Waits of a group today, by replication.
  private let waits = UnsafeMutablePointer<Int32>.allocate(capacity: Abreast.count)

  private var roads: UnsafeMutablePointer<qafila_roads> { first.roads }
  /// The engine whose rows give the places of all.
  var first: Engine { engines[0] }

  init(model: SimulationModel, seed: UInt64, draws: UnsafePointer<Double>, vectors: Int) {
    self.model = model
    level = Int32(vectors)
    let shared = SharedArena(model, vectors: vectors)
    engines = (0..<Abreast.count).map { Engine(model: model, seed: seed, draws: draws, shared: shared, place: $0) }
    uncounted = engines.map(Unmanaged.passUnretained)
    city = qafila_city(engines[0])
    trade = qafila_trade(engines[0])
    border = qafila_border(engines[0])
  }

  deinit { waits.deallocate() }

  /// Runs replications from their first day to their last; `record` is called at the end of each day.
  func run(_ replications: Range<Int>, draws: UnsafePointer<Double>, record: (Block) -> Void) {
    precondition(replications.count <= Abreast.count, "more replications than stand abreast")
    active = replications.count
    first.clear()
    for (w, r) in replications.enumerated() {
      engines[w].begin(replication: r, draws: draws + r * model.parameterIDs.count)
    }
    var next = 0
    for t in 0..<model.days {
      let settingsChange = next < model.breakpoints.count && model.breakpoints[next] == t
      if settingsChange { next += 1 }
      startDay()
      each { $0.dawn(day: t, settingsChange: settingsChange) }
      keepAccounts()
      strike()
      qafila_drive(level, roads, Int64(t))
      each { $0.airlift() }
      qafila_clear_customs(level, &border)
      qafila_depart(level, &border)
      qafila_take_the_road(level, roads)
      each { $0.noon() }
      dispatch()
      consume()
      qafila_leave_ports(level, roads)
      each { $0.evening() }
      record(self)
    }
    each { $0.spreadTraffic(isLast: true) }
  }

  /// What each replication that runs does for itself.
  @inline(__always) private func each(_ act: (Engine) -> Void) {
    for w in 0..<active { uncounted[w]._withUnsafeGuaranteedRef(act) }
  }

  /// Attacks are slowly forgotten; what is paid by the day is paid.
  private func keepAccounts() {
    let first = first
    let kept = first.rates.all(Rate.attacksKept.rawValue)
    for l in 0..<first.laneCount {
      let (attacks, convoys) = (first.attacksSeen.all(l), first.convoysSeen.all(l))
      for w in 0..<Abreast.count {
        attacks[w] *= kept[w]
        convoys[w] *= kept[w]
      }
    }
    add(first.inForce.dailyCost, to: first.accounts.costs)
    add(first.accounts.paidDaily, to: first.accounts.paid)
    add(first.accounts.guardsToday, to: first.accounts.guardDays)
  }

  private func add(_ daily: Row<Double>, to account: Row<Double>) {
    let (sum, added) = (account.base, daily.base)
    for i in 0..<(account.count * Abreast.count) { sum[i] += added[i] }
  }

  /// What is counted from zero each day.
  private func startDay() {
    let first = first
    first.accounts.arrivalsToday.fillAll(0)
    first.accounts.tankersLostToday.fillAll(0)
    first.accounts.registeredToday.fillAll(0)
    first.accounts.arrivedToday.fillAll(0)
    first.accounts.unmetToday.fillAll(0)
    first.accounts.wantedToday.fillAll(0)
    first.accounts.rationingToday.fillAll(false)
  }

  /// All attacks of a day on what is on the road this morning.
  private func strike() {
    let first = first
    for g in model.groups.indices {
      let isAnywhere = first.waitsAnywhere(g)
      waits.update(repeating: 0, count: Abreast.count)
      each { engine in
        if !engine.inForce.isActive[g] { return }
        if isAnywhere { waits[engine.seat] = Int32(engine.waitsToday(g)) } else { engine.wait(g) }
      }
      if isAnywhere { qafila_wait_anywhere(level, roads, g, Int64(first.day), waits) }
      if first.topology.groupTraits[g].hitsDepots { each { if $0.inForce.isActive[g] { $0.hitDepot(g) } } }
    }
    if !model.replay.isEmpty { each { $0.playRecordedEvents() } }
  }

  /// A day's use: tiers in order, as far as stock, caps and reserves allow; then hoarding, prices and pressure.
  private func consume() {
    let first = first
    let products = first.products
    first.usedBefore.base.update(from: first.accounts.used.base, count: products * Abreast.count)
    for s in 0..<first.siteCount {
      let market = Int(first.topology.siteMarket[s])
      for p in 0..<products { qafila_use(level, &city, s, market, p, products) }
      qafila_feel(level, &city, s)
    }
  }

  /// Orders bring each market's stock and what is on its way back to target; tankers load as supply, fleet and courage allow.
  private func dispatch() {
    let first = first
    first.lackToday.fillAll(0)
    // Less than a truck or two stays for the next day; more is the supplier's to sell elsewhere.
    let (left, rate) = (first.inForce.supplyLeft.base, first.inForce.supplyRate.base)
    for i in 0..<(first.inForce.supplyLeft.count * Abreast.count) { left[i] = min(left[i], 100_000) &+ rate[i] }
    let (spread, weighedWith) = (first.rates.all(Rate.spread.rawValue), first.spreadOfShares.all(0))
    for m in 0..<first.marketCount {
      qafila_price_lanes(level, &trade, m)
      let (hasChanged, least) = (first.hasChanged.all(0), first.leastCost.all(m))
      // On most days nothing has changed what the roads cost.
      for w in 0..<active where (hasChanged[w] || weighedWith[w] != spread[w]) && least[w] < .infinity {
        engines[w].weighLanes(of: m)
      }
    }
    weighedWith.update(from: spread, count: Abreast.count)
    for m in 0..<first.marketCount { qafila_order(level, &trade, m) }
  }
}
