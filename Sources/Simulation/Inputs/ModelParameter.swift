import Cases

/// A number the simulation reads. Its raw value is the id under which a case's `parameters.yaml` overrides it.
///
/// Where a case says nothing, the default below stands: an openly stated assumption with a wide spread. Money is in litre
/// prices (the official price of one litre), so that no default knows a currency.
public enum ModelParameter: String, CaseIterable, Sendable {
  // Attacker.
  case attackerBudget = "attacker_budget"
  case ambushMeetsConvoy = "ambush_meets_convoy"
  case attackerIntelligence = "attacker_intelligence"
  case escortMeetingFactor = "escort_meeting_factor"
  case guardMeetingFactor = "guard_meeting_factor"
  case lossShareUnescorted = "loss_share_unescorted"
  case lossShareEscorted = "loss_share_escorted"
  case damagedShare = "damaged_share"
  case turnedBackShare = "turned_back_share"
  case mineLossTankers = "mine_loss_tankers"
  case emptyAttraction = "empty_attraction"
  case closureDays = "closure_days"
  case attackerLearningRate = "attacker_learning_rate"
  case attackerMemoryDays = "attacker_memory_days"
  case attackerExploration = "attacker_exploration"
  case depotLossShare = "depot_loss_share"
  // Convoys and fleet.
  case convoyLargest = "convoy_largest"
  case driversRefuseAbove = "drivers_refuse_above"
  case escortWantedAbove = "escort_wanted_above"
  case attackMemoryDays = "attack_memory_days"
  case threatWeight = "threat_weight"
  case dispatcherRiskWeight = "dispatcher_risk_weight"
  case dispatcherTimeCost = "dispatcher_time_cost"
  case freightCostPer1000Km = "freight_cost_per_1000_km"
  case dispatcherSpread = "dispatcher_spread"
  case switchDelayDays = "switch_delay_days"
  case loadingDays = "loading_days"
  case borderDays = "border_days"
  case borderQueueTankersPerDay = "border_queue_tankers_per_day"
  case travelHoursPerDay = "travel_hours_per_day"
  case nightSpeedFactor = "night_speed_factor"
  case escortTeams = "escort_teams"
  case escortDaysPerTrip = "escort_days_per_trip"
  case holdPatienceDays = "hold_patience_days"
  case repairDays = "repair_days"
  case hireShare = "hire_share"
  case hireDays = "hire_days"
  case reliefAfterDays = "relief_after_days"
  case reliefTankers = "relief_tankers"
  case fleetTankers = "fleet_tankers"
  case distributionTankers = "distribution_tankers"
  case litresPerTanker = "litres_per_tanker"
  case tankerReplacementPerMonth = "tanker_replacement_per_month"
  case tankerPrice = "tanker_price"
  case normalSupplySuffices = "normal_supply_suffices"
  // City.
  case siteStockDays = "site_stock_days"
  case hubReserveDays = "hub_reserve_days"
  case hoardingGain = "hoarding_gain"
  case hoardingCoverDays = "hoarding_cover_days"
  case householdTankDays = "household_tank_days"
  case rationBelowDays = "ration_below_days"
  case rationCapShare = "ration_cap_share"
  case priceElasticity = "price_elasticity"
  case priceCoverScale = "price_cover_scale"
  case priceCeilingRatio = "price_ceiling_ratio"
  case priceMemoryDays = "price_memory_days"
  case expectedSupplyWeight = "expected_supply_weight"
  case officialPrice = "official_price"
  case stationShareCurve = "station_share_curve"
  case powerHoursNormal = "power_hours_normal"
  case thermalShare = "thermal_share"
  case powerMarketShare = "power_market_share"
  case pressureMemoryDays = "pressure_memory_days"
  // Actors.
  case escortDayPrice = "escort_day_price"
  case guardDayPrice = "guard_day_price"
  case beliefStrength = "belief_strength"
  case beliefEventWeight = "belief_event_weight"
  case beliefLeaveBelow = "belief_leave_below"

  /// Its place in `allCases` and in every draw.
  ///
  /// A case's byte is its place among the cases, which are fewer than 256; a name would have to be hashed each time.
  public var ordinal: Int { Int(unsafeBitCast(self, to: UInt8.self)) }

  /// What is assumed where a case says nothing: unit, distribution and reason.
  public var assumption: (unit: String, distribution: Distribution, reason: String) { Self.assumptions[self]! }

