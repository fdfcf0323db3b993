import RoadGraph

/// Level covering by branch and cut: can cuts within a budget make every way at least `level` long?
///
/// The question is a covering problem with one row for every way shorter than the level (after Israeli and Wood 2002,
/// doi 10.1002/net.10039). Rows are found by goal-directed search under the fractional plan, strengthened (`CoverRow`), and kept in a pool
/// that all levels, budgets and guards share. Each part of the tree is closed by an exact dual bound (`DualBound`).
struct CoverEngine: ~Copyable {
  /// Fractional weights are counted in 2^-20.
  static let scaleBits = 20

  var attack: AttackNetwork
  var program = CoverProgram()
  var pool = PathPool()
  var columnOfLink: [Int32]
  var linkOfColumn: [UInt32] = []
  var strengthener = RowStrengthener()
  var labels = LabelSeparator()
  /// What branching gained in all trees so far: levels, budgets and guards change it little.
  var history = BranchingHistory()
  // Scratch of the separation.
  private var given = FlatList<Double>()
  /// What `cutWeight`, `lengthFrom` and `lengthTo` are about: columns wholly cut, level, reach of the focus.
  private var wholeCuts: (columns: [Int], level: Int, cap: Int)?
  var cutWeight: [Int] = []
  var scaledWeight: [Int] = []
  var scaledPotential: [Int] = []
  var lengthFrom: [Int] = []
  var lengthTo: [Int] = []

  init(_ problem: ShortestPathProblem) {
    attack = AttackNetwork(problem)
    columnOfLink = [Int32](repeating: -1, count: problem.linkCount)
  }

  /// Forbids cutting the links for which `isBarred`, or allows them again.
  mutating func bar(_ isBarred: [Bool]) {
    attack.barred = isBarred
    for column in linkOfColumn.indices { program.fix(Int32(column), isBarred[Int(linkOfColumn[column])] ? 0 : -1) }
  }

  /// The column of a link, made when first needed.
  mutating func column(of link: UInt32) -> Int32 {
    if columnOfLink[Int(link)] >= 0 { return columnOfLink[Int(link)] }
    let column = program.addColumn(price: attack.problem.cutCosts[Int(link)])
    columnOfLink[Int(link)] = column
    linkOfColumn.append(link)
    if attack.barred[Int(link)] { program.fix(column, 0) }
    return column
  }

  /// Replaces the rows by those of the same paths at another level.
  mutating func setLevel(_ level: Int) {
    var seen: Set<CoverRow.Recipe> = []
    let recipes = program.rows.map { $0.recipe }
    program.removeAllRows()
    for recipe in recipes {
      let path = pool.paths[Int(recipe.path)]
      // To suppose a link cut that cannot be (any more) only weakens a row.
      let dropped = recipe.dropped.filter { !attack.barred[Int(linkOfColumn[Int(path.columns[Int($0)])])] }
      let moved = CoverRow.Recipe(path: recipe.path, dropped: dropped, divisor: 0, level: level)
      guard seen.insert(moved).inserted, let row = CoverRow(moved, path: path) else { continue }
      program.add(row)
    }
  }

  enum Separation {
    case added
    /// Cutting the links that the plan cuts wholly reaches the level already.
    case reached([UInt32])
    case nothing
  }

  /// Adds rows that the program's solution violates.
  mutating func separate(level: Int, exactly: Bool) -> Separation {
    if addFromPool(level: level) { return .added }
    return addBySearch(level: level)
  }

  /// Rows of known paths, those farthest from being satisfied first.
  private mutating func addFromPool(level: Int) -> Bool {
    var found: [(recipe: CoverRow.Recipe, distance: Double)] = []
    for way in leastServedWays(level: level) where found.count < 16 {
      if let row = mostViolated(Int(way), level: level, needed: 0.01) { found.append(row) }
    }
    guard !found.isEmpty else { return false }
    found.sort { $0.distance != $1.distance ? $0.distance > $1.distance : $0.recipe.path < $1.recipe.path }
    for row in found { program.add(CoverRow(row.recipe, path: pool.paths[Int(row.recipe.path)])!) }
    return true
  }

