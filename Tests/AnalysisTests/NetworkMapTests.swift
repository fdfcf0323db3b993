import Analysis
import Cases
import Foundation
import Localization
import Randomness
import Testing

/// Two towns with a short road, a longer one and a third by a village; names in Arabic for one.
private let map = """
  n1 x0.0 y0.0
  n2 x0.1 y0.0
  n3 x0.1 y0.02
  n4 x0.2 y0.0
  n5 x0.1 y-0.05
  n11 x0.0 y0.001 Tplace=town,name=Gao,population=10
  n12 x0.2 y0.001 Tplace=town,name=Ansongo,name%3a%ar=أنسونغو
  n13 x0.12 y-0.051 Tplace=village,name=Tin%20%<b>
  w1 Thighway=primary,surface=asphalt,ref=RN17,name=Route%20%du%20%fleuve Nn1,n2,n4
  w2 Thighway=primary,surface=asphalt,ref=RR9 Nn1,n3,n4
  w3 Thighway=tertiary,ref=RL1 Nn1,n5,n4

  """

private final class Scratch {
  let folder = FileManager.default.temporaryDirectory.appending(path: "network-map-\(UUID())")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(at: folder) }

  func file(_ name: String, _ text: String) throws -> URL {
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file
  }

  func network() throws -> URL {
    let roads = folder.appending(path: "roads.gpkg")
    _ = try importNetwork(from: try file("map.opl", map), nodes: nil, to: roads, Work())
    return roads
  }

  var run: URL { folder.appending(path: "run") }
}

private func options(_ from: [String], _ to: [String], cuts: Double, isNetwork: Bool = false) -> StressOptions {
  var options = StressOptions()
  (options.from, options.to, options.cuts, options.isNetwork) = (from, to, cuts, isNetwork)
  (options.curve, options.drawsMap) = (true, true)
  return options
}

private func count(_ piece: String, in page: String) -> Int { page.components(separatedBy: piece).count - 1 }

/// A random graph of few nodes as a table, with its first and last node.
private func randomGraph(_ seed: UInt64, nodes: Int, arcs: Int) -> String {
  var random = RandomStream(seed: seed, replication: 0, purpose: 70)
  var rows = "from,to,cost,delay\n"
  for _ in 0..<arcs {
    let (a, b) = (Int.random(in: 0..<nodes, using: &random), Int.random(in: 0..<nodes, using: &random))
    rows += "n\(a),n\(b),\(Int.random(in: 0...20, using: &random)),\(Int.random(in: 0...9, using: &random))\n"
  }
  return rows + "n0,n\(nodes - 1),50,5\n"
}

