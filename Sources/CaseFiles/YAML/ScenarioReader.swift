import Cases
import Wording
internal import Yams

/// A scenario with its places in the file.
struct ReadScenario {
  var value: Scenario
  var spot: Spot
  var extends: Spot
  /// One for each of `value.levers`.
  var levers: [ReadLever]
}

/// A lever's places in the file.
struct ReadLever {
  var value: Lever
  var path: String
  var spot: Spot
  var from: Spot
  var to: Spot
  var claims: [Spotted<String>]
  /// Of each setting; for a list of ids the list's.
  var settings: [String: Spot]
}

extension YAMLReader {
  /// Reads `scenarios/ID.yaml`.
  func scenario(_ root: Node, id: String) -> ReadScenario? {
    guard let map = mapping(root, "", keys: ["title", "extends", "note", "levers"], required: ["title"]) else {
      return nil
    }
    let title = map.name("title")
    let levers = map.items("levers").compactMap { lever($0.node, $0.path) }
    guard let title else { return nil }
    return ReadScenario(
      value: Scenario(
        id: id, title: title, extends: map.text("extends"), levers: levers.map(\.value), note: map.prose("note")),
      spot: spot(root), extends: map.spot("extends"), levers: levers)
  }

  private func lever(_ node: Node, _ path: String) -> ReadLever? {
    guard let all = anyMapping(node, path) else { return nil }
    guard let word = all["lever"] else {
      fail("missing-key", node, all.path("lever"), "the lever has no kind", "add lever: attack, close, escorts, ...")
      return nil
    }
    let kinds = LeverKind.allCases.map(\.rawValue)
    guard let text = text(word, all.path("lever")) else { return nil }
    guard let kind = LeverKind(rawValue: text) else {
      fail(
        "unknown-lever", word, all.path("lever"), "there is no lever \"\(text)\"",
        nearestName(to: text, among: kinds).map { "did you mean \($0)?" }
          ?? Message(verbatim: kinds.joined(separator: ", ")))
      return nil
    }
    let definitions = kind.settings
    guard let map = leverMapping(all, kind) else { return nil }
    var settings: [String: Lever.Setting] = [:]
    for definition in definitions { settings[definition.name] = setting(map, definition) }
    let claims = map.texts("claims")
    let value = Lever(
      kind: kind, period: Period(from: map.day("from"), to: map.day("to")), settings: settings, note: map.text("note"),
      claims: claims.map(\.value))
    return ReadLever(
      value: value, path: path, spot: spot(node), from: map.spot("from"), to: map.spot("to"), claims: claims,
      settings: Dictionary(uniqueKeysWithValues: settings.keys.map { ($0, map.spot($0)) }))
  }

  /// Checks the lever's keys against those its kind understands.
  private func leverMapping(_ map: YAMLMapping, _ kind: LeverKind) -> YAMLMapping? {
    let known = ["lever", "from", "to", "claims", "note"] + kind.settings.map(\.name)
    for (key, keyNode) in map.keys where !known.contains(key) {
      let near = nearestName(to: key, among: known.filter { map[$0] == nil })
      fail(
        "unknown-setting", keyNode, map.path(key), "the lever \(kind.rawValue) has no such setting",
        near.map { "did you mean \($0)?" } ?? "settings are \(known.dropFirst().joined(separator: ", "))")
    }
    for setting in kind.settings where setting.isRequired && map[setting.name] == nil {
      fail(
        "missing-key", map.node, map.path(setting.name), "the lever \(kind.rawValue) needs this setting",
        "add \(setting.name):")
    }
    return map
  }

  private func setting(_ map: YAMLMapping, _ definition: LeverSetting) -> Lever.Setting? {
    guard let node = map[definition.name] else { return nil }
    let path = map.path(definition.name)
    switch definition.value {
    case .quantity: return quantity(node, path).map(Lever.Setting.quantity)
    case .bounded(let range):
      guard let quantity = quantity(node, path) else { return nil }
      if quantity.parameters.isEmpty { return number(node, path, in: range).map { .quantity(Quantity($0)) } }
      return .quantity(quantity)
    case .flag: return flag(node, path).map(Lever.Setting.flag)
    case .word(let words): return word(node, path, among: words).map(Lever.Setting.text)
    case .id: return text(node, path).map(Lever.Setting.text)
    case .ids, .texts: return .list(map.texts(definition.name).map(\.value))
    }
  }
}
