/// What protects columns: escort teams, whom they are pledged to, what is believed of them.
struct Protection {
  /// Teams as a number that may be broken: half a team is one that is there half the time.
  let fieldedTeams, busyFactor: Row<Double>
  /// What a team costs for a day.
  let escortPrice: Row<Double>
  let teams, teamsBusy, pledged, pledgedBusy: Row<Int32>
  let teamsBack: Row<Int32>
  let believed, doubted, effectiveness: Row<Double>
  let leftOn: Row<Int32>
  let maySecure: Row<Bool>
  let fallenOn: Row<Int32>

  /// The rows of the replication whose turn it is.
  init(_ shared: SharedArena, _ model: SimulationModel) {
    let l = model.lanes.count
    let v = model.providers.count
    let c = model.clients.count
    fieldedTeams = shared.row(v, 0)
    busyFactor = shared.row(v, 1)
    escortPrice = shared.row(v, 0)
    teams = shared.row(v, 0)
    teamsBusy = shared.row(v, 0)
    pledged = shared.row(v * c, 0)
    pledgedBusy = shared.row(v * c, 0)
    teamsBack = shared.row(v * c * Engine.ring, 0)
    believed = shared.row(v, 1)
    doubted = shared.row(v, 1)
    effectiveness = shared.row(v, 1)
    leftOn = shared.row(v * c, -1)
    maySecure = shared.row(v * l, true)
    fallenOn = shared.row(c, -1)
  }
}
