/// What one thread's replications add up to. Whole numbers only where order could matter.
struct ThreadResult: Sendable {
  var counts: [UInt32]
  var sums: [Int64]
  var delivered: [Int64]
  var lost: [Int64]
  var refused: [Int64]
  var escorts: [Int64]
  var escorted: [Int64]
  var lostUnder: [Int64]
  var left: [Int64]
  /// Money paid to providers, whole units of currency; guard days and inherited teams times 1,024.
  var paid: [Int64]
  var guardDays: [Int64]
  var inherited: [Int64]
  /// Belief times 2^20, rounded.
  var belief: [Int64]
  /// Eight accounts by product.
  var mass: [Int64]
  /// Traffic by link: loaded tankers, convoys, empties, attacks that met something.
  var traffic: [[Int64]]
  var orderedTankers: [Int64]
  var broken: String?
  private var brokenIn = Int.max

  init(_ model: SimulationModel, plan: RecordPlan) {
    counts = []
    sums = []
    let lanes = model.lanes.count
    let pairs = model.providers.count * model.clients.count
    delivered = [Int64](repeating: 0, count: lanes)
    lost = delivered
    refused = delivered
    escorts = [Int64](repeating: 0, count: pairs)
    escorted = escorts
    lostUnder = escorts
    left = escorts
    paid = escorts
    guardDays = escorts
    inherited = [Int64](repeating: 0, count: model.heirs.count * model.providers.count)
    belief = [Int64](repeating: 0, count: model.providers.count)
    mass = [Int64](repeating: 0, count: 8 * model.products)
    traffic = []
    orderedTankers = delivered
  }

  /// Books a finished replication.
  mutating func add(_ engine: Engine) {
    if brokenIn > Int(engine.replication), let fault = engine.brokenBalance() {
      brokenIn = Int(engine.replication)
      broken = "replication \(engine.replication): \(fault)"
    }
    for l in delivered.indices {
      delivered[l] += engine.accounts.deliveredBy[l]
      lost[l] += engine.accounts.lostOn[l]
      refused[l] += engine.accounts.refusedOn[l]
      orderedTankers[l] += Int64(engine.accounts.orderedTankers[l])
    }
    for i in escorts.indices {
      escorts[i] += Int64(engine.accounts.escortsBy[i])
      escorted[i] += Int64(engine.accounts.escortedTankersBy[i])
      lostUnder[i] += Int64(engine.accounts.lostUnder[i])
      left[i] += engine.protection.leftOn[i] >= 0 ? 1 : 0
      paid[i] += Int64(min(engine.accounts.paid[i], 1e15).rounded())
      guardDays[i] += Int64((min(engine.accounts.guardDays[i], 1e9) * 1024).rounded())
    }
    for i in inherited.indices { inherited[i] += Int64((min(engine.accounts.inherited[i], 1e6) * 1024).rounded()) }
    for v in belief.indices {
      belief[v] += Int64(
        engine.protection.believed[v] / (engine.protection.believed[v] + engine.protection.doubted[v]) * 1_048_576)
    }
    for p in 0..<engine.products {
      let accounts = [
        engine.accounts.shipped[p], engine.accounts.arrived[p], engine.accounts.lost[p], engine.accounts.refused[p],
        engine.litresOnRoad(p),
        engine.accounts.airlifted[p], engine.accounts.used[p], engine.accounts.burned[p],
      ]
      for (i, litres) in accounts.enumerated() { mass[p * 8 + i] += litres }
    }
  }

  /// Takes over a thread's bins, and what was counted on each link.
  mutating func take(_ recorder: Recorder, _ block: Block) {
    let first = block.first
    traffic = [first.linkTankers, first.linkConvoys, first.linkEmpties, first.linkAttacks].map { counts in
      (0..<counts.count).map { counts[$0] }
    }
    counts = Array(UnsafeBufferPointer(start: recorder.counts.base, count: recorder.counts.count))
    sums = Array(UnsafeBufferPointer(start: recorder.sums.base, count: recorder.sums.count))
  }

