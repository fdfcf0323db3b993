extension StringCatalogue {
  /// The report.
  static let report: [Entry] = [
    Entry("report.title", ar: "تقرير قافلة", fr: "Rapport Qafila", en: "Qafila report")
  ]
}
