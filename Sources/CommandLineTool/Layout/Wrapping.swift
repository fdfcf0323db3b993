/// Lines of a paragraph no wider than `width` columns, broken at spaces; a word that is wider has a line of its own.
///
/// - Parameters:
///   - indent: Spaces before the first line.
///   - hanging: Spaces before the others.
package func wrapped(_ text: String, width: Int, indent: Int = 0, hanging: Int = 0) -> [String] {
  var lines: [String] = []
  var line = ""
  var used = 0
  for word in words(of: text) {
    let wide = displayWidth(word)
    let margin = lines.isEmpty ? indent : hanging
    if used > 0, margin + used + 1 + wide > width {
      lines.append(String(repeating: " ", count: margin) + line)
      (line, used) = (word, wide)
    } else {
      line += used > 0 ? " " + word : word
      used += wide + (used > 0 ? 1 : 0)
    }
  }
  if used > 0 || lines.isEmpty { lines.append(String(repeating: " ", count: lines.isEmpty ? indent : hanging) + line) }
  return lines
}

/// Words with the signs that must not begin a line: `90 %`, and the French `: ; ? !`.
private func words(of text: String) -> [String] {
  var words: [String] = []
  for word in text.split(separator: " ") {
    if ["%", "٪", ":", ";", "?", "!", "»"].contains(word.prefix(1)), !words.isEmpty {
      words[words.count - 1] += " " + word
    } else if let last = words.last, last.hasSuffix("«") {
      words[words.count - 1] += " " + word
    } else {
      words.append(String(word))
    }
  }
  return words
}

/// The widest word of a text.
func widestWord(_ text: String) -> Int { words(of: text).map { displayWidth($0) }.max() ?? 0 }
