/// Writes a day's values of replications abreast, series after series.
struct SeriesWriter {
  private var next: UnsafeMutablePointer<Float>

  init(_ first: UnsafeMutablePointer<Float>) { next = first }

  @inline(__always) mutating func write(_ values: UnsafePointer<Int64>) {
    for w in 0..<Abreast.count { next[w] = Float(values[w]) }
    next += Abreast.count
  }

  @inline(__always) mutating func write(_ values: UnsafePointer<Int32>) {
    for w in 0..<Abreast.count { next[w] = Float(values[w]) }
    next += Abreast.count
  }

  @inline(__always) mutating func write(_ values: UnsafePointer<Double>) {
    for w in 0..<Abreast.count { next[w] = Float(values[w]) }
    next += Abreast.count
  }

  @inline(__always) mutating func write(_ values: UnsafePointer<Float>) {
    next.update(from: values, count: Abreast.count)
    next += Abreast.count
  }

  /// 1 where something holds, 0 where it does not.
  @inline(__always) mutating func write(_ holds: UnsafePointer<Bool>) {
    for w in 0..<Abreast.count { next[w] = holds[w] ? 1 : 0 }
    next += Abreast.count
  }

  @inline(__always) mutating func write(_ value: (Int) -> Double) {
    for w in 0..<Abreast.count { next[w] = Float(value(w)) }
    next += Abreast.count
  }

  @inline(__always) mutating func write(where holds: (Int) -> Bool) {
    for w in 0..<Abreast.count { next[w] = holds(w) ? 1 : 0 }
    next += Abreast.count
  }
}
