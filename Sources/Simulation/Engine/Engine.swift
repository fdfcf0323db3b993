internal import CSimulation
import Randomness

/// One replication at a time: state in flat memory, nothing allocated in the daily loop. Eight of them stand abreast in a `Block`, and share
/// the memory of what they do together.
///
/// The order of a day (docs/model.md): settings change; attackers strike what is on the road; tankers move, arrive and return;
/// airlift; customs; convoys on orders leave, then those at the border; hubs send on; dispatchers load at the ports, idle trucks are
/// hired by other markets; cities use fuel, prices follow; clients review their protectors; attackers learn.
final class Engine {
  let model: SimulationModel
  let seed: UInt64
  let arena = Arena()
  let shared: SharedArena
  /// The same for all replications abreast.
  let topology: Topology
  /// Which of the replications abreast this one is, counted from 0.
  let seat: Int
  var numbers: Numbers
  /// Those of them that all replications abreast need together, by `Rate`.
  let rates: Row<Double>
  /// The replication's draws as given, and with what scenario levers set.
  var given: UnsafePointer<Double>
  let current: Flat<Double>
  var draws: UnsafePointer<Double> { UnsafePointer(current.base) }
  /// What happens on the roads, in C, for all replications abreast.
  let roads: UnsafeMutablePointer<qafila_roads>
  let number: Row<UInt32>
  var replication: UInt32 { number[0] }
  var day = 0

  // Sizes.
  let siteCount, products, laneCount, importCount, providerCount, marketCount, clientCount, originCount, borderCount,
    linkCount: Int
  let hasParameterLevers, hasFalls, hasHazard, hasAftershocks: Bool
  let key: SIMD2<UInt32>
  let vectors: Int
  /// Slots a lane has room for (a power of two), days ahead the rings reach, numbers in a slot: tankers by product, convoys, escorted by
  /// provider.
  static let maxSlots = Int(QAFILA_STAGES)
  /// A power of two.
  static let ring = Int(QAFILA_RING)
  let width: Int

  // Drawn or derived once per replication.
  let slotOf, stopSlot, slotsBefore, slotsAfter, returnDays: Row<Int32>
  /// Stages before the border that are spent loading and waiting, not driving.
  let standingSlots: Row<Int32>
  /// By place on a lane: the days still to go on the morning on which an empty truck passes it.
  let daysToGo: Row<Int32>
  let load: Row<Int64>
  let demand, demandSum, capacity, target, marketDemand: Row<Int64>
  let stopShare: Row<Double>
  let priceTable, demandTable, stationTable: Row<Double>
  let laneBaseCost: Row<Double>
  let easyCover, easyPrice, hoardLimit, rationLimit: Row<Double>
  let isCapped: Row<Bool>

  // State.
  let stock, household, heading: Row<Int64>
  let price: Row<Double>
  let slots: Row<Int32>
  /// Where a lane's first stage lies among its slots, which stand in a ring: a lane's columns move on together when the ring turns.
  let turned: Row<Int32>
  let onRoad: Row<Int32>
  /// Tankers held for customs and ready to leave, by lane and product; and both, of all products, by lane.
  let held, ready, atBorder: Row<Int32>
  /// Tankers that left the border today without escort, by lane and product, and the convoys that they formed, by lane; and
  /// `DepartureState` of the replication.
  let departed, formed, departureState: Row<Int32>
  let idle, onLane: Row<Int32>
  let bound: Row<Double>
  /// Empty trucks on the road, by lane and the day they reach its port or hub; and trucks that will be ready there after repair or a contract.
  let returning, joining: Row<Int32>
  let domestic: Row<Int32>
  let transit, inbound: Row<Int64>
  let attacksSeen, convoysSeen, share, orderCredit: Row<Double>
  let dropCredit: Row<Double>
  let patience: Row<Double>
  let closedUntil: Row<Int32>
  let laneClosedUntil: Row<Int32>
  let pressure: Row<Double>
  let dryDays: Row<Int32>
  var replacementCredit = 0.0
  /// Trucks that each market lacked lately for orders that could have been loaded, and what it has hired and waits for.
  let trucksLacking, hiredOnWay: Row<Double>
  let lackToday: Row<Int32>
  /// Hired trucks that go back to their owners as soon as they stand empty.
  let dueBack: Row<Int32>
  /// Tankers that the army was ordered to bring, by distribution lane; what levers order, how often and from which day.
  let ordered: Row<Int32>
  let orderSize, orderEvery: Row<Double>
  let orderFrom: Row<Int32>

