import Cases
import RoadGraph
import SupplyNetwork
import Wording

extension SimulationModel {
  /// Compiles a case under a scenario.
  ///
  /// - Parameters:
  ///   - scenario: its id in the case; `extends` is followed. "baseline" need not exist.
  ///   - parameters: ids of all parameters in the order of the draws (`ParameterDraws.ids`).
  ///   - hazard: rates by link of the case, nil where none were fitted.
  /// - Throws: `InvalidCase` with every lever, corridor or quantity that cannot be understood.
  public init(
    _ situation: Case, network: SupplyNetwork, scenario: String, parameters: [String], hazard: LinkHazard? = nil,
    options: SimulationOptions
  ) throws {
    var builder = ModelBuilder(situation, network: network, parameters: parameters, options: options)
    let levers = builder.chain(of: scenario)
    builder.addSites()
    builder.addLanes()
    builder.addSupply()
    builder.addFleet()
    builder.addActors()
    builder.addLevers(levers, scenario: scenario)
    if let hazard, hazard.shape.count != network.linkIDs.count {
      builder.report(
        "hazard", file: "links.csv", "the hazard has \(hazard.shape.count) links, the case \(network.linkIDs.count)")
    }
    if !builder.problems.isEmpty { throw InvalidCase(problems: builder.problems) }
    self.init(builder, scenario: scenario, hazard: hazard)
  }

  private init(_ b: ModelBuilder, scenario: String, hazard: LinkHazard?) {
    self.scenario = scenario
    start = b.start
    days = b.days
    placeIDs = b.network.placeIDs
    productIDs = b.situation.description.products.map(\.id)
    corridorIDs = b.situation.corridors.map(\.id)
    citySites = b.situation.description.cities.map { b.siteOfNode[Int(b.network.node($0)!)] }
    thresholds = b.situation.description.thresholds
    linkIDs = b.network.linkIDs
    linkHours = b.network.linkHours
    sites = b.sites
    markets = b.markets
    clients = b.clients
    var starts = [0]
    for m in b.markets.indices { starts.append(b.lanes.count { $0.isImport && $0.market <= m }) }
    marketLanes = starts
    lanes = b.lanes
    origins = b.origins
    supply = b.supply
    borders = b.borders
    providers = b.providers
    pledges = b.pledges
    heirs = b.heirs
    groups = b.groups
    levers = b.levers
    var changes: Set<Int> = [0]
    let spans =
      b.levers.map(\.days) + b.supply.map(\.days) + b.providers.map(\.active) + b.pledges.map(\.days)
      + b.providers.flatMap { $0.elsewhere.map(\.days) }
    for span in spans where !span.isEmpty {
      changes.insert(span.lowerBound)
      changes.insert(span.upperBound)
    }
    breakpoints = changes.filter { $0 < b.days }.sorted()
    replay = b.replay
    freeFleet = b.freeFleet
    hasFleet = b.hasFleet
    self.hazard = hazard
    parameterIDs = b.parameterIDs
  }
}

/// Gathers the parts of a `SimulationModel`, and every problem on the way.
struct ModelBuilder {
  let situation: Case
  let network: SupplyNetwork
  let start: Day
  let days: Int
  let parameterIDs: [String]
  let parameterIndex: [String: Int]
  let productIndex: [String: Int]
  var problems: [Problem] = []

  var sites: [Site] = []
  /// Site of each node, -1 for none.
  var siteOfNode: [Int]
  var markets: [Market] = []
  var lanes: [Lane] = []
  var origins: [Int] = []
  var supply: [SimulationModel.SupplyRow] = []
  var borders: [Int] = []
  var providers: [Provider] = []
  var pledges: [Pledge] = []
  var heirs: [(actor: String, client: Int)] = []
  var groups: [AttackGroup] = []
  var groupActors: [String?] = []
  var levers: [CompiledLever] = []
  var replay: [ReplayEvent] = []
  var freeFleet: [(tankers: Amount, market: Int)] = []
  var hasFleet = false
  var clients: [Client] = []

  init(_ situation: Case, network: SupplyNetwork, parameters: [String], options: SimulationOptions) {
    self.situation = situation
    self.network = network
    start = options.start ?? situation.description.from
    days = options.days
    parameterIDs = parameters
    parameterIndex = Dictionary(uniqueKeysWithValues: parameters.enumerated().map { ($1, $0) })
    productIndex = Dictionary(
      situation.description.products.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    siteOfNode = [Int](repeating: -1, count: network.placeIDs.count)
  }

  mutating func report(_ code: String, file: String, line: Int = 0, _ message: Message, remedy: Message? = nil) {
    problems.append(Problem(code: code, file: file, line: line, message: message, remedy: remedy))
  }

  /// A quantity of the case; reports a parameter that nobody knows and takes 0 for it.
  mutating func amount(_ quantity: Quantity, file: String) -> Amount {
    if let amount = Amount(quantity, index: parameterIndex) { return amount }
    let unknown = quantity.parameters.filter { parameterIndex[$0] == nil }.joined(separator: "', '")
    report("unknown-parameter", file: file, "no parameter has the id '\(unknown)'", remedy: "an id of parameters.yaml")
    return Amount(0)
  }

  /// The model's own parameter as an amount.
  func own(_ parameter: ModelParameter) -> Amount {
    var amount = Amount(1)
    amount.parameters = [parameter.ordinal]
    return amount
  }

  /// A period of the case as days of the run.
  func span(_ period: Period) -> Range<Int> {
    let from = period.from.map { start.distance(to: $0) } ?? 0
    let end = period.to.map { start.distance(to: $0) + 1 } ?? days
    let low = min(max(from, 0), days)
    return low..<min(max(end, low), days)
  }

  /// A scenario's levers with those of all it extends, oldest first.
  mutating func chain(of id: String) -> [(scenario: String, lever: Lever)] {
    var chain: [Scenario] = []
    var next: String? = id
    while let current = next {
      if chain.contains(where: { $0.id == current }) {
        report("scenario-cycle", file: "scenarios/\(id).yaml", "'\(current)' extends itself")
        return []
      }
      guard let found = situation.scenarios.first(where: { $0.id == current }) else {
        if current != "baseline" {
          report(
            "unknown-scenario", file: "scenarios", "no scenario has the id '\(current)'",
            remedy: "one of \(situation.scenarios.map(\.id).joined(separator: ", "))")
        }
        break
      }
      chain.append(found)
      next = found.extends
    }
    return chain.reversed().flatMap { scenario in scenario.levers.map { (scenario.id, $0) } }
  }
}
