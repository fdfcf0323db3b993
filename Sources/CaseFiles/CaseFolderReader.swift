import Cases
import Foundation
import Wording

/// Reads all files of a case folder and of the folders whose tables it shares.
struct CaseFolderReader {
  /// A folder with the name its files have in problems.
  private struct Source: Hashable {
    var url: URL
    /// Blank for the case's own folder, else a path that ends in `/`.
    var prefix: String
  }

  private let root: Source
  private var descriptions: [String: ReadDescription?] = [:]
  private var reportedShares: Set<String> = []
  private var result = ReadCase()

  init(folder: URL) {
    root = Source(url: folder.standardizedFileURL.resolvingSymlinksInPath(), prefix: "")
  }

  /// Everything the files say; nil, with a problem, when there is no folder.
  mutating func read(_ problems: inout ProblemList) -> ReadCase? {
    guard Self.isFolder(root.url) else {
      problems.add(
        Problem(
          code: "missing-folder", file: root.url.path, message: "there is no such folder",
          remedy: "qafila new DIR makes a case to start from"))
      return nil
    }
    result.description = description(root, &problems)
    for table in CaseTables.all { readTable(table, &problems) }
    for source in sources("parameters.yaml", root, [], &problems) { readParameters(source, &problems) }
    readScenarios(&problems)
    checkNetwork(&problems)
    checkDataPackage(&problems)
    warnOfStrangers(&problems)
    return result
  }

  // MARK: Shared folders

  private mutating func description(_ source: Source, _ problems: inout ProblemList) -> ReadDescription? {
    if let known = descriptions[source.url.path] { return known }
    let description: ReadDescription? = yaml("case.yaml", source, isRequired: true, &problems) { reader, node in
      reader.description(node)
    }
    descriptions[source.url.path] = .some(description)
    return description
  }

  /// The folders whose `file` the folder's case consists of: those it shares first, its own last.
  private mutating func sources(
    _ file: String, _ source: Source, _ above: [String], _ problems: inout ProblemList
  ) -> [Source] {
    guard let description = description(source, &problems), let shares = description.value.shares,
      shares.tables.contains(file)
    else { return [source] }
    guard let shared = sharedFolder(shares.folder, source, description.shares, above, &problems) else {
      return [source]
    }
    return sources(file, shared, above + [source.url.path], &problems) + [source]
  }

  /// The folder that `shares` names; nil, with one problem, when it must not or cannot be read.
  private mutating func sharedFolder(
    _ path: String, _ source: Source, _ spot: Spot, _ above: [String], _ problems: inout ProblemList
  ) -> Source? {
    let url = Self.url(path, from: source)
    let fault: (code: String, message: Message, remedy: Message)? =
      if !Self.isRelative(path) {
        ("bad-share", "\"\(path)\" is no relative path", "such as ../bamako")
      } else if !liesNear(url) {
        ("bad-share", "\"\(path)\" leads away from the folder this case lies in", "share a case that lies beside it")
      } else if url.path == source.url.path || above.contains(url.path) {
        ("share-cycle", "the folders share each other's tables in a circle", "remove one of the shares")
      } else if !Self.isFolder(url) {
        ("bad-share", "there is no folder \"\(path)\"", "give its path from this case's folder")
      } else {
        nil
      }
    guard let fault else { return Source(url: url, prefix: source.prefix + path.trimmingSlashes + "/") }
    if reportedShares.insert(source.url.path).inserted {
      problems.add(spot.problem(fault.code, "shares.folder", fault.message, fault.remedy))
    }
    return nil
  }

  private static func url(_ path: String, from source: Source) -> URL {
    source.url.appending(path: path).standardizedFileURL.resolvingSymlinksInPath()
  }

  private static func isRelative(_ path: String) -> Bool {
    !path.hasPrefix("/") && !path.hasPrefix("~") && !path.utf8.contains(0)
  }

  /// Whether something lies in the folder in which the case's own folder lies.
  private func liesNear(_ url: URL) -> Bool {
    let beside = root.url.deletingLastPathComponent().path
    return url.path.hasPrefix(beside == "/" ? "/" : beside + "/")
  }

  // MARK: Files

  /// The road network under the maps is not read here, only found.
  private func checkNetwork(_ problems: inout ProblemList) {
    guard let description = result.description, let path = description.value.network else { return }
    let url = Self.url(path, from: root)
    let fault: (message: Message, remedy: Message)? =
      if !Self.isRelative(path) {
        ("\"\(path)\" is no relative path", "such as roads.gpkg")
      } else if !liesNear(url) {
        ("\"\(path)\" leads away from the folder this case lies in", "keep it in the case's folder or beside it")
      } else if !FileManager.default.fileExists(atPath: url.path) || Self.isFolder(url) {
        ("there is no file \(path)", "qafila network import makes one")
      } else {
        nil
      }
    if let fault { problems.add(description.network.problem("bad-network", "network", fault.message, fault.remedy)) }
  }

