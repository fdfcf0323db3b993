internal import CSimulation

/// What a replication counts, since its first day and today.
struct Accounts {
  let shipped, arrived, lost, refused, airlifted, used, burned, initialStock, released: Row<Int64>
  let arrivedAt, usedAt, burnedAt, sentOn, boughtAt: Row<Int64>
  let deliveredBy, lostOn, refusedOn: Row<Int64>
  let escortsBy, escortedTankersBy, lostUnder: Row<Int32>
  let costs: Row<Double>
  /// What clients paid to providers for escorts, guards and commitments; and what they pay a day under the settings in force.
  let paid, paidDaily, guardDays, guardsToday: Row<Double>
  /// Teams that heirs took over from a state that fell, by heir and provider.
  let inherited: Row<Double>
  let unmetToday: Row<Int64>
  let wantedToday: Row<Int64>
  let arrivalsToday, tankersLostToday: Row<Int32>
  let registeredToday: Row<Int64>
  let arrivedToday: Row<Int64>
  let rationingToday: Row<Bool>
  /// Whole accounts that the roads keep, by `QAFILA_TALLIES`: tankers destroyed, of those the empty ones, attacks that met something, tankers
  /// met, attacks that may have aftershocks.
  let tally: Row<Int64>
  let orderedTankers: Row<Int32>

  /// The rows of the replication whose turn it is.
  init(_ shared: SharedArena, _ model: SimulationModel) {
    let tiers = SimulationModel.tiers
    let s = model.sites.count
    let p = model.products
    let l = model.lanes.count
    let v = model.providers.count
    let m = model.markets.count
    let c = model.clients.count
    shipped = shared.row(p, 0)
    arrived = shared.row(p, 0)
    lost = shared.row(p, 0)
    refused = shared.row(p, 0)
    airlifted = shared.row(p, 0)
    used = shared.row(p, 0)
    burned = shared.row(p, 0)
    initialStock = shared.row(s * p, 0)
    released = shared.row(p, 0)
    arrivedAt = shared.row(s * p, 0)
    usedAt = shared.row(s * p, 0)
    burnedAt = shared.row(s * p, 0)
    sentOn = shared.row(s * p, 0)
    boughtAt = shared.row(s * p, 0)
    deliveredBy = shared.row(l, 0)
    lostOn = shared.row(l, 0)
    refusedOn = shared.row(l, 0)
    escortsBy = shared.row(v * c, 0)
    escortedTankersBy = shared.row(v * c, 0)
    lostUnder = shared.row(v * c, 0)
    costs = shared.row(CostKind.allCases.count, 0)
    paid = shared.row(v * c, 0)
    paidDaily = shared.row(v * c, 0)
    guardDays = shared.row(v * c, 0)
    guardsToday = shared.row(v * c, 0)
    inherited = shared.row(model.heirs.count * v, 0)
    unmetToday = shared.row(s * tiers, 0)
    wantedToday = shared.row(s * tiers, 0)
    arrivalsToday = shared.row(s, 0)
    tankersLostToday = shared.row(m, 0)
    registeredToday = shared.row(m, 0)
    arrivedToday = shared.row(s * p, 0)
    rationingToday = shared.row(s, false)
    tally = shared.row(Int(QAFILA_TALLIES), 0)
    orderedTankers = shared.row(l, 0)
  }
}
