import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// An answer as it came over the wire.
struct RawResponse: Sendable {
  /// 0 when the server closed the line without a word.
  var status = 0
  /// By lower-case name.
  var headers: [String: String] = [:]
  var body = ""

  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = text.range(of: "\r\n\r\n") else { return }
    let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
    status = Int(lines[0].split(separator: " ").dropFirst().first ?? "") ?? 0
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
    body = String(text[end.upperBound...])
  }

  var json: [String: Any] {
    ((try? JSONSerialization.jsonObject(with: Data(body.utf8))) as? [String: Any]) ?? [:]
  }

  /// Whether it is an error as RFC 9457 has it.
  var isProblem: Bool {
    headers["content-type"]?.hasPrefix("application/problem+json") == true && json["status"] as? Int == status
  }
}

/// A client that sends just what it is told, lies in `Host` among it.
struct RawHTTP: Sendable {
  var port: Int

  func get(_ path: String, _ headers: [String: String] = [:]) async -> RawResponse { await ask("GET", path, headers) }

  func ask(_ method: String, _ path: String, _ headers: [String: String] = [:], body: String? = nil) async
    -> RawResponse
  {
    var all = ["Host": "127.0.0.1:\(port)", "Connection": "close"]
    if let body {
      all["Content-Type"] = "application/json"
      all["Content-Length"] = "\(body.utf8.count)"
    }
    all.merge(headers) { _, given in given }
    let head = all.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\r\n" }.joined()
    return await send(Array("\(method) \(path) HTTP/1.1\r\n\(head)\r\n\(body ?? "")".utf8))
  }

  /// Sends bytes and reads until the server closes the line. On a thread of its own: the pool's threads serve.
  func send(_ bytes: [UInt8], patience: Int = 20) async -> RawResponse {
    let port = port
    return await withCheckedContinuation { done in
      let thread = Thread { done.resume(returning: RawResponse(Self.exchange(bytes, port, patience))) }
      thread.start()
    }
  }

  private static func exchange(_ bytes: [UInt8], _ port: Int, _ patience: Int) -> [UInt8] {
    let line = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard line >= 0 else { return [] }
    defer { close(line) }
    var limit = timeval(tv_sec: patience, tv_usec: 0)
    setsockopt(line, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
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
        Glibc.send(line, $0.baseAddress! + sent, bytes.count - sent, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { break }
      sent += count
    }
    var all: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(line, &piece, piece.count, 0)
      guard count > 0 else { return all }
      all += piece[..<count]
    }
  }
}
