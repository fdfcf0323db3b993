import Randomness

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One thread's simulation of replications, one after another: state in flat memory, nothing allocated in the daily loop.
///
/// The order of a day (docs/model.md): settings change; attackers strike what is on the road; tankers move, arrive and return;
/// airlift; customs; convoys on orders leave, then those at the border; hubs send on; dispatchers load at the ports, idle trucks are
/// hired by other markets; cities use fuel, prices follow; clients review their protectors; attackers learn.
final class Engine {
  let model: SimulationModel
  let seed: UInt64
  let arena = Arena()
  var numbers: Numbers
  /// The replication's draws as given, and with what scenario levers set.
  var given: UnsafePointer<Double>
  let current: Flat<Double>
  var draws: UnsafePointer<Double> { UnsafePointer(current.base) }
  var replication: UInt32 = 0
  var day = 0

  // Sizes.
  let siteCount, products, laneCount, importCount, providerCount, marketCount, clientCount, originCount, borderCount,
    linkCount: Int
  let hasParameterLevers, hasFalls: Bool
  /// Slots a lane has room for, days ahead the rings reach, numbers in a slot: tankers by product, convoys, escorted by provider. Each
  /// number has a plane: all slots of a lane in a row, so that a lane's columns move on together.
  static let maxSlots = 64
  static let ring = 128
  let width: Int

  // Topology, flat.
  let laneMarket, laneBorder, laneOrigin, laneCorridor: Flat<Int32>
  let laneLinkStart, laneLink: Flat<Int32>
  let laneLinkHours: Flat<Double>
  let laneLinkAfter: Flat<Bool>
  let linkLaneStart, linkLane, linkLanePosition: Flat<Int32>
  let stopStart, stopSite: Flat<Int32>
  let stopHours: Flat<Double>
  let siteMarket, marketHub, marketClient, marketLanes: Flat<Int32>
  /// Import lanes without a border post, then those of each post; sites of each market.
  let borderLaneStart, borderLane, marketSiteStart, marketSite: Flat<Int32>
  /// Driving hours of a lane past the border.
  let laneHoursAfter: Flat<Double>

  // Drawn or derived once per replication.
  let slotOf, stopSlot, slotsBefore, slotsAfter, returnDays: Flat<Int32>
  /// Stages before the border that are spent loading and waiting, not driving.
  let standingSlots: Flat<Int32>
  /// By place on a lane: the days still to go on the morning on which an empty truck passes it.
  let daysToGo: Flat<Int32>
  let load: Flat<Int64>
  let demand, demandSum, capacity, target, marketDemand: Flat<Int64>
  let stopShare: Flat<Double>
  let priceTable, demandTable, stationTable: Flat<Double>
  let laneBaseCost, fillsTo: Flat<Double>
  let easyCover, easyPrice, hoardLimit, rationLimit: Flat<Double>
  let isCapped: Flat<Bool>

  // State.
  let stock, household, heading: Flat<Int64>
  let price: Flat<Double>
  let slots: Flat<Int32>
  let onRoad: Flat<Int32>
  /// Tankers held for customs and ready to leave, by lane and product; and both, of all products, by lane.
  let held, ready, atBorder: Flat<Int32>
  let idle, onLane: Flat<Int32>
  let bound: Flat<Double>
  /// Empty trucks on the road, by lane and the day they reach its port or hub; and trucks that will be ready there after repair or a contract.
  let returning, joining: Flat<Int32>
  let domestic: Flat<Int32>
  let transit, inbound: Flat<Int64>
  let attacksSeen, convoysSeen, share, orderCredit, dropCredit, patience: Flat<Double>
  let closedUntil: Flat<Int32>
  let laneClosedUntil: Flat<Int32>
  let pressure: Flat<Double>
  let dryDays: Flat<Int32>
  var replacementCredit = 0.0
  /// Trucks that each market lacked lately for orders that could have been loaded, and what it has hired and waits for.
  let trucksLacking, hiredOnWay: Flat<Double>
  let lackToday: Flat<Int32>
  /// Hired trucks that go back to their owners as soon as they stand empty.
  let dueBack: Flat<Int32>
  /// Tankers that the army was ordered to bring, by distribution lane; what levers order, how often and from which day.
  let ordered: Flat<Int32>
  let orderSize, orderEvery: Flat<Double>
  let orderFrom: Flat<Int32>

