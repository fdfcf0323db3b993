/// Flat memory of a workspace: an array without bookkeeping, checked in debug builds.
///
/// The workspace's arena owns the memory; a `Flat` is only a view. Not thread-safe: one workspace, one thread.
struct Flat<Element: BitwiseCopyable> {
  let base: UnsafeMutablePointer<Element>
  let count: Int

  @inline(__always) subscript(i: Int) -> Element {
    get {
      assert(i >= 0 && i < count, "index outside flat memory")
      return base[i]
    }
    nonmutating set {
      assert(i >= 0 && i < count, "index outside flat memory")
      base[i] = newValue
    }
  }

  /// Sets every element.
  @inline(never) func fill(_ value: Element) { base.update(repeating: value, count: count) }

  /// Copies an array of the same length into it.
  func load(_ values: [Element]) {
    precondition(values.count == count, "lengths differ")
    values.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { base.update(from: start, count: count) }
    }
  }
}

/// Owns the flat memory of one workspace and gives it back when it goes. Only its views are used in loops.
final class Arena {
  private var blocks: [UnsafeMutableRawPointer] = []

  /// Memory for `count` elements, each set to `value`.
  @inline(never) func flat<Element: BitwiseCopyable>(_ count: Int, _ value: Element) -> Flat<Element> {
    let room = max(1, count)
    let raw = UnsafeMutableRawPointer.allocate(byteCount: room * MemoryLayout<Element>.stride, alignment: 64)
    blocks.append(raw)
    let base = raw.bindMemory(to: Element.self, capacity: room)
    base.initialize(repeating: value, count: room)
    return Flat(base: base, count: count)
  }

  /// Memory that holds a copy of an array.
  @inline(never) func flat<Element: BitwiseCopyable>(copying values: [Element]) -> Flat<Element> {
    guard let first = values.first else {
      let raw = UnsafeMutableRawPointer.allocate(byteCount: MemoryLayout<Element>.stride, alignment: 64)
      blocks.append(raw)
      return Flat(base: raw.bindMemory(to: Element.self, capacity: 1), count: 0)
    }
    let memory = flat(values.count, first)
    memory.load(values)
    return memory
  }

  /// Numbers 0, 1, ... in the order of their groups: where each group starts, and the numbers. Those of a negative group are left out.
  ///
  /// - Parameter fromSecond: starts are counted from the second group on, so that the first lies before start 0.
  func grouped(_ group: [Int], into count: Int, fromSecond: Bool = false) -> (start: Flat<Int32>, numbers: Flat<Int32>)
  {
    var numbers: [Int32] = []
    var starts: [Int32] = fromSecond ? [] : [0]
    for g in 0..<count {
      for (i, own) in group.enumerated() where own == g { numbers.append(Int32(i)) }
      starts.append(Int32(numbers.count))
    }
    return (flat(copying: starts), flat(copying: numbers))
  }

  deinit { for block in blocks { block.deallocate() } }
}
