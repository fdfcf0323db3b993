import Randomness

/// A local search for better plans on the pool of known ways: which cuts within the budget make all of them at least `level` long?
///
/// Each step cuts the link that helps a way still too short most and gives up those that are missed least, with a weight on each way that
/// grows while it stays too short (row weighting local search; Gao, Yao, Weise and Li 2015, EJOR 246(3), 750-761). When all
/// known ways are long enough, the true shortest way decides: it raises the level or joins the pool.
struct PlanSearch: ~Copyable {
  private static let removed = 1 << 41

  let budget: Int
  let control: SolveControl
  private var random: RandomStream
  private var level = 0
  /// For each way of the pool: length under the plan, weight, and place among those that are too short.
  private var length: [Int] = []
  private var weight: [Double] = []
  private var place: [Int32] = []
  private var short: [Int32] = []
  private var isCut: [Bool] = []
  private var changedAt: [Int] = []
  private var gain = FlatList<Double>()
  private var plan: [Int32] = []
  private var price = 0
  private var step = 0

  init(budget: Int, control: SolveControl) {
    self.budget = budget
    self.control = control
    random = RandomStream(seed: 0, replication: 0, purpose: 0x706C_616E)
  }

  /// Steps without success before a tree begins: few where plans are short.
  static func patience(budget: Int) -> Int { min(4000, 300 * budget) }

  /// Tries to beat a plan of a value until `patience` steps in a row have not.
  mutating func improve(
    _ best: [UInt32], value: Int, in engine: inout CoverEngine, patience: Int
  ) -> (plan: [UInt32], value: Int) {
    var (best, value) = (best, value)
    guard value != AttackNetwork.cutOff, budget > 0 else { return (best, value) }
    for column in plan { remove(column, engine) }
    level = value + 1
    engine.attack.focus(below: level)
    let columns = best.map { engine.column(of: $0) }
    takeIn(&engine)
    for column in columns { add(column, engine) }
    relist(engine)
    var end = step + patience
    while step < end {
      step += 1
      if step % 64 == 0, control.shouldStop() { break }
      if short.isEmpty {
        let links = plan.map { engine.linkOfColumn[Int($0)] }
        if engine.attack.length(of: links, below: level) != nil {
          let number = engine.poolNumber(of: engine.attack.search.path(engine.attack.network))
          takeIn(&engine)
          // A way that is known and long enough cannot be the shortest.
          guard place[number] >= 0 else { break }
        } else {
          best = links.sorted()
          value = engine.attack.value(of: best)
          if value == AttackNetwork.cutOff { break }
          level = value + 1
          engine.attack.focus(below: level)
          relist(engine)
          end = step + patience
          continue
        }
      }
      guard move(engine) else { break }
      for way in short { weight[Int(way)] += 1 }
    }
    return (best, value)
  }

  /// Takes in links and ways that are new in the pool.
  private mutating func takeIn(_ engine: inout CoverEngine) {
    while isCut.count < engine.linkOfColumn.count {
      isCut.append(false)
      changedAt.append(0)
      gain.append(0)
    }
    for number in length.count..<engine.pool.paths.count {
      let path = engine.pool.paths[number]
      var now = path.length
      for (column, delay) in zip(path.columns, path.delays) where isCut[Int(column)] { now += Self.added(delay) }
      length.append(now)
      weight.append(1)
      place.append(-1)
      if now < level { list(Int32(number)) }
    }
  }

  /// What a cut adds, where a removed way counts as a very long one.
  private static func added(_ delay: Int) -> Int { delay == ShortestPathProblem.removal ? removed : delay }

  private mutating func relist(_ engine: borrowing CoverEngine) {
    short.removeAll(keepingCapacity: true)
    for way in length.indices {
      place[way] = -1
      if length[way] < level { list(Int32(way)) }
    }
  }

  private mutating func list(_ way: Int32) {
    place[Int(way)] = Int32(short.count)
    short.append(way)
  }

