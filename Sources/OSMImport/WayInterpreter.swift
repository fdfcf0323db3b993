import RoadNetworks

/// Applies the profile to whole tables: every distinct combination of tags is interpreted once.
struct WayInterpreter {
  private let profile: TankerProfile
  private let reading: OSMReading
  private var verdicts: [[UInt64]: TankerProfile.Verdict] = [:]
  private var nameNumbers: [[UInt64]: UInt32] = [[]: 0]
  private(set) var names = [RoadName()]

  init(profile: TankerProfile, reading: OSMReading) {
    self.profile = profile
    self.reading = reading
  }

  /// What a way is to a tanker, and the number of its name.
  mutating func interpret(way: Int) -> (verdict: TankerProfile.Verdict, name: UInt32) {
    let table = reading.objects
    var meaning: [UInt64] = []
    var naming: [UInt64] = []
    for tag in table.tagRange(way) {
      let packed = UInt64(table.tagKey[tag]) << 32 | UInt64(table.tagValue[tag])
      if Int(table.tagKey[tag]) < OSMKey.nameCount { naming.append(packed) } else { meaning.append(packed) }
    }
    let verdict = verdict(meaning)
    guard case .road = verdict else { return (verdict, 0) }
    return (verdict, number(naming))
  }

  private mutating func verdict(_ packed: [UInt64]) -> TankerProfile.Verdict {
    if let known = verdicts[packed] { return known }
    let verdict = profile.interpret(unpack(packed))
    verdicts[packed] = verdict
    return verdict
  }

  private mutating func number(_ packed: [UInt64]) -> UInt32 {
    if let known = nameNumbers[packed] { return known }
    let tags = unpack(packed)
    let number = UInt32(names.count)
    names.append(RoadName(name: PlaceName(tags), reference: tags[.reference] ?? ""))
    nameNumbers[packed] = number
    return number
  }

  private func unpack(_ packed: [UInt64]) -> OSMTags {
    var tags = OSMTags()
    for tag in packed { tags[OSMKey.allCases[Int(tag >> 32)]] = reading.strings[Int(tag & 0xffff_ffff)] }
    return tags
  }
}

extension PlaceName {
  init(_ tags: OSMTags) {
    self.init(
      local: tags[.name] ?? "", arabic: tags[.nameArabic] ?? "", french: tags[.nameFrench] ?? "",
      english: tags[.nameEnglish] ?? "")
  }
}
