/// A growable list of plain numbers for the innermost loops: no reference counting, no copy on write, indices checked in debug builds only.
///
/// Owns its memory; cannot be copied.
struct FlatList<Element: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  init() {
    capacity = 16
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  var array: [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }

  @inline(__always) subscript(i: Int) -> Element {
    get {
      assert(i >= 0 && i < count, "index outside the list")
      return base[i]
    }
    nonmutating set {
      assert(i >= 0 && i < count, "index outside the list")
      base[i] = newValue
    }
  }

  mutating func append(_ value: Element) {
    reserve(count + 1)
    base[count] = value
    count += 1
  }

  mutating func removeLast() {
    precondition(count > 0, "nothing to remove")
    count -= 1
  }

  /// Cuts off, or fills up with `value`.
  mutating func resize(_ size: Int, filling value: Element) {
    reserve(size)
    while count < size {
      base[count] = value
      count += 1
    }
    count = size
  }

  func fill(_ value: Element) { base.update(repeating: value, count: count) }

  /// Copies another list of the same length into this one.
  func load(_ other: borrowing FlatList<Element>) {
    precondition(other.count == count, "lengths differ")
    base.update(from: other.base, count: count)
  }

  private mutating func reserve(_ size: Int) {
    guard size > capacity else { return }
    let wider = max(size, 2 * capacity)
    let fresh = UnsafeMutablePointer<Element>.allocate(capacity: wider)
    fresh.update(from: base, count: count)
    base.deallocate()
    base = fresh
    capacity = wider
  }
}