  // Protection.
  /// Teams as a number that may be broken: half a team is one that is there half the time.
  let fieldedTeams, busyFactor: Row<Double>
  /// What a team costs for a day.
  let escortPrice: Row<Double>
  let teams, teamsBusy, pledged, pledgedBusy: Row<Int32>
  let teamsBack: Row<Int32>
  let believed, doubted, effectiveness: Row<Double>
  let leftOn: Row<Int32>
  let maySecure: Row<Bool>
  let fallenOn: Row<Int32>

  // Settings in force.
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
  var largestConvoy: Int { Int(largest[0]) }
  var nightDriving = false
  /// Hours on the road a day under the settings in force.
  let drivingHours: Row<Double>
  var pace: Double { drivingHours[0] }
  let requiresEscort: Row<Bool>
  var escortRequired: Bool { requiresEscort[0] }
  /// The greatest chance that a wait has anywhere today, were it to find a column without escort there.
  let greatestMeeting: Row<Double>
  let dailyCost: Row<Double>

  // Attackers.
  let stretchWeight: Row<Double>
  let stretchChance: Row<Double>
  let hazardSum: Row<Double>
  /// What passing a lane's slot is worth to a group that knows of it: its hazard there, or hours.
  let slotWorth: Row<Double>
  /// The same for empty trucks with so many days to go.
  let returnWorth: Row<Double>
  let linkWorth: Row<Double>
  let aftershockLink, aftershockDay: Row<Int32>
  let replayDay, replayDestroyed: Row<Int32>

  // Accounts of one replication and of the day.
  let shipped, arrived, lost, refused, airlifted, used, burned, initialStock, released: Row<Int64>
  let arrivedAt, usedAt, burnedAt, sentOn, boughtAt: Row<Int64>
  let deliveredBy, lostOn, refusedOn: Row<Int64>
  let escortsBy, escortedTankersBy, lostUnder: Row<Int32>
  let costs: Row<Double>
  /// What clients paid to providers for escorts, guards and commitments; and what they pay a day under the settings in force.
  let paid, paidDaily, guardDays, guardsToday: Row<Double>
  /// Teams that heirs took over from a state that fell, by heir and provider.
  let inherited: Row<Double>
  let unmetToday: Row<Int64>
  let wantedToday: Row<Int64>
  let arrivalsToday, tankersLostToday: Row<Int32>
  let registeredToday: Row<Int64>
  let arrivedToday: Row<Int64>
  let rationingToday: Row<Bool>
  /// While the first morning is prepared, levers of the first day do not act twice.
  var isPreparing = false
  /// What the tables of this replication's place were made for last.
  var tabled: SIMD4<Double>?
  /// The day whose settings are in force: settings may be applied twice on a day, purchases are made once.
  var appliedOn = -1
  /// Whole accounts that the roads keep, by `QAFILA_TALLIES`: tankers destroyed, of those the empty ones, attacks that met something, tankers
  /// met, attacks that may have aftershocks.
  let tally: Row<Int64>
  var tankersDestroyed: Int { Int(tally[Int(QAFILA_DESTROYED)]) }
  var tankersAdded = 0
  /// Hired trucks given back; trucks lent to other markets.
  var tankersGivenBack = 0
  var tankersMoved = 0
  var fleetAtStart = 0

  let orderedTankers: Row<Int32>

  // Traffic of the replication by lane and stage, spread over links when the lanes' stages change and at the end: what came into a stage
  // other than from the one before, less what left it other than by driving; and by link over all replications of this thread.
  let enteredTankers, enteredConvoys, stoppedTankers, homeward: Row<Int32>
  let linkTankers, linkConvoys, linkEmpties, linkAttacks: Flat<Int64>

  // Scratch.
  let wish: Flat<Int64>
  let usedBefore: Row<Int64>
  let laneNeed, laneQueue, take: Flat<Int32>
  /// Which of the waits whose words were drawn last may meet something, in bits.
  var mayMeet: UInt32 = 0
  /// Random words of some waits.
  let waitWords: Flat<UInt32>
  /// What each lane costs, and the share of its market that goes with that.
  let laneCost, wantedShare: Row<Double>
  /// The least of those of a market's lanes; whether any is another than before; the spread of shares that they were weighed with.
  let leastCost: Row<Double>
  let hasChanged: Row<Bool>
  let spreadOfShares: Row<Double>
  /// Tankers that loaded today, by lane and product, and of the last loading by lane.
  let loaded, lastLoaded: Row<Int64>
  /// Days of travel on a lane.
  let laneStages: Row<Double>
  /// Whether tankers may load for a lane today.
  let isOpen: Row<Bool>

