import Analysis
import ArgumentParser
import Foundation

/// `qafila critical`: for every link, what its loss alone costs.
struct CriticalCommand: QafilaCommand {
  static let configuration = CommandConfiguration(
    commandName: "critical", abstract: "For every link, exactly what its loss alone costs.",
    discussion: """
      On a case folder: every link and every city. On a road network: from the nearest of --from to each --to. On a graph file \
      (--graph): the links of the way --from A --to B, or with --detours each link's way between its own ends.
      """)

  @Argument(help: "A case folder, or a road network as `qafila network` reads it.")
  var source: String?
  @Option(name: .long, help: ArgumentHelp("A graph: CSV of arcs, DIMACS .gr, p sp.", valueName: "file"))
  var graph: String?
  @Flag(name: .long, help: "With --graph: each link's shortest way between its own ends without it.")
  var detours = false
  @Option(name: .long, help: ArgumentHelp("Where ways start; may be repeated, the nearest counts.", valueName: "place"))
  var from: [String] = []
  @Option(name: .long, help: ArgumentHelp("Where ways end; on a network it may be repeated.", valueName: "place"))
  var to: [String] = []
  @Option(name: .long, help: "On a case: cities to look at, ids separated by commas. Default: the case's.")
  var cities: String?
  @Option(name: .long, help: "How many links the text lists.")
  var top = 15
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard (source == nil) != (graph == nil) else {
      throw ValidationError("name a case folder or network, or --graph FILE")
    }
    if graph != nil {
      guard detours != (!from.isEmpty && to.count == 1) else {
        throw ValidationError("with --graph give either --detours, or --from and one --to")
      }
    } else if detours {
      throw ValidationError("--detours goes with --graph")
    }
  }

  func perform(_ work: Work) throws {
    if let graph {
      let result = try CriticalUseCase.onGraph(
        URL(filePath: graph), from: from, to: to.first, threads: global.threadCount, work)
      try print(result) { CriticalText.graph(result, top: top) }
    } else if FileManager.default.fileExists(atPath: source! + "/case.yaml") || to.isEmpty {
      let wanted = cities?.split(separator: ",").map(String.init) ?? []
      let (result, run) = try CriticalUseCase.onCase(
        source!, cities: wanted, threads: global.threadCount, writingTo: global.outFolder, work)
      try print(result) { CriticalText.onCase(result, top: top) + (run.map { "\nRun folder: \($0.path)" } ?? "") }
    } else {
      guard !from.isEmpty else { throw UserError(.usage, "name where ways start with --from") }
      let result = try CriticalUseCase.onNetwork(
        URL(filePath: source!), from: from, to: to, threads: global.threadCount, work)
      NetworkText.warnings(result.origins + result.targets).forEach(Console.note)
      try print(result) { CriticalText.network(result, top: top) }
    }
  }

  private func print(_ result: some Encodable, text: () -> String) throws {
    Console.print(global.format == .json ? try JSONText.encode(result) : text())
  }
}

/// Results of `critical` in words.
enum CriticalText {
  static func onCase(_ result: CaseCriticality, top: Int) -> String {
    var lines = ["What the loss of each single link costs (\(result.caseID)):", ""]
    for city in result.cities {
      let hours =
        city.hours.map { "\(NumberText.short($0)) h from \(city.nearestSupply ?? "")" }
        ?? "no way from any supply place"
      lines.append("  \(city.name): \(hours)")
    }
    let hurting = result.links.filter { !$0.cities.isEmpty }
    lines += [
      "",
      "\(hurting.count) of \(result.links.count) links cost some city something; the worst \(min(top, hurting.count)):",
      "",
    ]
    for (rank, link) in hurting.prefix(top).enumerated() {
      lines.append("\(NumberText.right("\(rank + 1)", 3)). \(link.from) - \(link.to) (\(NumberText.short(link.km)) km)")
      for effect in link.cities { lines.append("     \(describe(effect))") }
    }
    return lines.joined(separator: "\n")
  }

  private static func describe(_ effect: CaseCriticality.Effect) -> String {
    var parts = [
      effect.cutOff
        ? "cut off from all supply"
        : effect.extraHours.map {
          $0 > 0 ? "+\(NumberText.short($0)) h from the nearest supply" : "nearest supply as near"
        } ?? ""
    ]
    if effect.supplyCutOffLitresPerDay > 0 {
      parts.append("\(NumberText.short(effect.supplyCutOffLitresPerDay)) l/day cut off")
    }
    if effect.supplyDelayedLitresPerDay > 0 {
      parts.append(
        "\(NumberText.short(effect.supplyDelayedLitresPerDay)) l/day farther (mean +\(NumberText.short(effect.meanExtraHours)) h)"
      )
    }
    return "\(effect.city): " + parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  static func graph(_ result: GraphCriticality, top: Int) -> String {
    let none = result.links.filter { $0.detour == nil }.count
    var lines = [
      result.mode == "detours"
        ? "\(result.links.count) links, \(none) without another way between their ends"
        : "cost \(NumberText.short(result.cost)), \(result.links.count) links on the way, \(none) of which cut it"
    ]
    let order = result.links.enumerated().sorted { a, b in
      let (x, y) = (a.element.extra ?? .infinity, b.element.extra ?? .infinity)
      return x == y ? a.offset < b.offset : x > y
    }
    for (_, link) in order.prefix(top) {
      lines.append(
        "  \(link.from) - \(link.to): \(link.extra.map { "+\(NumberText.short($0)), detour \(NumberText.short(link.detour))" } ?? "no other way")"
      )
    }
    return lines.joined(separator: "\n")
  }

  static func network(_ result: NetworkCriticality, top: Int) -> String {
    var lines = ["\(result.links.count) links whose loss costs something; the worst \(min(top, result.links.count)):"]
    for link in result.links.prefix(top) {
      let effects = link.targets.map {
        "\($0.target) \($0.extraHours.map { "+\(NumberText.short($0)) h" } ?? "cut off")"
      }
      lines.append(
        "  \(link.name.isEmpty ? "link \(link.id)" : link.name) (\(NumberText.short(link.km)) km): \(effects.joined(separator: ", "))"
      )
    }
    return lines.joined(separator: "\n")
  }
}
