/// Which column to branch on: pseudo-costs, with strong branching for columns whose history is short (reliability branching; Achterberg, Koch
/// and Martin 2005, doi 10.1016/j.orl.2004.04.002).
extension LevelTree {
  /// Columns tried out at a node, and pivots for each: the gains of shorter tries mislead more than they save.
  private static let probesPerNode = 8
  private static let pivotsPerProbe = 150

  func fractional(_ engine: borrowing CoverEngine) -> Int? {
    (0..<engine.program.columnCount).first {
      engine.program.fixed[$0] < 0 && engine.program.x[$0] > 1e-6 && engine.program.x[$0] < 1 - 1e-6
    }
  }

  /// Credits the last branching with what it gained.
  mutating func settle(_ objective: Double, _ engine: inout CoverEngine) {
    guard let branch = pending else { return }
    pending = nil
    engine.history.record(branch.column, up: branch.up, gain: objective - branch.parent, fraction: branch.fraction)
  }

  /// Pseudo-costs, with strong branching for columns whose history is short (reliability branching; Achterberg, Koch and Martin 2005).
  mutating func choose(_ engine: inout CoverEngine) -> ProbeOutcome {
    let x = engine.program.x
    let objective = engine.program.objective
    var candidates = (0..<engine.program.columnCount).filter {
      engine.program.fixed[$0] < 0 && x[$0] > 1e-6 && x[$0] < 1 - 1e-6
    }
    if candidates.isEmpty {
      // Whole but neither reached nor violated: only by rounding error. Any free link on a row will do.
      candidates = (0..<engine.program.columnCount).filter { engine.program.fixed[$0] < 0 && x[$0] > 0.5 }
      if candidates.isEmpty { candidates = (0..<engine.program.columnCount).filter { engine.program.fixed[$0] < 0 } }
      guard let first = candidates.first else { return .stopped }
      return .chosen(column: Int32(first))
    }
    let scored = candidates.map { ($0, engine.history.score(Int32($0), x: x[$0])) }
      .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
    var best = (column: Int32(scored[0].0), score: -1.0)
    var probes = 0
    for (column, estimate) in scored.prefix(2 * Self.probesPerNode) {
      var score = estimate
      if !engine.history.isReliable(Int32(column)), probes < Self.probesPerNode {
        probes += 1
        if control.shouldStop() { return .stopped }
        let down = probe(&engine, Int32(column), 0, from: objective, x: x[column])
        if down.isClosed {
          fix(&engine, Int32(column), 1)
          return .fixed
        }
        let up = probe(&engine, Int32(column), 1, from: objective, x: x[column])
        if up.isClosed {
          fix(&engine, Int32(column), 0)
          return .fixed
        }
        score = max(down.gain, 1e-6) * max(up.gain, 1e-6)
      }
      if score > best.score { best = (Int32(column), score) }
    }
    return .chosen(column: best.column)
  }

  /// Solves with the column at a value; a part that this closes is recorded as one.
  mutating func probe(
    _ engine: inout CoverEngine, _ column: Int32, _ value: Int8, from objective: Double, x: Double
  ) -> (gain: Double, isClosed: Bool) {
    engine.program.fix(column, value)
    defer { engine.program.fix(column, -1) }
    let limit = Double(budget) * (1 + 1e-5) + 1e-3
    switch engine.program.solve(limit: limit, pivotLimit: Self.pivotsPerProbe, countsIdle: false) {
    case .rowsUnreachable, .failed:
      guard let row = engine.program.unreachableRow() else { return (0, false) }
      recorder.branch(column, first: value)
      recorder.closeByRow(engine.program.rows[row])
      return (0, true)
    case .optimal, .overLimit:
      bound.compute(engine.program)
      if bound.exceeds(budget) {
        recorder.branch(column, first: value)
        recorder.closeByMultipliers(recorder.combination(bound, rows: engine.program.rows))
        return (0, true)
      }
      let gain = max(0, engine.program.objective - objective)
      engine.history.record(column, up: value == 1, gain: gain, fraction: value == 1 ? 1 - x : x)
      return (gain, false)
    }
  }
}
