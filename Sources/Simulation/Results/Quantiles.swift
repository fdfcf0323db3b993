/// Exact quantiles of many small sets of numbers, by counting into buckets and sorting only the buckets that matter.
struct QuantileFinder {
  private var counts = [Int32](repeating: 0, count: 1024)
  private var picked: [Float] = []
  private var buckets: [UInt16] = []

  /// The smallest value at or below which a share `level` of the values lies, for each level, and the mean.
  ///
  /// - Complexity: O(values) for values that spread over the buckets.
  mutating func find(_ values: UnsafeBufferPointer<Float>, levels: [Double]) -> (quantiles: [Double], mean: Double) {
    let n = values.count
    var low = values[0]
    var high = values[0]
    var sum = 0.0
    for value in values {
      low = min(low, value)
      high = max(high, value)
      sum += Double(value)
    }
    let mean = sum / Double(n)
    if low == high { return (levels.map { _ in Double(low) }, mean) }
    let scale = 1023 / (high - low)
    for i in 0..<1024 { counts[i] = 0 }
    if buckets.count < n { buckets = [UInt16](repeating: 0, count: n) }
    for i in 0..<n {
      let bucket = Int((values[i] - low) * scale)
      buckets[i] = UInt16(truncatingIfNeeded: bucket)
      counts[bucket] += 1
    }
    var quantiles: [Double] = []
    var sortedBucket = -1
    for level in levels {
      let rank = max(0, min(n - 1, Int((Double(n) * level).rounded(.up)) - 1))
      var bucket = 0
      var before = 0
      while before + Int(counts[bucket]) <= rank {
        before += Int(counts[bucket])
        bucket += 1
      }
      if bucket != sortedBucket {
        picked.removeAll(keepingCapacity: true)
        for i in 0..<n where buckets[i] == UInt16(truncatingIfNeeded: bucket) { picked.append(values[i]) }
        if bucket > 0 || low != 0 || picked.contains(where: { $0 != low }) { picked.sort() }
        sortedBucket = bucket
      }
      quantiles.append(Double(picked[rank - before]))
    }
    return (quantiles, mean)
  }

  /// Quantiles read from bins: bin 0 is exactly zero, bins 1... lie evenly up to `top`, the last stands for more than that.
  static func read(_ counts: UnsafeBufferPointer<UInt32>, top: Double, levels: [Double]) -> [Double] {
    let total = counts.reduce(0) { $0 + Int($1) }
    let bins = counts.count - 2
    return levels.map { level in
      let rank = max(0, min(total - 1, Int((Double(total) * level).rounded(.up)) - 1))
      var bin = 0
      var before = 0
      while before + Int(counts[bin]) <= rank {
        before += Int(counts[bin])
        bin += 1
      }
      if bin == 0 { return 0 }
      if bin == bins + 1 { return top }
      let within = (Double(rank - before) + 0.5) / Double(counts[bin])
      return top * (Double(bin - 1) + within) / Double(bins)
    }
  }
}
