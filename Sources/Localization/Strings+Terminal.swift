extension StringCatalogue {
  /// Words of the command line with names of their own: what is counted, products, costs, kinds.
  static let terminal: [Entry] = [
    Entry(
      plural: "count.scenarios",
      ar: ("لا سيناريوهات", "سيناريو واحد", "سيناريوهان", "{n} سيناريوهات", "{n} سيناريو", "{n} سيناريو"),
      fr: ("{n} scénario", "{n} scénarios"), en: ("{n} scenario", "{n} scenarios")),
    Entry(
      plural: "count.events", ar: ("لا أحداث", "حدث واحد", "حدثين", "{n} أحداث", "{n} حدثًا", "{n} حدث"),
      fr: ("{n} événement", "{n} événements"), en: ("{n} event", "{n} events")),
    Entry(
      plural: "count.nodes", ar: ("لا عقد", "عقدة واحدة", "عقدتان", "{n} عقد", "{n} عقدة", "{n} عقدة"),
      fr: ("{n} nœud", "{n} nœuds"), en: ("{n} node", "{n} nodes")),
    Entry(
      plural: "count.forecasts", ar: ("لا توقعات", "توقع واحد", "توقعان", "{n} توقعات", "{n} توقعًا", "{n} توقع"),
      fr: ("{n} prévision", "{n} prévisions"), en: ("{n} forecast", "{n} forecasts")),
    Entry(
      plural: "count.observations",
      ar: ("لا مشاهدات", "مشاهدة واحدة", "مشاهدتين", "{n} مشاهدات", "{n} مشاهدة", "{n} مشاهدة"),
      fr: ("{n} observation", "{n} observations"), en: ("{n} observation", "{n} observations")),
    Entry(
      plural: "count.errors", ar: ("لا أخطاء", "خطأ واحد", "خطآن", "{n} أخطاء", "{n} خطأً", "{n} خطأ"),
      fr: ("{n} erreur", "{n} erreurs"), en: ("{n} error", "{n} errors")),
    Entry(
      plural: "count.warnings",
      ar: ("لا تنبيهات", "تنبيه واحد", "تنبيهان", "{n} تنبيهات", "{n} تنبيهًا", "{n} تنبيه"),
      fr: ("{n} avertissement", "{n} avertissements"), en: ("{n} warning", "{n} warnings")),
    Entry(
      plural: "count.files", ar: ("لا ملفات", "ملف واحد", "ملفان", "{n} ملفات", "{n} ملفًا", "{n} ملف"),
      fr: ("{n} fichier", "{n} fichiers"), en: ("{n} file", "{n} files")),
    Entry(
      plural: "count.sources", ar: ("لا مصادر", "مصدر واحد", "مصدران", "{n} مصادر", "{n} مصدرًا", "{n} مصدر"),
      fr: ("{n} source", "{n} sources"), en: ("{n} source", "{n} sources")),
    Entry("product.petrol", ar: "بنزين", fr: "essence", en: "petrol"),
    Entry("product.diesel", ar: "ديزل", fr: "gasoil", en: "diesel"),
    Entry("product.jet", ar: "وقود الطائرات", fr: "carburéacteur", en: "jet fuel"),
    Entry("product.lpg", ar: "غاز البترول المسال", fr: "GPL", en: "LPG"),
    Entry("product.kerosene", ar: "كيروسين", fr: "pétrole lampant", en: "kerosene"),
    Entry(
      "series.arrivals_tankers_convoy_day", ar: "صهاريج في يوم قافلة", fr: "Citernes un jour de convoi",
      en: "Tankers on a convoy day"),
    Entry("series.queues", ar: "طوابير", fr: "Files d'attente", en: "Queues"),
    Entry("cost.escorts", ar: "المرافقة", fr: "escortes", en: "escorts"),
    Entry("cost.guards", ar: "الحراسة", fr: "gardes", en: "guards"),
    Entry("cost.patrons", ar: "الرعاة", fr: "patrons", en: "patrons"),
    Entry("cost.concessions", ar: "الامتيازات", fr: "concessions", en: "concessions"),
    Entry("cost.airlift", ar: "الجسر الجوي", fr: "pont aérien", en: "airlift"),
    Entry("cost.deals", ar: "الصفقات", fr: "accords", en: "deals"),
    Entry("cost.tankers_bought", ar: "صهاريج مشتراة", fr: "citernes achetées", en: "tankers bought"),
    Entry("cost.stocks", ar: "المخزونات", fr: "stocks", en: "stocks"),
    Entry("parameter_kind.positive", ar: "موجبة", fr: "positif", en: "positive"),
    Entry("parameter_kind.share", ar: "حصة", fr: "part", en: "share"),
    Entry("parameter_kind.real", ar: "عدد حقيقي", fr: "réel", en: "real"),
    Entry("class.unclassified", ar: "طريق غير مصنف", fr: "route non classée", en: "unclassified road"),
    Entry("class.residential", ar: "شارع سكني", fr: "rue résidentielle", en: "residential street"),
    Entry("class.service", ar: "طريق خدمة", fr: "voie de service", en: "service road"),
    Entry("class.road", ar: "طريق بلا صنف", fr: "route de classe inconnue", en: "road of unknown class"),
    Entry("class.unknown", ar: "غير معروف", fr: "inconnue", en: "unknown"),
    Entry("surface.unknown", ar: "غير معروف", fr: "inconnue", en: "unknown"),
    Entry("flag.bridge", ar: "جسر", fr: "pont", en: "bridge"),
    Entry("flag.tunnel", ar: "نفق", fr: "tunnel", en: "tunnel"),
    Entry("flag.ferry", ar: "عبّارة", fr: "bac", en: "ferry"),
    Entry("flag.roundabout", ar: "دوار", fr: "rond-point", en: "roundabout"),
    Entry("flag.toll", ar: "رسوم مرور", fr: "péage", en: "toll"),
    Entry("flag.barrier", ar: "حاجز", fr: "barrière", en: "barrier"),
    Entry("flag.ford", ar: "مخاضة", fr: "gué", en: "ford"),
  ]
}
