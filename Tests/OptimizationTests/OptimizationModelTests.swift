import Optimization
import Randomness
import Testing

@Test func `the linked HiGHS names its version`() {
  #expect(highsVersion().hasPrefix("1."))
}

@Test func `a small linear program gives values, duals and reduced costs`() {
  var model = OptimizationModel()
  let x = model.addColumn(cost: 1, upper: 4)
  let y = model.addColumn(cost: 2)
  let row = model.addRow(lower: 6, [(x, 1), (y, 1)])
  #expect(model.solve() == .optimal)
  #expect(model.objective == 8)
  let full = model.fullSolution()
  #expect(full.columns == [4, 2])
  #expect(full.rows == [6])
  #expect(full.rowDuals[row] == 2)
  #expect(full.reducedCosts == [-1, 0])
}

@Test func `changes after a solve are solved again from the last basis`() {
  var model = OptimizationModel()
  model.prepareForWarmStarts()
  let x = model.addColumn(cost: 1)
  let y = model.addColumn(cost: 3)
  model.addRow(lower: 5, [(x, 1), (y, 1)])
  #expect(model.solve() == .optimal)
  #expect(model.objective == 5)
  model.setBounds(column: x, lower: 0, upper: 2)
  #expect(model.solve() == .optimal)
  #expect(model.objective == 11)
  model.addRow(lower: 4, upper: .infinity, columns: [1], values: [1])
  #expect(model.solve() == .optimal)
  #expect(model.solution() == [1, 4])
  model.deleteRows(where: [false, true])
  model.setCost(column: x, 10)
  #expect(model.solve() == .optimal)
  #expect(model.solution() == [0, 5])
  let basis = model.basis()
  #expect(basis?.columns == [.lower, .basic])
  model.forgetSolution()
  model.setBasis(basis!)
  #expect(model.solve() == .optimal)
  #expect(model.iterationCount == 0)
}

@Test func `columns that come later join the rows that wait for them`() {
  var model = OptimizationModel()
  model.prepareForWarmStarts()
  model.addEmptyRows(lower: [4, 0], upper: [.infinity, 1])
  model.addColumns(costs: [5], lower: [0], upper: [.infinity], starts: [0], rows: [0], values: [1])
  #expect(model.solve() == .optimal)
  #expect(model.solution() == [4])
  // Two cheaper ones, the second through the row that lets one pass.
  model.addColumns(
    costs: [3, 1], lower: [0, 0], upper: [2, 9], starts: [0, 1], rows: [0, 0, 1], values: [1, 1, 1])
  #expect(model.solve() == .optimal)
  #expect(model.solution() == [1, 2, 1])
  #expect(model.objective == 12 && model.columnCount == 3 && model.rowCount == 2)
}

@Test func `an infeasible program comes with multipliers that prove it`() {
  var model = OptimizationModel()
  model.prepareForWarmStarts()
  let x = model.addColumn(cost: 1, upper: 1)
  let y = model.addColumn(cost: 1, upper: 1)
  model.addRow(lower: 3, [(x, 1), (y, 2)])
  model.addRow(upper: 1, [(x, 1), (y, 1)])
  #expect(model.solve() == .infeasible)
  let ray = model.dualRay()!
  // The combined row asks for more than the columns' bounds can give.
  let (a, b) = (ray[0], ray[1])
  #expect(a > 0 && b <= 0)
  let most = max(0, a * 1 + b * 1) + max(0, a * 2 + b * 1)
  #expect(most < 3 * a + 1 * b)
}

@Test func `an unbounded program gives a direction`() {
  var model = OptimizationModel()
  model.prepareForWarmStarts()
  let x = model.addColumn(cost: -1)
  let y = model.addColumn(cost: 1)
  model.addRow(upper: 1, [(x, 1), (y, -2)])
  #expect(model.solve() == .unbounded)
  let ray = model.primalRay()!
  #expect(ray[x] > 0 && ray[x] <= 2 * ray[y] && ray[x] > ray[y])
}

@Test func `knapsacks agree with enumeration`() {
  var random = RandomStream(seed: 5, replication: 0, purpose: 1)
  for _ in 0..<200 {
    let count = Int.random(in: 1...9, using: &random)
    let weights = (0..<count).map { _ in Int.random(in: 1...9, using: &random) }
    let gains = (0..<count).map { _ in Int.random(in: 1...9, using: &random) }
    let capacity = Int.random(in: 0...30, using: &random)
    var best = 0
    for subset in 0..<(1 << count) {
      let chosen = (0..<count).filter { subset >> $0 & 1 == 1 }
      if chosen.reduce(0, { $0 + weights[$1] }) <= capacity { best = max(best, chosen.reduce(0) { $0 + gains[$1] }) }
    }
    var model = OptimizationModel()
    model.setMaximizing(true)
    for gain in gains { model.addColumn(cost: Double(gain), upper: 1, integer: true) }
    model.addRow(upper: Double(capacity), weights.enumerated().map { ($0.offset, Double($0.element)) })
    #expect(model.solve() == .optimal)
    let solved = model.hasSolution
    #expect(solved)
    #expect(model.objective.rounded() == Double(best))
    #expect(model.bound.rounded() == Double(best))
  }
}

/// A mixed-integer program that takes HiGHS far longer than these tests wait: a market split (Cornuéjols and Dawande).
private func hardModel() -> OptimizationModel {
  var random = RandomStream(seed: 1, replication: 0, purpose: 2)
  var model = OptimizationModel()
  for _ in 0..<50 { model.addColumn(upper: 1, integer: true) }
  for _ in 0..<6 {
    let weights = (0..<50).map { _ in Int.random(in: 0..<100, using: &random) }
    let slack = model.addColumn(cost: 1)
    let excess = model.addColumn(cost: 1)
    let target = Double(weights.reduce(0, +) / 2)
    model.addRow(
      lower: target, upper: target,
      weights.enumerated().map { ($0.offset, Double($0.element)) } + [(slack, 1), (excess, -1)])
  }
  return model
}

@Test func `a solve stops when asked and tells its bounds`() {
  let model = hardModel()
  var reports = 0
  let outcome = model.solve(shouldStop: { reports > 3 }, progress: { _ in reports += 1 })
  #expect(outcome == .interrupted)
  #expect(reports > 3)
  #expect(model.bound <= model.objective)
}

@Test func `a solve stops at its time limit, counted anew for each solve`() {
  let model = hardModel()
  model.setTimeLimit(seconds: 0.2)
  for _ in 0..<2 {
    let clock = ContinuousClock()
    let taken = clock.measure { #expect(model.solve() == .timeLimit) }
    #expect(taken < .seconds(20))
  }
}
