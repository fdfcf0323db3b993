import Analysis
import Cases
import Foundation
import Wording

/// What the network commands say.
enum NetworkText {
  static func summary(_ summary: NetworkSummary, _ page: TextPage) -> TextPage {
    var page = page
    let words = page.words
    let numbers = words.numbers
    page.say(
      """
      \(summary.file): \(words.count("count.nodes", summary.nodes)), \(words.count("count.links", summary.links)) \
      (oneway: \(words.whole(summary.onewayLinks))), \(numbers.decimal(summary.kilometres, places: 1)) km
      """)
    let data = summary.timestamp.isEmpty ? "" : words("data of \(summary.timestamp)")
    let origin = [summary.attribution, data].filter { !$0.isEmpty }
    if !origin.isEmpty { page.paragraph(origin.joined(separator: "; ")) }
    if let box = summary.bounds {
      let (south, west) = (numbers.decimal(box.south, places: 4), numbers.decimal(box.west, places: 4))
      let (north, east) = (numbers.decimal(box.north, places: 4), numbers.decimal(box.east, places: 4))
      page.say("between \(south), \(west) and \(north), \(east)")
    }
    page.say(
      """
      backdrop: boundary lines \(words.whole(summary.boundaries)), river lines \(words.whole(summary.rivers)), \
      coast lines \(words.whole(summary.coasts)), places \(words.whole(summary.places))
      """)
    groups(words("class"), "class", summary.classes, &page)
    groups(words("surface"), "surface", summary.surfaces, &page)
    groups(words("on it"), "flag", summary.flags, &page)
    if !summary.counts.isEmpty {
      page.gap()
      page.say("What the import counted:")
      var table = TextTable(.number(""), .text(""), .text(""))
      for count in summary.counts {
        table.append(
          numbers.decimal(count.count), words(Message(known: count.unit)), words(Message(known: count.meaning)))
      }
      page.table(table, indent: 2)
    }
    return page
  }

  private static func groups(
    _ title: String, _ kind: String, _ groups: [NetworkSummary.Group], _ page: inout TextPage
  ) {
    guard !groups.isEmpty else { return }
    let words = page.words
    page.gap()
    var table = TextTable(.text(title), .number(words("links")), .number(words("km")))
    for group in groups {
      table.append(
        words.named("\(kind).\(group.name)", else: group.name), words.whole(group.links),
        words.numbers.decimal(group.kilometres, places: 1))
    }
    page.table(table, indent: 2)
  }

  static func warnings(_ places: [SnappedPlace], _ words: Words) -> [String] {
    places.filter(\.isFar).map { place in
      let km = words.numbers.decimal(place.snapMetres / 1000, places: 1)
      return words("warning: \(place.name) is \(km) km from the nearest road of the network")
    }
  }

  static func routes(
    _ from: SnappedPlace, _ to: SnappedPlace, _ routes: [NetworkRouter.RouteAnswer], _ page: TextPage
  ) -> TextPage {
    var page = page
    let words = page.words
    guard !routes.isEmpty else {
      page.say("There is no way from \(from.name) to \(to.name).")
      return page
    }
    page.say("From \(end(from, words)) to \(end(to, words))")
    for (index, route) in routes.enumerated() {
      page.gap()
      let km = words.numbers.decimal(route.kilometres, places: 1)
      let shared: Message =
        index == 0 ? "" : ", \(words.percent(route.overlap)) shared with those before"
      page.say("Route \(words.whole(index + 1)): \(km) km, \(duration(route.hours, words))\(shared)")
      var table = TextTable(.number(words("km")), .text(words("road")), .text(words("class and surface")))
      for stretch in route.stretches {
        let surface =
          stretch.surface == "unknown" ? "" : words.named("surface.\(stretch.surface)", else: stretch.surface)
        let what = [words.named("class.\(stretch.roadClass)", else: stretch.roadClass), surface, stretch.flags]
        table.append(
          words.numbers.decimal(stretch.kilometres, places: 2),
          stretch.name.isEmpty ? words("(no name)") : stretch.name,
          words.list(what.filter { !$0.isEmpty }))
      }
      page.table(table, indent: 2)
    }
    return page
  }

  private static func end(_ place: SnappedPlace, _ words: Words) -> String {
    words("\(place.name) (\(words.numbers.decimal(place.snapMetres)) m to node \(place.nodeLabel))")
  }

  /// The table of `matrix`, for other programs: the same in every language.
  static func table(_ matrix: NetworkRouter.Matrix) -> CSVText {
    func plain(_ value: Double, _ places: Int) -> String { String(format: "%.\(places)f", value) }
    var table = CSVText(columns: ["from", "to", "length_km", "time_h", "from_snap_m", "to_snap_m"])
    for (row, from) in matrix.places.enumerated() {
      for (column, to) in matrix.places.enumerated() {
        table.append([
          from.name, to.name, matrix.kilometres[row][column].map { plain($0, 3) } ?? "",
          matrix.hours[row][column].map { plain($0, 4) } ?? "", plain(from.snapMetres, 0), plain(to.snapMetres, 0),
        ])
      }
    }
    return table
  }

  private static func duration(_ hours: Double, _ words: Words) -> String {
    let minutes = Int((hours * 60).rounded())
    return minutes < 60
      ? words("\(words.whole(minutes)) min") : words("\(words.whole(minutes / 60)) h \(words.whole(minutes % 60)) min")
  }
}
