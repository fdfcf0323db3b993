import Cases

extension CaseCheck {
  /// Every id in every cell must name something.
  func checkReferences(_ problems: inout ProblemList) {
    for table in CaseTables.all {
      for row in read.rows(table) {
        for column in table.columns { checkCell(row, column, &problems) }
      }
    }
  }

  private func checkCell(_ row: TableRow, _ column: ColumnDefinition, _ problems: inout ProblemList) {
    switch column.kind {
    case .quantity:
      for parameter in row.quantity(column.name)?.parameters ?? [] where !names.parameters.contains(parameter) {
        let fault = unknown("parameter", parameter, among: problems.isFull(row.file) ? [] : names.parameters)
        problems.add(row.problem(fault.code, column.name, fault.message, fault.remedy ?? "add it to parameters.yaml"))
      }
    case .words:
      for word in row.words(column.name) { checkReference(word, row, column, &problems) }
    default:
      if column.references != nil, let word = row.text(column.name) { checkReference(word, row, column, &problems) }
    }
  }

  private func checkReference(
    _ word: String, _ row: TableRow, _ column: ColumnDefinition, _ problems: inout ProblemList
  ) {
    guard let target = column.references else { return }
    // Without a readable case.yaml every product would be unknown: one fault, not a hundred.
    if target == .product, read.description == nil { return }
    let ids = names[target]
    guard !ids.contains(word) else { return }
    let what = target == .placeOrCorridor ? "place" : target.rawValue
    let fault = unknown(what, word, among: problems.isFull(row.file) ? [] : ids)
    problems.add(row.problem(fault.code, column.name, fault.message, fault.remedy))
  }
}

extension CaseCheck.Names {
  subscript(_ target: ColumnDefinition.Target) -> Set<String> {
    switch target {
    case .place: places
    case .corridor: corridors
    case .actor: actors
    case .claim: claims
    case .product: products
    case .placeOrCorridor: places.union(corridors)
    }
  }
}
