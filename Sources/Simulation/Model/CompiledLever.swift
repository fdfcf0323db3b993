import Cases

/// A lever with its names resolved and its dates as days of the run.
struct CompiledLever: Sendable {
  /// Days of the run on which it acts; may be empty.
  var days: Range<Int>
  var action: Action

  enum Action: Sendable {
    case attack(group: Int)
    case closeLinks([Int])
    case closeLanes([Int])
    case parameter(Int, Amount)
    case closeBorders([Int])
    case taxBorders([Int], costPerLitre: Amount)
    case escorts(provider: Int, change: TeamChange, lanes: [Int])
    case guards(provider: Int, links: [Int], teams: Amount)
    case provider(Int, share: Double, effectiveness: Amount?)
    case jointForce(provider: Int, clients: [Int], lanes: [Int], teams: Amount)
    case supply(origin: Int, product: Int, litres: Amount?, factor: Amount?)
    case airlift(site: Int, product: Int, litres: Amount, costPerLitre: Amount?)
    case ration(sites: [Int], caps: [Double], everyDays: Double, holdsReserve: Bool)
    case stocks(sites: [Int], products: [Int], daysOfCover: Amount?, litres: Amount?)
    case price(product: Int, perLitre: Amount?, subsidy: Amount?)
    case deal(links: [Int], paymentPerMonth: Amount, attackFactor: Amount)
    case fleet(lanes: [Int], tankers: Amount, litres: Amount?, price: Amount?, hirePerDay: Amount?)
    case strike(lanes: [Int], share: Double)
    case convoys(largest: Amount?, nightDriving: Bool, escortRequired: Bool)
    case order(sites: [Int], tankers: Amount, everyDays: Amount, from: Int)
    case fall(site: Int, daysDry: Amount, pressure: Amount, endsCommitments: Bool, heirs: [Int])
    case threat(lanes: [Int])
  }

  enum TeamChange: Sendable {
    case set(Amount)
    case add(Amount)
    case multiply(Amount)
  }
}

/// An armed group under one attack lever: where it may wait, with how many, and by what strategy.
struct AttackGroup: Sendable {
  enum Strategy: Sendable { case historical, adaptive, replay }

  var strategy: Strategy
  /// Its number among the scenario's attack levers, which keys its random numbers.
  var number: Int
  /// Groups of earlier levers of the same actor: of two levers of one actor the later one holds while it acts.
  var replaced: [Int]
  /// Links it may wait on, ascending.
  var links: [Int]
  /// Its links cut into stretches that the same lanes pass: first index into `links`, with an end mark.
  var stretchStart: [Int]
  /// Driving hours of each stretch.
  var stretchHours: [Double]
  /// Lanes that pass each stretch.
  var stretchLanes: [[Int]]
  /// Running sum of driving hours over `links`.
  var linkHours: [Double]
  var budget: Amount?
  var learningRate: Amount?
  var roadblockShare: Double
  var mineShare: Double
  /// Chance of an attack on a depot a day.
  var depotShare: Double
  /// Sites whose depots it can reach.
  var sites: [Int]
}

/// A recorded event that is played as it happened.
struct ReplayEvent: Sendable {
  enum Kind: Sendable { case ambush, repelled, mine, roadblock, threat, depot, turnedBack }

  var kind: Kind
  /// Days of the run on which it may have happened.
  var days: Range<Int>
  /// Links on which it may have struck, nearest first; empty for threats to all.
  var links: [Int]
  var lanes: [Int]
  var site: Int
  /// What each source says of it: tankers destroyed (nil: not said), with the weight of its confidence.
  var accounts: [(destroyed: Double?, weight: Double)]
}
