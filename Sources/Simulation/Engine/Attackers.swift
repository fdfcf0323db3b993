internal import CSimulation

/// What attackers know and remember, and what was recorded.
struct Attackers {
  let stretchWeight: Row<Double>
  let stretchChance: Row<Double>
  let hazardSum: Row<Double>
  /// What passing a lane's slot is worth to a group that knows of it: its hazard there, or hours.
  let slotWorth: Row<Double>
  /// The same for empty trucks with so many days to go.
  let returnWorth: Row<Double>
  let linkWorth: Row<Double>
  let aftershockLink, aftershockDay: Row<Int32>
  let replayDay, replayDestroyed: Row<Int32>

  /// The rows of the replication whose turn it is.
  init(_ shared: SharedArena, _ model: SimulationModel) {
    let l = model.lanes.count
    let k = model.linkIDs.count
    let stretches = model.groups.reduce(0) { $0 + $1.stretchHours.count }
    stretchWeight = shared.row(stretches, 0)
    stretchChance = shared.row(stretches, 0)
    hazardSum = shared.row(shared.topology.groupLink.count, 0)
    slotWorth = shared.row(model.groups.count * l * Engine.maxSlots, 0)
    returnWorth = shared.row(model.groups.count * l * Engine.ring, 0)
    linkWorth = shared.row(model.groups.count * k, 0)
    aftershockLink = shared.row(Int(QAFILA_AFTERSHOCKS), 0)
    aftershockDay = shared.row(Int(QAFILA_AFTERSHOCKS), 0)
    replayDay = shared.row(model.replay.count, 0)
    replayDestroyed = shared.row(model.replay.count, -1)
  }
}
