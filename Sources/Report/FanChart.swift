import Cases
import Localization

/// A fan chart as SVG: bands of 90 % and 50 %, the median, observations; in Arabic time runs from the right.
struct FanChart {
  var series: ReportModel.Series
  var title: String
  var observed: [RunContext.Observation]
  var numbers: NumberText

  private let width = 480.0
  private let height = 180.0
  private let start = 56.0
  private let end = 14.0
  private let top = 12.0
  private let bottom = 26.0

  private var isMirrored: Bool { numbers.language == .ar }
  private var count: Int { series.dates.count }
  private var highest: Double {
    let values = series.quantiles.map { $0[4] } + visible.map { $0.high ?? $0.value }
    return max(values.filter(\.isFinite).max() ?? 0, 1e-9)
  }

  /// Series that add up over days: what was observed over several is shown a day.
  private static let sums: Set<String> = ["arrivals_tankers", "arrivals_litres", "tankers_lost", "registered_litres"]

  /// Observations within the run.
  private var visible: [RunContext.Observation] {
    guard let first = series.dates.first, let last = series.dates.last else { return [] }
    return observed.filter { o in Day(o.from).map { $0 >= first && $0 <= last } ?? false }.map { o in
      guard Self.sums.contains(series.series), let from = Day(o.from), let to = Day(o.to) else { return o }
      let days = Double(max(1, from.distance(to: to) + 1))
      var daily = o
      daily.value /= days
      daily.low = o.low.map { $0 / days }
      daily.high = o.high.map { $0 / days }
      return daily
    }
  }

  private func x(_ index: Double) -> Double {
    let along = start + (count > 1 ? index / Double(count - 1) : 0.5) * (width - start - end)
    return isMirrored ? width - along : along
  }

  private func y(_ value: Double) -> Double { top + (1 - value / (highest * 1.04)) * (height - top - bottom) }

  func svg() -> String {
    guard count > 0 else { return "" }
    var out =
      "<svg class=\"fan\" viewBox=\"0 0 \(Int(width)) \(Int(height))\" role=\"img\" aria-label=\"\(HTML.escape(title))\">"
    out += grid() + dates()
    out +=
      "<path class=\"b90\" d=\"\(area(4, 0))\"/><path class=\"b50\" d=\"\(area(3, 1))\"/><path class=\"med\" d=\"\(line(2))\"/>"
    return out + points() + "</svg>"
  }

  private func point(_ index: Int, _ quantile: Int) -> String {
    "\(HTML.coordinate(x(Double(index)))),\(HTML.coordinate(y(series.quantiles[index][quantile])))"
  }

  private func line(_ quantile: Int) -> String {
    "M" + (0..<count).map { point($0, quantile) }.joined(separator: "L")
  }

  private func area(_ upper: Int, _ lower: Int) -> String {
    line(upper) + "L" + (0..<count).reversed().map { point($0, lower) }.joined(separator: "L") + "Z"
  }

  private func grid() -> String {
    Ticks.round(upTo: highest).map { tick in
      let at = HTML.coordinate(y(tick))
      let text = numbers.short(tick)
      let labelX = isMirrored ? width - start + 8 : start - 8
      return
        "<line class=\"grid\" x1=\"\(HTML.coordinate(x(0)))\" x2=\"\(HTML.coordinate(x(Double(count - 1))))\" y1=\"\(at)\" y2=\"\(at)\"/>"
        + "<text class=\"tick\" x=\"\(HTML.coordinate(labelX))\" y=\"\(HTML.coordinate(y(tick) + 4))\" text-anchor=\"\(isMirrored ? "start" : "end")\" direction=\"ltr\">\(HTML.escape(text))</text>"
    }.joined()
  }

  private func dates() -> String {
    let step = max(1, count / 4)
    return stride(from: 0, to: count, by: step).map { index in
      let anchor = index == 0 ? "start" : index > count - step / 2 ? "end" : "middle"
      return
        "<text class=\"tick\" x=\"\(HTML.coordinate(x(Double(index))))\" y=\"\(Int(height) - 8)\" text-anchor=\"\(anchor)\">\(HTML.escape(numbers.shortDay(series.dates[index])))</text>"
    }.joined()
  }

  private func points() -> String {
    visible.map { o in
      let from = series.dates[0].distance(to: Day(o.from)!)
      let to = Day(o.to).map { min(count - 1, series.dates[0].distance(to: $0)) } ?? from
      let cx = HTML.coordinate(x(Double(from + to) / 2))
      var out = ""
      if let low = o.low, let high = o.high {
        out +=
          "<line class=\"obs\" x1=\"\(cx)\" x2=\"\(cx)\" y1=\"\(HTML.coordinate(y(low)))\" y2=\"\(HTML.coordinate(y(high)))\"/>"
      }
      return out
        + "<circle class=\"obs\" cx=\"\(cx)\" cy=\"\(HTML.coordinate(y(o.value)))\" r=\"4\"><title>\(HTML.escape("\(o.from): \(o.value) (\(o.source))"))</title></circle>"
    }.joined()
  }
}

/// Round numbers for an axis.
enum Ticks {
  /// From 0 up to a highest value, about four steps.
  static func round(upTo highest: Double) -> [Double] {
    guard highest > 0, highest.isFinite else { return [0] }
    var power = 1.0
    let raw = highest / 4
    while power > raw { power /= 10 }
    while power * 10 <= raw { power *= 10 }
    let step = [1, 2, 2.5, 5, 10].map { $0 * power }.first { $0 >= raw } ?? power * 10
    return (0...6).map { Double($0) * step }.filter { $0 <= highest * 1.02 }
  }
}
