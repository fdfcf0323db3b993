import RoadGraph
import Wording

/// Adds up a `BoundProof` in 128-bit whole numbers.
struct ProofChecker {
  private struct Row {
    /// Links by the proof's own numbers.
    var links: [Int]
    var coefficients: [Int128]
    var bound: Int128
    var level: Int
  }

  private struct Broken: Error { let text: Message }

  private let problem: ShortestPathProblem
  private let budget: Int
  private let proof: BoundProof
  private var rows: [Row] = []
  private var step = 0
  /// Links of the proof by its own numbers, which the following lists are by.
  private var numbers: [UInt32: Int] = [:]
  private var isAffordable: [Bool] = []
  /// Price times denominator.
  private var price: [Int128] = []
  /// Of each link: nil free, else whether it is cut in the part at hand.
  private var fixed: [Bool?] = []
  /// Links cut in the part at hand that cannot be cut: such a part is empty.
  private var impossibleCuts = 0
  /// The combination last added up, what it weighs on each link, and its sum in the part at hand.
  private var combination: Int?
  private var weight: [Int128] = []
  private var sum = Int128(0)

  init(_ problem: ShortestPathProblem, budget: Int, proof: BoundProof) {
    self.problem = problem
    self.budget = budget
    self.proof = proof
  }

  /// What is wrong with the proof first, or nil.
  mutating func firstFault() -> Message? {
    do {
      guard proof.denominator > 0 else { throw Broken(text: "its denominator is not positive") }
      try makeRows()
      try walk()
      return nil
    } catch let broken as Broken {
      return broken.text
    } catch {
      return "\(error: error)"
    }
  }

  /// The proof's own number of a link.
  private mutating func local(_ link: UInt32) throws -> Int {
    if let known = numbers[link] { return known }
    let number = isAffordable.count
    numbers[link] = number
    let cost = problem.cutCosts[Int(link)]
    isAffordable.append(cost != ShortestPathProblem.uncuttable && cost <= budget)
    price.append(isAffordable[number] ? try times(Int128(proof.denominator), Int128(cost)) : 0)
    fixed.append(nil)
    weight.append(0)
    return number
  }

  // MARK: Rows

  private mutating func makeRows() throws {
    var lengths: [Int] = []
    for (number, path) in proof.paths.enumerated() {
      switch ResultVerifier.length(of: path, problem, cut: []) {
      case .failure(let fault): throw Broken(text: "way \(number) \(fault.text)")
      case .success(let length): lengths.append(length)
      }
    }
    for (number, row) in proof.rows.enumerated() {
      guard proof.paths.indices.contains(row.path) else {
        throw Broken(text: "row \(number) names a way that is not there")
      }
      guard row.level <= proof.level else { throw Broken(text: "row \(number) is about a level above the proof's") }
      guard Set(row.dropped).count == row.dropped.count else { throw Broken(text: "row \(number) drops a link twice") }
      rows.append(try makeRow(row, number: number, length: lengths[row.path]))
    }
  }

  /// The row from first principles (see `CoverRow` for why it holds).
  private mutating func makeRow(_ recipe: BoundProof.Row, number: Int, length: Int) throws -> Row {
    var delays: [UInt32: Int128?] = [:]
    for arc in proof.paths[recipe.path] {
      let link = problem.linkOfArc[Int(arc)]
      guard link != RoadGraph.none, isAffordable[try local(link)] else { continue }
      let delay = problem.delays[Int(link)]
      if delay == ShortestPathProblem.removal {
        delays[link] = .some(nil)
      } else {
        let known = delays[link] ?? 0
        delays[link] = .some(known.map { $0 + Int128(delay) })
      }
    }
    var rest = Int128(recipe.level) - Int128(length)
    for link in recipe.dropped {
      guard let delay = delays[link], let finite = delay else {
        throw Broken(text: "row \(number) drops link \(link), which is not on its way with a finite delay")
      }
      rest -= finite
      delays[link] = nil
    }
    guard rest > 0 else { throw Broken(text: "row \(number) says nothing") }
    guard recipe.divisor >= 0 else { throw Broken(text: "row \(number) has a negative divisor") }
    let divisor = Int128(recipe.divisor)
    let part = divisor > 0 ? rest % divisor : 0
    func round(_ value: Int128) -> Int128 {
      part > 0 ? value / divisor * part + min(value % divisor, part) : value
    }
    let links = delays.keys.sorted()
    return Row(
      links: try links.map { try local($0) },
      coefficients: links.map { link in round((delays[link] ?? nil).map { min($0, rest) } ?? rest) },
      bound: part > 0 ? (rest / divisor + 1) * part : rest, level: recipe.level)
  }

