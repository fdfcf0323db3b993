/// What a wait strikes: a loaded column on a lane's stage under someone's protection (-1: nobody's), or empty trucks with `stage` days
/// to go, on their way back.
struct Target {
  var lane: Int
  var stage: Int
  var provider: Int
  var isEmpty = false
}

extension Engine {
  // MARK: Where they are

  /// Columns of the empty trucks of a lane that have so many days to go. Nobody escorts them.
  @inline(__always) func emptyColumns(_ l: Int, daysToGo r: Int) -> Int {
    let n = Int(returning[l * Engine.ring + (day + r) % Engine.ring])
    return n == 0 ? 0 : Engine.parts(of: n, upTo: largestConvoy)
  }

  /// Columns of empty trucks that pass a link today.
  func emptiesPassing(_ link: Int) -> Int {
    var sum = 0
    for i in Int(linkLaneStart[link])..<Int(linkLaneStart[link + 1]) {
      sum += emptyColumns(Int(linkLane[i]), daysToGo: Int(daysToGo[Int(linkLanePosition[i])]))
    }
    return sum
  }

  /// The n-th column of empties that passes a link today.
  func emptyColumn(_ n: Int, passing link: Int) -> Target? {
    var left = n
    for i in Int(linkLaneStart[link])..<Int(linkLaneStart[link + 1]) {
      let l = Int(linkLane[i])
      let r = Int(daysToGo[Int(linkLanePosition[i])])
      left -= emptyColumns(l, daysToGo: r)
      if left < 0 { return Target(lane: l, stage: r, provider: -1, isEmpty: true) }
    }
    return nil
  }

  /// What a lane's empties are worth to a group that knows of them, before they are held less attractive, and how many columns they are.
  func emptyWorth(_ g: Int, _ l: Int) -> (worth: Double, columns: Int) {
    let home = (g * laneCount + l) * Engine.ring
    var worth = 0.0
    var columns = 0
    for r in 1..<max(2, Int(returnDays[l])) where returnWorth[home + r] > 0 {
      let here = emptyColumns(l, daysToGo: r)
      worth += returnWorth[home + r] * Double(here)
      columns += here
    }
    return (worth, columns)
  }

  /// The column of empties at which a running sum of worths passes `x`, and a link that it passes today.
  func knownEmpties(_ g: Int, _ x: Double, _ v: Double) -> (link: Int, target: Target)? {
    var left = x
    for l in 0..<laneCount {
      let own = emptyWorth(g, l).worth
      if left >= own {
        left -= own
        continue
      }
      let home = (g * laneCount + l) * Engine.ring
      for r in 1..<max(2, Int(returnDays[l])) where returnWorth[home + r] > 0 {
        left -= returnWorth[home + r] * Double(emptyColumns(l, daysToGo: r))
        if left >= 0 { continue }
        guard let link = link(of: g, lane: l, stage: r, in: daysToGo, worth: returnWorth[home + r], v) else {
          return nil
        }
        return (link, Target(lane: l, stage: r, provider: -1, isEmpty: true))
      }
    }
    return nil
  }

  // MARK: What happens to them

  /// An attack that meets empty trucks: some burn, some are damaged, the rest drives on. No litre is lost.
  func hitEmpties(_ l: Int, daysToGo r: Int, link: Int, kind: AttackKind, _ words: SIMD4<UInt32>) {
    let place = l * Engine.ring + (day + r) % Engine.ring
    let tankers = Int(returning[place])
    let columns = emptyColumns(l, daysToGo: r)
    if columns == 0 { return }
    let size = (tankers + columns - 1) / columns
    ambushesMet += 1
    linkAttacks[link] += 1
    tankersHit += size
    let (burnt, broken) = damage(to: size, isEscorted: false, kind: kind, known: nil, words)
    returning[place] -= Int32(burnt + broken)
    homeward[l * Engine.ring + r] -= Int32(burnt + broken)
    emptiesDestroyed += burnt
    loseTankers(burnt, lane: l)
    repair(broken, lane: l)
    frighten(link, kind, words)
  }
}
