extension Engine {
  // MARK: Trucks of other markets

  /// Where a market lacks trucks for orders that ports could load, and another's free trucks stand idle, owners let a part of them go:
  /// they load on the other market's lanes after `hire_days`.
  func hire() {
    for l in 0..<importCount where dueBack[l] > 0 { giveBack(l) }
    if marketCount < 2 { return }
    for m in 0..<marketCount {
      trucksLacking[m] += (Double(lackToday[m]) - trucksLacking[m]) * numbers.switchShare
      hiredOnWay[m] -= hiredOnWay[m] / numbers.hireDays
    }
    for m in 0..<marketCount where trucksLacking[m] > 0.05 && lackToday[m] > 0 {
      // Each truck makes a trip in so many days: what lacks daily takes as many trucks as days.
      let wanted = trucksLacking[m] * cycle(of: m) - hiredOnWay[m]
      if wanted >= 1 { borrow(Int(wanted), for: m) }
    }
  }

  private func borrow(_ wanted: Int, for m: Int) {
    let lane = neediestLane(of: m)
    if lane < 0 { return }
    var left = wanted
    for donor in 0..<marketCount where donor != m && lackToday[donor] == 0 {
      for l in lanes(of: donor) where left > 0 {
        let free = min(Double(idle[l]), Double(onLane[l]) - bound[l])
        // A day's share of those whose owners would go; the bound ones stay.
        let n = min(left, Int(free * numbers.hireShare * numbers.switchShare))
        if n <= 0 { continue }
        idle[l] -= Int32(n)
        onLane[l] -= Int32(n)
        onLane[lane] += Int32(n)
        join(n, lane: lane, after: Int(numbers.hireDays.rounded()))
        hiredOnWay[m] += Double(n)
        tankersMoved += n
        left -= n
      }
    }
  }

  private func cycle(of m: Int) -> Double {
    var days = 0.0
    for l in lanes(of: m) { days += share[l] * Double(slotsBefore[l] + slotsAfter[l] + returnDays[l]) }
    return days
  }

  private func neediestLane(of m: Int) -> Int {
    var best = -1
    for l in lanes(of: m) where best < 0 || share[l] > share[best] { best = l }
    return best
  }

  // MARK: In repair, hired, given back

  /// Trucks that will be ready at a lane's port or hub after some days off the road.
  @inline(__always) func join(_ n: Int, lane l: Int, after days: Int) {
    if n == 0 { return }
    joining[l * Engine.ring + (day + min(max(days, 1), Engine.ring - 1)) % Engine.ring] += Int32(n)
  }

  /// Hired trucks leave as they stand empty; what a lane no longer has is not asked back.
  private func giveBack(_ l: Int) {
    let n = min(dueBack[l], idle[l])
    idle[l] -= n
    onLane[l] -= n
    dueBack[l] = min(dueBack[l] - n, onLane[l])
    tankersGivenBack += Int(n)
  }
}