  /// The ways shorter than the level in the order of the share of what they lack that the solution gives them, up to the share beyond which
  /// rows are not tried.
  private mutating func leastServedWays(level: Int) -> [Int32] {
    given.resize(0, filling: 0)
    given.resize(pool.paths.count, filling: 0)
    for column in 0..<program.columnCount where program.solution[column] > 1e-9 {
      let x = program.solution[column]
      for (way, delay) in pool.ways(of: column) {
        given[Int(way)] += x * Double(min(delay, max(0, level - pool.lengths[Int(way)])))
      }
    }
    var shares: [(way: Int32, share: Double)] = []
    for way in 0..<given.count {
      let missing = Double(level - pool.lengths[way])
      guard missing > 0, given[way] <= RowStrengthener.largestShare * missing else { continue }
      shares.append((Int32(way), given[way] / missing))
    }
    shares.sort { $0.share != $1.share ? $0.share < $1.share : $0.way < $1.way }
    return shares.map { $0.way }
  }

  private mutating func mostViolated(
    _ number: Int, level: Int, needed: Double = 1e-4
  ) -> (recipe: CoverRow.Recipe, distance: Double)? {
    strengthener.mostViolated(
      number, of: pool, length: pool.lengths[number], level: level, x: program.solution, needed: needed)
  }

  /// Rows of new paths, by A* on the network under the plan.
  private mutating func addBySearch(level: Int) -> Separation {
    attack.focus(below: level)
    let x = program.x
    let isWhole = x.map { $0 > 1 - 1e-6 }
    if let plan = applyWholeCuts(isWhole, level: level) { return .reached(plan) }
    weigh(level: level)
    let limit = level << Self.scaleBits
    var added = false
    for _ in 0..<8 {
      let found = attack.withSearch { [scaledWeight, scaledPotential] search, network in
        search.forward(network, weight: scaledWeight, potential: scaledPotential, limit: limit) == nil
          ? nil : search.path(network)
      }
      guard let arcs = found else { break }
      let number = poolNumber(of: arcs)
      if let row = mostViolated(number, level: level) {
        program.add(CoverRow(row.recipe, path: pool.paths[number])!)
        added = true
      } else if added {
        break
      }
      // What this way used is as good as cut for the rest of the round, so that the next way is another one.
      guard penalise(arcs, level: level) else { break }
    }
    if added { return .added }
    return addByLabels(level: level)
  }

  /// Lengths from and to the ends under the wholly cut links; the plan of these links if it reaches the level.
  private mutating func applyWholeCuts(_ isWhole: [Bool], level: Int) -> [UInt32]? {
    let network = attack.network
    let cuts = isWhole.indices.filter { isWhole[$0] }
    if let known = wholeCuts, known == (cuts, level, network.cap) { return nil }
    wholeCuts = nil
    cutWeight = network.cost
    var plan: [UInt32] = []
    for column in cuts {
      let link = linkOfColumn[column]
      plan.append(link)
      let local = Int(attack.localLink[Int(link)])
      guard local >= 0 else { continue }
      let delay = network.delay[local]
      for slot in attack.firstArcOfLink[local]..<attack.firstArcOfLink[local + 1] {
        let arc = Int(attack.arcsOfLink[Int(slot)])
        cutWeight[arc] = delay == ShortestPathProblem.removal ? PathSearch.blocked : network.cost[arc] + delay
      }
    }
    guard !plan.isEmpty else {
      lengthFrom = network.fromSource
      lengthTo = network.toTarget
      guard network.toTarget[FocusedNetwork.source] < level else { return [] }
      wholeCuts = (cuts, level, network.cap)
      return nil
    }
    let isReached = attack.withSearch { [cutWeight] search, network in
      search.forward(network, weight: cutWeight, potential: network.toTarget, limit: level, stopAtTarget: false) == nil
    }
    if isReached { return plan.sorted() }
    lengthFrom = attack.search.length
    attack.withSearch { [cutWeight] search, network in
      search.backward(network, weight: cutWeight, potential: network.fromSource, limit: level)
    }
    lengthTo = attack.search.length
    wholeCuts = (cuts, level, network.cap)
    return nil
  }

