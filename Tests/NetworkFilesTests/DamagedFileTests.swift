import Foundation
import NetworkFiles
import Randomness
import RoadNetworks
import TestSupport
import Testing

/// One small sound file of every format.
private let samples: [(name: String, text: String)] = [
  ("sp", "c x\np sp 4 3\nn 1 s\nn 4 t\na 1 2 10 3\na 2 3 5 1\na 3 4 2.5 9\n"),
  ("zero", "p sp 3 2\nn 0 s\nn 2 t\na 0 1 61\na 1 2 30\n"),
  ("max", "p max 3 2\nn 1 s\nn 3 t\na 1 2 8\na 2 3 9\n"),
  ("min", "p min 3 2\nn 1 5\nn 3 -5\na 1 2 0 8 3\na 2 3 1 9 -4\n"),
  ("tw", "p tw 3 2\n1 2\n2 3\n"),
  ("csv", "from,to,cost,delay,cut_cost,capacity\na,\"b \"\"x\"\"\",1,2,3,4\nb,c,5,,,\n"),
  ("semicolons", "\u{feff}from;to;km;class\r\na;b;1,5;primary\r\n"),
  (
    "geojson",
    #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"from":1,"to":"b","km":2e1},"geometry":{"type":"MultiLineString","coordinates":[[[0,1],[2,3.5]],[[2,3],[4,-5]]]}},{"type":"Feature","properties":{"name":"\u00e9\ud83d\ude00\n"},"geometry":{"type":"LineString","coordinates":[[0,1],[2,3]]}}]}"#
  ),
]

/// Reads bytes as a graph and as a network; a throw is an answer, a crash would end the test run.
private func attempt(_ bytes: [UInt8]) {
  if let graph = try? PlainGraphFile.read(bytes, file: "g") {
    #expect(
      graph.tails.allSatisfy { Int($0) < graph.nodeCount } && graph.heads.allSatisfy { Int($0) < graph.nodeCount })
    #expect(graph.cost.count == graph.arcCount && graph.cost.allSatisfy(\.isFinite))
  }
  do {
    let network = try RoadNetworkFile.read(bytes, file: "g")
    #expect(network.defects().isEmpty)
  } catch let error as NetworkFileError {
    #expect(!error.problems.isEmpty && error.problems.count <= 50)
  } catch {
    Issue.record("\(error)")
  }
}

@Test(arguments: samples) func `samples are sound before they are broken`(sample: (name: String, text: String)) throws {
  let bytes = Array(sample.text.utf8)
  if sample.text.hasPrefix("p") || sample.name == "csv" { _ = try PlainGraphFile.read(bytes, file: sample.name) }
  // A negative cost is no length.
  if sample.name != "min" { _ = try RoadNetworkFile.read(bytes, file: sample.name) }
}

@Test(arguments: samples) func `truncations end in an answer`(sample: (name: String, text: String)) {
  let bytes = Array(sample.text.utf8)
  for length in 0..<bytes.count { attempt(Array(bytes[..<length])) }
}

@Test(arguments: samples) func `damage ends in an answer`(sample: (name: String, text: String)) {
  let bytes = Array(sample.text.utf8)
  let likely = Array("0123456789-+.eE,;\"\\{}[]: \n\r\tapnst\u{0}".utf8)
  var random = RandomStream(seed: 21, replication: 0, purpose: 4)
  for _ in 0..<4000 {
    var damaged = bytes
    for _ in 0...Int.random(in: 0..<4, using: &random) {
      let at = Int.random(in: damaged.indices, using: &random)
      let byte =
        Bool.random(using: &random) ? likely.randomElement(using: &random)! : UInt8.random(in: 0...255, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: damaged[at] = byte
      case 1: damaged.insert(byte, at: at)
      default: if damaged.count > 1 { damaged.remove(at: at) }
      }
    }
    attempt(damaged)
  }
}

@Suite(.enabled(if: SharedData.isPresent))
struct DamagedArchiveTests {
  @Test(arguments: ["flow/gl1.dimacs.gz", "graphs/NY.gr.xz"]) func `damage to an archive ends in an answer`(
    path: String
  ) throws {
    let bytes = [UInt8](try Data(contentsOf: SharedData.url(path)))
    var random = RandomStream(seed: 22, replication: 0, purpose: 4)
    for _ in 0..<12 {
      var damaged = bytes
      damaged[Int.random(in: damaged.indices, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
      #expect(throws: NetworkFileError.self) { try PlainGraphFile.read(damaged, file: "x") }
      let cut = Array(bytes[..<Int.random(in: 10..<bytes.count, using: &random)])
      #expect(throws: NetworkFileError.self) { try PlainGraphFile.read(cut, file: "x") }
    }
  }
}
