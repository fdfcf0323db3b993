#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What is the same in all replications, flat: one copy for all that stand abreast.
final class Topology {
  private let arena = Arena()
  let laneMarket, laneBorder, laneOrigin, laneCorridor: Flat<Int32>
  let laneLinkStart, laneLink: Flat<Int32>
  let laneLinkHours: Flat<Double>
  let laneLinkAfter: Flat<Bool>
  let linkLaneStart, linkLane, linkLanePosition: Flat<Int32>
  let stopStart, stopSite: Flat<Int32>
  let stopHours: Flat<Double>
  let siteMarket, marketHub, marketClient, marketLanes: Flat<Int32>
  /// Import lanes without a border post, then those of each post; sites of each market.
  let borderLaneStart, borderLane, marketSiteStart, marketSite: Flat<Int32>
  /// Driving hours of a lane past the border.
  let laneHoursAfter: Flat<Double>
  /// How full hubs keep a lane's site of its target.
  let fillsTo: Flat<Double>
  let groupStretchStart, groupLinkStart, groupLink: Flat<Int32>
  /// Running sums of the hours of each group's links.
  let groupLinkHours: Flat<Double>
  let groupTraits: Flat<GroupTraits>
  /// Of each group: what part of its waits are roadblocks and mines, and what its meetings' random words are for.
  let roadblockShare, mineShare: Flat<Double>
  let meetings: Flat<UInt32>
  /// Whether a link lies in a group's area: `[group * links + link]`.
  let isInArea: Flat<Bool>
  /// Rate of attacks that an attack still brings after so many days.
  let aftershockRates: Flat<Double>

  init(_ model: SimulationModel) {
    let passages = Passages(model)
    laneMarket = arena.flat(copying: model.lanes.map { Int32($0.market) })
    laneBorder = arena.flat(copying: model.lanes.map { Int32($0.border) })
    laneOrigin = arena.flat(copying: model.lanes.map { Int32($0.origin) })
    laneCorridor = arena.flat(copying: model.lanes.map { Int32($0.corridor) })
    laneLinkStart = arena.flat(copying: passages.start)
    laneLink = arena.flat(copying: passages.link)
    laneLinkHours = arena.flat(copying: passages.hours)
    laneLinkAfter = arena.flat(copying: passages.isAfter)
    linkLaneStart = arena.flat(copying: passages.byLinkStart)
    linkLane = arena.flat(copying: passages.byLinkLane)
    linkLanePosition = arena.flat(copying: passages.byLinkPosition)
    stopStart = arena.flat(copying: passages.stopStart)
    stopSite = arena.flat(copying: passages.stopSite)
    stopHours = arena.flat(copying: passages.stopHours)
    siteMarket = arena.flat(copying: model.sites.map { Int32($0.market) })
    marketHub = arena.flat(copying: model.markets.map { Int32($0.hub) })
    marketClient = arena.flat(copying: model.markets.map { Int32($0.client) })
    marketLanes = arena.flat(copying: model.marketLanes.map(Int32.init))
    (borderLaneStart, borderLane) = arena.grouped(
      model.lanes.prefix { $0.isImport }.map { $0.border + 1 }, into: model.borders.count + 1, fromSecond: true)
    (marketSiteStart, marketSite) = arena.grouped(model.sites.map(\.market), into: model.markets.count)
    laneHoursAfter = arena.flat(copying: model.lanes.map(\.hoursAfter))
    fillsTo = arena.flat(copying: model.lanes.map(\.fillsTo))
    var stretchStarts: [Int32] = [0]
    var linkStarts: [Int32] = [0]
    for group in model.groups {
      stretchStarts.append(stretchStarts.last! + Int32(group.stretchHours.count))
      linkStarts.append(linkStarts.last! + Int32(group.links.count))
    }
    groupStretchStart = arena.flat(copying: stretchStarts)
    groupLinkStart = arena.flat(copying: linkStarts)
    groupLink = arena.flat(copying: model.groups.flatMap { $0.links.map(Int32.init) })
    groupLinkHours = arena.flat(copying: model.groups.flatMap(\.linkHours))
    groupTraits = arena.flat(copying: model.groups.map(GroupTraits.init))
    roadblockShare = arena.flat(copying: model.groups.map(\.roadblockShare))
    mineShare = arena.flat(copying: model.groups.map(\.mineShare))
    meetings = arena.flat(copying: model.groups.map { Purpose.meetings(of: $0.number) })
    let links = model.linkIDs.count
    isInArea = arena.flat(model.groups.count * links, false)
    for (g, group) in model.groups.enumerated() { for link in group.links { isInArea[g * links + link] = true } }
    let hazard = model.hazard
    aftershockRates = arena.flat(
      copying: (0...model.days).map { age in
        guard let hazard, age > 0 else { return 0 }
        return hazard.excitation * hazard.decay * exp(-hazard.decay * Double(age))
      })
  }
}
