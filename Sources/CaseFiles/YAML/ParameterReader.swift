import Cases
import Foundation
import Wording
internal import Yams

/// A parameter with its places in the file.
struct ReadParameter {
  var value: Parameter
  var spot: Spot
  var unit: Spot
  /// One for each of `value.claims`.
  var claims: [Spot]
}

extension YAMLReader {
  /// Reads `parameters.yaml`.
  func parameters(_ root: Node) -> [ReadParameter] {
    guard let map = mapping(root, "", keys: ["parameters"], required: ["parameters"]),
      let node = map["parameters"], let all = anyMapping(node, "parameters")
    else { return [] }
    return all.keys.compactMap { id, keyNode in
      guard isIdentifier(id) else {
        fail("bad-id", keyNode, all.path(id), "\"\(id)\" is no id", "a lower-case letter, then letters, digits, _ or -")
        return nil
      }
      guard let node = all[id] else {
        fail("missing-value", keyNode, all.path(id), "the parameter says nothing")
        return nil
      }
      return parameter(id, node, keyNode, all.path(id))
    }
  }

  private func parameter(_ id: String, _ node: Node, _ keyNode: Node, _ path: String) -> ReadParameter? {
    let keys = ["title", "unit", "kind", "bounds", "claims", "assumption", "note"]
    guard let map = mapping(node, path, keys: keys, required: ["title", "unit", "kind"]) else { return nil }
    let title = map.name("title")
    let unit = map.text("unit")
    let kind = map.word("kind", among: Parameter.Kind.allCases.map(\.rawValue)).flatMap(Parameter.Kind.init)
    let bounds = self.bounds(map)
    let uses: [Spotted<Parameter.Use>] = map.items("claims").compactMap { item in
      guard let use = self.use(item.node, item.path) else { return nil }
      return Spotted(value: use, spot: self.spot(item.node))
    }
    let assumption = kind.flatMap { self.assumption(map, $0) }
    guard let title, let unit, let kind else { return nil }
    return ReadParameter(
      value: Parameter(
        id: id, title: title, unit: unit, kind: kind, lowerBound: bounds?.lowerBound, upperBound: bounds?.upperBound,
        claims: uses.map(\.value), assumption: assumption),
      spot: spot(keyNode), unit: map.spot("unit"), claims: uses.map(\.spot))
  }

  private func bounds(_ map: YAMLMapping) -> ClosedRange<Double>? {
    guard let node = map["bounds"] else { return nil }
    let items = map.items("bounds")
    let numbers = items.compactMap { number($0.node, $0.path) }
    guard items.count == 2 else {
      if case .sequence = node {
        fail("wrong-type", node, map.path("bounds"), "\(items.count) bounds", "two: [low, high]")
      }
      return nil
    }
    guard numbers.count == 2 else { return nil }
    guard numbers[0] < numbers[1] else {
      fail("out-of-range", node, map.path("bounds"), "the lower bound is not below the upper one", "[low, high]")
      return nil
    }
    return numbers[0]...numbers[1]
  }

  /// `C155` or `{claim: C161, scale: 158.987, note: "barrels to litres"}`.
  private func use(_ node: Node, _ path: String) -> Parameter.Use? {
    if case .scalar = node { return text(node, path).map { Parameter.Use(claim: $0) } }
    guard let map = mapping(node, path, keys: ["claim", "scale", "note"], required: ["claim"]),
      let claim = map.text("claim")
    else { return nil }
    guard map["scale"] != nil else { return Parameter.Use(claim: claim, note: map.text("note")) }
    guard let scale = map.number("scale") else { return nil }
    guard scale != 0 else {
      fail("out-of-range", map["scale"]!, map.path("scale"), "a scale of 0 makes every claim 0")
      return nil
    }
    return Parameter.Use(claim: claim, scale: scale, note: map.text("note"))
  }

  private func assumption(_ parent: YAMLMapping, _ kind: Parameter.Kind) -> Parameter.Assumption? {
    let keys = ["median", "spread", "mean", "strength", "standard_deviation", "low", "high", "fixed", "reason", "also"]
    guard let map = parent.mapping("assumption", keys: keys, required: ["reason"]) else { return nil }
    guard let distribution = distribution(map, kind), let reason = map.text("reason") else { return nil }
    return Parameter.Assumption(distribution: distribution, reason: reason, joinsClaims: map.flag("also") ?? false)
  }

  /// The form is told by its keys; which forms fit depends on the kind of parameter.
  private func distribution(_ map: YAMLMapping, _ kind: Parameter.Kind) -> Distribution? {
    let values = map.keys.map(\.0).filter { !["reason", "also"].contains($0) }
    switch Set(values) {
    case ["fixed"]:
      return map.number("fixed", in: kind.range).map(Distribution.fixed)
    case ["low", "high"]:
      guard let low = map.number("low", in: kind.range), let high = map.number("high", in: kind.range) else {
        return nil
      }
      guard low < high else {
        fail("out-of-range", map["low"]!, map.path("low"), "low is not below high")
        return nil
      }
      return .uniform(low: low, high: high)
    case ["median", "spread"] where kind == .positive:
      let median = map.number("median", in: Double.leastNormalMagnitude...Double.greatestFiniteMagnitude)
      let spread = map.number("spread", in: 1...1000)
      guard let median, let spread else { return nil }
      return spread == 1 ? .fixed(median) : .logNormal(median: median, sigma: log(spread) / Self.normal95)
    case ["mean", "strength"] where kind == .share:
      let mean = map.number("mean", in: 1e-6...1 - 1e-6)
      let strength = map.number("strength", in: 1e-3...1e9)
      guard let mean, let strength else { return nil }
      return .beta(alpha: mean * strength, beta: (1 - mean) * strength)
    case ["mean", "standard_deviation"] where kind == .real:
      let mean = map.number("mean")
      let deviation = map.number("standard_deviation", in: 0...Double.greatestFiniteMagnitude)
      guard let mean, let deviation else { return nil }
      return deviation == 0 ? .fixed(mean) : .normal(mean: mean, standardDeviation: deviation)
    default:
      let own: Message =
        switch kind {
        case .positive: "median and spread"
        case .share: "mean and strength"
        case .real: "mean and standard_deviation"
        }
      fail(
        "bad-assumption", map.node, map.path, "no distribution for a parameter of kind \(kind.rawValue)",
        "give \(own), or low and high, or fixed")
      return nil
    }
  }

  /// `spread` reaches from the median to the ends of the central 90 %.
  private static let normal95 = 1.6448536269514722
}

extension Parameter.Kind {
  /// Values it can have.
  var range: ClosedRange<Double> {
    switch self {
    case .positive: 0...Double.greatestFiniteMagnitude
    case .share: 0...1
    case .real: -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
    }
  }
}
