import Interdiction
import Randomness
import RoadGraph
import Testing

@Test func `six thousand random problems agree with trying every plan`() {
  for trial in 0..<6000 {
    var random = RandomStream(seed: 17, replication: UInt32(trial), purpose: 1)
    let problem = randomProblem(&random)
    let worst = allPlans(problem).map { $0.value }.max()!
    var solver = ShortestPathInterdiction(problem)
    let result = solver.solve()
    #expect(result.isOptimal && !result.isInterrupted, "trial \(trial)")
    #expect(result.value ?? .max == worst, "trial \(trial)")
    let uncut = slowValue(problem, plan: [])
    #expect(result.uncutValue ?? .max == uncut, "trial \(trial)")
    let verdict = ResultVerifier.verify(result, of: problem)
    #expect(verdict.isAccepted, "trial \(trial): \(verdict.faults)")
    #expect(verdict.unchecked.isEmpty, "trial \(trial): \(verdict.unchecked)")
  }
}

@Test func `a thousand curves agree with trying every plan at every budget`() {
  for trial in 0..<1000 {
    var random = RandomStream(seed: 18, replication: UInt32(trial), purpose: 1)
    let problem = randomProblem(&random)
    let plans = allPlans(problem)
    var solver = ShortestPathInterdiction(problem)
    let curve = solver.curve()
    for point in curve {
      let worst = plans.filter { $0.price <= point.budget }.map { $0.value }.max()!
      #expect(point.value ?? .max == worst && point.isOptimal, "trial \(trial), budget \(point.budget)")
      let verdict = ResultVerifier.verify(point, of: problem)
      #expect(verdict.isAccepted && verdict.unchecked.isEmpty, "trial \(trial): \(verdict)")
    }
    #expect(curve.last?.value == nil || curve.count == problem.budget + 1)
  }
}

@Test func `the lists of worst plans are those that trying every plan gives`() {
  for trial in 0..<5000 {
    var random = RandomStream(seed: 19, replication: UInt32(trial), purpose: 1)
    let problem = randomProblem(&random)
    let tolerance = Int.random(in: 0...3, using: &random)
    var solver = ShortestPathInterdiction(problem)
    let worst = solver.solve()
    let family = solver.nearOptimalPlans(worst: worst, tolerance: tolerance, limit: 5000)
    let plans = allPlans(problem)
    let threshold = worst.value.map { max(slowValue(problem, plan: []), $0 - tolerance) } ?? .max
    #expect(family.threshold ?? .max == threshold)
    #expect(family.isComplete)
    let values = Dictionary(uniqueKeysWithValues: plans.map { ($0.plan, $0.value) })
    let minimal = plans.filter { entry in
      entry.value >= threshold
        && entry.plan.allSatisfy { link in
          let rest = entry.plan.filter { $0 != link }
          return (values[rest] ?? slowValue(problem, plan: Set(rest))) < threshold
        }
    }
    #expect(Set(family.plans) == Set(minimal.map { $0.plan }), "trial \(trial)")
    #expect(family.plans.count == minimal.count, "trial \(trial)")
    let common = minimal.dropFirst().reduce(into: Set(minimal[0].plan)) { $0.formIntersection($1.plan) }
    #expect(Set(family.linksInAll) == common, "trial \(trial)")
    // Cut short, the list is honest about it, and the links in all plans are still all plans' links.
    guard minimal.count > 1 else { continue }
    let short = solver.nearOptimalPlans(worst: worst, tolerance: tolerance, limit: 1)
    #expect(!short.isComplete && short.plans.count == 1)
    #expect(Set(short.linksInAll) == common, "trial \(trial)")
  }
}
