extension StringCatalogue {
  static let terminal: [Entry] = []
  static let commandTexts: [Entry] = []
  static let stressTexts: [Entry] = []
  static let validityTexts: [Entry] = []
  static let networkTexts: [Entry] = []
  static let caseFaults: [Entry] = []
  static let fileFaults: [Entry] = []
  static let errors: [Entry] = []
  static let help: [Entry] = []
}
