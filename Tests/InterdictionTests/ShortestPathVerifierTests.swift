import Foundation
import Interdiction
import Randomness
import RoadGraph
import Testing

/// A small problem whose proof splits at least once.
private func solved() throws -> (problem: ShortestPathProblem, result: ShortestPathResult) {
  for trial in 0..<3000 {
    var random = RandomStream(seed: 23, replication: UInt32(trial), purpose: 1)
    let problem = randomProblem(&random, removals: false, unitCosts: true)
    guard problem.budget >= 1 else { continue }
    var solver = ShortestPathInterdiction(problem)
    let result = solver.solve()
    if let proof = result.proof, proof.combinations.contains(where: { !$0.isEmpty }), result.plan.count >= 1,
      result.response.count > 1, result.value! > result.uncutValue!
    {
      return (problem, result)
    }
  }
  Issue.record("no problem with a proof found")
  throw InvalidProblem(faults: [])
}

@Test func `doctored results are rejected, each for its fault`() throws {
  let (problem, result) = try solved()
  #expect(ResultVerifier.verify(result, of: problem).isAccepted)
  func rejects(_ what: String, _ doctor: (inout ShortestPathResult) -> Void) {
    var doctored = result
    doctor(&doctored)
    #expect(doctored != result, "\(what) changes nothing")
    #expect(!ResultVerifier.verify(doctored, of: problem).isAccepted, "\(what)")
  }
  rejects("a larger value") { $0.value! += 1 }
  rejects("a smaller value") { $0.value! -= 1 }
  rejects("cut off, it says") {
    $0.value = nil
    $0.upperBound = nil
  }
  rejects("a wrong uncut value") { $0.uncutValue! += 1 }
  rejects("a link that does not exist") { $0.plan.append(UInt32(problem.linkCount)) }
  rejects("a link cut twice") { $0.plan.append($0.plan[0]) }
  rejects("more cuts than the budget") { $0.plan = (0..<UInt32(problem.linkCount)).map { $0 } }
  rejects("another budget than the problem's") { $0.budget = problem.budget + 1 }
  rejects("a bound below the value") { $0.upperBound! -= 1 }
  rejects("a way that is broken") { $0.response.removeFirst() }
  rejects("a way that is not there") { $0.response[0] = UInt32(problem.graph.arcCount) }
  rejects("no way") { $0.response = [] }
  rejects("a proof about a higher level") { $0.proof!.level += 1 }
  rejects("a proof that ends early") { $0.proof!.steps.removeLast() }
  rejects("a proof that goes on") { $0.proof!.steps.append($0.proof!.steps.last!) }
  rejects("a proof without multipliers") {
    for index in $0.proof!.combinations.indices { $0.proof!.combinations[index] = [] }
  }
  rejects("a negative multiplier") { result in
    let index = result.proof!.combinations.firstIndex { !$0.isEmpty }!
    result.proof!.combinations[index][0].multiplier = -1
  }
  rejects("a denominator of nought") { $0.proof!.denominator = 0 }
  rejects("ways that are none") { $0.proof!.paths[0].append(0) }
}

@Test func `a proof with one number changed is rejected or still proves the same`() throws {
  // Whatever is changed, an accepted proof must be about a bound that is true.
  var rejected = 0
  for trial in 0..<400 {
    var random = RandomStream(seed: 24, replication: UInt32(trial), purpose: 1)
    let problem = randomProblem(&random)
    var solver = ShortestPathInterdiction(problem)
    var result = solver.solve()
    guard let value = result.value, let proof = result.proof, !proof.rows.isEmpty else { continue }
    let worst = value
    switch trial % 4 {
    case 0:
      result.upperBound = value - 1
      result.value = value - 1
    case 1: result.proof!.rows[0].level += 1000
    case 2: result.proof!.rows[0].divisor += 3
    default: for index in proof.rows.indices { result.proof!.rows[index].dropped = [] }
    }
    let verdict = ResultVerifier.verify(result, of: problem)
    if !verdict.isAccepted { rejected += 1 } else { #expect(result.upperBound! >= worst) }
  }
  #expect(rejected > 100)
}

@Test func `a proof survives being written to a file, and its text cut short is none`() throws {
  var written = 0
  for trial in 0..<300 {
    var random = RandomStream(seed: 25, replication: UInt32(trial), purpose: 1)
    let problem =
      trial % 50 == 0 ? perturbedGrid(side: 8, budget: 4, removal: false, seed: UInt64(trial)) : randomProblem(&random)
    var solver = ShortestPathInterdiction(problem)
    guard let proof = solver.solve().proof else { continue }
    written += 1
    let data = try JSONEncoder().encode(proof)
    #expect(try JSONDecoder().decode(BoundProof.self, from: data) == proof)
    let fields = try JSONDecoder().decode([String: Field].self, from: data)
    for (key, field) in fields {
      guard case .text(let text) = field, !text.isEmpty else { continue }
      var short = fields
      short[key] = .text(String(text.dropLast(Int.random(in: 1...text.count, using: &random))))
      let read = try? JSONDecoder().decode(BoundProof.self, from: JSONEncoder().encode(short))
      #expect(read != proof)
    }
  }
  #expect(written > 100)
}

/// A value of a proof's object: a number or packed numbers.
private enum Field: Codable {
  case number(Int)
  case text(String)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    }
  }
}

@Test func `an interrupted solve keeps a valid plan and bounds`() throws {
  let problem = perturbedGrid(side: 12, budget: 8, removal: false, seed: 5)
  var exact = ShortestPathInterdiction(problem)
  let worst = exact.solve()
  #expect(worst.isOptimal)
  for limit in [1, 5, 20, 60, 200] {
    let calls = Counter()
    var solver = ShortestPathInterdiction(problem)
    let result = solver.solve(SolveControl(isCancelled: { calls.next() > limit }))
    #expect(result.isInterrupted)
    #expect(result.value! <= worst.value!)
    if let upper = result.upperBound { #expect(upper >= worst.value!) }
    #expect(ResultVerifier.verify(result, of: problem).isAccepted)
  }
}

@Test func `the same problem gives the same answer and proof`() {
  let problem = perturbedGrid(side: 8, budget: 4, removal: false, seed: 2)
  var one = ShortestPathInterdiction(problem)
  var other = ShortestPathInterdiction(problem)
  #expect(one.solve() == other.solve())
}

@Test func `faults of a problem are told all at once`() {
  let graph = RoadGraph(nodeCount: 2, tails: [0], heads: [1])
  #expect {
    _ = try ShortestPathProblem(
      graph: graph, costs: [-1], linkOfArc: [4], delays: [-2], cutCosts: [1, 1], sources: [], targets: [9], budget: -1)
  } throws: { error in
    (error as? InvalidProblem)?.faults.count == 7
  }
}

/// Counts from several threads or one.
private final class Counter: @unchecked Sendable {
  private var count = 0
  func next() -> Int {
    count += 1
    return count
  }
}
