extension StringCatalogue {
  /// The interactive page.
  static let page: [Entry] = [
    Entry("page.skip", ar: "انتقل إلى الخريطة", fr: "Aller à la carte", en: "Skip to the map"),
    Entry("page.case", ar: "الحالة", fr: "Cas", en: "Case"),
    Entry("page.language", ar: "اللغة", fr: "Langue", en: "Language"),
    Entry("page.digits", ar: "الأرقام", fr: "Chiffres", en: "Digits"),
  ]
}
