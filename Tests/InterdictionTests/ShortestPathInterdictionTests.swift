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
