import Analysis
import ArgumentParser
import Cases
import Foundation

/// How a result is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

extension Language: ExpressibleByArgument {}

/// What every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(name: .long, help: "How to print the result: text or json.")
  var format: OutputFormat = .text

  @Option(name: .long, help: ArgumentHelp("Folder for the run's files.", valueName: "dir"))
  var out: String?

  @Option(name: .long, help: "Seed of every random choice; the same seed gives the same bytes.")
  var seed: UInt64 = 1

  @Option(name: .long, help: "Threads to use; results do not depend on it. Default: all cores.")
  var threads: Int?

  @Option(name: .long, help: "Language of text: ar, fr or en. Default: from the environment, else en.")
  var language: Language?

  @Flag(name: .long, help: "No progress on the terminal.")
  var quiet = false

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads must be between 1 and 1024, not \(threads)")
    }
  }

  /// Threads to use.
  var threadCount: Int { threads ?? max(1, ProcessInfo.processInfo.activeProcessorCount) }

  /// The folder of `--out`, if given.
  var outFolder: URL? { out.map { URL(filePath: $0) } }

  /// The language to speak: the option's, else the one of `LC_ALL`, `LC_MESSAGES` or `LANG`, else English.
  var spokenLanguage: Language {
    if let language { return language }
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    return Language(rawValue: String(locale.prefix(2))) ?? .en
  }
}
