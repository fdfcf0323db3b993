/// Flat memory of a workspace: an array without bookkeeping, checked in debug builds.
///
/// The workspace's arena owns the memory; a `Flat` is only a view, no bigger than a pointer: what stands in the daily loop should fit into the
/// nearest cache. Not thread-safe: one workspace, one thread.
struct Flat<Element: BitwiseCopyable> {
  let base: UnsafeMutablePointer<Element>

  var count: Int { Arena.count(before: UnsafeRawPointer(base)) }

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
///
/// Each block starts on a line of the cache, behind a line whose last number is the count of its elements.
final class Arena {
  /// Bytes of a line.
  static let line = 64
  private var blocks: [UnsafeMutableRawPointer] = []

  /// How many elements the block has whose first line holds `place`.
  static func count(before place: UnsafeRawPointer) -> Int {
    let start = UnsafeRawPointer(bitPattern: UInt(bitPattern: place) & ~UInt(line - 1))!
    return start.load(fromByteOffset: -MemoryLayout<Int>.stride, as: Int.self)
  }

  /// Memory for `count` elements, each set to `value`.
  @inline(never) func flat<Element: BitwiseCopyable>(_ count: Int, _ value: Element) -> Flat<Element> {
    let base = block(of: count, Element.self)
    base.initialize(repeating: value, count: count)
    return Flat(base: base)
  }

  /// Memory that holds a copy of an array.
  @inline(never) func flat<Element: BitwiseCopyable>(copying values: [Element]) -> Flat<Element> {
    let memory = Flat(base: block(of: values.count, Element.self))
    memory.load(values)
    return memory
  }

  private func block<Element>(of count: Int, _: Element.Type) -> UnsafeMutablePointer<Element> {
    let bytes = Self.line + max(1, count) * MemoryLayout<Element>.stride
    let raw = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: Self.line)
    blocks.append(raw)
    raw.storeBytes(of: count, toByteOffset: Self.line - MemoryLayout<Int>.stride, as: Int.self)
    return (raw + Self.line).bindMemory(to: Element.self, capacity: max(1, count))
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