@Suite struct NetworkMapTests {
  @Test func `a curve on a network is a choice on its map, in three languages, with names instead of numbers`() throws {
    let scratch = try Scratch()
    let network = try scratch.network()
    var asked = options(["Gao"], ["أنسونغو"], cuts: 2, isNetwork: true)
    asked.tolerance = 1
    let result = try StressUseCase.onGraph(network, asked, Work())
    let curve = try #require(result.curve)
    try #require(curve.count == 3)
    let places = try #require(result.places)
    #expect(places.first?.name == "Gao" && places.first?.nearKilometres == nil && places.first?.latitude == 0)
    #expect(places.contains { $0.name(in: .ar) == "أنسونغو" && $0.name(in: .fr) == "Ansongo" })
    let run = try StressUseCase.write(result, of: network, to: scratch.run, asked)
    #expect(FileManager.default.fileExists(atPath: run.appending(path: "map.gpkg").path))
    for language in Language.allCases {
      let page = try ReportUseCase.page(of: run, language: language)
      let plans = try #require(result.alternatives?.plans.count)
      let views = curve.count + (plans > 1 ? 1 : 0)
      #expect(count("type=\"radio\"", in: page) == views && count(" checked>", in: page) == 1)
      for place in 0..<views { #expect(page.contains("<g class=\"v v\(place)\">"), "\(language) \(place)") }
      #expect(page.contains(">\(language == .ar ? "أنسونغو" : "Ansongo")</text>"))
      #expect(page.contains("RN17 Route du fleuve (Gao – \(language == .ar ? "أنسونغو" : "Ansongo"))"))
      // Every budget's cuts are marked where they are chosen, and names of a file are no markup.
      let cut = curve.map(\.links.count).reduce(0, +)
      #expect(count("<path class=\"cut\"", in: page) == cut)
      #expect(!page.contains("Tin <b>") && page.contains("Tin &lt;b&gt;"))
    }
  }

  @Test func `names and roads that are not the network's own are rejected`() throws {
    let scratch = try Scratch()
    let network = try scratch.network()
    let result = try StressUseCase.onGraph(network, options(["Gao"], ["Ansongo"], cuts: 1, isNetwork: true), Work())
    func accepted(_ result: StressResult) throws -> Bool {
      let file = try scratch.file("result.json", try JSONText.encodeCertificate(result))
      return try VerifyUseCase.verify(file, graph: nil, Work()).accepted
    }
    #expect(try accepted(result))
    var renamed = result
    renamed.places?[0].name = "Timbuktu"
    #expect(try !accepted(renamed))
    var moved = result
    moved.places?[0].latitude = 3
    #expect(try !accepted(moved))
    var rerouted = result
    rerouted.responseRoads = ["RN1"]
    #expect(try !accepted(rerouted))
    var silent = result
    silent.places = nil
    silent.responseRoads = nil
    #expect(try accepted(silent))
  }

  @Test func `guards and single links of a network have their maps`() throws {
    let scratch = try Scratch()
    let network = try scratch.network()
    let asked = options(["Gao"], ["Ansongo"], cuts: 1, isNetwork: true)
    let guarded = try ProtectUseCase.onGraph(network, guards: 1, asked, Work())
    let page = try ReportUseCase.page(
      of: try ProtectUseCase.write(guarded, of: network, to: scratch.run, asked), language: .fr)
    #expect(count("type=\"radio\"", in: page) == guarded.frontier.count)
    #expect(count("<path class=\"guard\"", in: page) == guarded.frontier.map(\.guards.count).reduce(0, +))
    let single = try CriticalUseCase.onNetwork(
      network, from: ["Gao"], to: ["Ansongo"], threads: 1, drawsMap: true, Work())
    let manifest = Manifest(command: "critical", options: [:], seed: 0, caseID: nil, inputs: [])
    let run = try CriticalUseCase.write(
      single, as: manifest, madeOf: [network], to: scratch.folder.appending(path: "single"))
    let links = try ReportUseCase.page(of: run, language: .en)
    #expect(!single.links.isEmpty && count("<path class=\"loss", in: links) == single.links.count)
    #expect(links.contains("RN17 Route du fleuve (Gao – Ansongo)"))
  }

  @Test(arguments: UInt64(0)..<40)
  func `a small graph is drawn with every node in a place of its own, the same each time`(seed: UInt64) throws {
    let scratch = try Scratch()
    let nodes = 2 + Int(seed)
    let graph = try scratch.file("graph.csv", randomGraph(seed, nodes: nodes, arcs: nodes * 2))
    let asked = options(["n0"], ["n\(nodes - 1)"], cuts: 2)
    let result = try StressUseCase.onGraph(graph, asked, Work())
    #expect(result.places == nil)
    let run = try StressUseCase.write(result, of: graph, to: scratch.run, asked)
    let page = try ReportUseCase.page(of: run, language: seed % 2 == 0 ? .en : .ar)
    let circles = page.matches(of: /<circle class="place [a-z]+" cx="([0-9.]+)" cy="([0-9.]+)"/).map {
      "\($0.1) \($0.2)"
    }
    let used = Set(
      try String(contentsOf: graph, encoding: .utf8).split(separator: "\n").dropFirst().flatMap {
        $0.split(separator: ",").prefix(2)
      })
    #expect(circles.count == used.count && Set(circles).count == circles.count)
    let again = try StressUseCase.write(result, of: graph, to: scratch.folder.appending(path: "again"), asked)
    #expect(try ReportUseCase.page(of: again, language: seed % 2 == 0 ? .en : .ar) == page)
  }

  @Test func `a large graph has a map where a table says where its nodes are, and a sentence why not where none does`()
    throws
  {
    let scratch = try Scratch()
    let side = 120
    var graph = "p sp \(side * side) \(4 * side * (side - 1))\n"
    var positions = "p aux sp co \(side * side)\n"
    func node(_ x: Int, _ y: Int) -> Int { y * side + x + 1 }
    for y in 0..<side {
      for x in 0..<side {
        positions += "v \(node(x, y)) \(-5_000_000 + 10_000 * x) \(12_000_000 + 10_000 * y)\n"
        for (i, j) in [(x + 1, y), (x, y + 1)] where i < side && j < side {
          graph += "a \(node(x, y)) \(node(i, j)) 10\na \(node(i, j)) \(node(x, y)) 10\n"
        }
      }
    }
    let file = try scratch.file("grid.gr", graph)
    var asked = options(["1"], ["\(side * side)"], cuts: 2)
    let bare = try StressUseCase.onGraph(file, asked, Work())
    let without = try ReportUseCase.page(
      of: try StressUseCase.write(bare, of: file, to: scratch.run, asked), language: .en)
    #expect(!without.contains("<svg class=\"map\"") && without.contains("--nodes"))
    asked.nodes = try scratch.file("grid.co", positions)
    // Ends by where they are: the nearest nodes.
    (asked.from, asked.to) = (["12.001,-4.999"], ["13.19,-3.81"])
    let placed = try StressUseCase.onGraph(file, asked, Work())
    #expect(placed.from == ["1"] && placed.to == ["\(side * side)"] && placed.value == bare.value)
    let run = try StressUseCase.write(placed, of: file, to: scratch.folder.appending(path: "placed"), asked)
    let page = try ReportUseCase.page(of: run, language: .fr)
    #expect(page.contains("<path class=\"under\"") && page.utf8.count < 2_000_000)
    #expect(try VerifyUseCase.verify(run, graph: nil, Work()).accepted)
    asked.nodes = try scratch.file("other.co", "v 999999 0 0\n")
    #expect { try StressUseCase.onGraph(file, asked, Work()) } throws: { ($0 as? UserError)?.kind == .badData }
  }

  @Test func `a damaged context gives a page or a fault with words`() throws {
    let scratch = try Scratch()
    let network = try scratch.network()
    let asked = options(["Gao"], ["Ansongo"], cuts: 2, isNetwork: true)
    let result = try StressUseCase.onGraph(network, asked, Work())
    let run = try StressUseCase.write(result, of: network, to: scratch.run, asked)
    let context = run.appending(path: "context.json")
    let whole = Array(try Data(contentsOf: context))
    let pieces = [
      "null", "-1", "1e300", "99999999999999", "\"", "[]", "{", ",", "\u{0}", "180", "<b>", "true", "-0", "]",
    ].map { Array($0.utf8) }
    var pages = 0
    for seed in 0..<400 {
      var random = RandomStream(seed: UInt64(seed), replication: 0, purpose: 71)
      var bytes = whole
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, at + Int.random(in: 0..<4, using: &random))
        bytes.replaceSubrange(at..<end, with: pieces[Int.random(in: 0..<pieces.count, using: &random)])
      }
      try Data(bytes).write(to: context)
      do {
        let page = try ReportUseCase.page(of: run, language: .ar)
        pages += 1
        #expect(!page.contains("nan") && page.hasSuffix("</html>\n"))
      } catch { #expect(error is UserError) }
    }
    #expect(pages > 300)
  }
}
