internal import CSimulation

/// Replications that stand abreast: all at the same day, their state side by side in memory.
enum Abreast {
  static let count = Int(QAFILA_ABREAST)
}

/// One replication's elements in memory that those abreast share: element i of all of them lies together, so that one step of a loop or of a
/// vector serves them all. Like `Flat`, only a view of a pointer's size. The first elements of all lie in one line of the cache.
struct Row<Element: BitwiseCopyable> {
  /// This replication's first element.
  let base: UnsafeMutablePointer<Element>

  var count: Int { Arena.count(before: UnsafeRawPointer(base)) / Abreast.count }

  @inline(__always) subscript(i: Int) -> Element {
    get {
      assert(i >= 0 && i < count, "index outside shared memory")
      return base[i &* Abreast.count]
    }
    nonmutating set {
      assert(i >= 0 && i < count, "index outside shared memory")
      base[i &* Abreast.count] = newValue
    }
  }

  /// Element i of all replications, asked of the first.
  @inline(__always) func all(_ i: Int) -> UnsafeMutablePointer<Element> {
    assert(i >= 0 && i < count, "index outside shared memory")
    return base + i &* Abreast.count
  }

  /// Sets every element of this replication.
  @inline(never) func fill(_ value: Element) {
    for i in 0..<count { self[i] = value }
  }

  /// Sets every element of all replications, asked of the first.
  func fillAll(_ value: Element) { base.update(repeating: value, count: count * Abreast.count) }
}

/// Owns the memory of the replications that stand abreast, and the topology that is the same in all. Each of them asks for the same memory in the
/// same order.
final class SharedArena {
  let topology: Topology
  let vectors: Int
  /// What the kernels of the roads are given; the first replication fills it in.
  let roads = UnsafeMutablePointer<qafila_roads>.allocate(capacity: 1)
  private let arena = Arena()
  private var blocks: [UnsafeMutableRawPointer] = []
  private var place = 0
  private var next = 0

  /// - Parameter vectors: how wide vectors to use, at most the processor's.
  init(_ model: SimulationModel, vectors: Int) {
    topology = Topology(model)
    self.vectors = vectors
  }

  deinit { roads.deallocate() }

  /// From here on rows are those of the replication at `place`; the first makes them.
  func start(_ place: Int) {
    precondition(place == 0 || !blocks.isEmpty, "the first replication comes first")
    self.place = place
    next = 0
  }

  /// A replication's view of a row; `value` is what the whole row starts with.
  func row<Element: BitwiseCopyable>(_ count: Int, _ value: Element) -> Row<Element> {
    assert(Abreast.count * MemoryLayout<Element>.stride <= Arena.line, "elements too big to stand abreast")
    if place == 0 { blocks.append(UnsafeMutableRawPointer(arena.flat(count * Abreast.count, value).base)) }
    let first = blocks[next].assumingMemoryBound(to: Element.self)
    next += 1
    return Row(base: first + place)
  }

  /// Memory that all replications use in turn.
  func common<Element: BitwiseCopyable>(_ count: Int, _ value: Element) -> Flat<Element> {
    if place == 0 { blocks.append(UnsafeMutableRawPointer(arena.flat(count, value).base)) }
    let base = blocks[next].assumingMemoryBound(to: Element.self)
    next += 1
    return Flat(base: base)
  }
}
