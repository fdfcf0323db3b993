import Analysis
import Foundation
import Interdiction
import Randomness
import TestSupport
import Testing

@Suite struct GraphFlowStressTests {
  private struct Scratch: ~Copyable {
    let folder: URL
    init() throws {
      folder = FileManager.default.temporaryDirectory.appending(path: "graph-flow-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    func file(_ name: String, _ text: String) throws -> URL {
      let url = folder.appending(path: name)
      try Data(text.utf8).write(to: url)
      return url
    }
    deinit { try? FileManager.default.removeItem(at: folder) }
  }

  private func options(
    _ problem: StressProblem, from: [String] = [], to: [String] = [], cuts: Double, curve: Bool = true
  ) -> StressOptions {
    var options = StressOptions()
    options.problem = problem
    options.from = from
    options.to = to
    options.cuts = cuts
    options.curve = curve
    return options
  }

  /// Through the JSON that a user keeps.
  private func verify(_ result: FlowStressResult, _ scratch: borrowing Scratch) throws -> VerifyReport {
    let file = try scratch.file("result.json", try JSONText.encodeCertificate(result))
    return try VerifyUseCase.verify(file, graph: nil, Work())
  }

  private func message(_ body: () throws -> FlowStressResult) -> String {
    do { return "a result of \(try body().value)" } catch { return "\(error)" }
  }

  /// A way of 4 through M, one of 3 past it, and a road of 2 that cannot be cut.
  private let town =
    "from,to,cost,capacity,cut_cost,attackable\nA,M,1,4,1,1\nM,B,1,6,1,1\nA,N,2,3,2,1\nN,B,1,,1,1\nA,B,9,2,1,0\n"

  @Test(.enabled(if: SharedData.isPresent))
  func `published maximum flows under attack`() throws {
    let scratch = try Scratch()
    let folder = SharedData.url("interdiction/pyomo/max_flow")
    let result = try GraphFlowStress.onGraph(
      folder, options(.maximumFlow, from: ["Start"], to: ["End"], cuts: 2), Work())
    #expect(result.curve!.map(\.value) == [80, 10, 0])
    #expect(result.curve!.allSatisfy { $0.lowerBound == $0.value && $0.upperBound == $0.value })
    #expect(result.uncutValue == 80 && result.value == 0 && result.isProven && result.flows.isEmpty)
    let report = try verify(result, scratch)
    #expect(report.accepted && report.faults.isEmpty && report.unchecked.isEmpty)
  }

  @Test(.enabled(if: SharedData.isPresent))
  func `published minimum costs under attack`() throws {
    let scratch = try Scratch()
    let folder = SharedData.url("interdiction/pyomo/min_cost_flow")
    let result = try GraphFlowStress.onGraph(folder, options(.minimumCostFlow, cuts: 2), Work())
    #expect(result.curve!.map(\.value) == [700, 7_300, 21_000])
    #expect(result.unmetPenalty == 700 && result.isProven)
    #expect(result.unmet == [FlowStressResult.Unmet(node: "End", units: 30)])
    #expect(try verify(result, scratch).accepted)
  }

  @Test(.enabled(if: SharedData.isPresent))
  func `published networks flow as stated before any cut`() throws {
    let scratch = try Scratch()
    let stated = [("gl1", 156_545.0), ("gw1", 1_202_018), ("wlm3", 11_875_108), ("netgen-2", 6_749_969_302)]
    for (name, value) in stated {
      let file = SharedData.url("flow/\(name).dimacs.gz")
      let problem: StressProblem = name == "netgen-2" ? .minimumCostFlow : .maximumFlow
      let result = try GraphFlowStress.onGraph(file, options(problem, cuts: 1), Work())
      #expect(result.uncutValue == value && result.curve![0].value == value && result.isProven, "\(name)")
      #expect(try verify(result, scratch).accepted, "\(name)")
    }
  }

