import Analysis
import Cases
import Foundation
import Testing

/// The case of this repository.
private let bamako = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "cases/bamako")

@Suite struct BacktestLeakTests {
  /// A copy of the case with a run of ambushes in December 2025.
  private func altered() throws -> URL {
    let copy = FileManager.default.temporaryDirectory.appending(path: "qafila-leak-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: bamako, to: copy)
    let file = copy.appending(path: "incidents.csv")
    var text = try String(contentsOf: file, encoding: .utf8)
    let columns = text.prefix { $0 != "\n" && $0 != "\r\n" }.split(separator: ",", omittingEmptySubsequences: false)
    for i in 1...14 {
      let row = [
        "id": "Z\(100 + i)", "event": "Z\(100 + i)", "date": "2025-12-\(i < 10 ? "0" : "")\(i)",
        "date_precision": "day",
        "lat": "11.42", "lon": "-7.48", "location_precision_km": "10", "type": "convoy_attack",
        "tankers_destroyed": "90",
        "source": "test", "confidence": "high",
      ]
      text += columns.map { row[String($0)] ?? "" }.joined(separator: ",") + "\n"
    }
    try text.write(to: file, atomically: true, encoding: .utf8)
    return copy
  }

  private func forecast(_ folder: URL, _ day: String) throws -> String {
    try JSONText.encode(
      BacktestUseCase.run(
        folder.path, options: BacktestOptions(until: Day(day)!, replications: 60, threads: 1), work: Work()))
  }

  @Test func `rows dated after the forecast's day change no byte of it, and earlier ones do`() throws {
    let copy = try altered()
    defer { try? FileManager.default.removeItem(at: copy) }
    #expect(try forecast(bamako, "2025-11-23") == forecast(copy, "2025-11-23"))
    #expect(try forecast(bamako, "2025-12-17") != forecast(copy, "2025-12-17"))
  }

  @Test func `a day without anything to forecast, and an unknown scenario, are told`() {
    #expect(throws: UserError.self) { try forecast(bamako, "2029-01-01") }
    #expect(throws: UserError.self) {
      try BacktestUseCase.run(
        bamako.path, options: BacktestOptions(until: Day("2025-11-23")!, scenario: "no-such"), work: Work())
    }
  }
}
