import Foundation

/// The one way Qafila writes JSON, and reads its own back: sorted keys in snake_case, no escaped slashes, a newline at the end.
public enum JSONText {
  /// - Parameter pretty: indented, for people; otherwise on one line.
  public static func encode(_ value: some Encodable, pretty: Bool = true) throws -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting =
      pretty ? [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted] : [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }

  /// Reads what `encode` wrote of a type that names its keys as its properties.
  public static func decode<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .custom { path in Key(property(path.last!.stringValue)) }
    return try decoder.decode(type, from: data)
  }

  /// `case_id` to `caseID`: the property name behind a written key.
  private static func property(_ key: String) -> String {
    let words = key.split(separator: "_", omittingEmptySubsequences: false)
    guard words.count > 1, let first = words.first else { return key }
    return first
      + words.dropFirst().map { word in
        switch word {
        case "id": "ID"
        case "url": "URL"
        default: word.prefix(1).uppercased() + word.dropFirst()
        }
      }.joined()
  }

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