  @Test func `a small town's flow falls cut by cut, and what cannot be cut stays`() throws {
    let scratch = try Scratch()
    let file = try scratch.file("town.csv", town)
    var asked = options(.maximumFlow, from: ["A"], to: ["B"], cuts: 4)
    asked.tolerance = 0
    let result = try GraphFlowStress.onGraph(file, asked, Work())
    // One cut: either half of the way through M (4 of 9). Two: N-B as well (1 each).
    #expect(result.curve!.map(\.value) == [9, 5, 2, 2, 2])
    #expect(result.flows == [FlowStressResult.Flow(from: "A", to: "B", row: 5, units: 2)])
    #expect(result.alternatives!.isComplete)
    #expect(Set(result.alternatives!.plans.map { $0.map(\.row) }) == [[1, 3], [2, 3], [1, 4], [2, 4]])
    #expect(result.alternatives!.linksInAll.isEmpty)
    let report = try verify(result, scratch)
    #expect(report.accepted && report.unchecked == ["that near_worst lists all plans there are"])
    let run = try GraphFlowStress.write(result, of: file, to: scratch.folder.appending(path: "run"), asked)
    #expect(try VerifyUseCase.verify(run, graph: nil, Work()).accepted)
  }

  @Test func `decimals and both directions keep their units`() throws {
    let scratch = try Scratch()
    let file = try scratch.file("roads.csv", "u,v,capacity\nA,M,0.25\nB,M,1.5\nA,B,0.125\n")
    let result = try GraphFlowStress.onGraph(file, options(.maximumFlow, from: ["A"], to: ["B"], cuts: 1), Work())
    #expect(result.curve!.map(\.value) == [0.375, 0.125])
    #expect(result.cuts.map(\.row) == [1] || result.cuts.map(\.row) == [2])
    #expect(try verify(result, scratch).accepted)
    let whole = try GraphFlowStress.onGraph(file, options(.maximumFlow, from: ["A"], to: ["B"], cuts: 0), Work())
    #expect(whole.flows.first { $0.row == 2 } == FlowStressResult.Flow(from: "M", to: "B", row: 2, units: 0.25))
  }

  @Test func `DIMACS supplies with an own penalty charge what goes unmet`() throws {
    let scratch = try Scratch()
    let file = try scratch.file("day.min", "p min 3 3\nn 1 5\nn 3 -4\na 1 2 0 9 2\na 2 3 0 9 1\na 1 3 0 1 0.5\n")
    var asked = options(.minimumCostFlow, cuts: 2)
    asked.unmetPenalty = 20
    let result = try GraphFlowStress.onGraph(file, asked, Work())
    // 3 over node 2 at 3 and 1 at 0.5; then 3 unmet; then 4 unmet.
    #expect(result.curve!.map(\.value) == [9.5, 60.5, 80])
    #expect(result.from == ["1"] && result.to == ["3"] && result.unmet == [FlowStressResult.Unmet(node: "3", units: 4)])
    #expect(try verify(result, scratch).accepted)
  }

  @Test func `an interrupted search leaves bounds that hold`() throws {
    let scratch = try Scratch()
    let file = try scratch.file("town.csv", town)
    let work = Work()
    work.cancel()
    let result = try GraphFlowStress.onGraph(file, options(.maximumFlow, from: ["A"], to: ["B"], cuts: 1), work)
    #expect(!result.isProven && result.lowerBound <= 5 && result.upperBound >= 5 && result.value == result.upperBound)
    #expect(try verify(result, scratch).accepted)
    var bad = result
    bad.isProven = true
    bad.upperBound = bad.lowerBound
    #expect(try !verify(bad, scratch).accepted)
  }

