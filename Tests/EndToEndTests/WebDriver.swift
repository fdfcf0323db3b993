import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
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

  private static func ask(_ method: String, _ url: URL, _ body: [String: Any]?) async throws -> Any {
    var request = URLRequest(url: url, timeoutInterval: 60)
    request.httpMethod = method
    if let body { request.httpBody = try JSONSerialization.data(withJSONObject: body) }
    request.setValue("application/json", forHTTPHeaderField: "Content-Type")
    let (data, response) = try await URLSession.shared.data(for: request)
    let value = (try JSONSerialization.jsonObject(with: data) as? [String: Any])?["value"] ?? NSNull()
    guard (response as? HTTPURLResponse)?.statusCode == 200 else {
      let told = (value as? [String: Any])?["message"] as? String ?? "\(value)"
      throw BrowserFault(description: "\(url.lastPathComponent): \(told.prefix(500))")
    }
    return value
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
