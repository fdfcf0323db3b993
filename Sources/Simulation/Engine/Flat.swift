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
    let size = max(1, count) * MemoryLayout<Element>.stride
    let raw = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 64)
    blocks.append(raw)
    let base = raw.bindMemory(to: Element.self, capacity: max(1, count))
    base.initialize(repeating: value, count: max(1, count))
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

  deinit { for block in blocks { block.deallocate() } }
}
