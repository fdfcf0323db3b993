/// One replication's parameter values, named.
struct Numbers {
  var normalSupplySuffices: Bool
  var attackerBudget, ambushMeetsConvoy, intelligence, escortMeetingFactor, guardMeetingFactor: Double
  var lossExponentUnescorted, lossExponentEscorted, lossShareUnescorted, lossShareEscorted: Double
  var damagedShare, turnedBackShare, mineLossTankers, emptyAttraction, closureDays: Double
  var learningRate, attackerForgets, exploration, depotLossShare: Double
  var convoyLargest, refuseAbove, escortWantedAbove, attackForgets, threatWeight: Double
  var riskWeight, timeCost, freightCost, spread, switchShare: Double
  var loadingDays, borderDays, borderQueue, hoursPerDay, nightFactor: Double
  var escortDays, patienceShare, repairDays: Double
  var hireShare, hireDays, reliefAfter, reliefTankers: Double
  var tankersPerDay, tankerPrice: Double
  var siteStockDays, hubReserveDays, hoardingGain, hoardingCover, householdDays: Double
  var rationBelow, rationCap, elasticity, coverScale, ceilingRatio, priceShare, supplyWeight: Double
  var officialPrice, stationCurve, powerHours, thermalShare, powerMarketShare, pressureShare: Double
  var escortDayPrice, guardDayPrice, beliefStrength, beliefWeight, leaveBelow: Double
  var litresPerTanker: Double

  init(_ draws: UnsafePointer<Double>) {
    func of(_ p: ModelParameter) -> Double {
      let x = draws[p.ordinal]
      return x.isFinite ? x : 0
    }
    func positive(_ p: ModelParameter, _ least: Double = 1e-9) -> Double { max(least, of(p)) }
    func share(_ p: ModelParameter) -> Double { min(1, max(0, of(p))) }
    attackerBudget = positive(.attackerBudget, 0)
    ambushMeetsConvoy = share(.ambushMeetsConvoy)
    intelligence = share(.attackerIntelligence)
    normalSupplySuffices = of(.normalSupplySuffices) >= 0.5
    escortMeetingFactor = min(1, positive(.escortMeetingFactor, 0))
    guardMeetingFactor = min(1, positive(.guardMeetingFactor, 0))
    lossShareUnescorted = share(.lossShareUnescorted)
    lossShareEscorted = share(.lossShareEscorted)
    // A share u^k with k = 1/mean - 1 has that mean, and lies anywhere from one truck to the whole column.
    lossExponentUnescorted = 1 / max(1e-6, lossShareUnescorted) - 1
    lossExponentEscorted = 1 / max(1e-6, lossShareEscorted) - 1
    damagedShare = share(.damagedShare)
    turnedBackShare = share(.turnedBackShare)
    mineLossTankers = positive(.mineLossTankers, 0)
    emptyAttraction = share(.emptyAttraction)
    closureDays = positive(.closureDays, 0)
    learningRate = positive(.attackerLearningRate, 0)
    attackerForgets = 1 / positive(.attackerMemoryDays, 1)
    exploration = share(.attackerExploration)
    depotLossShare = share(.depotLossShare)
    convoyLargest = positive(.convoyLargest, 1)
    refuseAbove = of(.driversRefuseAbove)
    escortWantedAbove = of(.escortWantedAbove)
    attackForgets = 1 / positive(.attackMemoryDays, 1)
    threatWeight = positive(.threatWeight, 0)
    riskWeight = positive(.dispatcherRiskWeight, 0)
    timeCost = positive(.dispatcherTimeCost, 0)
    freightCost = positive(.freightCostPer1000Km, 0)
    spread = positive(.dispatcherSpread, 1e-4)
    switchShare = 1 / positive(.switchDelayDays, 1)
    loadingDays = positive(.loadingDays, 0)
    borderDays = positive(.borderDays, 0)
    borderQueue = positive(.borderQueueTankersPerDay, 0)
    hoursPerDay = min(24, positive(.travelHoursPerDay, 0.5))
    nightFactor = positive(.nightSpeedFactor, 0.1)
    escortDays = positive(.escortDaysPerTrip, 1)
    patienceShare = 1 / positive(.holdPatienceDays, 1)
    repairDays = positive(.repairDays, 1)
    hireShare = share(.hireShare)
    hireDays = positive(.hireDays, 1)
    reliefAfter = positive(.reliefAfterDays, 1)
    reliefTankers = positive(.reliefTankers, 0)
    tankersPerDay = positive(.tankerReplacementPerMonth, 0) / 30
    tankerPrice = positive(.tankerPrice, 0)
    siteStockDays = positive(.siteStockDays, 0)
    hubReserveDays = positive(.hubReserveDays, 0)
    hoardingGain = positive(.hoardingGain, 0)
    hoardingCover = positive(.hoardingCoverDays, 1e-3)
    householdDays = positive(.householdTankDays, 0)
    rationBelow = positive(.rationBelowDays, 0)
    rationCap = share(.rationCapShare)
    elasticity = positive(.priceElasticity, 0)
    coverScale = positive(.priceCoverScale, 1e-3)
    ceilingRatio = positive(.priceCeilingRatio, 1)
    priceShare = 1 / positive(.priceMemoryDays, 1)
    supplyWeight = share(.expectedSupplyWeight)
    officialPrice = positive(.officialPrice, 0)
    stationCurve = positive(.stationShareCurve, 1e-3)
    powerHours = min(24, positive(.powerHoursNormal, 0))
    thermalShare = share(.thermalShare)
    powerMarketShare = share(.powerMarketShare)
    pressureShare = 1 / positive(.pressureMemoryDays, 1)
    escortDayPrice = positive(.escortDayPrice, 0)
    guardDayPrice = positive(.guardDayPrice, 0)
    beliefStrength = positive(.beliefStrength)
    beliefWeight = positive(.beliefEventWeight, 0)
    leaveBelow = share(.beliefLeaveBelow)
    litresPerTanker = positive(.litresPerTanker, 1).rounded()
  }
}