  private mutating func readTable(_ table: TableDefinition, _ problems: inout ProblemList) {
    var isPresent = false
    for source in sources(table.file, root, [], &problems) {
      guard let bytes = bytes(table.file, source, &problems) else { continue }
      isPresent = true
      let name = source.prefix + table.file
      guard let text = TextFile.decode(bytes, file: name, problems: &problems) else { continue }
      let document = CSVDocument.parse(text, file: name, problems: &problems)
      let rows = TableReader(table: table, file: name).rows(document, problems: &problems)
      result.tables[table.file, default: []] += rows
      result.files[result.files.count - 1].rows = rows.count
    }
    if !isPresent, table.isRequired {
      problems.add(
        Problem(
          code: "missing-file", file: table.file, message: "the file is missing",
          remedy: "add it with the columns \(table.columns.map(\.name).joined(separator: ","))"))
    }
  }

  /// Own parameters take the place of shared ones of the same id.
  private mutating func readParameters(_ source: Source, _ problems: inout ProblemList) {
    let read: [ReadParameter]? = yaml("parameters.yaml", source, isRequired: false, &problems) { reader, node in
      reader.parameters(node)
    }
    let own = Set((read ?? []).map(\.value.id))
    result.parameters.removeAll { own.contains($0.value.id) }
    result.parameters += read ?? []
  }

  private mutating func readScenarios(_ problems: inout ProblemList) {
    let folder = root.url.appending(path: "scenarios")
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    for name in names where !name.hasPrefix(".") {
      let file = "scenarios/\(name)"
      guard name.hasSuffix(".yaml") else {
        problems.add(
          Problem(
            code: "unknown-file", severity: .warning, file: file, message: "only files ending in .yaml are scenarios"))
        continue
      }
      let id = String(name.dropLast(".yaml".count))
      guard isIdentifier(id) else {
        problems.add(
          Problem(
            code: "bad-id", file: file, message: "the file's name is the scenario's id, and \"\(id)\" is none",
            remedy: "a lower-case letter, then lower-case letters, digits, _ or -"))
        continue
      }
      let scenario: ReadScenario? = yaml(file, root, isRequired: false, &problems) { reader, node in
        reader.scenario(node, id: id)
      }
      if let scenario { result.scenarios.append(scenario) }
    }
    result.scenarios.sort {
      ($0.value.id == "baseline" ? "" : $0.value.id) < ($1.value.id == "baseline" ? "" : $1.value.id)
    }
  }

  private mutating func checkDataPackage(_ problems: inout ProblemList) {
    guard let bytes = bytes(DataPackage.file, root, &problems) else { return }
    let tables = result.files.map(\.name).filter { CaseTables.table($0) != nil }
    for problem in DataPackage.problems(bytes, tables: tables) { problems.add(problem) }
  }

  /// Tables that nothing reads are probably misnamed.
  private func warnOfStrangers(_ problems: inout ProblemList) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.url.path)) ?? []
    let known = CaseTables.all.map(\.file) + ["case.yaml", "parameters.yaml"]
    for name in names.sorted() where !name.hasPrefix(".") && !known.contains(name) {
      guard name.hasSuffix(".csv") || name.hasSuffix(".yaml") || name.hasSuffix(".yml") else { continue }
      problems.add(
        Problem(
          code: "unknown-file", severity: .warning, file: name, message: "no part of a case; it is not read",
          remedy: nearestName(to: name, among: known).map { "did you mean \($0)?" }))
    }
  }

  private mutating func yaml<Value>(
    _ file: String, _ source: Source, isRequired: Bool, _ problems: inout ProblemList,
    _ body: (YAMLReader, YAMLNode) -> Value?
  ) -> Value? {
    let name = source.prefix + file
    guard let bytes = bytes(file, source, &problems) else {
      if isRequired {
        problems.add(
          Problem(
            code: "missing-file", file: name, message: "the file is missing", remedy: "qafila new DIR shows one"))
      }
      return nil
    }
    guard let node = YAMLText.parse(bytes, file: name, problems: &problems) else { return nil }
    let reader = YAMLReader(file: name, problems: problems)
    defer { problems = reader.problems }
    return body(reader, node)
  }

  /// A regular file's bytes; nil where there is none or, with a problem, where it cannot be read.
  private mutating func bytes(_ file: String, _ source: Source, _ problems: inout ProblemList) -> [UInt8]? {
    let url = source.url.appending(path: file)
    let name = source.prefix + file
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: url.resolvingSymlinksInPath().path) else {
      return nil
    }
    let size = (attributes[.size] as? Int) ?? 0
    // A pipe would block and a device never end.
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      problems.add(Problem(code: "unreadable-file", file: name, message: "this is no regular file"))
      return nil
    }
    guard size <= TextFile.largest, let data = try? Data(contentsOf: url) else {
      problems.add(
        size > TextFile.largest
          ? Problem(
            code: "file-too-large", file: name, message: "the file has \(size >> 20) MB",
            remedy: "keep it below \(TextFile.largest >> 20) MB")
          : Problem(code: "unreadable-file", file: name, message: "the file cannot be read", remedy: "check its rights")
      )
      return nil
    }
    result.files.append(CaseInput(name: name, path: url.path, size: data.count))
    return Array(data)
  }

  private static func isFolder(_ url: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && isFolder.boolValue
  }
}

extension String {
  fileprivate var trimmingSlashes: String {
    var text = self[...]
    while text.last == "/" { text = text.dropLast() }
    return String(text)
  }
}
