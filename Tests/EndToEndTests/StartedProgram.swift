import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A program that a test started and that listens on a port of its own choice.
struct StartedProgram: Sendable {
  /// The port that it said it listens on.
  let port: Int
  private let process: Process

  /// Starts a program and waits until it says its port.
  ///
  /// - Parameter pattern: what it says, the port captured.
  init(_ path: String, _ arguments: [String], until pattern: Regex<(Substring, Substring)>) throws {
    process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    var text = ""
    while true {
      let data = pipe.fileHandleForReading.availableData
      guard !data.isEmpty else { throw BrowserFault(description: "\(path) ended: \(text)") }
      text += String(decoding: data, as: UTF8.self)
      if let port = text.firstMatch(of: pattern).flatMap({ Int($0.1) }) {
        self.port = port
        return
      }
    }
  }

  /// Asks it to end, and ends it where it does not heed that: whoever waits for the tests' output would wait for it too.
  func stop() async {
    process.terminate()
    for _ in 0..<20 where process.isRunning { try? await Task.sleep(for: .milliseconds(100)) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }
}

extension Browser {
  /// Starts a driver for browsers.
  static func startDriver() throws -> StartedProgram {
    try StartedProgram(driver, ["--port=0"], until: /on port (\d+)\./)
  }
}
