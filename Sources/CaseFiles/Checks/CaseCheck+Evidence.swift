import Cases

extension CaseCheck {
  /// Claims' own numbers, and parameters that no evidence carries.
  func checkEvidence(_ problems: inout ProblemList) {
    let claims: [Located<Claim>] = read.values(CaseTables.claims)
    for claim in claims { checkRange(claim, &problems) }
    for row in read.rows(CaseTables.observed) {
      if let low = row.number("low"), let high = row.number("high"), low > high {
        problems.add(row.problem("bad-range", "low", "low is above high", "swap the two"))
      }
    }
    let byID = Dictionary(claims.map { ($0.value.id, $0.value) }, uniquingKeysWith: { first, _ in first })
    for parameter in read.parameters { checkParameter(parameter, byID, &problems) }
  }

  private func checkRange(_ claim: Located<Claim>, _ problems: inout ProblemList) {
    let value = claim.value
    if let low = value.low, let high = value.high, low > high {
      problems.add(claim.row.problem("bad-range", "value_low", "value_low is above value_high", "swap the two"))
    } else if let number = value.value, number < value.low ?? number || number > value.high ?? number {
      problems.add(
        claim.row.problem(
          "bad-range", "value_number", "value_number lies outside value_low and value_high", severity: .warning))
    }
    if let date = value.date, let published = value.published, published.last < date.first {
      problems.add(
        claim.row.problem(
          "published-too-early", "published", "it was published before the date it speaks of",
          "right for forecasts and plans only", severity: .warning))
    }
  }

  private func checkParameter(
    _ parameter: ReadParameter, _ claims: [String: Claim], _ problems: inout ProblemList
  ) {
    let value = parameter.value
    let key = "parameters.\(value.id)"
    var isCarried = value.assumption != nil
    var seen: Set<String> = []
    for (use, spot) in zip(value.claims, parameter.claims) {
      if !seen.insert(use.claim).inserted {
        problems.add(spot.problem("duplicate-id", "\(key).claims", "the claim \(use.claim) is named twice"))
      }
      guard names.claims.contains(use.claim) else {
        let fault = unknown("claim", use.claim, among: names.claims)
        problems.add(spot.problem(fault.code, "\(key).claims", fault.message, fault.remedy))
        isCarried = true
        continue
      }
      guard let claim = claims[use.claim] else { isCarried = true; continue }
      if checkUse(use, of: claim, by: value, spot, &problems) { isCarried = true }
    }
    if !isCarried {
      problems.add(
        parameter.spot.problem(
          "parameter-without-evidence", key,
          value.claims.isEmpty
            ? "the parameter has neither claims nor an assumption" : "none of its claims has a number",
          "name claims, or add assumption: with its reason"))
    }
  }

  /// Whether the claim has a number that the parameter can have.
  private func checkUse(
    _ use: Parameter.Use, of claim: Claim, by parameter: Parameter, _ spot: Spot, _ problems: inout ProblemList
  ) -> Bool {
    let key = "parameters.\(parameter.id).claims"
    let numbers = [claim.value, claim.low, claim.high].compactMap { $0 }.map { $0 * use.scale }
    guard !numbers.isEmpty else {
      problems.add(
        spot.problem(
          "claim-without-number", key, "the claim \(claim.id) has no number (\"\(claim.text.prefix(40))\")",
          "fill in its value_number", severity: .warning))
      return false
    }
    if use.scale == 1, UnitName.normal(claim.unit) != UnitName.normal(parameter.unit) {
      problems.add(
        spot.problem(
          "unit-mismatch", key, "the claim \(claim.id) is in \(claim.unit), the parameter in \(parameter.unit)",
          "give a scale with a note, or scale: 1 once the units agree", severity: .warning))
    }
    if let bad = numbers.first(where: { !parameter.kind.allows($0) }) {
      problems.add(
        spot.problem(
          "out-of-range", key,
          "the claim \(claim.id) says \(DecimalText.short(bad)), which a parameter of kind \(parameter.kind.rawValue) cannot be",
          parameter.kind == .share && bad > 1 ? "scale: 0.01, if it is in percent" : nil))
    }
    return true
  }
}

extension Parameter.Kind {
  fileprivate func allows(_ value: Double) -> Bool {
    switch self {
    case .positive: value > 0
    case .share: (0...1).contains(value)
    case .real: true
    }
  }
}

/// Units as people write them, brought to one form for comparison.
enum UnitName {
  private static let words: [String: String] = [
    "l": "litre", "liter": "litre", "liters": "litre", "litres": "litre", "ltr": "litre",
    "t": "tonne", "tonnes": "tonne", "ton": "tonne", "tons": "tonne", "mt": "tonne",
    "d": "day", "days": "day", "jour": "day", "jours": "day", "j": "day",
    "h": "hour", "hours": "hour", "hr": "hour", "hrs": "hour", "heures": "hour",
    "months": "month", "mois": "month", "weeks": "week", "years": "year", "yr": "year", "an": "year",
    "fcfa": "xof", "cfa": "xof", "f": "xof", "%": "percent", "pct": "percent", "per": "/",
    "kms": "km", "kilometres": "km", "kilometers": "km", "barrels": "barrel", "bbl": "barrel", "b": "barrel",
    "truck": "tanker", "trucks": "tanker", "tankers": "tanker", "citernes": "tanker", "camions": "tanker",
    "ratio": "share", "fraction": "share", "probability": "share", "people": "person", "persons": "person",
    "teams": "team", "convoys": "convoy",
  ]

  static func normal(_ unit: String) -> String {
    let spaced = unit.lowercased().replacing("/", with: " / ").replacing("_", with: " ").replacing("-", with: " ")
    let parts = spaced.split(whereSeparator: { " ()".contains($0) }).map { words[String($0)] ?? String($0) }
    return parts.joined(separator: " ")
  }
}
