import Cases
import Evidence
import Randomness

/// Fits parameters of a stochastic model to observations: an iterated ensemble smoother with multiple data assimilation (Emerick and
/// Reynolds 2013, doi 10.1016/j.cageo.2012.03.011).
///
/// Parameters live as normal scores of their priors, z = Φ⁻¹(F(θ)), so that the prior is exactly normal, bounds hold, and a parameter that no
/// observation moves keeps its prior. Each round runs every member twice; the difference of the two estimates the model's own chance (covariance Q),
/// which counts as noise beside the error of observation R: the likelihood is N(y; E[model(θ)], Q + R), taken in rounds of which each has
/// 1 / rounds of its weight. Spurious correlations of a finite ensemble are tapered (Furrer and Bengtsson 2007, doi 10.1016/j.jmva.2006.08.003).
public struct EnsembleSmoother: Sendable {
  public var members = 200
  /// Each takes the observations with 1 / rounds of their weight.
  public var rounds = 4
  public var seed: UInt64 = 1

  public init(members: Int = 200, rounds: Int = 4, seed: UInt64 = 1) {
    precondition(members >= 20 && rounds >= 1, "at least twenty members and one round")
    self.members = members
    self.rounds = rounds
    self.seed = seed
  }

  /// What is to be fitted.
  public struct Target: Sendable {
    public var priors: [Distribution]
    /// Observations on a scale on which errors are about normal, and the standard deviation of each one's error.
    public var observed: [Double]
    public var errors: [Double]

    public init(priors: [Distribution], observed: [Double], errors: [Double]) {
      precondition(observed.count == errors.count && errors.allSatisfy { $0 > 0 }, "an error for every observation")
      self.priors = priors
      self.observed = observed
      self.errors = errors
    }
  }

  /// One round's report.
  public struct Round: Sendable, Equatable {
    /// Mean over observations of ((y - model) / √(Q + R))², before the round's update; about 1 when the model explains them.
    public var mismatch: Double
    /// Root mean square over parameters of how far the members' mean moved, in prior standard deviations.
    public var move: Double
  }

  public struct Result: Sendable {
    /// `draws[p][i]`: parameter p of posterior member i; a row of i is a joint draw.
    public var draws: [[Double]]
    public var rounds: [Round]
    /// Mismatch of the posterior members.
    public var finalMismatch: Double
    /// The last round moved the members' mean by little (a tenth of a prior standard deviation, or a third of the first round's move) and the
    /// fit did not get worse. Each round takes an equal part of the evidence, so a straight problem's moves fall about as 1, 1/2, 1/3, 1/5.
    public var converged: Bool
    /// Posterior over prior standard deviation of each parameter's normal score: 1 learned nothing.
    public var shrinkage: [Double]
    /// Mean of each parameter's normal score: by how many prior standard deviations it moved.
    public var shift: [Double]
  }

  /// Fits.
  ///
  /// - Parameter simulate: the model: parameter rows (one a member), and a number that tells this call's chance apart from any other's; gives one
  ///   row of predictions a member on the observations' scale. Called `2 × rounds + 2` times; what it does in parallel is its own affair.
  public func fit(
    _ target: Target, simulate: (_ parameters: [[Double]], _ chance: UInt32) throws -> [[Double]]
  ) rethrows -> Result {
    var scores = priorScores(target)
    var reports: [Round] = []
    var chance: UInt32 = 0
    for round in 0..<rounds {
      let runs = try twice(target, scores, &chance, simulate)
      let moved = update(&scores, target: target, runs: runs, round: round)
      reports.append(Round(mismatch: mismatch(runs, target), move: moved))
    }
    let final = try twice(target, scores, &chance, simulate)
    return result(scores, target, reports, finalMismatch: mismatch(final, target))
  }

  // MARK: Members

  /// Stratified normal scores (Latin hypercube): each parameter's prior is met evenly. Row by member.
  private func priorScores(_ target: Target) -> [[Double]] {
    var scores = [[Double]](repeating: [Double](repeating: 0, count: target.priors.count), count: members)
    for p in target.priors.indices {
      var stream = RandomStream(seed: seed, replication: UInt32(p), purpose: 0xCA1)
      let strata = Array(0..<members).shuffled(using: &stream)
      for i in 0..<members {
        scores[i][p] = NormalDistribution.quantile((Double(strata[i]) + stream.openUniform()) / Double(members))
      }
    }
    return scores
  }

  private func parameters(_ scores: [[Double]], _ target: Target) -> [[Double]] {
    scores.map { row in
      zip(row, target.priors).map { z, prior in
        prior.quantile(min(max(NormalDistribution.cumulative(z), 1e-12), 1 - 1e-12))
      }
    }
  }

  /// Two runs of every member.
  private struct Runs {
    var mean: [[Double]]
    var difference: [[Double]]
  }

  private func twice(
    _ target: Target, _ scores: [[Double]], _ chance: inout UInt32,
    _ simulate: ([[Double]], UInt32) throws -> [[Double]]
  ) rethrows -> Runs {
    let rows = parameters(scores, target)
    let a = try simulate(rows, chance)
    let b = try simulate(rows, chance + 1)
    chance += 2
    precondition(
      a.count == members && b.count == members && (a + b).allSatisfy { $0.count == target.observed.count },
      "a prediction for every member and observation")
    return Runs(
      mean: zip(a, b).map { zip($0, $1).map { 0.5 * ($0 + $1) } },
      difference: zip(a, b).map { zip($0, $1).map { $0 - $1 } })
  }

  // MARK: Update

