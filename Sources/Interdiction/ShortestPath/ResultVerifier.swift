import RoadGraph
import Wording

/// Checks a `ShortestPathResult` against its problem without anything of the solver: its own search, its own rows, its own arithmetic.
///
/// Checked: the plan's links, price and budget; the uncut value; the value and the best response; that bounds are in order; and the upper bound, by
/// adding up its proof. What is not checked is named in the verdict (a bound without a proof).
public enum ResultVerifier {
  /// What was found wrong, and what could not be checked.
  public struct Verdict: Sendable, Equatable {
    public var faults: [Message] = []
    public var unchecked: [Message] = []
    public init() {}
    /// Nothing wrong was found.
    public var isAccepted: Bool { faults.isEmpty }
  }

  public static func verify(_ result: ShortestPathResult, of problem: ShortestPathProblem) -> Verdict {
    var verdict = Verdict()
    guard checkPlan(result, problem, &verdict) else { return verdict }
    checkLengths(result, problem, &verdict)
    checkBound(result, problem, &verdict)
    return verdict
  }

  private static func checkPlan(
    _ result: ShortestPathResult, _ problem: ShortestPathProblem, _ verdict: inout Verdict
  ) -> Bool {
    if result.budget < 0 || result.budget > problem.budget {
      verdict.faults.append("the budget is \(result.budget), the problem allows \(problem.budget)")
    }
    for link in result.plan where Int(link) >= problem.linkCount {
      verdict.faults.append("link \(link) does not exist")
    }
    guard verdict.faults.isEmpty else { return false }
    if Set(result.plan).count != result.plan.count { verdict.faults.append("a link is cut twice") }
    var price = Int128(0)
    for link in result.plan {
      if problem.cutCosts[Int(link)] == ShortestPathProblem.uncuttable {
        verdict.faults.append("link \(link) cannot be cut")
      } else {
        price += Int128(problem.cutCosts[Int(link)])
      }
    }
    if price > Int128(result.budget) { verdict.faults.append("the cuts cost \(price), the budget is \(result.budget)") }
    return verdict.faults.isEmpty
  }

  private static func checkLengths(
    _ result: ShortestPathResult, _ problem: ShortestPathProblem, _ verdict: inout Verdict
  ) {
    let uncut = shortest(problem, cut: [])
    if uncut != result.uncutValue {
      verdict.faults.append("the uncut value is \(text(uncut)), not \(text(result.uncutValue))")
    }
    let cut = Set(result.plan)
    let value = shortest(problem, cut: cut)
    if value != result.value {
      verdict.faults.append("under the plan the value is \(text(value)), not \(text(result.value))")
    }
    guard let claimed = result.value else {
      if !result.response.isEmpty { verdict.faults.append("a way is given although none is said to be left") }
      return
    }
    switch length(of: result.response, problem, cut: cut) {
    case .failure(let fault): verdict.faults.append("the best response \(fault.text)")
    case .success(let length):
      if length != claimed { verdict.faults.append("the best response is \(length) long, not \(claimed)") }
    }
  }

  private static func checkBound(
    _ result: ShortestPathResult, _ problem: ShortestPathProblem, _ verdict: inout Verdict
  ) {
    guard let value = result.value else {
      if result.upperBound != nil { verdict.faults.append("an upper bound is given for a plan that cuts off") }
      return
    }
    guard let upper = result.upperBound else {
      verdict.unchecked.append("no upper bound is claimed")
      return
    }
    if upper < value { verdict.faults.append("the upper bound \(upper) is below the value \(value)") }
    guard let proof = result.proof else {
      verdict.unchecked.append("the upper bound \(upper) comes without a proof")
      return
    }
    if proof.level > upper + 1 {
      verdict.faults.append("the proof is about \(proof.level), the upper bound needs \(upper + 1)")
    }
    var checker = ProofChecker(problem, budget: result.budget, proof: proof)
    if let fault = checker.firstFault() { verdict.faults.append("the proof of the upper bound fails: \(fault)") }
  }

  /// Length of the shortest way under a plan, nil where none is left, by the verifier's own search.
  public static func value(of plan: [UInt32], in problem: ShortestPathProblem) -> Int? {
    shortest(problem, cut: Set(plan))
  }

  // MARK: Own search

  /// Length of the shortest way with some links cut: a plain Dijkstra; nil where there is none.
  static func shortest(_ problem: ShortestPathProblem, cut: Set<UInt32>) -> Int? {
    let graph = problem.graph
    var distance = [Int](repeating: .max, count: graph.nodeCount)
    var heap = IndexedHeap<Int>(capacity: graph.nodeCount)
    for node in problem.sources {
      distance[Int(node)] = 0
      heap.insertOrDecrease(node, key: 0)
    }
    let targets = Set(problem.targets)
    while !heap.isEmpty {
      let (node, length) = heap.removeMinimum()
      if targets.contains(node) { return length }
      for arc in graph.arcs(from: node) {
        guard let step = cost(of: arc, problem, cut: cut) else { continue }
        let head = graph.head[arc]
        if length + step < distance[Int(head)] {
          distance[Int(head)] = length + step
          heap.insertOrDecrease(head, key: length + step)
        }
      }
    }
    return nil
  }

  /// Cost of an arc with some links cut, nil when it is removed.
  private static func cost(of arc: Int, _ problem: ShortestPathProblem, cut: Set<UInt32>) -> Int? {
    let link = problem.linkOfArc[arc]
    guard link != RoadGraph.none, cut.contains(link) else { return problem.costs[arc] }
    let delay = problem.delays[Int(link)]
    return delay == ShortestPathProblem.removal ? nil : problem.costs[arc] + delay
  }

  struct Fault: Error { let text: Message }

  /// Length of a way given by its arcs, if it is one from a source to a target.
  static func length(
    of arcs: [UInt32], _ problem: ShortestPathProblem, cut: Set<UInt32>
  ) -> Result<Int, Fault> {
    let graph = problem.graph
    guard let first = arcs.first, let last = arcs.last else {
      let touching = !Set(problem.sources).isDisjoint(with: problem.targets)
      return touching ? .success(0) : .failure(Fault(text: "is empty"))
    }
    for arc in arcs where Int(arc) >= graph.arcCount {
      return .failure(Fault(text: "names arc \(arc), which does not exist"))
    }
    guard problem.sources.contains(graph.tail[Int(first)]) else {
      return .failure(Fault(text: "does not begin at a source"))
    }
    guard problem.targets.contains(graph.head[Int(last)]) else {
      return .failure(Fault(text: "does not end at a target"))
    }
    var length = 0
    for (index, arc) in arcs.enumerated() {
      if index > 0, graph.tail[Int(arc)] != graph.head[Int(arcs[index - 1])] {
        return .failure(Fault(text: "is broken at arc \(arc)"))
      }
      guard let step = cost(of: Int(arc), problem, cut: cut) else {
        return .failure(Fault(text: "uses arc \(arc), which is cut"))
      }
      let (sum, overflow) = length.addingReportingOverflow(step)
      guard !overflow else { return .failure(Fault(text: "is too long")) }
      length = sum
    }
    return .success(length)
  }

  private static func text(_ value: Int?) -> Message { value.map { "\($0)" } ?? "cut off" }
}
