/// An addressable 4-ary minimum heap over the ids `0 ..< capacity`, for Dijkstra and its kin.
///
/// Holds each id at most once; `insertOrDecrease` moves it up. Cleared in time proportional to what it holds, so that one
/// heap serves many searches. Ties break by the order of operations, which is deterministic.
public struct IndexedHeap<Key: Comparable & Sendable>: Sendable {
  @usableFromInline var ids: [UInt32] = []
  @usableFromInline var keys: [Key] = []
  @usableFromInline var position: [UInt32]

  /// - Parameter capacity: ids are below this.
  public init(capacity: Int) {
    position = [UInt32](repeating: .max, count: capacity)
  }

  @inlinable public var isEmpty: Bool { ids.isEmpty }
  @inlinable public var count: Int { ids.count }
  /// The smallest key, if any.
  @inlinable public var minimumKey: Key? { keys.first }

  @inlinable public func contains(_ id: UInt32) -> Bool { position[Int(id)] != .max }

  /// Takes everything out. O(count).
  @inlinable public mutating func removeAll() {
    for id in ids { position[Int(id)] = .max }
    ids.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
  }

  /// Inserts `id`, or lowers its key when the new one is smaller. O(log count). Returns whether anything changed.
  @inlinable @discardableResult
  public mutating func insertOrDecrease(_ id: UInt32, key: Key) -> Bool {
    var slot = Int(position[Int(id)])
    if slot == Int(UInt32.max) {
      slot = ids.count
      ids.append(id)
      keys.append(key)
    } else if !(key < keys[slot]) {
      return false
    }
    while slot > 0 {
      let parent = (slot - 1) >> 2
      guard key < keys[parent] else { break }
      ids[slot] = ids[parent]
      keys[slot] = keys[parent]
      position[Int(ids[slot])] = UInt32(slot)
      slot = parent
    }
    ids[slot] = id
    keys[slot] = key
    position[Int(id)] = UInt32(slot)
    return true
  }

  /// Takes out the entry with the smallest key. O(log count).
  ///
  /// - Precondition: the heap is not empty.
  @inlinable public mutating func removeMinimum() -> (id: UInt32, key: Key) {
    let top = (id: ids[0], key: keys[0])
    position[Int(top.id)] = .max
    let id = ids.removeLast()
    let key = keys.removeLast()
    let count = ids.count
    guard count > 0 else { return top }
    var slot = 0
    while true {
      let first = slot << 2 + 1
      guard first < count else { break }
      var best = first
      let end = min(first + 4, count)
      var child = first + 1
      while child < end {
        if keys[child] < keys[best] { best = child }
        child += 1
      }
      guard keys[best] < key else { break }
      ids[slot] = ids[best]
      keys[slot] = keys[best]
      position[Int(ids[slot])] = UInt32(slot)
      slot = best
    }
    ids[slot] = id
    keys[slot] = key
    position[Int(id)] = UInt32(slot)
    return top
  }
}
