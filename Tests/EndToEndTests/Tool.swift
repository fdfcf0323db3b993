import Foundation

/// The built `qafila`, run as its user runs it.
enum Tool {
  /// The package's folder, found from this file.
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The executable beside the test bundle; nil when only the tests were built.
  static let qafila: URL? = executable("qafila")

  static func executable(_ name: String) -> URL? {
    let file = package.appending(path: ".build/release").appending(path: name)
    return FileManager.default.isExecutableFile(atPath: file.path) ? file : nil
  }

  static var isBuilt: Bool { qafila != nil }

  struct Outcome {
    var code: Int32
    var output: String
    var errors: String
  }

  /// Runs it with arguments in a folder and waits for its end; `environment` is added to this process's.
  static func run(_ arguments: [String], in folder: URL = package, environment: [String: String] = [:]) throws
    -> Outcome
  {
    let process = Process()
    process.executableURL = qafila
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    process.standardInput = FileHandle.nullDevice
    // Files rather than pipes: a long output never blocks.
    let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let (out, err) = (place.appending(path: "out"), place.appending(path: "err"))
    for file in [out, err] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, output: try String(contentsOf: out, encoding: .utf8),
      errors: try String(contentsOf: err, encoding: .utf8))
  }

  /// A scratch folder that is gone after the work.
  static func withScratch<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "qafila-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
