import Analysis
import Foundation

/// What the network commands say.
enum NetworkText {
  static func summary(_ summary: NetworkSummary) -> String {
    var lines = [
      "\(summary.file): \(summary.nodes) nodes, \(summary.links) links (\(summary.onewayLinks) oneway), "
        + "\(number(summary.kilometres, 1)) km",
      [summary.attribution, summary.timestamp.isEmpty ? "" : "data of \(summary.timestamp)"].filter { !$0.isEmpty }
        .joined(separator: "; "),
    ]
    if let box = summary.bounds {
      lines.append(
        "between \(number(box.south, 4)), \(number(box.west, 4)) and \(number(box.north, 4)), \(number(box.east, 4))")
    }
    lines.append(
      "backdrop: \(summary.boundaries) boundary lines, \(summary.rivers) river lines, \(summary.coasts) coast lines, "
        + "\(summary.places) places")
    lines += groups("class", summary.classes) + groups("surface", summary.surfaces) + groups("on it", summary.flags)
    if !summary.counts.isEmpty {
      lines += ["", "What the import counted:"]
      let width = summary.counts.map { number($0.count, 0).count }.max() ?? 0
      lines += summary.counts.map { "  \(pad(number($0.count, 0), width)) \($0.unit): \($0.meaning)" }
    }
    return lines.joined(separator: "\n")
  }

  private static func groups(_ title: String, _ groups: [NetworkSummary.Group]) -> [String] {
    guard !groups.isEmpty else { return [] }
    let width = max(title.count, groups.map(\.name.count).max() ?? 0)
    let head = title.padding(toLength: width, withPad: " ", startingAt: 0)
    return ["", "  \(head)    links         km"]
      + groups.map { group in
        let name = group.name.padding(toLength: width, withPad: " ", startingAt: 0)
        return "  \(name) \(pad(String(group.links), 8)) \(pad(number(group.kilometres, 1), 10))"
      }
  }

  static func warnings(_ places: [SnappedPlace]) -> [String] {
    places.filter(\.isFar).map { place in
      "warning: \(place.name) is \(number(place.snapMetres / 1000, 1)) km from the nearest road of the network"
    }
  }

  static func routes(_ from: SnappedPlace, _ to: SnappedPlace, _ routes: [NetworkRouter.RouteAnswer]) -> String {
    guard !routes.isEmpty else { return "There is no way from \(from.name) to \(to.name)." }
    var lines = [
      "From \(from.name) (\(number(from.snapMetres, 0)) m to node \(from.nodeLabel)) "
        + "to \(to.name) (\(number(to.snapMetres, 0)) m to node \(to.nodeLabel))"
    ]
    for (number, route) in routes.enumerated() {
      let shared = number == 0 ? "" : ", \(Self.number(route.overlap * 100, 0)) % shared with those before"
      lines += ["", "Route \(number + 1): \(Self.number(route.kilometres, 1)) km, \(duration(route.hours))\(shared)"]
      lines += route.stretches.map { stretch in
        let what = [stretch.roadClass, stretch.surface == "unknown" ? "" : stretch.surface, stretch.flags]
          .filter { !$0.isEmpty }.joined(separator: ", ")
        return
          "  \(pad(Self.number(stretch.kilometres, 2), 9)) km  \(stretch.name.isEmpty ? "(no name)" : stretch.name) (\(what))"
      }
    }
    return lines.joined(separator: "\n")
  }

  static func table(_ matrix: NetworkRouter.Matrix) -> CSVText {
    var table = CSVText(columns: ["from", "to", "length_km", "time_h", "from_snap_m", "to_snap_m"])
    for (row, from) in matrix.places.enumerated() {
      for (column, to) in matrix.places.enumerated() {
        table.append([
          from.name, to.name, matrix.kilometres[row][column].map { number($0, 3) } ?? "",
          matrix.hours[row][column].map { number($0, 4) } ?? "", number(from.snapMetres, 0), number(to.snapMetres, 0),
        ])
      }
    }
    return table
  }

  private static func duration(_ hours: Double) -> String {
    let minutes = Int((hours * 60).rounded())
    return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }

  private static func number(_ value: Double, _ places: Int) -> String { String(format: "%.\(places)f", value) }

  private static func pad(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
