/// The string literals of Swift source, as templates: `"no place \(id)"` is `no place {1}`. Literals inside interpolations count as well.
enum SwiftLiterals {
  static func templates(_ source: String) -> [String] {
    var scanner = Scanner(text: Array(source.unicodeScalars))
    scanner.scan()
    return scanner.found
  }

  private struct Scanner {
    let text: [Unicode.Scalar]
    var at = 0
    var found: [String] = []

    init(text: [Unicode.Scalar]) { self.text = text }

    mutating func scan() {
      while at < text.count {
        if starts("//") {
          skipLine()
        } else if text[at] == "\"" {
          literal()
        } else {
          at += 1
        }
      }
    }

    private func starts(_ word: String) -> Bool {
      let scalars = Array(word.unicodeScalars)
      return at + scalars.count <= text.count && Array(text[at..<at + scalars.count]) == scalars
    }

    private mutating func skipLine() { while at < text.count, text[at] != "\n" { at += 1 } }

    private mutating func literal() {
      let isLong = starts("\"\"\"")
      at += isLong ? 3 : 1
      var result = String.UnicodeScalarView()
      var count = 0
      while at < text.count, !(isLong ? starts("\"\"\"") : text[at] == "\"") {
        guard text[at] == "\\" else {
          result.append(text[at])
          at += 1
          continue
        }
        at += 1
        switch text[at] {
        case "(":
          count += 1
          at += 1
          interpolation()
          result.append(contentsOf: "{\(count)}".unicodeScalars)
        case "\n":
          at += 1
          while at < text.count, text[at] == " " { at += 1 }
        case "n":
          result.append("\n")
          at += 1
        default:
          result.append(text[at])
          at += 1
        }
      }
      at += isLong ? 3 : 1
      found.append(isLong ? Self.unindented(String(result)) : String(result))
    }

    private mutating func interpolation() {
      var depth = 1
      while at < text.count, depth > 0 {
        if text[at] == "\"" {
          literal()
          continue
        }
        if text[at] == "(" { depth += 1 }
        if text[at] == ")" { depth -= 1 }
        at += 1
      }
    }

    /// What stands between the lines of the long quotation marks, without the closing one's indentation.
    private static func unindented(_ text: String) -> String {
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
      let indent = lines.popLast()?.count ?? 0
      return lines.map { $0.dropFirst(indent) }.joined(separator: "\n")
    }
  }
}
