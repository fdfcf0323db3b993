import Cases

extension CaseCheck {
  /// Stocks that do not fit into their tanks.
  func checkStocks(_ problems: inout ProblemList) {
    for row in read.rows(CaseTables.storage) {
      guard let capacity = row.quantity("capacity_litres"), let stock = row.quantity("stock_litres"),
        capacity.parameters.sorted() == stock.parameters.sorted(), stock.factor > capacity.factor
      else { continue }
      problems.add(
        row.problem(
          "stock-above-capacity", "stock_litres", "the stock, \(stock), is more than the tanks hold, \(capacity)",
          "correct one of the two"))
    }
  }

  /// Shares of one whole that do not add up to it: factors of the same parameters over all places and tiers.
  func checkShares(_ problems: inout ProblemList) {
    var groups: [[String]: [(row: TableRow, factor: Double)]] = [:]
    for row in read.rows(CaseTables.demand) {
      guard let quantity = row.quantity("litres_per_day"), !quantity.parameters.isEmpty,
        let product = row.text("product")
      else { continue }
      groups[[product] + quantity.parameters.sorted(), default: []].append((row, quantity.factor))
    }
    for (key, rows) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let sum = rows.reduce(0) { $0 + $1.factor }
      guard rows.count > 1, rows.allSatisfy({ $0.factor <= 1 }), sum > 1.001 || sum < 0.999 && sum > 0.9 else {
        continue
      }
      let rounded = DecimalText.short((sum * 10000).rounded() / 10000)
      problems.add(
        rows.last!.row.problem(
          "unbalanced-shares", "litres_per_day",
          "the shares of \(key.dropFirst().joined(separator: " * ")) of \(key[0]) add up to \(rounded)",
          "they should add up to 1, or to less where the rest is consumed outside the case",
          severity: sum > 1 ? .error : .warning))
    }
  }
}
