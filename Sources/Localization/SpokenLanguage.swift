import Cases

extension Language {
  /// From a locale's name: `fr` as from `fr_ML.UTF-8` or `fr-FR`; nil for languages that Qafila does not speak.
  public init?(locale: String) {
    self.init(rawValue: String(locale.prefix { $0.isASCII && $0.isLetter }).lowercased())
  }

  /// The language that a browser would rather read, by its `Accept-Language` (RFC 9110, 12.5.4); English where it names none of ours.
  public static func accepted(_ header: String?) -> Language {
    let wishes = (header ?? "").split(separator: ",").compactMap { part -> (language: Language, weight: Double)? in
      let pieces = part.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
      guard let range = pieces.first, let language = Language(locale: range) else { return nil }
      let weight = pieces.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
      return weight > 0 ? (language, weight) : nil
    }
    return wishes.max { $0.weight < $1.weight }?.language ?? .en
  }

  /// The language that a process speaks: the one that `--language` names, else the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that says
  /// anything, else English. Found before arguments are parsed, so that help and faults of the arguments are said in it too.
  public static func spoken(arguments: [String], environment: [String: String]) -> Language {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument == "--language", arguments.indices.contains(index + 1) {
        return Language(locale: arguments[index + 1]) ?? .en
      }
      if argument.hasPrefix("--language=") { return Language(locale: String(argument.dropFirst(11))) ?? .en }
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale.flatMap { Language(locale: $0) } ?? .en
  }
}