  @Test func `doctored results are rejected`() throws {
    let scratch = try Scratch()
    let file = try scratch.file("town.csv", town)
    var asked = options(.maximumFlow, from: ["A"], to: ["B"], cuts: 2)
    asked.tolerance = 1
    let good = try GraphFlowStress.onGraph(file, asked, Work())
    #expect(try verify(good, scratch).accepted)
    let doctors: [(inout FlowStressResult) -> Void] = [
      { $0.value += 1 }, { $0.lowerBound -= 1 }, { $0.upperBound += 1 },
      { $0.uncutValue = 10 }, { $0.isProven = false }, { $0.cuts.removeLast() }, { $0.cuts[0].row += 1 },
      { $0.flows[0].units += 1 }, { $0.unmet = [] }, { $0.curve!.removeLast() }, { $0.curve![1].value = 4 },
      { $0.curve = nil }, { $0.budget = 3 }, { $0.certificate.cuts = 1 }, { $0.certificate.flow!.removeLast() },
      { $0.certificate.flow = [] }, { $0.certificate.sha256 = "0" }, { $0.certificate.from = ["N"] },
      { $0.from = ["N"] },
      { $0.to = [] }, { $0.links = 4 }, { $0.problem = .minimumCostFlow }, { $0.problem = .shortestPath },
      { $0.certificate.unmetPenalty = 3 }, { $0.unmetPenalty = 3 }, { $0.alternatives!.plans[0].removeAll() },
      { $0.alternatives!.plans[0][0].row = -4 }, { $0.alternatives!.linksInAll = $0.alternatives!.plans[0] },
      { $0.certificate.flow![1] = $0.certificate.flow![0] },
    ]
    for (number, doctor) in doctors.enumerated() {
      var bad = good
      doctor(&bad)
      #expect(try !verify(bad, scratch).accepted, "doctored \(number)")
    }
  }

  /// Every number of a certificate changed, one at a time: nothing may crash, and no changed claim may pass.
  @Test func `a certificate with any number changed is rejected or still true`() throws {
    let scratch = try Scratch()
    let file = try scratch.file("town.csv", town)
    let good = try GraphFlowStress.onGraph(file, options(.maximumFlow, from: ["A"], to: ["B"], cuts: 1), Work())
    let text = try JSONText.encodeCertificate(good)
    let start = text.range(of: "\"flow\":[{")!.lowerBound
    var place = start
    var tried = 0
    while let next = text[place...].firstIndex(where: \.isNumber) {
      let end = text[next...].firstIndex { !$0.isNumber } ?? text.endIndex
      for other in ["9223372036854775807", "7", "0", "-1"] where other != text[next..<end] {
        let path = try scratch.file("changed.json", text.replacingCharacters(in: next..<end, with: other))
        guard let report = try? VerifyUseCase.verify(path, graph: nil, Work()), report.accepted else {
          tried += 1
          continue
        }
        // Accepted: a multiplier or potential that proves the same. What is claimed has not changed.
        let kept = try JSONDecoder().decode(FlowStressResult.self, from: Data(contentsOf: path))
        #expect(kept.value == good.value && kept.upperBound == good.upperBound && kept.lowerBound == good.lowerBound)
        #expect(kept.certificate.flow!.map(\.damage) == good.certificate.flow!.map(\.damage))
        #expect(kept.certificate.flow!.map(\.upperBound) == good.certificate.flow!.map(\.upperBound))
      }
      place = end
    }
    #expect(tried > 100)
  }

  @Test func `several cities at once: the weighted sum of their ways, checked again`() throws {
    let scratch = try Scratch()
    // Two cities behind one port; the second road to Y is longer and cannot be cut.
    let file = try scratch.file(
      "two.csv", "from,to,cost,delay,cut_cost\nP,X,2,3,1\nP,Y,1,,1\nX,Y,1.5,1,1\nQ,Y,9,,\nP,Q,0,,\n")
    var wanted = options(.weightedWays, from: ["P"], to: ["X,Y"], cuts: 2)
    wanted.weights = ["Y": 2]
    let result = try GraphFlowStress.onGraph(file, wanted, Work())
    // Uncut 2 + 2 * 1; P-Y first (2 + 2 * 3.5), then P-X too (5 + 2 * 6.5).
    #expect(result.curve!.map(\.value) == [4, 9, 18] && result.isProven)
    #expect(result.ways!.map(\.length) == [5, 6.5] && result.ways!.map(\.weight) == [1, 2])
    let report = try verify(result, scratch)
    #expect(report.accepted && report.faults.isEmpty)
    for doctor in [
      { (r: inout FlowStressResult) in r.ways![0].length = 4 }, { $0.ways![1].weight = 3 }, { $0.value = 19 },
      { $0.certificate.weights = nil }, { $0.problem = .minimumCostFlow }, { $0.unmetPenalty = 7 },
    ] {
      var bad = result
      doctor(&bad)
      #expect(try !verify(bad, scratch).accepted)
    }
    wanted.weights = ["Z": 1]
    #expect(message { try GraphFlowStress.onGraph(file, wanted, Work()) }.contains("Z has a weight"))
    // A city that nothing reaches counts the penalty.
    wanted.weights = [:]
    wanted.cuts = 0
    wanted.from = ["Q"]
    wanted.to = ["X"]
    wanted.unmetPenalty = 50
    let cutOff = try GraphFlowStress.onGraph(file, wanted, Work())
    #expect(cutOff.value == 50 && cutOff.ways![0].length == nil)
  }

