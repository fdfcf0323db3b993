import Analysis
import Foundation
import RoadNetworks
import Testing

/// A road by the river and a longer one over the hill from Gao to Ansongo; beyond it a single road to Menaka.
private let map = """
  n1 x0.0 y0.0
  n2 x0.1 y0.0
  n3 x0.1 y0.01
  n4 x0.2 y0.0
  n5 x0.3 y0.0
  n11 x0.0 y0.001 Tplace=town,name=Gao,population=10
  n12 x0.2 y0.001 Tplace=town,name=Ansongo,name%3a%ar=أنسونغو
  n13 x0.3 y0.001 Tplace=town,name=Menaka
  w1 Thighway=primary,surface=asphalt,ref=RN17,name=Route%20%du%20%fleuve Nn1,n2,n4
  w2 Thighway=primary,surface=asphalt,ref=RR9 Nn1,n3,n4
  w3 Thighway=primary,ref=RN20 Nn4,n5

  """

@Suite struct NetworkStressTests {
  private final class Imported {
    let folder = FileManager.default.temporaryDirectory.appending(path: "network-stress-\(UUID())")
    let network: URL
    let router: NetworkRouter

    init() throws {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let source = folder.appending(path: "map.opl")
      try Data(map.utf8).write(to: source)
      network = folder.appending(path: "roads.gpkg")
      _ = try importNetwork(from: source, nodes: nil, to: network, Work())
      router = NetworkRouter(try NetworkSource.open(network, Work()))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Hours of the best way and of the next one that differs.
    func hours(_ from: String, _ to: String) throws -> (best: Double, next: Double?) {
      let routes = router.routes(from: try router.place(from), to: try router.place(to), count: 2)
      return (try #require(routes.first).hours, routes.dropFirst().first?.hours)
    }

    func verdict(_ result: some Encodable) throws -> VerifyReport {
      let file = folder.appending(path: "result.json")
      try Data(try JSONText.encodeCertificate(result).utf8).write(to: file)
      return try VerifyUseCase.verify(file, graph: nil, Work())
    }
  }

  private func options(from: [String], to: [String], cuts: Double) -> StressOptions {
    var options = StressOptions()
    options.isNetwork = true
    options.curve = true
    (options.from, options.to, options.cuts) = (from, to, cuts)
    return options
  }

  @Test func `cuts on an imported network turn traffic to the next route, and are named by their roads`() throws {
    let imported = try Imported()
    let result = try StressUseCase.onGraph(
      imported.network, options(from: ["Gao"], to: ["أنسونغو"], cuts: 2), Work())
    let hours = try imported.hours("Gao", "Ansongo")
    let next = try #require(hours.next)
    let curve = try #require(result.curve)
    try #require(curve.count == 3)
    #expect(abs((curve[0].value ?? 0) - hours.best) < 1e-5 && abs((curve[1].value ?? 0) - next) < 1e-5)
    #expect(curve[1].links.map(\.road) == ["RN17 Route du fleuve"])
    #expect(result.cutOff && result.isProven && Set(result.cuts.map(\.road)) == ["RN17 Route du fleuve", "RR9"])
    #expect(try imported.verdict(result).accepted)
    var renamed = result
    renamed.cuts[0].road = "RN1"
    #expect(try !imported.verdict(renamed).accepted)
  }

  @Test func `weights name places of the network as the targets do`() throws {
    let imported = try Imported()
    var asked = options(from: ["Gao"], to: ["Ansongo", "Menaka"], cuts: 1)
    asked.problem = .weightedWays
    asked.weights = ["أنسونغو": 3]
    asked.unmetPenalty = 1
    let result = try GraphFlowStress.onGraph(imported.network, asked, Work())
    let near = try imported.hours("Gao", "Ansongo")
    let far = try imported.hours("Gao", "Menaka").best
    #expect(abs(result.uncutValue - (3 * near.best + far)) < 1e-4)
    // Without the last road Menaka counts a whole hour; without the first all go over the hill.
    let detour = try #require(near.next) - near.best
    #expect(abs(result.value - (3 * near.best + max(1, far + 4 * detour))) < 1e-4)
    #expect(result.isProven)
    #expect(try imported.verdict(result).accepted)
  }

  @Test func `a guard on the network keeps the best route open`() throws {
    let imported = try Imported()
    let result = try ProtectUseCase.onGraph(
      imported.network, guards: 1, options(from: ["Gao"], to: ["Ansongo"], cuts: 1), Work())
    let hours = try imported.hours("Gao", "Ansongo")
    let next = try #require(hours.next)
    #expect(result.isProven)
    try #require(result.frontier.map(\.price) == [0, 1])
    #expect(zip(result.frontier, [next, hours.best]).allSatisfy { abs(($0.value ?? 0) - $1) < 1e-5 })
    #expect(result.frontier[1].guards.map(\.road) == ["RN17 Route du fleuve"])
    #expect(try imported.verdict(result).accepted)
  }

  @Test(arguments: [StressProblem.maximumFlow, .minimumCostFlow])
  func `what no road network has cannot be asked of it`(problem: StressProblem) throws {
    let imported = try Imported()
    var asked = options(from: ["Gao"], to: ["Ansongo"], cuts: 1)
    asked.problem = problem
    #expect {
      try GraphFlowStress.onGraph(imported.network, asked, Work())
    } throws: {
      ($0 as? UserError)?.kind == .usage
    }
  }
}