  private mutating func unlist(_ way: Int32) {
    let at = Int(place[Int(way)])
    let last = short.removeLast()
    if last != way {
      short[at] = last
      place[Int(last)] = Int32(at)
    }
    place[Int(way)] = -1
  }

  private mutating func add(_ column: Int32, _ engine: borrowing CoverEngine) {
    isCut[Int(column)] = true
    plan.append(column)
    price += engine.program.prices[Int(column)]
    changedAt[Int(column)] = step
    for (way, delay) in engine.pool.ways(of: Int(column)) where Int(way) < length.count {
      length[Int(way)] += Self.added(delay)
      if place[Int(way)] >= 0, length[Int(way)] >= level { unlist(way) }
    }
  }

  private mutating func remove(_ column: Int32, _ engine: borrowing CoverEngine) {
    isCut[Int(column)] = false
    plan.removeAll { $0 == column }
    price -= engine.program.prices[Int(column)]
    changedAt[Int(column)] = step
    for (way, delay) in engine.pool.ways(of: Int(column)) where Int(way) < length.count {
      length[Int(way)] -= Self.added(delay)
      if place[Int(way)] < 0, length[Int(way)] < level { list(way) }
    }
  }

  /// What the ways that are too short miss less, by weight, for every link on one of them that is cut: `gain`.
  private func weighGains(_ engine: borrowing CoverEngine) {
    gain.fill(0)
    for way in short {
      let missing = level - length[Int(way)]
      let weight = weight[Int(way)]
      for slot in engine.pool.firstLink[Int(way)]..<engine.pool.firstLink[Int(way) + 1] {
        gain[Int(engine.pool.columns[slot])] += weight * Double(min(engine.pool.delays[slot], missing))
      }
    }
  }

  /// What the ways miss more, by weight, when a link is no longer cut.
  private func loss(_ column: Int32, _ engine: borrowing CoverEngine) -> Double {
    var sum = 0.0
    for (way, delay) in engine.pool.ways(of: Int(column)) {
      let missing = level - length[Int(way)]
      let then = missing + Self.added(delay)
      guard then > 0 else { continue }
      sum += weight[Int(way)] * Double(min(then - max(0, missing), 1 << 40))
    }
    return sum
  }

  /// One exchange; false when no affordable link helps.
  private mutating func move(_ engine: borrowing CoverEngine) -> Bool {
    // Some way that is too short, with a link to cut that was not given up just now.
    let way = short[random.index(below: short.count)]
    weighGains(engine)
    var best: Int32 = -1
    var bestGain = -1.0
    for column in engine.pool.paths[Int(way)].columns {
      let at = Int(column)
      guard !isCut[at], engine.program.prices[at] <= budget, !engine.attack.barred[Int(engine.linkOfColumn[at])]
      else { continue }
      guard changedAt[at] < step - 1 || step < 2 else { continue }
      let gain = gain[at] / Double(max(1, engine.program.prices[at]))
      if gain > bestGain || (gain == bestGain && changedAt[at] < changedAt[Int(best)]) {
        best = column
        bestGain = gain
      }
    }
    guard best >= 0 else { return !plan.isEmpty && drop(engine, sparing: -1) }
    add(best, engine)
    while price > budget { guard drop(engine, sparing: best) else { return false } }
    return true
  }

  /// Gives up the link of the plan that is missed least for its price.
  private mutating func drop(_ engine: borrowing CoverEngine, sparing: Int32) -> Bool {
    var worst: Int32 = -1
    var leastLoss = Double.infinity
    for column in plan where column != sparing {
      let cost = engine.program.prices[Int(column)]
      let loss = loss(column, engine) / max(0.5, Double(cost))
      if loss < leastLoss || (loss == leastLoss && changedAt[Int(column)] < changedAt[Int(worst)]) {
        worst = column
        leastLoss = loss
      }
    }
    guard worst >= 0 else { return false }
    remove(worst, engine)
    return true
  }
}
