/// What an attacking group's waits need every day, without reaching into the model.
struct GroupTraits: BitwiseCopyable {
  let strategy: AttackGroup.Strategy
  let waits, meetings: UInt32
  let roadblockShare, mineShare: Double
  let hitsDepots: Bool

  init(_ group: AttackGroup) {
    strategy = group.strategy
    waits = Purpose.waits(of: group.number)
    meetings = Purpose.meetings + UInt32(group.number % 32)
    roadblockShare = group.roadblockShare
    mineShare = group.mineShare
    hitsDepots = group.depotShare > 0
  }
}