  // Protection.
  /// Teams as a number that may be broken: half a team is one that is there half the time.
  let fieldedTeams, busyFactor: Flat<Double>
  /// What a team costs for a day.
  let escortPrice: Flat<Double>
  let teams, teamsBusy, pledged, pledgedBusy: Flat<Int32>
  let teamsBack: Flat<Int32>
  let believed, doubted, effectiveness: Flat<Double>
  let leftOn: Flat<Int32>
  let maySecure: Flat<Bool>
  let fallenOn: Flat<Int32>

  // Settings in force.
  let isActive: Flat<Bool>
  /// Whether a group's worths are those of the stages as they are.
  let isValued: Flat<Bool>
  let groupBudget, groupRate: Flat<Double>
  let linkShut, laneShut: Flat<Bool>
  let borderShut: Flat<Bool>
  let borderTax: Flat<Double>
  /// Tankers that customs clear a day.
  let borderQueue: Flat<Double>
  let guardFactor, dealFactor: Flat<Double>
  let supplyRate, supplyLeft: Flat<Int64>
  /// By how much a product's supply is raised so that it meets normal demand.
  let supplyFactor: Flat<Double>
  let airliftRate: Flat<Int64>
  let airliftCost: Flat<Double>
  let caps, everyDays, reserveDays: Flat<Double>
  let coverWanted, litresWanted: Flat<Double>
  let strikeShare: Flat<Double>
  let officialPrice, usualPrice: Flat<Double>
  /// What demand that minds the price keeps under the official price, and what the state adds to it per litre.
  let priceFactor, subsidy: Flat<Double>
  var convoyLargest = 1.0
  var nightDriving = false
  /// Hours on the road a day under the settings in force.
  var pace = 1.0
  var escortRequired = false
  let dailyCost: Flat<Double>

  // Attackers.
  let stretchWeight: Flat<Double>
  let stretchChance: Flat<Double>
  let groupStretchStart: Flat<Int32>
  let hazardSum: Flat<Double>
  let groupLinkStart, groupLink: Flat<Int32>
  /// Running sums of the hours of each group's links.
  let groupLinkHours: Flat<Double>
  let groupTraits: Flat<GroupTraits>
  /// Whether a link lies in a group's area: `[group * links + link]`.
  let isInArea: Flat<Bool>
  /// What passing a lane's slot is worth to a group that knows of it: its hazard there, or hours.
  let slotWorth: Flat<Double>
  /// The same for empty trucks with so many days to go.
  let returnWorth: Flat<Double>
  let linkWorth: Flat<Double>
  let aftershockLink, aftershockDay: Flat<Int32>
  var aftershocks = 0
  /// Rate of attacks that an attack still brings after so many days.
  let aftershockRates: Flat<Double>
  let replayDay, replayDestroyed: Flat<Int32>

  // Accounts of one replication and of the day.
  let shipped, arrived, lost, refused, airlifted, used, burned, initialStock, released: Flat<Int64>
  let arrivedAt, usedAt, burnedAt, sentOn, boughtAt: Flat<Int64>
  let deliveredBy, lostOn, refusedOn: Flat<Int64>
  let escortsBy, escortedTankersBy, lostUnder: Flat<Int32>
  let costs: Flat<Double>
  /// What clients paid to providers for escorts, guards and commitments; and what they pay a day under the settings in force.
  let paid, paidDaily, guardDays, guardsToday: Flat<Double>
  /// Teams that heirs took over from a state that fell, by heir and provider.
  let inherited: Flat<Double>
  let unmetToday: Flat<Int64>
  let wantedToday: Flat<Int64>
  let arrivalsToday, tankersLostToday: Flat<Int32>
  let registeredToday: Flat<Int64>
  let arrivedToday: Flat<Int64>
  let rationingToday: Flat<Bool>
  /// While the first morning is prepared, levers of the first day do not act twice.
  var isPreparing = false
  /// The day whose settings are in force: settings may be applied twice on a day, purchases are made once.
  var appliedOn = -1
  var tankersDestroyed = 0
  var tankersAdded = 0
  /// Of the destroyed those that were empty; hired trucks given back; trucks lent to other markets.
  var emptiesDestroyed = 0
  var tankersGivenBack = 0
  var tankersMoved = 0
  var fleetAtStart = 0
  var ambushesMet = 0
  var tankersHit = 0

