/// What scenario levers and dates govern, as it is today.
struct SettingsInForce {
  /// Whether tankers could load for a lane but for the risk; what a trip on it costs but for the risk and the border, and at the border.
  let couldLoad: Row<Bool>
  let laneCostBefore, laneTax: Row<Double>
  let isActive: Row<Bool>
  /// Whether a group's worths are those of the stages as they are.
  let isValued: Row<Bool>
  let groupBudget, groupRate: Row<Double>
  let linkShut: Row<Bool>
  let laneShut, borderShut: Row<Bool>
  let borderTax: Row<Double>
  let guardFactor, dealFactor: Row<Double>
  let supplyRate, supplyLeft: Row<Int64>
  /// By how much a product's supply is raised so that it meets normal demand.
  let supplyFactor: Row<Double>
  let airliftRate: Row<Int64>
  let airliftCost: Row<Double>
  let caps, everyDays, reserveDays: Row<Double>
  let coverWanted, litresWanted: Row<Double>
  let strikeShare: Row<Double>
  let officialPrice, usualPrice: Row<Double>
  /// What demand that minds the price keeps under the official price, and what the state adds to it per litre.
  let priceFactor, subsidy: Row<Double>
  /// Tankers in a convoy at most; and the same as a whole number.
  let convoySize: Row<Double>
  let largest: Row<Int64>
  /// Hours on the road a day under the settings in force.
  let drivingHours: Row<Double>
  let requiresEscort: Row<Bool>
  /// The greatest chance that a wait has anywhere today, were it to find a column without escort there.
  let greatestMeeting: Row<Double>
  let dailyCost: Row<Double>

  /// The rows of the replication whose turn it is.
  init(_ shared: SharedArena, _ model: SimulationModel) {
    let tiers = SimulationModel.tiers
    let s = model.sites.count
    let p = model.products
    let l = model.lanes.count
    let k = model.linkIDs.count
    couldLoad = shared.row(l, true)
    laneCostBefore = shared.row(l, 0)
    laneTax = shared.row(l, 0)
    isActive = shared.row(model.groups.count, false)
    isValued = shared.row(model.groups.count, false)
    groupBudget = shared.row(model.groups.count, 0)
    groupRate = shared.row(model.groups.count, 0)
    linkShut = shared.row(k, false)
    laneShut = shared.row(l, false)
    borderShut = shared.row(model.borders.count, false)
    borderTax = shared.row(model.borders.count, 0)
    guardFactor = shared.row(k, 1)
    dealFactor = shared.row(k, 1)
    supplyRate = shared.row(model.origins.count * p, 0)
    supplyLeft = shared.row(model.origins.count * p, 0)
    supplyFactor = shared.row(p, 1)
    airliftRate = shared.row(s * p, 0)
    airliftCost = shared.row(s * p, 0)
    caps = shared.row(s * tiers, 1)
    everyDays = shared.row(s, 1)
    reserveDays = shared.row(s, 0)
    coverWanted = shared.row(s * p, 0)
    litresWanted = shared.row(s * p, 0)
    strikeShare = shared.row(l, 0)
    officialPrice = shared.row(p, 1)
    usualPrice = shared.row(p, 1)
    priceFactor = shared.row(p, 1)
    subsidy = shared.row(p, 0)
    convoySize = shared.row(1, 1)
    largest = shared.row(1, 1)
    drivingHours = shared.row(1, 1)
    requiresEscort = shared.row(1, false)
    greatestMeeting = shared.row(1, 1)
    dailyCost = shared.row(CostKind.allCases.count, 0)
  }
}
