internal import CNumerics

extension Engine {
  /// What is settled before attackers strike: settings, and teams that come back.
  func dawn(day t: Int, settingsChange: Bool) {
    day = t
    if settingsChange {
      applySettings()
      if t == 0 { for p in 0..<products { inForce.usualPrice[p] = inForce.officialPrice[p] } }
    }
    takeBackTeams()
  }

  /// From the departures up to the orders, which all replications abreast give together.
  func noon() {
    sendOrdered()
    leaveBorders()
    sendOn()
    replaceTankers()
  }

  /// What is left of the day once fuel was ordered and accounts.used.
  func evening() {
    hire()
    subsidise()
    review()
    learn()
  }

  private func takeBackTeams() {
    let slot = day & (Engine.ring &- 1)
    for i in 0..<(providerCount * clientCount) {
      let back = protection.teamsBack[i * Engine.ring + slot]
      if back == 0 { continue }
      protection.teamsBack[i * Engine.ring + slot] = 0
      protection.pledgedBusy[i] -= back
      protection.teamsBusy[i / clientCount] -= back
    }
  }

  /// The whole part of a number that is known to be small, without asking whether it is.
  @inline(__always) static func whole(_ x: Double) -> Int {
    assert(abs(x) < 0x1p62, "a number without a whole part")
    return Int(qafila_whole(x))
  }

  /// The next whole number, for numbers from 0 up: quicker than the library's on processors that have no instruction for it.
  @inline(__always) static func up(_ x: Double) -> Int {
    let whole = whole(x)
    return Double(whole) < x ? whole &+ 1 : whole
  }

  /// Into how many parts of at most `largest` a whole goes: a division of 32 bits, which is a third of the price of one of 64.
  @inline(__always) static func parts(of whole: Int, upTo largest: Int) -> Int {
    assert(whole >= 0 && whole < 1 << 31 && largest > 0 && largest < 1 << 31, "too many tankers")
    return Int(
      (UInt32(truncatingIfNeeded: whole) &+ UInt32(truncatingIfNeeded: largest) &- 1)
        / UInt32(truncatingIfNeeded: largest))
  }

  @inline(__always) func lanes(of market: Int) -> Range<Int> {
    Int(topology.marketLanes[market])..<Int(topology.marketLanes[market + 1])
  }
  @inline(__always) func isImport(_ lane: Int) -> Bool { topology.laneCorridor[lane] >= 0 }
  /// Where a lane's slot has the first of its numbers.
  @inline(__always) func slotBase(_ lane: Int, _ slot: Int) -> Int {
    (lane &* Engine.maxSlots &+ (slot &+ Int(turned[lane])) & (Engine.maxSlots &- 1)) &* width
  }
}
