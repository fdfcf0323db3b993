/// A queue for searches that never add anything smaller than what they took out last: entries lie in lists by the highest bit in which
/// their key differs from that last key (radix heap; Ahuja, Mehlhorn, Orlin and Tarjan 1990, doi 10.1145/77600.77615).
///
/// Keys are at least 0. Among equal keys the last added comes first, so that goal-directed searches go deep along ties.
struct RadixHeap: ~Copyable, Sendable {
  private struct Entry: BitwiseCopyable {
    var key: Int
    var node: Int32
    var next: Int32
  }

  private var entries = FlatList<Entry>()
  private var first = FlatList<Int32>()
  /// Bit i: list i holds something.
  private var filled: UInt64 = 0
  private var last = 0

  init() { first.resize(64, filling: -1) }

  mutating func removeAll() {
    entries.resize(0, filling: Entry(key: 0, node: 0, next: 0))
    first.fill(-1)
    filled = 0
    last = 0
  }

  /// - Precondition: the key is at least the one taken out last.
  @inline(__always)
  mutating func insert(_ node: Int32, key: Int) {
    entries.append(Entry(key: key, node: node, next: -1))
    link(Int32(entries.count - 1), key: key)
  }

  @inline(__always)
  private mutating func link(_ entry: Int32, key: Int) {
    let list = Int.bitWidth - (key ^ last).leadingZeroBitCount
    entries.base[Int(entry)].next = first[list]
    first[list] = entry
    filled |= 1 << UInt64(list)
  }

  /// The node with the least key, or nil.
  mutating func removeMinimum() -> (node: Int32, key: Int)? {
    if filled & 1 == 0 {
      guard filled != 0 else { return nil }
      spread(filled.trailingZeroBitCount)
    }
    let entry = entries[Int(first[0])]
    first[0] = entry.next
    if entry.next < 0 { filled &= ~1 }
    return (entry.node, entry.key)
  }

  /// Makes the least key of the first list that holds something the last one, and sorts that list into those below it.
  private mutating func spread(_ list: Int) {
    var least = Int.max
    var entry = first[list]
    while entry >= 0 {
      least = min(least, entries[Int(entry)].key)
      entry = entries[Int(entry)].next
    }
    last = least
    entry = first[list]
    first[list] = -1
    filled &= ~(1 << UInt64(list))
    while entry >= 0 {
      let next = entries[Int(entry)].next
      link(entry, key: entries[Int(entry)].key)
      entry = next
    }
  }
}
