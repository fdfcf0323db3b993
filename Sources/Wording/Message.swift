/// A sentence for people, kept as what is said and what fills it, so that it can be said in any language of the catalogue.
///
/// Written as an English literal, `"the case has no place \(id)"`, it is the template `the case has no place {1}` and the value `id`;
/// the catalogue holds that template in the other languages, where the values may stand in another order. As text, and in JSON, it is English.
public struct Message: Sendable, ExpressibleByStringInterpolation {
  /// What fills a place of a template.
  public enum Value: Sendable {
    /// The same in every language: an id, a number, what somebody typed.
    case text(String)
    /// Said in the language of the whole.
    case message(Message)
  }

  /// One template and its values.
  public struct Part: Sendable {
    /// English, with `{1}`, `{2}`, ... for the values.
    public var template: String
    public var values: [Value]

    /// The template of another language filled with the values.
    ///
    /// - Parameter say: how a value that is itself a message is said.
    public func filled(_ template: String, say: (Message) -> String) -> String {
      guard template.utf8.contains(UInt8(ascii: "{")) else { return template }
      var result = ""
      var rest = template[...]
      while let open = rest.firstIndex(of: "{") {
        let after = rest.index(after: open)
        result += rest[..<open]
        if let close = rest[after...].firstIndex(of: "}"), let number = Int(rest[after..<close]),
          values.indices.contains(number - 1)
        {
          switch values[number - 1] {
          case .text(let text): result += text
          case .message(let message): result += say(message)
          }
          rest = rest[rest.index(after: close)...]
        } else {
          result += "{"
          rest = rest[after...]
        }
      }
      return result + rest
    }
  }

  public private(set) var parts: [Part]

  public init(stringLiteral text: String) { parts = text.isEmpty ? [] : [Part(template: text, values: [])] }

  public init(stringInterpolation: StringInterpolation) {
    self.init(stringLiteral: "")
    parts = [Part(template: stringInterpolation.template, values: stringInterpolation.values)]
  }

  /// Words that are the same in every language: a list of ids, a text of another program.
  public init(verbatim text: String) { parts = text.isEmpty ? [] : [Part(template: "{1}", values: [.text(text)])] }

  /// English words that come from where messages are not known; said in another language where the catalogue holds them.
  public init(known text: String) { self.init(stringLiteral: text) }

  public static func + (a: Message, b: Message) -> Message {
    var sum = a
    sum.parts += b.parts
    return sum
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var template = ""
    fileprivate var values: [Value] = []

    public init(literalCapacity: Int, interpolationCount: Int) { template.reserveCapacity(literalCapacity) }

    public mutating func appendLiteral(_ literal: String) { template += literal }

    public mutating func appendInterpolation(_ message: Message) { append(.message(message)) }
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) { append(.text(value.description)) }
    /// What an error says; the words of another library stay as they are.
    public mutating func appendInterpolation(error: any Error) {
      append((error as? any SaidError).map { .message($0.message) } ?? .text("\(error)"))
    }

    private mutating func append(_ value: Value) {
      values.append(value)
      template += "{\(values.count)}"
    }
  }
}

/// An error that can say itself in any language of the catalogue.
public protocol SaidError: Error {
  var message: Message { get }
}

extension Message: CustomStringConvertible {
  /// In English.
  public var description: String {
    parts.map { part in part.filled(part.template) { $0.description } }.joined()
  }
}

/// As they are said in English, however they were put together.
extension Message: Hashable, Comparable {
  public static func == (a: Message, b: Message) -> Bool { a.description == b.description }
  public func hash(into hasher: inout Hasher) { hasher.combine(description) }
  public static func < (a: Message, b: Message) -> Bool { a.description < b.description }
}

extension Message: Codable {
  public init(from decoder: any Decoder) throws {
    self.init(verbatim: try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension Message {
  /// One message of many.
  public static func joined(_ messages: [Message], separator: String) -> Message {
    var sum: Message = ""
    for (index, message) in messages.enumerated() {
      if index > 0 { sum = sum + Message(verbatim: separator) }
      sum = sum + message
    }
    return sum
  }
}