  /// The model's own chance, from the differences; drawn a little towards its diagonal.
  private func chanceCovariance(_ runs: Runs, _ m: Int) -> [Double] {
    var q = [Double](repeating: 0, count: m * m)
    for row in runs.difference {
      for i in 0..<m { for j in 0..<m { q[i * m + j] += row[i] * row[j] } }
    }
    let scale = 0.5 / Double(members)
    for i in 0..<m { for j in 0..<m { q[i * m + j] *= i == j ? scale : 0.9 * scale } }
    return q
  }

  private func update(_ scores: inout [[Double]], target: Target, runs: Runs, round: Int) -> Double {
    let m = target.observed.count
    let p = target.priors.count
    guard m > 0, p > 0 else { return 0 }
    let n = Double(members)
    let alpha = Double(rounds)
    let meanScore = (0..<p).map { k in scores.reduce(0) { $0 + $1[k] } / n }
    let meanRun = (0..<m).map { j in runs.mean.reduce(0) { $0 + $1[j] } / n }
    let q = chanceCovariance(runs, m)
    var cdd = [Double](repeating: 0, count: m * m)
    var czd = [Double](repeating: 0, count: p * m)
    var variance = [Double](repeating: 0, count: p)
    for i in 0..<members {
      let d = (0..<m).map { runs.mean[i][$0] - meanRun[$0] }
      let z = (0..<p).map { scores[i][$0] - meanScore[$0] }
      for a in 0..<m { for b in 0..<m { cdd[a * m + b] += d[a] * d[b] / (n - 1) } }
      for k in 0..<p {
        variance[k] += z[k] * z[k] / (n - 1)
        for a in 0..<m { czd[k * m + a] += z[k] * d[a] / (n - 1) }
      }
    }
    taper(&czd, variance: variance, cdd: cdd, p: p, m: m)
    var system = cdd
    var perturbation = [Double](repeating: 0, count: m * m)
    for a in 0..<m {
      for b in 0..<m {
        let r = a == b ? target.errors[a] * target.errors[a] : 0
        system[a * m + b] += (alpha - 0.5) * q[a * m + b] + alpha * r
        // The members' own runs already carry half of Q.
        perturbation[a * m + b] = (alpha - 0.5) * q[a * m + b] + alpha * r
      }
    }
    let solver = CholeskyFactor(system, size: m)
    let colour = CholeskyFactor(perturbation, size: m)
    let noise = centredNoise(m, round: round)
    var sums = [Double](repeating: 0, count: p)
    for i in 0..<members {
      let e = colour.colour(noise[i])
      let weights = solver.solve((0..<m).map { target.observed[$0] + e[$0] - runs.mean[i][$0] })
      for k in 0..<p {
        let move = (0..<m).reduce(0) { $0 + czd[k * m + $1] * weights[$1] }
        scores[i][k] += move
        sums[k] += move
      }
    }
    return (sums.reduce(0) { $0 + $1 * $1 / (n * n) } / Double(p)).squareRoot()
  }

  /// Normal numbers, a row a member, whose mean over members is nought: the update's mean is then exact.
  private func centredNoise(_ m: Int, round: Int) -> [[Double]] {
    var stream = RandomStream(seed: seed, replication: UInt32(round), purpose: 0xCA2)
    var rows = (0..<members).map { _ in (0..<m).map { _ in stream.normal() } }
    for j in 0..<m {
      let mean = rows.reduce(0) { $0 + $1[j] } / Double(members)
      for i in 0..<members { rows[i][j] -= mean }
    }
    return rows
  }

  /// c² / (c² + (c² + v_z v_d) / n): next to 1 for a strong correlation, small for one that chance alone would show.
  private func taper(_ czd: inout [Double], variance: [Double], cdd: [Double], p: Int, m: Int) {
    for k in 0..<p {
      for a in 0..<m {
        let c = czd[k * m + a] * czd[k * m + a]
        let noise = (c + variance[k] * cdd[a * m + a]) / Double(members)
        czd[k * m + a] *= c + noise > 0 ? c / (c + noise) : 0
      }
    }
  }

  // MARK: Report

  private func mismatch(_ runs: Runs, _ target: Target) -> Double {
    let m = target.observed.count
    guard m > 0 else { return 0 }
    let q = chanceCovariance(runs, m)
    var sum = 0.0
    for j in 0..<m {
      let mean = runs.mean.reduce(0) { $0 + $1[j] } / Double(members)
      let spread = runs.mean.reduce(0) { $0 + ($1[j] - mean) * ($1[j] - mean) } / Double(members)
      let variance = spread + 0.5 * q[j * m + j] + target.errors[j] * target.errors[j]
      sum += (target.observed[j] - mean) * (target.observed[j] - mean) / variance
    }
    return sum / Double(m)
  }

  private func result(
    _ scores: [[Double]], _ target: Target, _ reports: [Round], finalMismatch: Double
  ) -> Result {
    let rows = parameters(scores, target)
    let n = Double(members)
    let shift = target.priors.indices.map { p in scores.reduce(0) { $0 + $1[p] } / n }
    let shrinkage = target.priors.indices.map { p in
      (scores.reduce(0) { $0 + ($1[p] - shift[p]) * ($1[p] - shift[p]) } / (n - 1)).squareRoot()
    }
    let (first, last) = (reports.first?.move ?? 0, reports.last?.move ?? 0)
    let settled = last < max(0.35 * first, 0.1) || rounds == 1
    return Result(
      draws: target.priors.indices.map { p in rows.map { $0[p] } }, rounds: reports, finalMismatch: finalMismatch,
      converged: settled && finalMismatch <= max(1.2 * (reports.first?.mismatch ?? 0), 1.5), shrinkage: shrinkage,
      shift: shift)
  }
}