  // MARK: Tree

  private mutating func walk() throws {
    // Open splits: the link, and whether the second part is still to come.
    var open: [(link: Int, secondIsCut: Bool, isSecondToCome: Bool)] = []
    while true {
      guard step < proof.steps.count else { throw Broken(text: "it ends before every part is closed") }
      let current = proof.steps[step]
      step += 1
      switch current {
      case .split(let name, let cutFirst):
        guard Int(name) < problem.linkCount else { throw Broken(text: "it splits on a link that does not exist") }
        let link = try local(name)
        guard fixed[link] == nil else { throw Broken(text: "it splits on link \(name) twice") }
        open.append((link, !cutFirst, true))
        try fix(link, cutFirst)
        continue
      case .tooDear(let combination): try checkCombination(combination)
      case .impossible(let row): try checkImpossible(row)
      }
      while let last = open.last, !last.isSecondToCome {
        try fix(last.link, nil)
        open.removeLast()
      }
      guard let last = open.popLast() else { break }
      try fix(last.link, last.secondIsCut)
      open.append((last.link, last.secondIsCut, false))
    }
    if step != proof.steps.count { throw Broken(text: "it goes on after every part is closed") }
  }

  private mutating func fix(_ link: Int, _ isCut: Bool?) throws {
    sum = try plus(sum, -share(of: link))
    if !isAffordable[link] { impossibleCuts += (isCut == true ? 1 : 0) - (fixed[link] == true ? 1 : 0) }
    fixed[link] = isCut
    sum = try plus(sum, share(of: link))
  }

  /// What a link adds to the least price, times the denominator, that the combination shows for the part at hand.
  private func share(of link: Int) -> Int128 {
    guard isAffordable[link] else { return 0 }
    let loss = price[link] - weight[link]
    switch fixed[link] {
    case .some(false): return 0
    case .some(true): return loss
    case .none: return min(0, loss)
    }
  }

  /// Adds up a combination for the part at hand.
  private mutating func add(_ number: Int) throws {
    combination = nil
    for link in weight.indices { weight[link] = 0 }
    sum = 0
    for term in proof.combinations[number] {
      guard rows.indices.contains(term.row) else {
        throw Broken(text: "combination \(number) names a row that is not there")
      }
      guard term.multiplier >= 0 else { throw Broken(text: "combination \(number) has a negative multiplier") }
      let row = rows[term.row]
      sum = try plus(sum, times(Int128(term.multiplier), row.bound))
      for (link, coefficient) in zip(row.links, row.coefficients) {
        weight[link] = try plus(weight[link], times(Int128(term.multiplier), coefficient))
      }
    }
    for link in weight.indices { sum = try plus(sum, share(of: link)) }
    combination = number
  }

  /// Weak duality: whatever the plan, its price times the denominator is at least the combination's sum.
  private mutating func checkCombination(_ number: Int) throws {
    guard proof.combinations.indices.contains(number) else { throw Broken(text: "there is no combination \(number)") }
    if combination != number { try add(number) }
    guard impossibleCuts == 0 else { return }
    guard sum > (try times(Int128(proof.denominator), Int128(budget))) else {
      throw Broken(text: "combination \(number) does not show the price to be above the budget")
    }
  }

  private func checkImpossible(_ number: Int) throws {
    guard rows.indices.contains(number) else { throw Broken(text: "there is no row \(number)") }
    var most = Int128(0)
    for (link, coefficient) in zip(rows[number].links, rows[number].coefficients) where fixed[link] != .some(false) {
      most = try plus(most, coefficient)
    }
    guard most < rows[number].bound else { throw Broken(text: "row \(number) can be satisfied") }
  }

  private func times(_ a: Int128, _ b: Int128) throws -> Int128 {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    guard !overflow else { throw Broken(text: "numbers too large to check") }
    return product
  }

  private func plus(_ a: Int128, _ b: Int128) throws -> Int128 {
    let (sum, overflow) = a.addingReportingOverflow(b)
    guard !overflow else { throw Broken(text: "numbers too large to check") }
    return sum
  }
}
