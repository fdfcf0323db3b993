import Cases
import Foundation
import Interdiction
import NetworkFlow
import Wording

/// Unpredictable routing on a case: how convoys should mix their routes against teams that choose where to lie in wait.
public struct CaseRoutesResult: Codable, Sendable {
  /// A route with the probability that a dispatcher should take it with.
  public struct Route: Codable, Sendable, Equatable {
    /// Ids of the places along it where ways part.
    public var places: [String]
    /// Ids of the case's links along it.
    public var links: [String]
    public var probability: Double
  }

  /// A stretch with the probability that some team waits there.
  public struct Watch: Codable, Sendable, Equatable {
    public var stretch: NamedStretch
    public var probability: Double
  }

  public var problem = "routes"
  public var caseID: String
  public var city: String
  public var teams: Int
  /// Probability that a team meets a convoy which passes it.
  public var meeting: Double
  /// Probability that a convoy is met: no mix of routes does better than the lower bound, this one no worse than the upper.
  public var value: Double
  public var lowerBound: Double
  public var upperBound: Double
  public var routes: [Route]
  public var watches: [Watch]
  /// The best route when it is known beforehand, and the probability of being met on it.
  public var fixedRoute: Route
  public var fixedValue: Double
  public var seconds: Double?
  public var certificate: Certificate

  /// What `qafila verify` needs to check the mixes again.
  public struct Certificate: Codable, Sendable {
    public var caseFolders: [String]
    public var inputs: [Manifest.Input]
    /// Whether roads outside the countries with attacks may be watched too.
    public var everywhere: Bool
    public var equilibrium: AmbushEquilibrium

    enum CodingKeys: String, CodingKey {
      case inputs, everywhere, equilibrium
      case caseFolders = "case_folders"
    }
  }

  enum CodingKeys: String, CodingKey {
    case problem, city, teams, meeting, value, routes, watches, seconds, certificate
    case caseID = "case"
    case lowerBound = "lower_bound"
    case upperBound = "upper_bound"
    case fixedRoute = "fixed_route"
    case fixedValue = "fixed_value"
  }
}

extension CaseStressUseCase {
  /// The equilibrium of convoy routes to a city against ambushes on the stretches that can be cut.
  ///
  /// - Parameters:
  ///   - city: id; the first that the case asks about when nil.
  ///   - teams: stretches that can be watched at once.
  ///   - meeting: probability that a team meets a convoy which passes it.
  /// - Throws: `UserError` when no way leads to the city.
  public static func routes(
    _ folders: [String], city: String?, teams: Int, meeting: Double, everywhere: Bool, _ work: Work
  ) throws -> CaseRoutesResult {
    let start = ContinuousClock.now
    let opened = try open(cases: folders)
    guard let city = city ?? opened.value.description.cities.first else {
      throw UserError(.badData, "the case asks about no city: see case.yaml")
    }
    let (supply, game) = try game(opened.value, city: city, teams: teams, meeting: meeting, everywhere: everywhere)
    let solved: AmbushEquilibrium?
    do {
      solved = try game.solve(control: SolveControl(isCancelled: { work.isCancelled }))
    } catch { throw UserError(.badData, "\(error: error)") }
    guard let equilibrium = solved else { throw UserError(.badData, "no way leads from a supply place to \(city)") }
    var result = told(
      .init(caseFolders: folders, inputs: opened.inputs, everywhere: everywhere, equilibrium: equilibrium),
      caseID: opened.value.description.id, city: city, teams: teams, meeting: meeting, supply)
    result.seconds = (ContinuousClock.now - start) / .seconds(1)
    return result
  }

