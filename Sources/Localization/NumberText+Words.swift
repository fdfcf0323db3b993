import Cases

extension NumberText {
  /// A named text of the catalogue whose own figures ("in 5 % of futures") are in the chosen digits too. Values are filled in as they are given.
  public func text(_ key: String, count: Int? = nil, _ values: [String: String] = [:]) -> String {
    StringCatalogue.fill(inDigits(StringCatalogue.text(key, language, count: count)), values)
  }

  /// A text with its figures in the chosen digits; those of placeholders and of Latin words, `WebGL 2`, stay.
  public func inDigits(_ text: String) -> String {
    guard digits == .arabic, text.utf8.contains(where: { (48...57).contains($0) }) else { return text }
    var result = ""
    var isLatin = false
    var isPlaceholder = false
    for character in text {
      if character == "{" || character == "}" { isPlaceholder = character == "{" }
      if let value = character.wholeNumberValue, character.isASCII, !isLatin, !isPlaceholder {
        result.unicodeScalars.append(Unicode.Scalar(0x660 + UInt32(value))!)
      } else {
        result.append(character == "%" ? "٪" : character)
        // A space leaves a Latin word's number to it.
        if character != " " && !(character.isASCII && character.isNumber) {
          isLatin = character.isASCII && character.isLetter
        }
      }
    }
    return result
  }
}