  /// - Parameters:
  ///   - shared: topology and memory of the replications that stand abreast.
  ///   - place: this one's among them; engines are made in the order of their places.
  init(
    model: SimulationModel, seed: UInt64, draws: UnsafePointer<Double>, shared: SharedArena, place: Int = 0
  ) {
    self.model = model
    topology = shared.topology
    self.shared = shared
    seat = place
    vectors = shared.vectors
    shared.start(place)
    rates = shared.row(Rate.allCases.count, 0)
    roads = shared.roads
    number = shared.row(1, 0)
    drivingHours = shared.row(1, 1)
    convoySize = shared.row(1, 1)
    greatestMeeting = shared.row(1, 1)
    tally = shared.row(Int(QAFILA_TALLIES), 0)
    self.seed = seed
    given = draws
    numbers = Numbers(draws)
    let tiers = SimulationModel.tiers
    let s = model.sites.count
    let p = model.products
    let l = model.lanes.count
    let v = model.providers.count
    let m = model.markets.count
    let k = model.linkIDs.count
    siteCount = s
    products = p
    laneCount = l
    importCount = model.lanes.count { $0.isImport }
    providerCount = v
    marketCount = m
    let c = model.clients.count
    clientCount = c
    hasFalls = model.levers.contains { if case .fall = $0.action { true } else { false } }
    hasHazard = model.hazard != nil
    hasAftershocks = (model.hazard?.excitation ?? 0) > 0
    key = SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    hasParameterLevers = model.levers.contains { if case .parameter = $0.action { true } else { false } }
    originCount = model.origins.count
    borderCount = model.borders.count
    linkCount = k
    width = p + 1 + v
    let w = width

    current = arena.flat(model.parameterIDs.count, 0)

    slotOf = shared.row(topology.laneLink.count, 0)
    stopSlot = shared.row(topology.stopSite.count, 0)
    slotsBefore = shared.row(l, 0)
    slotsAfter = shared.row(l, 1)
    returnDays = shared.row(l, 1)
    standingSlots = shared.row(l, 0)
    daysToGo = shared.row(topology.laneLink.count, 1)
    load = shared.row(l, 1)
    demand = shared.row(s * p * tiers, 0)
    demandSum = shared.row(s * p, 0)
    capacity = shared.row(s * p, 0)
    target = shared.row(s * p, 0)
    marketDemand = shared.row(m * p, 0)
    stopShare = shared.row(topology.stopSite.count * p, 0)
    priceTable = shared.row(CoverTable.size, 1)
    demandTable = shared.row(CoverTable.size, 1)
    stationTable = shared.row(CoverTable.size, 1)
    laneBaseCost = shared.row(l, 0)
    easyCover = shared.row(s * p, 0)
    easyPrice = shared.row(s * p, 0)
    hoardLimit = shared.row(s * p, 0)
    rationLimit = shared.row(s * p, 0)
    isCapped = shared.row(s, false)

    stock = shared.row(s * p, 0)
    household = shared.row(s * p, 0)
    heading = shared.row(s * p, 0)
    price = shared.row(s * p, 1)
    slots = shared.row(l * Engine.maxSlots * w, 0)
    turned = shared.row(l, 0)
    onRoad = shared.row(l, 0)
    held = shared.row(l * p, 0)
    ready = shared.row(l * p, 0)
    atBorder = shared.row(l, 0)
    departed = shared.row(l * p, 0)
    formed = shared.row(l, 0)
    departureState = shared.row(1, 0)
    largest = shared.row(1, 1)
    requiresEscort = shared.row(1, false)
    idle = shared.row(l, 0)
    onLane = shared.row(l, 0)
    bound = shared.row(l, 0)
    returning = shared.row(l * Engine.ring, 0)
    joining = shared.row(l * Engine.ring, 0)
    trucksLacking = shared.row(m, 0)
    hiredOnWay = shared.row(m, 0)
    lackToday = shared.row(m, 0)
    dueBack = shared.row(l, 0)
    ordered = shared.row(l, 0)
    orderSize = shared.row(s, 0)
    orderEvery = shared.row(s, 1)
    orderFrom = shared.row(s, 0)
    domestic = shared.row(m, 0)
    transit = shared.row(m * p, 0)
    inbound = shared.row(m * p, 0)
    attacksSeen = shared.row(l, 0)
    convoysSeen = shared.row(l, 0)
    share = shared.row(l, 0)
    orderCredit = shared.row(l * p, 0)
    dropCredit = shared.row(topology.stopSite.count * p, 0)
    patience = shared.row(l, 0)
    closedUntil = shared.row(k, -1)
    laneClosedUntil = shared.row(l, -1)
    pressure = shared.row(s, 0)
    dryDays = shared.row(s, 0)

    teams = shared.row(v, 0)
    fieldedTeams = shared.row(v, 0)
    escortPrice = shared.row(v, 0)
    busyFactor = shared.row(v, 1)
    teamsBusy = shared.row(v, 0)
    pledged = shared.row(v * c, 0)
    pledgedBusy = shared.row(v * c, 0)
    teamsBack = shared.row(v * c * Engine.ring, 0)
    believed = shared.row(v, 1)
    doubted = shared.row(v, 1)
    effectiveness = shared.row(v, 1)
    leftOn = shared.row(v * c, -1)
    maySecure = shared.row(v * l, true)
    fallenOn = shared.row(c, -1)

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
    dailyCost = shared.row(CostKind.allCases.count, 0)

    let stretches = model.groups.reduce(0) { $0 + $1.stretchHours.count }
    stretchWeight = shared.row(stretches, 0)
    stretchChance = shared.row(stretches, 0)
    hazardSum = shared.row(topology.groupLink.count, 0)
    linkWorth = shared.row(model.groups.count * k, 0)
    slotWorth = shared.row(model.groups.count * l * Engine.maxSlots, 0)
    returnWorth = shared.row(model.groups.count * l * Engine.ring, 0)
    aftershockLink = shared.row(Int(QAFILA_AFTERSHOCKS), 0)
    aftershockDay = shared.row(Int(QAFILA_AFTERSHOCKS), 0)
    replayDay = shared.row(model.replay.count, 0)
    replayDestroyed = shared.row(model.replay.count, -1)

    shipped = shared.row(p, 0)
    arrived = shared.row(p, 0)
    lost = shared.row(p, 0)
    refused = shared.row(p, 0)
    airlifted = shared.row(p, 0)
    used = shared.row(p, 0)
    burned = shared.row(p, 0)
    initialStock = shared.row(s * p, 0)
    released = shared.row(p, 0)
    arrivedAt = shared.row(s * p, 0)
    usedAt = shared.row(s * p, 0)
    burnedAt = shared.row(s * p, 0)
    sentOn = shared.row(s * p, 0)
    boughtAt = shared.row(s * p, 0)
    deliveredBy = shared.row(l, 0)
    lostOn = shared.row(l, 0)
    refusedOn = shared.row(l, 0)
    escortsBy = shared.row(v * c, 0)
    escortedTankersBy = shared.row(v * c, 0)
    lostUnder = shared.row(v * c, 0)
    costs = shared.row(CostKind.allCases.count, 0)
    paid = shared.row(v * c, 0)
    paidDaily = shared.row(v * c, 0)
    guardDays = shared.row(v * c, 0)
    guardsToday = shared.row(v * c, 0)
    inherited = shared.row(model.heirs.count * v, 0)
    unmetToday = shared.row(s * tiers, 0)
    wantedToday = shared.row(s * tiers, 0)
    arrivalsToday = shared.row(s, 0)
    tankersLostToday = shared.row(m, 0)
    registeredToday = shared.row(m, 0)
    arrivedToday = shared.row(s * p, 0)
    rationingToday = shared.row(s, false)
    orderedTankers = shared.row(l, 0)
    enteredTankers = shared.row(l * Engine.maxSlots, 0)
    enteredConvoys = shared.row(l * Engine.maxSlots, 0)
    stoppedTankers = shared.row(topology.stopSite.count, 0)
    homeward = shared.row(l * Engine.ring, 0)
    linkTankers = shared.common(k, 0)
    linkConvoys = shared.common(k, 0)
    linkEmpties = shared.common(k, 0)
    linkAttacks = shared.common(k, 0)

    wish = shared.common(max(l, s) * p, 0)
    usedBefore = shared.row(p, 0)
    laneNeed = shared.common(l, 0)
    laneQueue = shared.common(l, 0)
    waitWords = shared.common(8 * WaitWords.drawnTogether, 0)
    take = shared.common(p, 0)
    laneCost = shared.row(l, 0)
    wantedShare = shared.row(l, 0)
    isOpen = shared.row(l, true)
    leastCost = shared.row(m, 0)
    hasChanged = shared.row(1, false)
    spreadOfShares = shared.row(1, 0)
    loaded = shared.row(l * p, 0)
    lastLoaded = shared.row(l, 0)
    laneStages = shared.row(l, 1)
    if place == 0 { roads.initialize(to: qafila_roads(self)) }
  }
}