  /// What is wrong with mixed routes: both sides' best responses are searched for anew, and what is told must be what they prove.
  ///
  /// - Parameters:
  ///   - result: the result.
  ///   - folders: the case folders, where they are not at their old places any more.
  public static func faults(in result: CaseRoutesResult, folders: [String] = []) throws -> [Message] {
    let certificate = result.certificate
    let opened = try open(cases: folders.isEmpty ? certificate.caseFolders : folders)
    guard opened.inputs == certificate.inputs else { return [CaseCertificate.otherCase] }
    let (supply, game) = try game(
      opened.value, city: result.city, teams: result.teams, meeting: result.meeting, everywhere: certificate.everywhere)
    if let flaw = certificate.equilibrium.flaw(in: game) { return [flaw] }
    var proven = told(
      certificate, caseID: opened.value.description.id, city: result.city, teams: result.teams,
      meeting: result.meeting, supply)
    proven.seconds = result.seconds
    let same = try JSONText.encodeCertificate(proven) == JSONText.encodeCertificate(result)
    return same ? [] : ["what is told of the routes is not what the certificate proves"]
  }

  /// An equilibrium in the case's own words.
  private static func told(
    _ certificate: CaseRoutesResult.Certificate, caseID: String, city: String, teams: Int, meeting: Double,
    _ supply: CaseSupply
  ) -> CaseRoutesResult {
    let equilibrium = certificate.equilibrium
    let cuttable = supply.stretches.indices.filter { supply.stretches[$0].canBeCut }
    let watch = equilibrium.watch(siteCount: cuttable.count)
    return CaseRoutesResult(
      caseID: caseID, city: city, teams: teams, meeting: meeting, value: equilibrium.value,
      lowerBound: equilibrium.lowerBound, upperBound: equilibrium.upperBound,
      routes: equilibrium.routes.map { route($0, supply) }.sorted { $0.probability > $1.probability },
      watches: zip(cuttable, watch).filter { $0.1 > 1e-9 }.map { index, probability in
        let stretch = supply.stretches[index]
        return .init(
          stretch: NamedStretch(from: stretch.from, to: stretch.to, links: stretch.links), probability: probability)
      }.sorted { $0.probability > $1.probability },
      fixedRoute: route(equilibrium.fixedRoute, supply), fixedValue: equilibrium.fixedValue, certificate: certificate)
  }

  /// Arc `2 k` runs along stretch k, arc `2 k + 1` back.
  private static func game(
    _ situation: Case, city: String, teams: Int, meeting: Double, everywhere: Bool
  ) throws -> (CaseSupply, AmbushGame) {
    guard meeting >= 0 && meeting <= 1 else { throw UserError(.usage, "a probability is between 0 and 1") }
    guard (0...1_000).contains(teams) else { throw UserError(.usage, "the number of teams must be 0 to 1000") }
    let supply = try CaseSupply(situation, .init(horizon: 1, cities: [city], everywhere: everywhere))
    guard let sink = supply.places.firstIndex(of: city) else { throw UserError(.badData, "no road leads to \(city)") }
    var network = FlowNetwork(nodeCount: supply.places.count)
    var sites: [AmbushGame.Site] = []
    for (index, link) in supply.problem.links.enumerated() {
      network.addArc(from: link.from, to: link.to)
      network.addArc(from: link.to, to: link.from)
      if supply.stretches[index].canBeCut {
        sites.append(.init(arcs: [Int32(2 * index), Int32(2 * index + 1)], meeting: meeting))
      }
    }
    let sources = Set(supply.problem.supplies.filter { $0.perDay > 0 }.map(\.place)).subtracting([sink]).sorted()
    return (supply, AmbushGame(network: network, sites: sites, sources: sources, sinks: [sink], teams: teams))
  }

  private static func route(_ route: AmbushEquilibrium.Route, _ supply: CaseSupply) -> CaseRoutesResult.Route {
    var places: [String] = []
    var links: [String] = []
    for arc in route.arcs {
      let stretch = supply.stretches[Int(arc) / 2]
      let isForward = arc & 1 == 0
      if places.isEmpty { places.append(isForward ? stretch.from : stretch.to) }
      places.append(isForward ? stretch.to : stretch.from)
      links += isForward ? stretch.links : stretch.links.reversed()
    }
    return .init(places: places, links: links, probability: route.probability)
  }
}
