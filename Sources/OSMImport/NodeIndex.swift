/// Gives the distinct nodes that references name dense numbers, ascending by id.
struct NodeIndex {
  /// Distinct ids, ascending.
  private(set) var ids: [Int64] = []
  /// For each reference, the place of its id in `ids`.
  private(set) var place: [UInt32]

  /// Sorts (id, position) pairs by digits of 11 bits, least first, only as many as the ids differ in.
  ///
  /// - Precondition: fewer than 2^32 - 1 references.
  /// - Complexity: O(references) for ids of one era, four passes for today's OpenStreetMap.
  init(references: UnsafeBufferPointer<Int64>) {
    let count = references.count
    precondition(count < Int(UInt32.max))
    place = [UInt32](repeating: 0, count: count)
    guard let least = references.min(), let most = references.max() else { return }
    var keys = [UInt64](unsafeUninitializedCapacity: count) { buffer, filled in
      for index in 0..<count { buffer[index] = UInt64(bitPattern: references[index] &- least) }
      filled = count
    }
    var positions = [UInt32](unsafeUninitializedCapacity: count) { buffer, filled in
      for index in 0..<count { buffer[index] = UInt32(index) }
      filled = count
    }
    Self.sort(&keys, &positions, span: UInt64(bitPattern: most &- least))
    number(keys, positions, least: least)
  }

  private mutating func number(_ keys: [UInt64], _ positions: [UInt32], least: Int64) {
    var last: UInt64?
    for index in keys.indices {
      if keys[index] != last {
        last = keys[index]
        ids.append(least &+ Int64(bitPattern: keys[index]))
      }
      place[Int(positions[index])] = UInt32(ids.count - 1)
    }
  }

  private static func sort(_ keys: inout [UInt64], _ positions: inout [UInt32], span: UInt64) {
    var otherKeys = [UInt64](repeating: 0, count: keys.count)
    var otherPositions = [UInt32](repeating: 0, count: keys.count)
    var shift: UInt64 = 0
    while shift < 64, span >> shift != 0 {
      var next = [Int](repeating: 0, count: 2048)
      keys.withUnsafeBufferPointer { keys in
        for key in keys { next[Int((key >> shift) & 2047)] += 1 }
      }
      var sum = 0
      for digit in 0..<2048 { (next[digit], sum) = (sum, sum + next[digit]) }
      keys.withUnsafeBufferPointer { keys in
        positions.withUnsafeBufferPointer { positions in
          otherKeys.withUnsafeMutableBufferPointer { otherKeys in
            otherPositions.withUnsafeMutableBufferPointer { otherPositions in
              for index in 0..<keys.count {
                let digit = Int((keys[index] >> shift) & 2047)
                let slot = next[digit]
                next[digit] = slot + 1
                otherKeys[slot] = keys[index]
                otherPositions[slot] = positions[index]
              }
            }
          }
        }
      }
      swap(&keys, &otherKeys)
      swap(&positions, &otherPositions)
      shift += 11
    }
  }

  /// The place of an id, if it is referred to. O(log n).
  func find(_ id: Int64) -> Int? {
    var low = 0
    var high = ids.count
    while low < high {
      let middle = low + (high - low) / 2
      if ids[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low < ids.count && ids[low] == id ? low : nil
  }
}
