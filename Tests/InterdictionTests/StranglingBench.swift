import Foundation
import Interdiction
import NetworkFlow
import Randomness
import Testing

@Suite(.enabled(if: ProcessInfo.processInfo.environment["QAFILA_BENCH_FLOW"] != nil), .serialized)
struct StranglingBench {
  @Test(arguments: [1, 2, 3, 4, 5, 6]) func `country`(seed: UInt64) throws {
    let supply = landlockedCountry(seed: seed)
    let began = ContinuousClock.now
    let expansion = try TimeExpansion(supply, rules: CutRules(total: 5))
    let solver = try FlowAttackSolver(expansion.problem)
    let d0 = solver.damage(of: [])
    print(
      "seed \(seed): nodes \(expansion.problem.network.nodeCount) arcs \(expansion.problem.network.arcCount) targets \(expansion.cuts.count) need \(supply.weightedNeed) uncut \(d0) first \(ContinuousClock.now - began)"
    )
    let control = SolveControl(
      timeLimit: .seconds(60), progress: { l, u in print("   \(ContinuousClock.now - began) \(l!) \(u!)") })
    let r = solver.worst(budget: 5, control: control)
    print(
      "seed \(seed): \(r.damage) \(r.upperBound) proven \(r.isProven) nodes \(solver.nodes) answers \(solver.supplierAnswers) \(ContinuousClock.now - began)"
    )
    let c = ContinuousClock.now
    print(
      "flaw", r.flaw(on: expansion.problem) ?? "none", ContinuousClock.now - c, "plans", r.proof?.plans.count ?? 0,
      "steps", r.proof?.tree.steps.count ?? 0)
  }
}
