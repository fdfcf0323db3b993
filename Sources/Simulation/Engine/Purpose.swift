/// What random numbers are for: the last word of a stream's key, so that one use never shifts another's draws.
enum Purpose {
  static let jointRow: UInt32 = 1
  static let hazardRates: UInt32 = 2
  static let replayDates: UInt32 = 3
  static let waits: UInt32 = 16
  static let meetings: UInt32 = 64
  static let depots: UInt32 = 96
  static let replay: UInt32 = 97

  /// Waits of attack lever `lever`, numbered in the order of the scenario.
  static func waits(of lever: Int) -> UInt32 { waits + UInt32(lever % 48) }

  /// Meetings of its waits.
  static func meetings(of lever: Int) -> UInt32 { meetings + UInt32(lever % 32) }

  /// A parameter's own purpose, from its name (FNV-1a), so that adding a parameter moves no other's draws.
  static func parameter(_ id: String) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in id.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash | 0x8000_0000
  }
}
