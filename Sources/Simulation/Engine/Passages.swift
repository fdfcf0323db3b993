/// The links of all lanes in one flat list, and for each link the lanes that pass it.
struct Passages {
  var start: [Int32] = [0]
  var link: [Int32] = []
  var hours: [Double] = []
  var isAfter: [Bool] = []
  var byLinkStart: [Int32] = [0]
  var byLinkLane: [Int32] = []
  var byLinkPosition: [Int32] = []
  var stopStart: [Int32] = [0]
  var stopSite: [Int32] = []
  var stopHours: [Double] = []

  init(_ model: SimulationModel) {
    var passing = [[(lane: Int32, position: Int32)]](repeating: [], count: model.linkIDs.count)
    for (l, lane) in model.lanes.enumerated() {
      let all = lane.linksBefore + lane.linksAfter
      for (i, k) in all.enumerated() { passing[k].append((Int32(l), Int32(link.count + i))) }
      link += all.map(Int32.init)
      hours += lane.hoursAtBefore + lane.hoursAtAfter
      isAfter += all.indices.map { $0 >= lane.linksBefore.count }
      start.append(Int32(link.count))
      stopSite += lane.stops.map(Int32.init)
      stopHours += lane.hoursToStop
      stopStart.append(Int32(stopSite.count))
    }
    for list in passing {
      byLinkLane += list.map(\.lane)
      byLinkPosition += list.map(\.position)
      byLinkStart.append(Int32(byLinkLane.count))
    }
  }
}
