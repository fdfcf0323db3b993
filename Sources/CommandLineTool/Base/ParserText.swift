import Cases
import Localization
import Wording

/// What the argument parser says in English, in another language: headings of help and faults of arguments.
///
/// The parser has no translations of its own; its few sentences are known by their form (swift-argument-parser 1.8, pinned), and what
/// is not recognised stays as it is.
enum ParserText {
  static func said(_ text: String, _ language: Language) -> String {
    guard language != .en else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line($0, language) }
      .joined(separator: "\n")
  }

  private static func line(_ line: Substring, _ language: Language) -> String {
    func say(_ message: Message) -> String { StringCatalogue.text(message, language) }
    for (heading, message) in headings where line.hasPrefix(heading) {
      return say(message) + fault(line.dropFirst(heading.count), language)
    }
    return words.reduce(String(line)) { text, word in text.replacing(word.english, with: say(word.message)) }
  }

  private static let headings: [(String, Message)] = [
    ("OVERVIEW:", "OVERVIEW:"), ("USAGE:", "USAGE:"), ("ARGUMENTS:", "ARGUMENTS:"), ("OPTIONS:", "OPTIONS:"),
    ("SUBCOMMANDS:", "SUBCOMMANDS:"), ("Error:", "Error:"), ("Usage:", "Usage:"), ("Help:", "Help:"),
  ]

  private static let words: [(english: String, message: Message)] = [
    ("(default:", "(default:"), ("(values:", "(values:"), ("Show the version.", "Show the version."),
    ("Show help information.", "Show help information."), ("for detailed help.", "for detailed help."),
    ("for more information.", "for more information."), ("  See '", "  See '"),
  ]

  private static func fault(_ text: Substring, _ language: Language) -> String {
    let message: Message? =
      if let m = text.wholeMatch(of: /\ Missing expected argument '(.+)'/) {
        " Missing expected argument '\(m.1)'"
      } else if let m = text.wholeMatch(of: /\ Missing value for '(.+)'/) {
        " Missing value for '\(m.1)'"
      } else if let m = text.wholeMatch(of: /\ Unknown option '(.+)'\. Did you mean '(.+)'\?/) {
        " Unknown option '\(m.1)'. Did you mean '\(m.2)'?"
      } else if let m = text.wholeMatch(of: /\ Unknown option '(.+)'/) {
        " Unknown option '\(m.1)'"
      } else if let m = text.wholeMatch(of: /\ Unexpected argument '(.+)'/) {
        " Unexpected argument '\(m.1)'"
      } else if let m = text.wholeMatch(
        of: /\ The value '(.*)' is invalid for '(.+)'\. Please provide one of (.+)\./)
      {
        " The value '\(m.1)' is invalid for '\(m.2)'. Please provide one of \(m.3)."
      } else if let m = text.wholeMatch(of: /\ The value '(.*)' is invalid for '(.+)'/) {
        " The value '\(m.1)' is invalid for '\(m.2)'"
      } else {
        nil
      }
    return message.map { StringCatalogue.text($0, language) } ?? String(text)
  }
}
