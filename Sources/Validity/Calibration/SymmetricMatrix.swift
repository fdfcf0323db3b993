/// A small symmetric positive definite matrix, factored once (Cholesky).
struct CholeskyFactor {
  let size: Int
  /// Lower triangle by rows, `size * size`.
  private let l: [Double]

  /// - Parameter matrix: row by row; a small ridge is added until it is positive definite.
  /// - Complexity: O(size³).
  init(_ matrix: [Double], size n: Int) {
    precondition(matrix.count == n * n, "a square matrix")
    size = n
    let trace = (0..<n).reduce(0) { $0 + abs(matrix[$1 * n + $1]) }
    var ridge = 0.0
    while true {
      if let l = Self.factor(matrix, n, ridge) {
        self.l = l
        return
      }
      ridge = ridge == 0 ? max(trace / Double(max(n, 1)) * 1e-10, 1e-12) : ridge * 10
    }
  }

  private static func factor(_ a: [Double], _ n: Int, _ ridge: Double) -> [Double]? {
    var l = [Double](repeating: 0, count: n * n)
    for i in 0..<n {
      for j in 0...i {
        var sum = a[i * n + j] + (i == j ? ridge : 0)
        for k in 0..<j { sum -= l[i * n + k] * l[j * n + k] }
        if i == j {
          guard sum > 0, sum.isFinite else { return nil }
          l[i * n + i] = sum.squareRoot()
        } else {
          l[i * n + j] = sum / l[j * n + j]
        }
      }
    }
    return l
  }

  /// x with A x = b.
  func solve(_ b: [Double]) -> [Double] {
    var x = b
    for i in 0..<size {
      for k in 0..<i { x[i] -= l[i * size + k] * x[k] }
      x[i] /= l[i * size + i]
    }
    for i in stride(from: size - 1, through: 0, by: -1) {
      for k in (i + 1)..<max(i + 1, size) { x[i] -= l[k * size + i] * x[k] }
      x[i] /= l[i * size + i]
    }
    return x
  }

  /// L z: a vector with covariance A from independent normal numbers z.
  func colour(_ z: [Double]) -> [Double] {
    (0..<size).map { i in (0...i).reduce(0) { $0 + l[i * size + $1] * z[$1] } }
  }
}
