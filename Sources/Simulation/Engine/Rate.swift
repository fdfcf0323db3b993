/// Numbers of a replication that are read for all replications abreast at once.
enum Rate: Int, CaseIterable {
  case ceilingRatio, priceShare, supplyWeight, powerMarketShare, rationCap, hoardingGain, householdDays, pressureShare
  case powerHours, thermalShare
  case refuseAbove, riskWeight, lossShareUnescorted, lossShareEscorted, escortMeetingFactor, switchShare, spread
  case borderQueue, escortWantedAbove

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
    }
  }
}
