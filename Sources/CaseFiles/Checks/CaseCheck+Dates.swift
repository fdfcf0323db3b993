import Cases

extension CaseCheck {
  /// Order of dates, and dates outside the case's period.
  func checkDates(_ problems: inout ProblemList) {
    for table in CaseTables.all where table.column("to") != nil && table.column("from")?.kind == .day {
      for row in read.rows(table) { checkOrder(row, &problems) }
    }
    guard let description = read.description?.value else { return }
    for table in [CaseTables.supply, CaseTables.fleet] {
      for row in read.rows(table) { checkOverlap(row, description, &problems) }
    }
    for row in read.rows(CaseTables.storage) {
      if let day = row.day("as_of") { checkEnd(day, row, "as_of", description, &problems) }
    }
    for row in read.rows(CaseTables.observed) { checkObserved(row, description, &problems) }
    for row in read.rows(CaseTables.incidents) { checkIncidentDate(row, description, &problems) }
  }

  private func checkOrder(_ row: TableRow, _ problems: inout ProblemList) {
    guard let from = row.day("from"), let to = row.day("to"), from > to else { return }
    problems.add(row.problem("from-after-to", "from", "\(from) is after \(to)", "swap the two"))
  }

  private func checkOverlap(_ row: TableRow, _ description: CaseDescription, _ problems: inout ProblemList) {
    let isBefore = row.day("to").map { $0 < description.from } ?? false
    let isAfter = row.day("from").map { $0 > description.to } ?? false
    guard isBefore || isAfter else { return }
    problems.add(
      row.problem(
        "outside-period", isBefore ? "to" : "from",
        "the row is never used: the case speaks of \(description.from) to \(description.to)", severity: .warning))
  }

  private func checkEnd(
    _ day: Day, _ row: TableRow, _ column: String, _ description: CaseDescription, _ problems: inout ProblemList
  ) {
    guard day > description.to else { return }
    problems.add(
      row.problem(
        "outside-period", column, "\(day) is after the case's last day, \(description.to)",
        "correct the date, or the period in case.yaml"))
  }

  private func checkObserved(_ row: TableRow, _ description: CaseDescription, _ problems: inout ProblemList) {
    guard let from = row.day("from"), let to = row.day("to") else { return }
    checkEnd(to, row, "to", description, &problems)
    if from < description.from {
      problems.add(
        row.problem(
          "outside-period", "from",
          "\(from) is before the case's first day, \(description.from): it is shown but cannot be scored",
          severity: .warning))
    }
    if let published = row.day("published"), published < from {
      problems.add(
        row.problem(
          "published-too-early", "published", "\(published) is before the first day observed", severity: .warning))
    }
  }

  /// Incidents before the period are history, which hazards are fitted to; decades before is a typing error.
  private func checkIncidentDate(_ row: TableRow, _ description: CaseDescription, _ problems: inout ProblemList) {
    guard let date = row.date else { return }
    checkEnd(date.first, row, "date", description, &problems)
    if date.first < description.from.advanced(by: -30 * 366) {
      problems.add(
        row.problem(
          "outside-period", "date", "\(date.first) is more than 30 years before the case's first day",
          "correct the year"))
    }
  }
}
