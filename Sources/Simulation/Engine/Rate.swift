/// Numbers of a replication that are read for all replications abreast at once.
enum Rate: Int, CaseIterable {
  case ceilingRatio, priceShare, supplyWeight, powerMarketShare, rationCap, hoardingGain, householdDays, pressureShare
  case powerHours, thermalShare
  case refuseAbove, riskWeight, lossShareUnescorted, lossShareEscorted, escortMeetingFactor, switchShare, spread
  case borderQueue, escortWantedAbove
  case ambushMeetsConvoy, intelligence, emptyAttraction, lossExponentUnescorted, lossExponentEscorted, damagedShare
  case turnedBackShare, mineLossTankers, closureDays, beliefWeight, repairDays, tankerPrice, officialPrice
  case attacksKept

  func value(_ numbers: Numbers) -> Double {
    switch self {
    case .ceilingRatio: numbers.ceilingRatio
    case .priceShare: numbers.priceShare
    case .supplyWeight: numbers.supplyWeight
    case .powerMarketShare: numbers.powerMarketShare
    case .rationCap: numbers.rationCap
    case .hoardingGain: numbers.hoardingGain
    case .householdDays: numbers.householdDays
    case .pressureShare: numbers.pressureShare
    case .powerHours: numbers.powerHours
    case .thermalShare: numbers.thermalShare
    case .refuseAbove: numbers.refuseAbove
    case .riskWeight: numbers.riskWeight
    case .lossShareUnescorted: numbers.lossShareUnescorted
    case .lossShareEscorted: numbers.lossShareEscorted
    case .escortMeetingFactor: numbers.escortMeetingFactor
    case .switchShare: numbers.switchShare
    case .spread: numbers.spread
    case .borderQueue: numbers.borderQueue
    case .escortWantedAbove: numbers.escortWantedAbove
    case .ambushMeetsConvoy: numbers.ambushMeetsConvoy
    case .intelligence: numbers.intelligence
    case .emptyAttraction: numbers.emptyAttraction
    case .lossExponentUnescorted: numbers.lossExponentUnescorted
    case .lossExponentEscorted: numbers.lossExponentEscorted
    case .damagedShare: numbers.damagedShare
    case .turnedBackShare: numbers.turnedBackShare
    case .mineLossTankers: numbers.mineLossTankers
    case .closureDays: numbers.closureDays
    case .beliefWeight: numbers.beliefWeight
    case .repairDays: min(numbers.repairDays.rounded(), 1e6)
    case .tankerPrice: numbers.tankerPrice
    case .officialPrice: numbers.officialPrice
    case .attacksKept: 1 - numbers.attackForgets
    }
  }
}
