import Foundation

/// Numbers for people on a terminal.
enum NumberText {
  /// Three significant digits, thousands apart; a dash for nothing.
  static func short(_ x: Double?) -> String {
    guard let x, x.isFinite else { return "-" }
    if x == 0 { return "0" }
    let magnitude = Int(log10(abs(x)).rounded(.down))
    if magnitude < 2 { return String(format: "%.\(min(2 - magnitude, 6))f", x) }
    let scale = pow(10, Double(magnitude - 2))
    guard abs(x) < 1e15 else { return String(format: "%.3g", x) }
    return grouped(Int((x / scale).rounded() * scale))
  }

  /// 1,234,567.
  static func grouped(_ n: Int) -> String {
    var result = ""
    for (i, c) in String(n.magnitude).reversed().enumerated() {
      if i > 0, i % 3 == 0 { result.append(",") }
      result.append(c)
    }
    return (n < 0 ? "-" : "") + String(result.reversed())
  }

  /// In per cent, whole.
  static func percent(_ share: Double?) -> String { share.map { "\(Int((100 * $0).rounded())) %" } ?? "-" }

  static func left(_ s: String, _ width: Int) -> String { s + String(repeating: " ", count: max(0, width - s.count)) }
  static func right(_ s: String, _ width: Int) -> String { String(repeating: " ", count: max(0, width - s.count)) + s }
}