  let orderedTankers: Flat<Int32>

  // Traffic of the replication by lane and stage, spread over links when the lanes' stages change and at the end; and by link over
  // all replications of this thread.
  let passedTankers, passedConvoys, stoppedTankers, homeward: Flat<Int32>
  let linkTankers, linkConvoys, linkEmpties, linkAttacks: Flat<Int64>

  // Scratch.
  let wish, usedBefore, marketStock, marketTarget: Flat<Int64>
  let laneNeed, laneQueue, take: Flat<Int32>
  /// Random words of one wait.
  let waitWords: Flat<UInt32>
  /// What each lane costs, and the share of its market that goes with that.
  let laneCost, wantedShare: Flat<Double>
  var spreadOfShares = 0.0
  /// Whether tankers may load for a lane today.
  let isOpen: Flat<Bool>

  init(model: SimulationModel, seed: UInt64, draws: UnsafePointer<Double>) {
    self.model = model
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
    hasParameterLevers = model.levers.contains { if case .parameter = $0.action { true } else { false } }
    originCount = model.origins.count
    borderCount = model.borders.count
    linkCount = k
    width = p + 1 + v
    let w = width

    laneMarket = arena.flat(copying: model.lanes.map { Int32($0.market) })
    laneBorder = arena.flat(copying: model.lanes.map { Int32($0.border) })
    laneOrigin = arena.flat(copying: model.lanes.map { Int32($0.origin) })
    laneCorridor = arena.flat(copying: model.lanes.map { Int32($0.corridor) })
    let passages = Passages(model)
    laneLinkStart = arena.flat(copying: passages.start)
    laneLink = arena.flat(copying: passages.link)
    laneLinkHours = arena.flat(copying: passages.hours)
    laneLinkAfter = arena.flat(copying: passages.isAfter)
    linkLaneStart = arena.flat(copying: passages.byLinkStart)
    linkLane = arena.flat(copying: passages.byLinkLane)
    linkLanePosition = arena.flat(copying: passages.byLinkPosition)
    stopStart = arena.flat(copying: passages.stopStart)
    stopSite = arena.flat(copying: passages.stopSite)
    stopHours = arena.flat(copying: passages.stopHours)
    siteMarket = arena.flat(copying: model.sites.map { Int32($0.market) })
    marketHub = arena.flat(copying: model.markets.map { Int32($0.hub) })
    marketClient = arena.flat(copying: model.markets.map { Int32($0.client) })
    marketLanes = arena.flat(copying: model.marketLanes.map(Int32.init))
    (borderLaneStart, borderLane) = arena.grouped(
      model.lanes.prefix { $0.isImport }.map { $0.border + 1 }, into: model.borders.count + 1, fromSecond: true)
    (marketSiteStart, marketSite) = arena.grouped(model.sites.map(\.market), into: m)
    laneHoursAfter = arena.flat(copying: model.lanes.map(\.hoursAfter))
    current = arena.flat(model.parameterIDs.count, 0)

    slotOf = arena.flat(passages.link.count, 0)
    stopSlot = arena.flat(passages.stopSite.count, 0)
    slotsBefore = arena.flat(l, 0)
    slotsAfter = arena.flat(l, 1)
    returnDays = arena.flat(l, 1)
    standingSlots = arena.flat(l, 0)
    daysToGo = arena.flat(passages.link.count, 1)
    load = arena.flat(l, 1)
    demand = arena.flat(s * p * tiers, 0)
    demandSum = arena.flat(s * p, 0)
    capacity = arena.flat(s * p, 0)
    target = arena.flat(s * p, 0)
    marketDemand = arena.flat(m * p, 0)
    stopShare = arena.flat(passages.stopSite.count * p, 0)
    priceTable = arena.flat(CoverTable.size, 1)
    demandTable = arena.flat(CoverTable.size, 1)
    stationTable = arena.flat(CoverTable.size, 1)
    laneBaseCost = arena.flat(l, 0)
    fillsTo = arena.flat(copying: model.lanes.map(\.fillsTo))
    easyCover = arena.flat(s * p, 0)
    easyPrice = arena.flat(s * p, 0)
    hoardLimit = arena.flat(s * p, 0)
    rationLimit = arena.flat(s * p, 0)
    isCapped = arena.flat(s, false)

    stock = arena.flat(s * p, 0)
    household = arena.flat(s * p, 0)
    heading = arena.flat(s * p, 0)
    price = arena.flat(s * p, 1)
    // Four before the first lane and after the last, for loads of four at a time.
    slots = arena.flat(l * Engine.maxSlots * w, 0, padding: 4)
    onRoad = arena.flat(l, 0)
    held = arena.flat(l * p, 0)
    ready = arena.flat(l * p, 0)
    atBorder = arena.flat(l, 0)
    idle = arena.flat(l, 0)
    onLane = arena.flat(l, 0)
    bound = arena.flat(l, 0)
    returning = arena.flat(l * Engine.ring, 0)
    joining = arena.flat(l * Engine.ring, 0)
    trucksLacking = arena.flat(m, 0)
    hiredOnWay = arena.flat(m, 0)
    lackToday = arena.flat(m, 0)
    dueBack = arena.flat(l, 0)
    ordered = arena.flat(l, 0)
    orderSize = arena.flat(s, 0)
    orderEvery = arena.flat(s, 1)
    orderFrom = arena.flat(s, 0)
    domestic = arena.flat(m, 0)
    transit = arena.flat(m * p, 0)
    inbound = arena.flat(m * p, 0)
    attacksSeen = arena.flat(l, 0)
    convoysSeen = arena.flat(l, 0)
    share = arena.flat(l, 0)
    orderCredit = arena.flat(l * p, 0)
    dropCredit = arena.flat(passages.stopSite.count * p, 0)
    patience = arena.flat(l, 0)
    closedUntil = arena.flat(k, -1)
    laneClosedUntil = arena.flat(l, -1)
    pressure = arena.flat(s, 0)
    dryDays = arena.flat(s, 0)

    teams = arena.flat(v, 0)
    fieldedTeams = arena.flat(v, 0)
    escortPrice = arena.flat(v, 0)
    busyFactor = arena.flat(v, 1)
    teamsBusy = arena.flat(v, 0)
    pledged = arena.flat(v * c, 0)
    pledgedBusy = arena.flat(v * c, 0)
    teamsBack = arena.flat(v * c * Engine.ring, 0)
    believed = arena.flat(v, 1)
    doubted = arena.flat(v, 1)
    effectiveness = arena.flat(v, 1)
    leftOn = arena.flat(v * c, -1)
    maySecure = arena.flat(v * l, true)
    fallenOn = arena.flat(c, -1)

    isActive = arena.flat(model.groups.count, false)
    isValued = arena.flat(model.groups.count, false)
    groupBudget = arena.flat(model.groups.count, 0)
    groupRate = arena.flat(model.groups.count, 0)
    linkShut = arena.flat(k, false)
    laneShut = arena.flat(l, false)
    borderShut = arena.flat(model.borders.count, false)
    borderTax = arena.flat(model.borders.count, 0)
    borderQueue = arena.flat(model.borders.count, 0)
    guardFactor = arena.flat(k, 1)
    dealFactor = arena.flat(k, 1)
    supplyRate = arena.flat(model.origins.count * p, 0)
    supplyLeft = arena.flat(model.origins.count * p, 0)
    supplyFactor = arena.flat(p, 1)
    airliftRate = arena.flat(s * p, 0)
    airliftCost = arena.flat(s * p, 0)
    caps = arena.flat(s * tiers, 1)
    everyDays = arena.flat(s, 1)
    reserveDays = arena.flat(s, 0)
    coverWanted = arena.flat(s * p, 0)
    litresWanted = arena.flat(s * p, 0)
    strikeShare = arena.flat(l, 0)
    officialPrice = arena.flat(p, 1)
    usualPrice = arena.flat(p, 1)
    priceFactor = arena.flat(p, 1)
    subsidy = arena.flat(p, 0)
    dailyCost = arena.flat(CostKind.allCases.count, 0)

    let stretches = model.groups.reduce(0) { $0 + $1.stretchHours.count }
    stretchWeight = arena.flat(stretches, 0)
    stretchChance = arena.flat(stretches, 0)
    var stretchStarts: [Int32] = [0]
    var linkStarts: [Int32] = [0]
    for group in model.groups {
      stretchStarts.append(stretchStarts.last! + Int32(group.stretchHours.count))
      linkStarts.append(linkStarts.last! + Int32(group.links.count))
    }
    groupStretchStart = arena.flat(copying: stretchStarts)
    groupLinkStart = arena.flat(copying: linkStarts)
    groupLink = arena.flat(copying: model.groups.flatMap { $0.links.map(Int32.init) })
    groupLinkHours = arena.flat(copying: model.groups.flatMap(\.linkHours))
    groupTraits = arena.flat(copying: model.groups.map(GroupTraits.init))
    hazardSum = arena.flat(Int(linkStarts.last!), 0)
    isInArea = arena.flat(model.groups.count * k, false)
    linkWorth = arena.flat(model.groups.count * k, 0)
    slotWorth = arena.flat(model.groups.count * l * Engine.maxSlots, 0)
    returnWorth = arena.flat(model.groups.count * l * Engine.ring, 0)
    for (g, group) in model.groups.enumerated() { for link in group.links { isInArea[g * k + link] = true } }
    aftershockLink = arena.flat(64, 0)
    aftershockDay = arena.flat(64, 0)
    let hazard = model.hazard
    aftershockRates = arena.flat(
      copying: (0...model.days).map { age in
        guard let hazard, age > 0 else { return 0 }
        return hazard.excitation * hazard.decay * exp(-hazard.decay * Double(age))
      })
    replayDay = arena.flat(model.replay.count, 0)
    replayDestroyed = arena.flat(model.replay.count, -1)

    shipped = arena.flat(p, 0)
    arrived = arena.flat(p, 0)
    lost = arena.flat(p, 0)
    refused = arena.flat(p, 0)
    airlifted = arena.flat(p, 0)
    used = arena.flat(p, 0)
    burned = arena.flat(p, 0)
    initialStock = arena.flat(s * p, 0)
    released = arena.flat(p, 0)
    arrivedAt = arena.flat(s * p, 0)
    usedAt = arena.flat(s * p, 0)
    burnedAt = arena.flat(s * p, 0)
    sentOn = arena.flat(s * p, 0)
    boughtAt = arena.flat(s * p, 0)
    deliveredBy = arena.flat(l, 0)
    lostOn = arena.flat(l, 0)
    refusedOn = arena.flat(l, 0)
    escortsBy = arena.flat(v * c, 0)
    escortedTankersBy = arena.flat(v * c, 0)
    lostUnder = arena.flat(v * c, 0)
    costs = arena.flat(CostKind.allCases.count, 0)
    paid = arena.flat(v * c, 0)
    paidDaily = arena.flat(v * c, 0)
    guardDays = arena.flat(v * c, 0)
    guardsToday = arena.flat(v * c, 0)
    inherited = arena.flat(model.heirs.count * v, 0)
    unmetToday = arena.flat(s * tiers, 0)
    wantedToday = arena.flat(s * tiers, 0)
    arrivalsToday = arena.flat(s, 0)
    tankersLostToday = arena.flat(m, 0)
    registeredToday = arena.flat(m, 0)
    arrivedToday = arena.flat(s * p, 0)
    rationingToday = arena.flat(s, false)
    orderedTankers = arena.flat(l, 0)
    passedTankers = arena.flat(l * Engine.maxSlots, 0)
    passedConvoys = arena.flat(l * Engine.maxSlots, 0)
    stoppedTankers = arena.flat(passages.stopSite.count, 0)
    homeward = arena.flat(l * Engine.ring, 0)
    linkTankers = arena.flat(k, 0)
    linkConvoys = arena.flat(k, 0)
    linkEmpties = arena.flat(k, 0)
    linkAttacks = arena.flat(k, 0)

    wish = arena.flat(max(l, s) * p, 0)
    usedBefore = arena.flat(p, 0)
    marketStock = arena.flat(p, 0)
    marketTarget = arena.flat(p, 0)
    laneNeed = arena.flat(l, 0)
    laneQueue = arena.flat(l, 0)
    waitWords = arena.flat(16, 0)
    take = arena.flat(p, 0)
    laneCost = arena.flat(l, 0)
    wantedShare = arena.flat(l, 0)
    isOpen = arena.flat(l, true)
  }