  private static func logNormal(_ median: Double, _ sigma: Double) -> Distribution {
    .logNormal(median: median, sigma: sigma)
  }

  private static let assumptions: [ModelParameter: (unit: String, distribution: Distribution, reason: String)] = [
    .attackerBudget: ("links/day", logNormal(3, 0.4), "a few groups of a few dozen men can each hold one place a day"),
    .ambushMeetsConvoy: (
      "probability", .beta(alpha: 3, beta: 37), "a trunk link is 50 to 100 km long and a column passes it once a day"
    ),
    .attackerIntelligence: (
      "share", .beta(alpha: 6, beta: 4),
      "of the waits are laid where a column is known to pass that day: big columns are no secret"
    ),
    .escortMeetingFactor: (
      "factor", .beta(alpha: 4, beta: 4), "escorted columns are attacked less often, how much is disputed"
    ),
    .guardMeetingFactor: ("factor", .beta(alpha: 3, beta: 5), "posts along a stretch deter most ambushes on it"),
    .lossShareUnescorted: ("share", .beta(alpha: 2, beta: 3), "from single burnt trucks to whole columns"),
    .lossShareEscorted: ("share", .beta(alpha: 2, beta: 6), "an escort breaks off the attack part of the way"),
    .damagedShare: ("share", .beta(alpha: 2, beta: 18), "hit, load lost, repaired later"),
    .turnedBackShare: (
      "probability", .beta(alpha: 2, beta: 6), "what is left of an attacked column sometimes goes home"
    ),
    .mineLossTankers: ("tankers", logNormal(1.5, 0.4), "a mine takes the first truck, now and then two"),
    .emptyAttraction: (
      "factor", .beta(alpha: 2, beta: 8),
      "an empty column beside a loaded one: 60 tankers coming back from a mine were burned in Burkina Faso in December 2022, but reports of attacks speak of loaded columns"
    ),
    .closureDays: ("days", logNormal(2, 0.5), "until wrecks and mines are cleared"),
    .attackerLearningRate: ("1/day", logNormal(0.15, 0.5), "moves to another road within a week or two"),
    .attackerMemoryDays: ("days", logNormal(20, 0.4), "comes back to a road that was left"),
    .attackerExploration: ("share", .beta(alpha: 2, beta: 14), "some men are always elsewhere"),
    .depotLossShare: ("share", .beta(alpha: 2, beta: 8), "of the stock in a depot that is hit"),
    .convoyLargest: ("tankers", logNormal(120, 0.4), "reported columns: 30 to 345 tankers"),
    .driversRefuseAbove: (
      "expected loss share", .beta(alpha: 3, beta: 27), "drivers stop when about one truck in ten burns"
    ),
    .escortWantedAbove: (
      "expected loss share", .fixed(0.002), "an escort is asked for as soon as there is a risk at all"
    ),
    .attackMemoryDays: ("days", logNormal(14, 0.4), "how long a road keeps its name"),
    .threatWeight: ("attacks", logNormal(1, 0.4), "a public threat frightens like an attack"),
    .dispatcherRiskWeight: (
      "factor", logNormal(2, 0.5), "a lost load costs the truck, the driver and the insurance too"
    ),
    .dispatcherTimeCost: ("litre prices/litre/day", logNormal(0.004, 0.4), "truck, crew and tied capital for a day"),
    .freightCostPer1000Km: ("litre prices/litre", logNormal(0.06, 0.3), "freight of fuel by road"),
    .dispatcherSpread: ("litre prices/litre", logNormal(0.04, 0.4), "habit, contracts and contacts keep roads in use"),
    .switchDelayDays: ("days", logNormal(5, 0.4), "papers, customs and contracts for another port"),
    .loadingDays: ("days", logNormal(2, 0.3), "queue at the depot"),
    .borderDays: ("days", logNormal(1.5, 0.4), "customs and parking at the border"),
    .borderQueueTankersPerDay: ("tankers/day", logNormal(150, 0.4), "what customs at one post clear"),
    .travelHoursPerDay: ("hours/day", logNormal(9, 0.15), "by daylight, with checks and breakdowns"),
    .nightSpeedFactor: ("factor", logNormal(1.5, 0.15), "more hours a day on the road by night, slower"),
    .escortTeams: ("teams", logNormal(6, 0.5), "of the state's own army, where its strength is not given"),
    .escortDaysPerTrip: ("days", logNormal(5, 0.3), "a team is bound for a trip with its way back"),
    .holdPatienceDays: ("days", logNormal(20, 0.4), "tankers waited at the border for weeks before they turned"),
    .repairDays: ("days", logNormal(14, 0.4), "until a damaged truck drives again"),
    .hireShare: (
      "share", .beta(alpha: 3, beta: 7), "of the trucks that stand idle, how many take a contract in another market"
    ),
    .hireDays: ("days", logNormal(10, 0.4), "to find, contract and drive a truck to another country's port"),
    .reliefAfterDays: (
      "days", logNormal(45, 0.4), "without essential fuel before the army is ordered to bring a convoy to a town"
    ),
    .reliefTankers: ("tankers", logNormal(40, 0.4), "convoys on orders to besieged towns: 20 to 74 trucks"),
    .fleetTankers: ("tankers", logNormal(2000, 0.3), "where the case has no fleet of its own"),
    .distributionTankers: ("tankers", logNormal(150, 0.3), "trucks that carry on from a depot to other towns"),
    .litresPerTanker: ("litres", logNormal(45_500, 0.03), "articulated tankers of 45 m³"),
    .tankerReplacementPerMonth: ("tankers/month", logNormal(15, 0.6), "hauliers replace some of what burns"),
    .tankerPrice: ("litre prices", logNormal(90_000, 0.4), "a used articulated tanker"),
    .normalSupplySuffices: (
      "0 or 1", .fixed(1),
      "before the siege supply and fleet met demand: draws that contradict it are raised to what it takes"
    ),
    .siteStockDays: ("days", logNormal(5, 0.4), "cover of a town whose storage is not known; tanks hold twice that"),
    .hubReserveDays: ("days", logNormal(1.5, 0.4), "a capital serves itself before it sends on"),
    .hoardingGain: ("share of demand", logNormal(0.3, 0.5), "extra buying when the news is bad and stations run low"),
    .hoardingCoverDays: ("days", logNormal(4, 0.4), "cover below which people begin to hoard"),
    .householdTankDays: ("days", logNormal(3, 0.4), "what buyers can store at home"),
    .rationBelowDays: ("days", logNormal(1.5, 0.4), "cover below which the state reserves stations and caps sales"),
    .rationCapShare: ("share", .beta(alpha: 4, beta: 4), "what a cap leaves of commercial and private demand"),
    .priceElasticity: ("", logNormal(0.15, 0.4), "short-run elasticity of fuel demand"),
    .priceCoverScale: ("days", logNormal(2, 0.4), "cover over which the scarcity premium falls to a third"),
    .priceCeilingRatio: ("ratio", logNormal(4, 0.25), "black-market price over official price when all is dry"),
    .priceMemoryDays: ("days", logNormal(3, 0.3), "prices follow scarcity with a few days' lag"),
    .expectedSupplyWeight: ("share", .beta(alpha: 3, beta: 3), "weight of what is known to be on its way"),
    .officialPrice: ("currency/litre", .fixed(1), "a case gives it in its currency"),
    .stationShareCurve: ("days", logNormal(3, 0.3), "cover at which two stations in three are open"),
    .powerHoursNormal: ("hours/day", .normal(mean: 20, standardDeviation: 1.5), "before the siege"),
    .thermalShare: ("share", .beta(alpha: 14, beta: 6), "of power that is made from fuel"),
    .powerMarketShare: (
      "share", .beta(alpha: 2, beta: 4),
      "of the power company's fuel is bought at the going price with a purse that does not grow, the rest by contract at the official price"
    ),
    .pressureMemoryDays: ("days", logNormal(10, 0.3), "how long hardship is remembered"),
    .escortDayPrice: ("litre prices", logNormal(8_000, 0.6), "an escort team for a day"),
    .guardDayPrice: ("litre prices", logNormal(5_000, 0.6), "a guard team for a day"),
    .beliefStrength: ("events", .fixed(1), "weight of one success and one failure before any is seen"),
    .beliefEventWeight: ("events", .fixed(0.25), "a simulated trip weighs less than a sourced battle"),
    .beliefLeaveBelow: ("probability", .beta(alpha: 4, beta: 12), "belief below which a client ends a commitment"),
  ]
}
