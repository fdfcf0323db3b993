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

  let protection: Protection
  let inForce: SettingsInForce
  var largestConvoy: Int { Int(inForce.largest[0]) }
  var nightDriving = false
  var pace: Double { inForce.drivingHours[0] }
  var escortRequired: Bool { inForce.requiresEscort[0] }

  let attackers: Attackers
  let accounts: Accounts
  /// While the first morning is prepared, levers of the first day do not act twice.
  var isPreparing = false
  /// What the tables of this replication's place were made for last.
  var tabled: SIMD4<Double>?
  /// The day whose settings are in force: settings may be applied twice on a day, purchases are made once.
  var appliedOn = -1
  var tankersDestroyed: Int { Int(accounts.tally[Int(QAFILA_DESTROYED)]) }
  var tankersAdded = 0
  /// Hired trucks given back; trucks lent to other markets.
  var tankersGivenBack = 0
  var tankersMoved = 0
  var fleetAtStart = 0

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

    protection = Protection(shared, model)
    inForce = SettingsInForce(shared, model)
    attackers = Attackers(shared, model)
    accounts = Accounts(shared, model)
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
