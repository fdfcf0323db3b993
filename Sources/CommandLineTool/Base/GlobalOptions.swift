import Analysis
import ArgumentParser
import Cases
import Foundation
import Localization

/// How a result is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

/// What every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(name: .long, help: .said("How to print the result."))
  var format: OutputFormat = .text

  @Option(name: .long, help: .said("Folder for the run's files.", valueName: "dir"))
  var out: String?

  @Option(name: .long, help: .said("Seed of every random choice; the same seed gives the same bytes."))
  var seed: UInt64 = 1

  @Option(name: .long, help: .said("Threads to use; results do not depend on it. Default: all cores."))
  var threads: Int?

  @Option(name: .long, help: .said("Language of text. Default: from the environment, else en."))
  var language: Language?

  @Option(name: .long, help: .said("Digits of numbers in text."))
  var digits: Digits = .latin

  @Flag(name: .long, help: .said("No progress on the terminal."))
  var quiet = false

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw usage("--threads must be between 1 and 1024, not \(threads)")
    }
  }

  /// Threads to use.
  var threadCount: Int { threads ?? max(1, ProcessInfo.processInfo.activeProcessorCount) }

  /// The folder of `--out`, if given.
  var outFolder: URL? { out.map { URL(filePath: $0) } }

  /// Says before the work what would be in the way of writing to the folder of `--out` after it; nothing without one.
  func checkOut() throws {
    if let outFolder { try RunFolder.check(outFolder) }
  }

  /// The language to speak: the option's, else the environment's.
  var spokenLanguage: Language { language ?? Speech.language }

  /// How text is written on this terminal.
  var words: Words { Words(spokenLanguage, digits: digits, width: Console.width) }

  /// An empty page of this command's text.
  var page: TextPage { TextPage(words) }
}