  @Test func `what a file lacks is said at once`() throws {
    let scratch = try Scratch()
    let bare = try scratch.file("bare.csv", "from,to\nA,M\nM,B\n")
    let unlimited = message {
      try GraphFlowStress.onGraph(bare, options(.maximumFlow, from: ["A"], to: ["B"], cuts: 1), Work())
    }
    #expect(unlimited.contains("A > M > B") && unlimited.contains("capacity"))
    let nowhere = message { try GraphFlowStress.onGraph(bare, options(.maximumFlow, from: ["X"], cuts: 1), Work()) }
    #expect(nowhere.contains("no node X") && nowhere.contains("--to"))
    let both = message {
      try GraphFlowStress.onGraph(bare, options(.maximumFlow, from: ["A"], to: ["A"], cuts: 1), Work())
    }
    #expect(both.contains("both a start and an end"))
    let supplies = message {
      try GraphFlowStress.onGraph(bare, options(.minimumCostFlow, from: ["A"], cuts: 1), Work())
    }
    #expect(supplies.contains("names no supply") && supplies.contains("leave --from and --to out"))
    let bound = try scratch.file("bound.min", "p min 2 1\nn 1 5\nn 2 -4\na 1 2 1 9 -2\n")
    let faults = message { try GraphFlowStress.onGraph(bound, options(.minimumCostFlow, cuts: 1), Work()) }
    #expect(faults.contains("a cost is negative") && faults.contains("lower bound above 0"))
    let huge = try scratch.file("huge.min", "p min 2 1\nn 1 90000000000\nn 2 -90000000000\na 1 2 0 9 80000000000\n")
    #expect(
      message { try GraphFlowStress.onGraph(huge, options(.minimumCostFlow, cuts: 1), Work()) }.contains("larger unit"))
    #expect(
      message { try GraphFlowStress.onGraph(bare, options(.shortestPath, cuts: 1), Work()) }.contains("not a flow"))
  }

  @Test func `random files match trying every set of cuts`() throws {
    let scratch = try Scratch()
    for seed in 0..<300 {
      var random = RandomStream(seed: UInt64(seed), replication: 0, purpose: 21)
      let isUndirected = seed % 2 == 1
      let arcs = (0..<(3 + Int(random.next() % 5))).map { _ in
        (from: Int(random.next() % 4), to: Int(random.next() % 4), capacity: Int(random.next() % 6))
      }
      let rows = arcs.map { "n\($0.from),n\($0.to),\(Double($0.capacity) / 2)" }
      let file = try scratch.file(
        "g\(seed).csv",
        (isUndirected ? "u,v" : "from,to") + ",capacity\nn0,n0,1\nn1,n1,1\n" + rows.joined(separator: "\n") + "\n")
      let result = try GraphFlowStress.onGraph(
        file, options(.maximumFlow, from: ["n0"], to: ["n1"], cuts: 2, curve: false), Work())
      var least = Double.infinity
      for a in arcs.indices {
        for b in arcs.indices {
          let left = arcs.indices.filter { $0 != a && $0 != b }.map { arcs[$0] }
          // By the cheapest of all cuts between the two sides, so that no flow code is shared.
          for side in 0..<16 where side & 1 == 1 && side & 2 == 0 {
            let across = left.filter {
              let (inside, outside) = (side >> $0.from & 1 == 1, side >> $0.to & 1 == 0)
              return isUndirected ? inside == outside : inside && outside
            }
            least = min(least, Double(across.map(\.capacity).reduce(0, +)) / 2)
          }
        }
      }
      #expect(result.value == least && result.isProven, "seed \(seed)")
      #expect(try verify(result, scratch).accepted, "seed \(seed)")
    }
  }
}
