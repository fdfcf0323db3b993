import ArgumentParser
import Cases
import Foundation
import Localization

extension Language: ExpressibleByArgument {
  /// From `fr` as from `fr_ML.UTF-8` or `fr-FR`.
  public init?(argument: String) {
    let name = argument.prefix { $0.isASCII && $0.isLetter }.lowercased()
    guard let language = Language(rawValue: name) else { return nil }
    self = language
  }
}

extension Digits: ExpressibleByArgument {}

/// The language of this process, found before anything is parsed, so that help and what is wrong with the arguments are said in it too.
enum Speech {
  static let language = language(of: CommandLine.arguments, ProcessInfo.processInfo.environment)

  /// The language that `--language` names, else the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that says anything, else English.
  static func language(of arguments: [String], _ environment: [String: String]) -> Language {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument == "--language", arguments.indices.contains(index + 1) {
        return Language(argument: arguments[index + 1]) ?? .en
      }
      if argument.hasPrefix("--language=") { return Language(argument: String(argument.dropFirst(11))) ?? .en }
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale.flatMap { Language(argument: $0) } ?? .en
  }

  static func say(_ message: Message) -> String { Words(language)(message) }
}

/// What is wrong with the arguments, in the process's language.
func usage(_ message: Message) -> ValidationError { ValidationError(Speech.say(message)) }

extension ArgumentHelp {
  /// Help in the process's language; `valueName` stands for the value in it.
  static func said(_ message: Message, valueName: String? = nil) -> ArgumentHelp {
    ArgumentHelp(Speech.said(message), valueName: valueName)
  }
}

extension Speech {
  /// As help says it, without marks of direction: the parser counts characters when it breaks lines.
  static func said(_ message: Message) -> String { StringCatalogue.text(message, language) }
}