  static func merged(_ parts: [ThreadResult]) -> ThreadResult {
    var total = parts[0]
    for part in parts.dropFirst() {
      for i in total.counts.indices { total.counts[i] += part.counts[i] }
      add(part.sums, to: &total.sums)
      add(part.delivered, to: &total.delivered)
      add(part.lost, to: &total.lost)
      add(part.refused, to: &total.refused)
      add(part.escorts, to: &total.escorts)
      add(part.escorted, to: &total.escorted)
      add(part.lostUnder, to: &total.lostUnder)
      add(part.left, to: &total.left)
      add(part.paid, to: &total.paid)
      add(part.guardDays, to: &total.guardDays)
      add(part.inherited, to: &total.inherited)
      add(part.belief, to: &total.belief)
      add(part.mass, to: &total.mass)
      add(part.orderedTankers, to: &total.orderedTankers)
      for i in total.traffic.indices { add(part.traffic[i], to: &total.traffic[i]) }
      if part.brokenIn < total.brokenIn {
        total.broken = part.broken
        total.brokenIn = part.brokenIn
      }
    }
    return total
  }

  private static func add(_ values: [Int64], to sums: inout [Int64]) {
    for i in sums.indices { sums[i] += values[i] }
  }

  /// Means over the replications, with names.
  func flows(_ model: SimulationModel, replications: Int) -> FlowTables {
    let n = Double(replications)
    let corridors = model.lanes.enumerated().map { l, lane in
      FlowTables.Corridor(
        corridor: lane.isImport ? model.corridorIDs[lane.corridor] : nil,
        destination: model.place(ofSite: lane.stops.last!), deliveredLitres: Double(delivered[l]) / n,
        lostLitres: Double(lost[l]) / n, refusedLitres: Double(refused[l]) / n,
        orderedTankers: Double(orderedTankers[l]) / n)
    }
    var protection: [FlowTables.Protection] = []
    for (v, provider) in model.providers.enumerated() {
      for (c, client) in model.clients.enumerated() {
        let i = v * model.clients.count + c
        protection.append(
          FlowTables.Protection(
            provider: provider.id, client: client.country, escortedConvoys: Double(escorts[i]) / n,
            escortedTankers: Double(escorted[i]) / n, tankersLostUnderEscort: Double(lostUnder[i]) / n,
            guardDays: Double(guardDays[i]) / 1024 / n, paid: Double(paid[i]) / n, leftShare: Double(left[i]) / n,
            belief: Double(belief[v]) / 1_048_576 / n))
      }
    }
    let products = model.productIDs.enumerated().map { p, id in
      let a = (0..<8).map { Double(mass[p * 8 + $0]) / n }
      return FlowTables.Mass(
        product: id, shipped: a[0], arrived: a[1], lost: a[2], refused: a[3], onRoad: a[4], airlifted: a[5], used: a[6],
        burnt: a[7])
    }
    var inheritance: [FlowTables.Inheritance] = []
    for (h, heir) in model.heirs.enumerated() {
      for (v, provider) in model.providers.enumerated() {
        let teams = Double(inherited[h * model.providers.count + v]) / 1024 / n
        if teams > 0 { inheritance.append(.init(heir: heir.actor, provider: provider.id, teams: teams)) }
      }
    }
    let links = model.linkIDs.indices.map { k in
      FlowTables.LinkTraffic(
        link: model.linkIDs[k], tankers: Double(traffic[0][k]) / n, convoys: Double(traffic[1][k]) / n,
        empties: Double(traffic[2][k]) / n, attacks: Double(traffic[3][k]) / n)
    }
    return FlowTables(
      corridors: corridors, protection: protection, mass: products, links: links,
      inheritance: inheritance)
  }
}
