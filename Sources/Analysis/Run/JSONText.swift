import Foundation

/// The one way Qafila writes JSON: sorted keys, no escaped slashes, non-finite numbers refused by their owner, a newline at the end.
public enum JSONText {
  /// - Parameter pretty: indented, for people; otherwise on one line.
  public static func encode(_ value: some Encodable, pretty: Bool = true) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting =
      pretty ? [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted] : [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}
