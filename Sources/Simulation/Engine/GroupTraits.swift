/// What an attacking group's waits need every day, without reaching into the model.
struct GroupTraits: BitwiseCopyable {
  let strategy: AttackGroup.Strategy
  let waits, meetings: UInt32
  let hitsDepots: Bool

  init(_ group: AttackGroup) {
    strategy = group.strategy
    waits = Purpose.waits(of: group.number)
    meetings = Purpose.meetings(of: group.number)
    hitsDepots = group.depotShare > 0
  }
}
