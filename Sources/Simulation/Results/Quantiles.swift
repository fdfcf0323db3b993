internal import CNumerics
import Randomness

/// Exact quantiles of many small sets of numbers, by counting into buckets and looking only into the buckets that matter.
struct QuantileFinder {
  private static let bucketCount = 1024
  /// Two counts a bucket while values are counted, then their sums in the first half.
  private var counts = [Int32](repeating: 0, count: 2 * bucketCount)
  private var buckets: [UInt16] = []
  private var picked: [Float] = []

  /// The smallest value at or below which a share `level` of the values lies, for each level, and the mean.
  ///
  /// - Parameter levels: ascending.
  /// - Complexity: O(values) for values that spread over the buckets.
  mutating func find(_ values: UnsafeBufferPointer<Float>, levels: [Double]) -> (quantiles: [Double], mean: Double) {
    let n = values.count
    let (low, high, lows, highs) = Self.range(values)
    if low == high {
      return ([Double](repeating: Double(low), count: levels.count), Self.sum(n, of: low) / Double(n))
    }
    if buckets.count < n {
      buckets = [UInt16](repeating: 0, count: n)
      picked = [Float](repeating: 0, count: n)
    }
    let mean = fill(values, low, high) / Double(n)
    // Many series stand at their least or greatest value most of the time; elsewhere: the bucket of each rank and how many values lie
    // in the buckets before it.
    var quantiles = [Double](repeating: 0, count: levels.count)
    var places: [Place] = []
    var bucket = 0
    var before = 0
    for (i, level) in levels.enumerated() {
      let rank = max(0, min(n - 1, Int((Double(n) * level).rounded(.up)) - 1))
      if rank < lows {
        quantiles[i] = Double(low)
      } else if rank >= n - highs {
        quantiles[i] = Double(high)
      } else {
        while before + Int(counts[bucket]) <= rank {
          before += Int(counts[bucket])
          bucket += 1
        }
        places.append(Place(level: i, bucket: bucket, rank: rank - before))
      }
    }
    if !places.isEmpty { pick(values, places, into: &quantiles) }
    return (quantiles, mean)
  }

  /// The sum of so many equal values, rounded as if they were added up one by one; whole numbers need no adding up.
  private static func sum(_ n: Int, of value: Float) -> Double {
    let value = Double(value)
    if value == value.rounded(.down) && abs(value) * Double(n) < 0x1p53 { return value * Double(n) }
    var sum = 0.0
    for _ in 0..<n { sum += value }
    return sum
  }

  /// Where the value for a level lies: its rank within its bucket.
  private struct Place {
    var level: Int
    var bucket: Int
    var rank: Int
  }

  /// The least and the greatest value, and how many are as small and as great.
  private static func range(
    _ values: UnsafeBufferPointer<Float>
  ) -> (low: Float, high: Float, lows: Int, highs: Int) {
    var low = SIMD8<Float>(repeating: values[0])
    var high = low
    let whole = values.count & ~7
    let base = UnsafeRawPointer(values.baseAddress!)
    for i in stride(from: 0, to: whole, by: 8) {
      let next = base.loadUnaligned(fromByteOffset: 4 * i, as: SIMD8<Float>.self)
      low.replace(with: next, where: next .< low)
      high.replace(with: next, where: next .> high)
    }
    var (least, most) = (low.min(), high.max())
    for value in values[whole...] {
      least = min(least, value)
      most = max(most, value)
    }
    var lows = SIMD8<Int32>.zero
    var highs = lows
    for i in stride(from: 0, to: whole, by: 8) {
      let next = base.loadUnaligned(fromByteOffset: 4 * i, as: SIMD8<Float>.self)
      lows.replace(with: lows &+ 1, where: next .== least)
      highs.replace(with: highs &+ 1, where: next .== most)
    }
    let rest = values[whole...]
    return (
      least, most, Int(lows.wrappedSum()) + rest.count { $0 == least },
      Int(highs.wrappedSum()) + rest.count { $0 == most }
    )
  }

  /// Counts all values into their buckets; returns their sum, added up in order.
  private mutating func fill(_ values: UnsafeBufferPointer<Float>, _ low: Float, _ high: Float) -> Double {
    let last = Self.bucketCount - 1
    return counts.withUnsafeMutableBufferPointer { counts in
      counts.update(repeating: 0)
      let sum = qafila_count_buckets(
        values.baseAddress!, values.count, low, Float(last) / (high - low), &buckets, counts.baseAddress!)
      for bucket in 0...last { counts[bucket] = counts[2 &* bucket] &+ counts[2 &* bucket &+ 1] }
      return sum
    }
  }

  /// Finds the values at some ranks within some buckets, places ascending.
  private mutating func pick(
    _ values: UnsafeBufferPointer<Float>, _ places: [Place], into quantiles: inout [Double]
  ) {
    var wanted: [UInt16] = []
    var starts = [0]
    for place in places where wanted.last.map(Int.init) != place.bucket {
      wanted.append(UInt16(place.bucket))
      starts.append(starts.last! + Int(counts[place.bucket]))
    }
    picked.withUnsafeMutableBufferPointer { picked in
      let rooms = starts.dropLast().map { Optional(picked.baseAddress! + $0) }
      var taken = [Int](repeating: 0, count: wanted.count)
      qafila_pick_buckets(
        Int32(Philox.widestVectors), values.baseAddress!, buckets, values.count, wanted, wanted.count, rooms, &taken)
      for place in places {
        let k = wanted.firstIndex(of: UInt16(place.bucket))!
        quantiles[place.level] = Double(
          Self.select(starts[k] + place.rank, in: picked, from: starts[k], to: starts[k + 1]))
      }
    }
  }

  /// The value that sorting `memory[from..<to]` would put at place `rank` (Hoare's quickselect, equal values apart).
  private static func select(
    _ rank: Int, in memory: UnsafeMutableBufferPointer<Float>, from: Int, to: Int
  ) -> Float {
    var (low, high) = (from, to)
    while high - low > 1 {
      let (a, b, c) = (memory[low], memory[(low + high) / 2], memory[high - 1])
      let pivot = max(min(a, b), min(max(a, b), c))
      var (less, more, i) = (low, high, low)
      while i < more {
        let value = memory[i]
        if value < pivot {
          memory.swapAt(i, less)
          less += 1
          i += 1
        } else if value > pivot {
          more -= 1
          memory.swapAt(i, more)
        } else {
          i += 1
        }
      }
      if rank < less { high = less } else if rank >= more { low = more } else { return pivot }
    }
    return memory[low]
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
