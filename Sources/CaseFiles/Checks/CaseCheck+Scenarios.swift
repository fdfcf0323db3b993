import Cases
import Wording

extension CaseCheck {
  /// What scenarios build on, and what their levers name.
  func checkScenarios(_ problems: inout ProblemList) {
    let bases = Dictionary(
      read.scenarios.compactMap { scenario in scenario.value.extends.map { (scenario.value.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    for scenario in read.scenarios {
      checkBase(scenario, bases, &problems)
      for lever in scenario.levers { checkLever(lever, &problems) }
      if scenario.value.id == "baseline", let lever = scenario.levers.first {
        problems.add(
          lever.spot.problem(
            "baseline-with-levers", "levers", "the baseline is the case without any change",
            "move its levers into a scenario of their own", severity: .warning))
      }
    }
  }

  private func checkBase(_ scenario: ReadScenario, _ bases: [String: String], _ problems: inout ProblemList) {
    guard let base = scenario.value.extends else { return }
    if !names.scenarios.contains(base) {
      let fault = unknown("scenario", base, among: names.scenarios)
      problems.add(scenario.extends.problem(fault.code, "extends", fault.message, fault.remedy))
    } else if Self.isInCycle(scenario.value.id, bases) {
      problems.add(
        scenario.extends.problem(
          "extends-cycle", "extends", "the scenarios build on each other in a circle", "remove one extends"))
    }
  }

  private func checkLever(_ lever: ReadLever, _ problems: inout ProblemList) {
    checkPeriod(lever, &problems)
    for claim in lever.claims where !names.claims.contains(claim.value) {
      let fault = unknown("claim", claim.value, among: names.claims)
      problems.add(claim.spot.problem(fault.code, "\(lever.path).claims", fault.message, fault.remedy))
    }
    for definition in lever.value.kind.settings {
      guard let setting = lever.value.settings[definition.name], let spot = lever.settings[definition.name] else {
        continue
      }
      checkSetting(setting, definition, spot, "\(lever.path).\(definition.name)", &problems)
    }
  }

  private func checkPeriod(_ lever: ReadLever, _ problems: inout ProblemList) {
    let period = lever.value.period
    if let from = period.from, let to = period.to, from > to {
      problems.add(lever.from.problem("from-after-to", "\(lever.path).from", "\(from) is after \(to)", "swap the two"))
    }
    guard let description = read.description?.value else { return }
    let span: Message = "the case speaks of \(description.from) to \(description.to)"
    if let from = period.from, from > description.to {
      problems.add(
        lever.from.problem(
          "outside-period", "\(lever.path).from", "the lever is never used: \(span)", "correct the date"))
    } else if let to = period.to, to < description.from {
      problems.add(
        lever.to.problem("outside-period", "\(lever.path).to", "the lever is never used: \(span)", "correct the date"))
    }
  }

  private func checkSetting(
    _ setting: Lever.Setting, _ definition: LeverSetting, _ spot: Spot, _ key: String, _ problems: inout ProblemList
  ) {
    switch (setting, definition.value) {
    case (.quantity(let quantity), _):
      for parameter in quantity.parameters where !names.parameters.contains(parameter) {
        let fault = unknown("parameter", parameter, among: names.parameters)
        problems.add(spot.problem(fault.code, key, fault.message, fault.remedy))
      }
    case (.text(let id), .id(let kind)): checkID(id, kind, spot, key, &problems)
    case (.list(let ids), .ids(let kind)): for id in ids { checkID(id, kind, spot, key, &problems) }
    case (.list(let entries), .texts): for entry in entries { checkCut(entry, spot, key, &problems) }
    default: break
    }
  }

  private func checkID(
    _ id: String, _ kind: LeverSetting.Kind, _ spot: Spot, _ key: String, _ problems: inout ProblemList
  ) {
    let known: Set<String>
    switch kind {
    case .actor: known = names.actors
    case .place: known = names.places
    case .corridor: known = names.corridors
    case .link: known = names.links
    case .product: known = names.products
    case .parameter: known = names.parameters
    case .tier: known = ["1", "2", "3", "4", "5"]
    case .region: known = names.places.union(CountryCode.all)
    }
    guard !known.contains(id) else { return }
    // The models' own parameters are not known here unless the caller names them.
    let isCertain = kind != .parameter || !modelParameters.isEmpty
    let fault = unknown(kind == .region ? "place" : kind.rawValue, id, among: known)
    problems.add(
      spot.problem(
        kind == .tier ? "bad-tier" : fault.code, key, fault.message,
        kind == .tier ? "1, 2, 3, 4 or 5" : fault.remedy, severity: isCertain ? .error : .warning))
  }

  /// `link@date` or `link@date/days`.
  private func checkCut(_ entry: String, _ spot: Spot, _ key: String, _ problems: inout ProblemList) {
    let parts = entry.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let time = parts.count == 2 ? parts[1].split(separator: "/", omittingEmptySubsequences: false) : []
    let isWellFormed =
      (1...2).contains(time.count) && Day(time[0]) != nil && (time.count == 1 || Int(time[1]).map { $0 > 0 } ?? false)
    guard isWellFormed else {
      problems.add(
        spot.problem("bad-plan", key, "\"\(entry)\" is no dated cut", "link@yyyy-mm-dd, or link@yyyy-mm-dd/days"))
      return
    }
    checkID(parts[0], .link, spot, key, &problems)
  }
}
