import Cases

extension StringCatalogue {
  /// What each kind of lever is called.
  static let levers: [Entry] = [
    Entry("lever.attack", ar: "هجوم على الطرق", fr: "Attaque des routes", en: "Attack on the roads"),
    Entry("lever.close", ar: "إغلاق", fr: "Fermeture", en: "Closure"),
    Entry("lever.embargo", ar: "حظر", fr: "Embargo", en: "Embargo"),
    Entry("lever.escorts", ar: "مرافقة القوافل", fr: "Escortes", en: "Escorts"),
    Entry("lever.guards", ar: "حراسة الطرق", fr: "Garde des routes", en: "Road guards"),
    Entry("lever.provider", ar: "مزوّد الأمن", fr: "Fournisseur de sécurité", en: "Security provider"),
    Entry("lever.joint_force", ar: "قوة مشتركة", fr: "Force conjointe", en: "Joint force"),
    Entry("lever.supply", ar: "إمداد", fr: "Approvisionnement", en: "Supply"),
    Entry("lever.airlift", ar: "جسر جوي", fr: "Pont aérien", en: "Airlift"),
    Entry("lever.ration", ar: "تقنين", fr: "Rationnement", en: "Rationing"),
    Entry("lever.stocks", ar: "مخزونات", fr: "Stocks", en: "Stocks"),
    Entry("lever.price", ar: "السعر الرسمي", fr: "Prix officiel", en: "Official price"),
    Entry("lever.deal", ar: "صفقة", fr: "Accord", en: "Deal"),
    Entry("lever.fleet", ar: "أسطول الصهاريج", fr: "Flotte de citernes", en: "Tanker fleet"),
    Entry("lever.strike", ar: "إضراب", fr: "Grève", en: "Strike"),
    Entry("lever.convoys", ar: "قواعد القوافل", fr: "Règles des convois", en: "Convoy rules"),
    Entry("lever.parameter", ar: "معلمة", fr: "Paramètre", en: "Parameter"),
    Entry("lever.fall", ar: "سقوط العاصمة", fr: "Chute d'une capitale", en: "Fall of a capital"),
    Entry("lever.plan", ar: "خطة قطع", fr: "Plan de coupures", en: "Plan of cuts"),
  ]
}
