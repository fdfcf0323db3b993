import Cases
import Foundation
import Localization
import Report

/// Reads a run folder's files back.
struct RunReader {
  let folder: URL

  /// - Throws: `UserError` when the folder is no run.
  func manifest() throws -> Manifest {
    guard FileManager.default.fileExists(atPath: folder.path) else {
      throw UserError(.missingInput, "there is no run folder \(folder.path)")
    }
    guard let manifest = try? JSONText.decode(Manifest.self, from: data("manifest.json")) else {
      throw UserError(.badData, "\(folder.path) is no run folder: it has no manifest.json that can be read")
    }
    return manifest
  }

  func data(_ name: String) throws -> Data {
    do {
      return try Data(contentsOf: folder.appending(path: name))
    } catch {
      throw UserError(.badData, "the run has no \(name)")
    }
  }

  func decode<Value: Decodable>(_ name: String) throws -> Value {
    try read(name) { try JSONText.decode(Value.self, from: $0) }
  }

  /// A value that names its own keys as the document has them.
  func decodeDocument<Value: Decodable>(_ name: String) throws -> Value {
    try read(name) { try JSONDecoder().decode(Value.self, from: $0) }
  }

  private func read<Value>(_ name: String, _ decode: (Data) throws -> Value) throws -> Value {
    do {
      return try decode(try data(name))
    } catch let error as UserError {
      throw error
    } catch {
      throw UserError(.badData, "\(name) of the run cannot be read: \(error: error)")
    }
  }

  /// A document as it is written, keys and all.
  func document(_ name: String) throws -> JSONValue {
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: try data(name)) else {
      throw UserError(.badData, "\(name) of the run cannot be read")
    }
    return value
  }

  func context() -> RunContext? { try? decode("context.json") }

  /// The case's title as the run's result has it.
  func title() -> RunContext.Name? {
    guard let result = try? document("result.json"), let title = result["title"] ?? result["case_title"],
      let en = title["en"]?.text
    else { return nil }
    return RunContext.Name(LocalizedName(ar: title["ar"]?.text ?? en, fr: title["fr"]?.text ?? en, en: en))
  }

  /// Rows of one of our own tables by column.
  ///
  /// - Throws: `UserError` when it is not there or a row is short.
  func rows(_ name: String) throws -> [[String: Substring]] {
    var lines = try lines(name)[...]
    guard let head = lines.popFirst()?.map(String.init) else { return [] }
    return lines.map { cells in Dictionary(zip(head, cells)) { first, _ in first } }
  }

  /// The cells of every line of one of our own tables, head first; none of them quotes a comma.
  ///
  /// - Throws: `UserError` when it is not there or a row is short.
  func lines(_ name: String) throws -> [[Substring]] {
    let text = String(decoding: try data(name), as: UTF8.self)
    let lines = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    if let odd = lines.first(where: { $0.count != lines[0].count }) {
      throw UserError(.badData, "\(name) of the run has a row of \(odd.count) cells")
    }
    return lines
  }

  /// `series.csv`: fans of the asked cities.
  func series(of asked: [String]) throws -> [ReportModel.Series] {
    var all: [ReportModel.Series] = []
    var index: [String: Int] = [:]
    let cities = Set(asked)
    for row in try rows("series.csv") where row["place"].map({ cities.contains(String($0)) }) ?? true {
      guard let date = row["date"].flatMap({ Day($0) }), let name = row["series"], let place = row["place"] else {
        throw UserError(.badData, "series.csv of the run has a row without date, series and place")
      }
      let key = "\(name)@\(place)@\(row["product"] ?? "")@\(row["tier"] ?? "")"
      let at: Int
      if let known = index[key] {
        at = known
      } else {
        at = all.count
        index[key] = at
        let product = row["product"].map(String.init) ?? ""
        all.append(
          .init(
            series: String(name), place: String(place), product: product.isEmpty ? nil : product,
            tier: row["tier"].flatMap { Int($0) }, unit: row["unit"].map(String.init) ?? "", dates: [], quantiles: []))
      }
      all[at].dates.append(date)
      all[at].quantiles.append(["p05", "p25", "p50", "p75", "p95"].map { row[$0].flatMap { Double($0) } ?? 0 })
    }
    return all
  }

  /// `links.csv`: traffic and attacks by link.
  func flows() throws -> [String: (tankersPerDay: Double, ambushes: Double)] {
    var flows: [String: (tankersPerDay: Double, ambushes: Double)] = [:]
    for row in try rows("links.csv") {
      guard let link = row["link"] else { continue }
      flows[String(link)] = (
        row["tankers_per_day"].flatMap { Double($0) } ?? 0, row["ambushes"].flatMap { Double($0) } ?? 0
      )
    }
    return flows
  }
}
