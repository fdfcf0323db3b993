import ArgumentParser
import Cases
import Foundation
import Localization
import Wording

extension Language: ExpressibleByArgument {
  public init?(argument: String) { self.init(locale: argument) }
}

extension Digits: ExpressibleByArgument {}

/// The language of this process, found before anything is parsed, so that help and what is wrong with the arguments are said in it too.
enum Speech {
  static let language = Language.spoken(
    arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)

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
