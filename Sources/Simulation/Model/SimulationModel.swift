import Cases
import RoadGraph
import SupplyNetwork

/// A case with one scenario, made ready to be simulated: everything that is the same in all replications, in dense indices.
///
/// Immutable and shared by all threads.
public struct SimulationModel: Sendable {
  /// Demand tiers: 1 essential services to 5 private.
  public static let tiers = 5

  public let scenario: String
  public let start: Day
  public let days: Int
  public let placeIDs: [String]
  public let productIDs: [String]
  public let corridorIDs: [String]
  /// Site of each asked city.
  public let citySites: [Int]
  /// Thresholds of the case.
  public let thresholds: [String: Double]

  let linkIDs: [String]
  let linkHours: [Double]
  let sites: [Site]
  let markets: [Market]
  let clients: [Client]
  /// Import lanes of market m are `marketLanes[m] ..< marketLanes[m + 1]`.
  let marketLanes: [Int]
  let lanes: [Lane]
  /// Nodes of supply places; supply rows by origin and product.
  let origins: [Int]
  let supply: [SupplyRow]
  /// Border posts by place index.
  let borders: [Int]
  let providers: [Provider]
  let pledges: [Pledge]
  /// Who inherits forces when a capital falls, with its client here (-1: none of its roads are in the case).
  let heirs: [(actor: String, client: Int)]
  let groups: [AttackGroup]
  let levers: [CompiledLever]
  /// Days on which settings change, ascending, 0 first.
  let breakpoints: [Int]
  let replay: [ReplayEvent]
  /// Tankers of no corridor in particular, with their market (-1: any) and days.
  let freeFleet: [(tankers: Amount, market: Int)]
  let hasFleet: Bool
  let hazard: LinkHazard?
  public let parameterIDs: [String]

  struct SupplyRow: Sendable {
    var origin: Int
    var product: Int
    var litres: Amount
    var days: Range<Int>
  }

  var products: Int { productIDs.count }

  /// The site of a place id, if it stores or uses anything.
  public func site(ofPlace id: String) -> Int? { sites.firstIndex { placeIDs[$0.place] == id } }

  /// The place id of a site.
  public func place(ofSite site: Int) -> String { placeIDs[sites[site].place] }

  public var siteCount: Int { sites.count }
}
