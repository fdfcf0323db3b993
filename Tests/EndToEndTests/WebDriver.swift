import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What went wrong in the browser or on the way to it.
struct BrowserFault: Error, CustomStringConvertible {
  var description: String
}

/// A headless Chromium, driven over chromedriver's HTTP protocol (W3C WebDriver).
final class Browser: Sendable {
  static let driver = "/usr/bin/chromedriver"
  private let base: URL

  /// Starts a session at a driver's port.
  static func open(driverPort: Int) async throws -> Browser {
    let flags = [
      "--headless=new", "--no-sandbox", "--enable-unsafe-swiftshader", "--use-angle=swiftshader",
      "--ignore-gpu-blocklist", "--hide-scrollbars", "--window-size=1440,900",
    ]
    let wanted: [String: Any] = [
      "capabilities": [
        "alwaysMatch": [
          "goog:loggingPrefs": ["browser": "ALL"], "goog:chromeOptions": ["args": flags],
        ]
      ]
    ]
    let root = URL(string: "http://127.0.0.1:\(driverPort)")!
    let answer = try await ask("POST", root.appending(path: "session"), wanted)
    guard let id = (answer as? [String: Any])?["sessionId"] as? String else {
      throw BrowserFault(description: "no session: \(answer)")
    }
    return Browser(base: root.appending(path: "session/\(id)"))
  }

  private init(base: URL) { self.base = base }

  /// Asks over a plain socket: chromedriver's header lines have no space after the colon, which URLSession refuses.
  private static func ask(_ method: String, _ url: URL, _ body: [String: Any]?) async throws -> Any {
    let content = try body.map { try JSONSerialization.data(withJSONObject: $0) } ?? Data()
    let head =
      "\(method) \(url.path) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
      + "Content-Type: application/json\r\nContent-Length: \(content.count)\r\n\r\n"
    let bytes = Array(head.utf8) + Array(content)
    let port = UInt16(url.port ?? 80)
    let answer = await withCheckedContinuation { (done: CheckedContinuation<[UInt8], Never>) in
      Thread { done.resume(returning: exchange(bytes, port)) }.start()
    }
    guard let end = Data(answer).range(of: Data("\r\n\r\n".utf8)) else {
      throw BrowserFault(description: "\(url.lastPathComponent): chromedriver says nothing")
    }
    let document = try JSONSerialization.jsonObject(with: Data(answer)[end.upperBound...]) as? [String: Any]
    let value = document?["value"] ?? NSNull()
    if let fault = value as? [String: Any], let told = fault["message"] as? String, fault["error"] != nil {
      throw BrowserFault(description: "\(url.lastPathComponent): \(told.prefix(500))")
    }
    return value
  }

  /// Sends and reads until the line is closed or the announced length is there.
  private static func exchange(_ bytes: [UInt8], _ port: UInt16) -> [UInt8] {
    let line = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard line >= 0 else { return [] }
    defer { _ = Glibc.close(line) }
    var limit = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(line, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(line, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { return [] }
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        send(line, $0.baseAddress! + sent, bytes.count - sent, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return [] }
      sent += count
    }
    var all: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    var wanted = Int.max
    while all.count < wanted {
      let count = recv(line, &piece, piece.count, 0)
      guard count > 0 else { break }
      all += piece[..<count]
      if wanted == Int.max { wanted = announced(all) ?? Int.max }
    }
    return all
  }

  /// Head and body together, once the head is whole.
  private static func announced(_ bytes: [UInt8]) -> Int? {
    guard let end = Data(bytes).range(of: Data("\r\n\r\n".utf8)) else { return nil }
    let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).lowercased()
    return head.firstMatch(of: /content-length: *([0-9]+)/).flatMap { Int($0.1) }.map { end.upperBound + $0 }
  }

  func go(_ address: String) async throws {
    _ = try await Self.ask("POST", base.appending(path: "url"), ["url": address])
  }

  /// Runs a script in the page and gives what it returns.
  @discardableResult
  func run(_ script: String, _ arguments: [String] = []) async throws -> String {
    let value = try await Self.ask(
      "POST", base.appending(path: "execute/sync"), ["script": script, "args": arguments])
    return value is NSNull ? "" : "\(value)"
  }

  /// Runs a script that hands its answer to `done`.
  func runLater(_ script: String, _ arguments: [String] = []) async throws -> String {
    let text = "const done = arguments[arguments.length - 1];" + script
    let value = try await Self.ask("POST", base.appending(path: "execute/async"), ["script": text, "args": arguments])
    return value is NSNull ? "" : "\(value)"
  }

  /// Waits until an expression of the page holds.
  func wait(_ expression: String, seconds: Double = 20) async throws {
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      if try await run("return (\(expression)) ? 'yes' : 'no'") == "yes" { return }
      try await Task.sleep(for: .milliseconds(100))
    }
    throw BrowserFault(description: "still not so after \(seconds) s: \(expression)")
  }

  func click(_ selector: String) async throws {
    try await run("document.querySelector(arguments[0]).click()", [selector])
  }

  /// Sets a field as a person does, so that the page hears of it.
  func set(_ selector: String, _ value: String, event: String = "change") async throws {
    try await run(
      """
      const field = document.querySelector(arguments[0]); field.value = arguments[1];
      field.dispatchEvent(new Event(arguments[2], { bubbles: true }));
      """, [selector, value, event])
  }

  func resize(_ width: Int, _ height: Int) async throws {
    let size: [String: Any] = ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": false]
    _ = try await Self.ask(
      "POST", base.appending(path: "goog/cdp/execute"),
      ["cmd": "Emulation.setDeviceMetricsOverride", "params": size])
  }

  /// Keeps the page from files by patterns of their addresses; none lets all come.
  func block(_ patterns: [String]) async throws {
    for (command, settings) in [("Network.enable", [:]), ("Network.setBlockedURLs", ["urls": patterns])] {
      let body: [String: Any] = ["cmd": command, "params": settings]
      _ = try await Self.ask("POST", base.appending(path: "goog/cdp/execute"), body)
    }
  }

  func screenshot(to file: URL) async throws {
    let value = try await Self.ask("GET", base.appending(path: "screenshot"), nil)
    guard let data = Data(base64Encoded: value as? String ?? "") else { throw BrowserFault(description: "no picture") }
    try data.write(to: file)
  }

  /// Errors that the page wrote to its console since last asked.
  func consoleErrors() async throws -> [String] {
    let value = try await Self.ask("POST", base.appending(path: "se/log"), ["type": "browser"])
    let entries = value as? [[String: Any]] ?? []
    return entries.filter { $0["level"] as? String == "SEVERE" }.map { $0["message"] as? String ?? "" }
  }

  func close() async { _ = try? await Self.ask("DELETE", base, nil) }
}