  /// Weights of the fractional plan: each link counts for its share of what could be missing on ways through it.
  private mutating func weigh(level: Int) {
    let network = attack.network
    let bits = Self.scaleBits
    scaledWeight = [Int](repeating: PathSearch.blocked, count: network.arcCount)
    for arc in 0..<network.arcCount {
      let from = lengthFrom[Int(network.tail[arc])]
      let to = lengthTo[Int(network.head[arc])]
      guard cutWeight[arc] != PathSearch.blocked, from != FocusedNetwork.unreached, to != FocusedNetwork.unreached
      else {
        continue
      }
      let through = from + cutWeight[arc] + to
      guard through < level else { continue }
      var scaled = cutWeight[arc] << bits
      let link = network.link[arc]
      if link >= 0 {
        let column = columnOfLink[Int(network.originalLink[Int(link)])]
        if column >= 0, case let x = program.x[Int(column)], x > 1e-9, x <= 1 - 1e-6 {
          let delay = min(network.delay[Int(link)], level - through)
          scaled += Int(x * Double(1 << bits) * Double(delay))
        }
      }
      scaledWeight[arc] = scaled
    }
    scaledPotential = lengthTo.map { $0 == FocusedNetwork.unreached ? $0 : $0 << bits }
  }

  /// Counts the links of a way as cut in `scaledWeight`; false if it has none that could be.
  private mutating func penalise(_ arcs: [Int32], level: Int) -> Bool {
    let network = attack.network
    var changed = false
    for arc in arcs {
      let link = Int(network.link[Int(arc)])
      guard link >= 0, !attack.barred[Int(network.originalLink[link])] else { continue }
      for slot in attack.firstArcOfLink[link]..<attack.firstArcOfLink[link + 1] {
        let arc = Int(attack.arcsOfLink[Int(slot)])
        guard scaledWeight[arc] != PathSearch.blocked, cutWeight[arc] == network.cost[arc] else { continue }
        let through = lengthFrom[Int(network.tail[arc])] + cutWeight[arc] + lengthTo[Int(network.head[arc])]
        let delay = min(network.delay[link], level - through)
        let cut = (cutWeight[arc] + delay) << Self.scaleBits
        if cut > scaledWeight[arc] {
          scaledWeight[arc] = cut
          changed = true
        }
      }
    }
    return changed
  }

  /// Where cuts remove links, lengths and fractions do not add up in one weight; a two-criteria search finds what A* cannot.
  private mutating func addByLabels(level: Int) -> Separation {
    guard
      let arcs = labels.violatedWay(
        attack.network, level: level, lengthTo: lengthTo, cutWeight: cutWeight, x: program.x, columnOfLink: columnOfLink
      )
    else { return .nothing }
    let number = poolNumber(of: arcs)
    guard let row = mostViolated(number, level: level) else {
      return .nothing
    }
    program.add(CoverRow(row.recipe, path: pool.paths[number])!)
    return .added
  }

  /// The pool's number of a way given by arcs of the focused network.
  mutating func poolNumber(of arcs: [Int32]) -> Int {
    let network = attack.network
    var originals: [UInt32] = []
    var length = 0
    var columns: [Int32] = []
    var delays: [Int] = []
    for arc in arcs where network.originalArc[Int(arc)] >= 0 {
      originals.append(UInt32(network.originalArc[Int(arc)]))
      length += network.cost[Int(arc)]
      let link = Int(network.link[Int(arc)])
      guard link >= 0 else { continue }
      let delay = network.delay[link]
      let column = column(of: network.originalLink[link])
      if let known = columns.firstIndex(of: column) {
        if delay != ShortestPathProblem.removal { delays[known] += delay }
      } else {
        columns.append(column)
        delays.append(delay)
      }
    }
    if let known = pool.number(of: originals) { return known }
    return pool.insert(PooledPath(arcs: originals, length: length, columns: columns, delays: delays))
  }
}