  /// A replication from its first day to its last; `record` is called at the end of each day.
  func run(replication: Int, draws: UnsafePointer<Double>, record: (Engine) -> Void) {
    begin(replication: replication, draws: draws)
    var next = 0
    for t in 0..<model.days {
      day = t
      if next < model.breakpoints.count, model.breakpoints[next] == t {
        applySettings()
        if t == 0 { usualPrice.base.update(from: officialPrice.base, count: products) }
        next += 1
      }
      startDay()
      strike()
      move()
      airlift()
      clearCustoms()
      sendOrdered()
      depart()
      sendOn()
      dispatch()
      hire()
      consume()
      review()
      learn()
      record(self)
    }
    spreadTraffic(isLast: true)
  }

  private func startDay() {
    arrivalsToday.fill(0)
    tankersLostToday.fill(0)
    registeredToday.fill(0)
    arrivedToday.fill(0)
    let keep = 1 - numbers.attackForgets
    for l in 0..<laneCount {
      attacksSeen[l] *= keep
      convoysSeen[l] *= keep
    }
    for kind in 0..<costs.count { costs[kind] += dailyCost[kind] }
    for i in 0..<paid.count {
      paid[i] += paidDaily[i]
      guardDays[i] += guardsToday[i]
    }
    let slot = day % Engine.ring
    for i in 0..<(providerCount * clientCount) {
      let back = teamsBack[i * Engine.ring + slot]
      if back == 0 { continue }
      teamsBack[i * Engine.ring + slot] = 0
      pledgedBusy[i] -= back
      teamsBusy[i / clientCount] -= back
    }
  }

  /// The next whole number, for numbers from 0 up: quicker than the library's on processors that have no instruction for it.
  @inline(__always) static func up(_ x: Double) -> Int {
    let whole = Int(x)
    return Double(whole) < x ? whole &+ 1 : whole
  }

  @inline(__always) func lanes(of market: Int) -> Range<Int> { Int(marketLanes[market])..<Int(marketLanes[market + 1]) }
  @inline(__always) func isImport(_ lane: Int) -> Bool { laneCorridor[lane] >= 0 }
  /// Where a lane's slot has the first of its numbers; number `i` lies `plane(i)` further on.
  @inline(__always) func slotBase(_ lane: Int, _ slot: Int) -> Int { lane &* width &* Engine.maxSlots &+ slot }
  @inline(__always) func plane(_ i: Int) -> Int { i &* Engine.maxSlots }
}
