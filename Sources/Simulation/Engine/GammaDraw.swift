import Randomness

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Gamma numbers by Marsaglia and Tsang 2000 (doi 10.1145/358407.358414), quick enough to draw for every link of every replication.
enum GammaDraw {
  static func value(_ stream: inout RandomStream, shape: Double) -> Double {
    if shape < 1 {
      let u = stream.openUniform()
      return value(&stream, shape: shape + 1) * pow(u, 1 / shape)
    }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = NormalDistribution.quantile(stream.openUniform())
      let v = 1 + c * x
      if v <= 0 { continue }
      let cube = v * v * v
      let u = stream.openUniform()
      if log(u) < 0.5 * x * x + d - d * cube + d * log(cube) { return d * cube }
    }
  }
}
