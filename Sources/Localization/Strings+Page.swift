extension StringCatalogue {
  /// The interactive page.
  static let page: [Entry] = [
    Entry("page.skip", ar: "انتقل إلى الخريطة", fr: "Aller à la carte", en: "Skip to the map"),
    Entry("page.case", ar: "الحالة", fr: "Cas", en: "Case"),
    Entry("page.language", ar: "اللغة", fr: "Langue", en: "Language"),
    Entry("page.digits", ar: "الأرقام", fr: "Chiffres", en: "Digits"),
    Entry("page.views", ar: "العروض", fr: "Vues", en: "Views"),
    Entry("page.view_map", ar: "الخريطة", fr: "Carte", en: "Map"),
    Entry("page.view_compare", ar: "المقارنة", fr: "Comparer", en: "Compare"),
    Entry("page.view_worst", ar: "الأسوأ والحماية", fr: "Pire cas et protection", en: "Worst case and protection"),
    Entry("page.view_evidence", ar: "الأدلة", fr: "Preuves", en: "Evidence"),
    Entry("page.view_runs", ar: "عمليات التشغيل", fr: "Calculs", en: "Runs"),
    Entry("page.scenario_panel", ar: "السيناريو والإجراءات", fr: "Scénario et leviers", en: "Scenario and levers"),
    Entry(
      "page.detail_panel", ar: "المدينة أو الطريق المختار", fr: "Ville ou tronçon choisi", en: "The chosen city or link"
    ),
    Entry("page.map", ar: "خريطة الطرق", fr: "Carte des routes", en: "Map of the roads"),
    Entry(
      "page.no_webgl",
      ar: "الخريطة صورة ثابتة لأن هذا المتصفح لا يدعم WebGL 2. بقية الصفحة تعمل: اختر مدينة أو طريقًا من القائمة.",
      fr:
        "La carte reste une image fixe : ce navigateur n'a pas WebGL 2. Le reste de la page fonctionne : choisissez une ville ou un tronçon dans la liste.",
      en:
        "The map stands still because this browser lacks WebGL 2. The rest of the page works: choose a city or link from the list."
    ),
    Entry("page.no_case", ar: "لا توجد حالة صالحة.", fr: "Aucun cas valide.", en: "No valid case is served."),
    Entry(
      "page.chart_alt", ar: "مروحة احتمالات: المجالان 50 % و90 % والوسيط",
      fr: "Éventail : intervalles à 50 % et 90 %, médiane", en: "Fan chart: 50 % and 90 % intervals and the median"),
    Entry("page.extends", ar: "يبني على: {scenario}", fr: "S'appuie sur : {scenario}", en: "Builds on: {scenario}"),
    Entry("page.levers", ar: "الإجراءات", fr: "Leviers", en: "Levers"),
    Entry(
      "page.no_levers", ar: "لا إجراءات: الأيام العادية.", fr: "Aucun levier : des jours ordinaires.",
      en: "No levers: ordinary days."),
    Entry("page.add", ar: "أضف", fr: "Ajouter", en: "Add"),
    Entry("page.add_lever", ar: "إجراء جديد", fr: "Nouveau levier", en: "New lever"),
    Entry("page.add_setting", ar: "إعداد جديد", fr: "Nouveau réglage", en: "New setting"),
    Entry("page.remove_lever", ar: "احذف الإجراء", fr: "Retirer le levier", en: "Remove lever"),
    Entry("page.save_as", ar: "احفظ باسم (معرّف)", fr: "Enregistrer sous (identifiant)", en: "Save as (id)"),
    Entry(
      "page.save_hint", ar: "حروف لاتينية صغيرة وأرقام و- فقط؛ يُحفظ ملفًا في مجلد الحالة.",
      fr: "Minuscules latines, chiffres et - ; un fichier dans le dossier du cas.",
      en: "Lower-case letters, digits and -; becomes a file in the case folder."),
    Entry("page.save", ar: "احفظ السيناريو", fr: "Enregistrer le scénario", en: "Save scenario"),
    Entry(
      "page.saved", ar: "حُفظ السيناريو {scenario}", fr: "Scénario {scenario} enregistré",
      en: "Scenario {scenario} saved"),
    Entry("page.run", ar: "التشغيل", fr: "Calcul", en: "Run"),
    Entry("page.run_now", ar: "شغّل", fr: "Calculer", en: "Run"),
    Entry(
      "page.run_critical", ar: "ماذا لو قُطع كل طريق؟", fr: "Et si chaque route était coupée ?",
      en: "What if each road were cut?"),
    Entry("page.run_compare", ar: "قارن السيناريوهات", fr: "Comparer les scénarios", en: "Compare the scenarios"),
    Entry("page.run_stress", ar: "ابحث عن أسوأ القطع", fr: "Chercher les pires coupures", en: "Find the worst cuts"),
    Entry(
      "page.run_protect", ar: "ابحث عن أفضل حماية", fr: "Chercher la meilleure protection",
      en: "Find the best protection"),
    Entry("page.replications", ar: "تكرارات", fr: "Réplications", en: "Replications"),
    Entry("page.days", ar: "أيام", fr: "Jours", en: "Days"),
    Entry("page.cuts", ar: "عدد القطوع", fr: "Coupures", en: "Cuts"),
    Entry("page.guards", ar: "عدد الحراسات", fr: "Gardes", en: "Guards"),
    Entry("page.periods", ar: "أيام التقدم", fr: "Jours (progressif)", en: "Days (progressive)"),
    Entry("page.progress", ar: "التقدم", fr: "Avancement", en: "Progress"),
    Entry("page.cancel", ar: "ألغِ", fr: "Annuler", en: "Cancel"),
    Entry("page.state", ar: "الحالة", fr: "État", en: "State"),
    Entry("page.state_queued", ar: "في الانتظار", fr: "En attente", en: "Queued"),
    Entry("page.state_running", ar: "قيد التشغيل", fr: "En cours", en: "Running"),
    Entry("page.state_done", ar: "انتهى", fr: "Terminé", en: "Done"),
    Entry("page.state_failed", ar: "فشل", fr: "Échec", en: "Failed"),
    Entry("page.state_cancelled", ar: "أُلغي", fr: "Annulé", en: "Cancelled"),
    Entry("page.layer", ar: "لون الطرق", fr: "Couleur des routes", en: "Roads by"),
    Entry("page.layer_flow", ar: "الحركة", fr: "Flux", en: "Flow"),
    Entry("page.layer_hazard", ar: "الخطر", fr: "Danger", en: "Hazard"),
    Entry(
      "page.legend_flow", ar: "صهاريج في اليوم (العرض)", fr: "Citernes par jour (largeur)", en: "Tankers a day (width)"),
    Entry(
      "page.legend_hazard", ar: "هجمات أصابت قوافل (العرض)", fr: "Attaques ayant touché un convoi (largeur)",
      en: "Attacks that hit a convoy (width)"),
    Entry("page.zoom_in", ar: "تقريب", fr: "Agrandir", en: "Zoom in"),
    Entry("page.zoom_out", ar: "تبعيد", fr: "Réduire", en: "Zoom out"),
    Entry("page.credits", ar: "مصادر الخريطة", fr: "Sources de la carte", en: "Sources of the map"),
    Entry("page.legend", ar: "مفتاح الخريطة", fr: "Légende", en: "Legend"),
    Entry("page.legend_road", ar: "طريق بلا حركة", fr: "Route sans trafic", en: "Road without traffic"),
    Entry("page.legend_cut", ar: "طريق مقطوع", fr: "Route coupée", en: "Cut road"),
    Entry("page.legend_guard", ar: "طريق محروس", fr: "Route gardée", en: "Guarded road"),
    Entry(
      "page.no_run", ar: "لا يوجد تشغيل لهذا السيناريو بعد. اضغط «شغّل».",
      fr: "Pas encore de calcul pour ce scénario. Appuyez sur « Calculer ».",
      en: "No run of this scenario yet. Press “Run”."),
    Entry("page.day_slider", ar: "اليوم", fr: "Jour", en: "Day"),
    Entry("page.play", ar: "تشغيل الأيام", fr: "Lire", en: "Play"),
    Entry("page.pause", ar: "إيقاف", fr: "Pause", en: "Pause"),
    Entry("page.series", ar: "السلسلة", fr: "Série", en: "Series"),
    Entry(
      "page.fan_note", ar: "الأزرق الفاتح 90 % من التكرارات، الأغمق 50 %، الخط الوسيط؛ الدوائر ما رُصد؛ العلامات هجمات.",
      fr:
        "Bleu clair : 90 % des réplications, plus foncé : 50 %, ligne : médiane ; cercles : observé ; traits : attaques.",
      en: "Light blue 90 % of replications, darker 50 %, line the median; circles observed; ticks attacks."),
    Entry(
      "page.readout", ar: "{day}: الوسيط {median} {unit} (90 %: من {low} إلى {high})",
      fr: "{day} : médiane {median} {unit} (90 % : {low} à {high})",
      en: "{day}: median {median} {unit} (90 %: {low} to {high})"),
    Entry("page.observed", ar: "رُصد", fr: "Observé", en: "Observed"),
    Entry("page.as_table", ar: "الأرقام في جدول", fr: "Les nombres en tableau", en: "The numbers as a table"),
    Entry(
      "page.save_picture", ar: "احفظ الرسم ملف {kind}", fr: "Enregistrer le graphique en {kind}",
      en: "Save the chart as {kind}"),
    Entry("page.copy_link", ar: "انسخ الرابط", fr: "Copier le lien", en: "Copy link"),
    Entry(
      "page.link_copied", ar: "نُسخ رابط هذا العرض.", fr: "Lien vers cette vue copié.", en: "Link to this view copied."),
    Entry("page.all_files", ar: "كل الملفات", fr: "Tous les fichiers", en: "All files"),
    Entry("page.links_in_view", ar: "الطرق المعروضة", fr: "Tronçons affichés", en: "Links in view"),
    Entry(
      "page.legend_incident", ar: "حادث في آخر 45 يومًا", fr: "Incident des 45 derniers jours",
      en: "Incident of the last 45 days"),
    Entry("page.clear_marks", ar: "امسح العلامات", fr: "Effacer les marques", en: "Clear the marks"),
    Entry("page.note", ar: "ملاحظة", fr: "Note", en: "Note"),
    Entry("page.all_on_map", ar: "كلها على الخريطة", fr: "Toutes sur la carte", en: "All on the map"),
    Entry(
      "page.difference_of", ar: "«{second}» مقارنة بـ«{first}»، {outcome}: {value} في المتوسط",
      fr: "« {second} » par rapport à « {first} », {outcome} : {value} en moyenne",
      en: "“{second}” against “{first}”, {outcome}: {value} on average"),
    Entry("outcome.cost_to_state", ar: "كلفة على الدولة", fr: "Coût pour l'État", en: "Cost to the state"),
    Entry(
      "outcome.cost_to_importers", ar: "كلفة على المستوردين", fr: "Coût pour les importateurs",
      en: "Cost to importers"),
    Entry("page.cities", ar: "المدن المسؤول عنها", fr: "Villes étudiées", en: "Cities asked about"),
    Entry("page.places", ar: "أماكن أخرى", fr: "Autres lieux", en: "Other places"),
    Entry("page.links", ar: "الطرق", fr: "Tronçons", en: "Links"),
    Entry("page.choose", ar: "اختر مدينة أو طريقًا", fr: "Choisir une ville ou un tronçon", en: "Choose a city or link"),
    Entry(
      "page.choose_hint", ar: "اختر مكانًا أو طريقًا على الخريطة أو من القائمة.",
      fr: "Choisissez un lieu ou une route sur la carte ou dans la liste.",
      en: "Choose a place or a road on the map or from the list."),
    Entry("page.on_day", ar: "في {day}", fr: "Le {day}", en: "On {day}"),
    Entry(
      "page.answer_dry", ar: "ينفد المخزون نحو {day} (الوسيط)، وفي أسوأ 5 % من الحالات في {early}.",
      fr: "Le stock s'épuise vers le {day} (médiane) ; dans les 5 % pires cas dès le {early}.",
      en: "Stocks run out about {day} (median); in the worst 5 % of futures by {early}."),
    Entry(
      "page.answer_risk", ar: "في الوسيط لا ينفد المخزون، لكن في أسوأ 5 % من الحالات ينفد بحلول {early}.",
      fr: "En médiane le stock tient ; dans les 5 % pires cas il s'épuise dès le {early}.",
      en: "In the median stocks hold; in the worst 5 % of futures they run out by {early}."),
    Entry(
      "page.answer_holds", ar: "يصمد المخزون طوال {days} حتى في أسوأ 5 % من الحالات.",
      fr: "Le stock tient {days}, même dans les 5 % pires cas.",
      en: "Stocks hold for all {days}, even in the worst 5 % of futures."),
    Entry("page.downloads", ar: "تنزيل", fr: "Téléchargements", en: "Downloads"),
    Entry("page.report", ar: "التقرير", fr: "Rapport", en: "Report"),
    Entry("page.length", ar: "الطول", fr: "Longueur", en: "Length"),
    Entry("page.class", ar: "الصنف", fr: "Classe", en: "Class"),
    Entry("page.surface", ar: "السطح", fr: "Revêtement", en: "Surface"),
    Entry("page.flow", ar: "صهاريج في اليوم", fr: "Citernes par jour", en: "Tankers a day"),
    Entry("page.ambushes", ar: "هجمات", fr: "Attaques", en: "Attacks"),
    Entry("page.empties", ar: "صهاريج فارغة في اليوم", fr: "Citernes vides par jour", en: "Empty tankers a day"),
    Entry(
      "page.lost_server", ar: "انقطع الاتصال بالخادم", fr: "Connexion au serveur perdue",
      en: "Connection to the server lost"),
    Entry("page.convoys", ar: "قوافل في اليوم", fr: "Convois par jour", en: "Convoys a day"),
    Entry(
      "page.attacks_met", ar: "هجمات أصابت قوافل (متوسط)", fr: "Attaques ayant touché un convoi (moyenne)",
      en: "Attacks that hit a convoy (mean)"),
    Entry("page.if_cut", ar: "إذا قُطع هذا الطريق", fr: "Si cette route est coupée", en: "If this is cut"),
    Entry(
      "page.if_cut_unknown", ar: "اضغط «ماذا لو قُطع كل طريق؟» لحساب أثر كل طريق.",
      fr: "Appuyez sur « Et si chaque route était coupée ? » pour calculer l'effet de chaque tronçon.",
      en: "Press “What if each road were cut?” to compute what each link is worth."),
    Entry(
      "page.if_cut_nothing", ar: "لا مدينة تتأثر: توجد طريق أخرى بالطول نفسه.",
      fr: "Aucune ville touchée : une autre route est aussi courte.",
      en: "No city is affected: another way is as short."),
    Entry("page.extra", ar: "زيادة", fr: "Surcoût", en: "Extra"),
    Entry("page.cut_off", ar: "معزولة", fr: "Isolée", en: "Cut off"),
    Entry(
      "page.critical_ready", ar: "حُسب أثر كل طريق.", fr: "L'effet de chaque tronçon est calculé.",
      en: "What each link is worth is computed."),
    Entry("page.find", ar: "ابحث", fr: "Chercher", en: "Search"),
    Entry(
      "page.evidence_note", ar: "كل رقم يعود إلى أقوال مؤرخة منسوبة؛ وإذا تعارضت بقيت كلها واتسع المجال.",
      fr:
        "Chaque nombre renvoie à des affirmations datées et attribuées ; en cas de conflit toutes restent et l'intervalle s'élargit.",
      en: "Every number goes back to dated, attributed claims; where they conflict all stand and the interval widens."),
    Entry("page.assumption", ar: "افتراض:", fr: "Hypothèse :", en: "Assumption:"),
    Entry("page.claim", ar: "القول", fr: "Affirmation", en: "Claim"),
    Entry("page.as_said", ar: "كما قيل", fr: "Tel que dit", en: "As said"),
    Entry("page.incidents", ar: "الحوادث", fr: "Incidents", en: "Incidents"),
    Entry("page.what", ar: "ماذا", fr: "Quoi", en: "What"),
    Entry("page.where", ar: "أين", fr: "Où", en: "Where"),
    Entry("page.killed", ar: "قتلى", fr: "Tués", en: "Killed"),
    Entry("page.tankers_destroyed", ar: "صهاريج مدمرة", fr: "Citernes détruites", en: "Tankers destroyed"),
    Entry(
      "page.runs_note", ar: "ما شُغّل هنا أو من سطر الأوامر، محفوظ في مجلدات.",
      fr: "Calculs faits ici ou en ligne de commande, gardés en dossiers.",
      en: "Runs made here or on the command line, kept in folders."),
    Entry("page.no_runs", ar: "لا شيء بعد.", fr: "Encore aucun.", en: "None yet."),
    Entry("page.command", ar: "الأمر", fr: "Commande", en: "Command"),
    Entry("page.options", ar: "الخيارات", fr: "Options", en: "Options"),
    Entry("page.show", ar: "اعرض", fr: "Afficher", en: "Show"),
    Entry(
      "page.compare_note",
      ar: "السيناريوهات نفسها بالأعداد العشوائية نفسها؛ النجمة: لا يتفوق عليها خيار آخر في كل شيء.",
      fr: "Mêmes tirages pour tous les scénarios ; étoile : aucun autre n'est meilleur en tout.",
      en: "The same random numbers for every scenario; a star: no other is better in everything."),
    Entry("page.first", ar: "الأول", fr: "Premier", en: "First"),
    Entry("page.second", ar: "الثاني", fr: "Second", en: "Second"),
    Entry("page.difference", ar: "الفرق", fr: "Différence", en: "Difference"),
    Entry(
      "page.worst_note", ar: "أسوأ ما يمكن أن تفعله قطوع قليلة، مع برهان؛ للحماية: أين يُحرَس وأين يُخزَّن.",
      fr: "Le pire que peuvent faire quelques coupures, avec preuve ; pour protéger : où garder, où stocker.",
      en: "The worst that a few cuts can do, with proof; for protection: where to guard, where to stock."),
    Entry("page.lower_bound", ar: "الحد الأدنى", fr: "Borne inférieure", en: "Lower bound"),
    Entry("page.upper_bound", ar: "الحد الأعلى", fr: "Borne supérieure", en: "Upper bound"),
    Entry(
      "page.proved", ar: "مبرهن: الحدان متساويان", fr: "Prouvé : les bornes se rejoignent",
      en: "Proved: the bounds meet"),
    Entry(
      "page.not_proved", ar: "غير مغلق: تبقى فجوة", fr: "Non clos : un écart demeure", en: "Not closed: a gap remains"),
    Entry("page.the_cuts", ar: "القطوع", fr: "Les coupures", en: "The cuts"),
    Entry("page.the_guards", ar: "الحراسات", fr: "Les gardes", en: "The guards"),
    Entry("page.on_map", ar: "على الخريطة", fr: "Sur la carte", en: "On the map"),
    Entry("page.unmet", ar: "حاجة غير ملباة", fr: "Besoin non couvert", en: "Unmet need"),
    Entry(
      "page.damage", ar: "الضرر (لترات مرجحة بالفئة)", fr: "Dommage (litres pondérés par niveau)",
      en: "Damage (litres weighted by tier)"),
    Entry(
      "page.damage_note",
      ar: "الضرر حاجة غير ملباة تُضرب بوزن فئتها: 16 للخدمات الأساسية و8 للكهرباء و4 للنقل العام و2 للتجارة و1 للخواص.",
      fr:
        "Le dommage est un besoin non couvert, compté selon son niveau : 16 pour les services essentiels, 8 électricité, 4 transport public, 2 commerce, 1 particuliers.",
      en:
        "Damage is unmet need counted by its tier: 16 for essential services, 8 electricity, 4 public transport, 2 commerce, 1 private."
    ),
    Entry(
      "page.curve", ar: "الضرر بحسب عدد القطوع", fr: "Dommage selon le nombre de coupures",
      en: "Damage by number of cuts"),
    Entry("page.budget", ar: "الميزانية", fr: "Budget", en: "Budget"),
    Entry(
      "page.frontier", ar: "الميزانية مقابل أسوأ ضرر", fr: "Budget et pire dommage restant",
      en: "Budget against the worst damage left"),
    Entry(
      "page.no_compare", ar: "لا مقارنة بعد. اختر السيناريوهات وابدأ.",
      fr: "Pas encore de comparaison. Choisissez les scénarios.",
      en: "No comparison yet. Choose the scenarios and start."),
    Entry(
      "page.no_worst", ar: "لا شيء محسوبًا بعد.", fr: "Rien de calculé pour l'instant.", en: "Nothing computed yet."),
    Entry("page.choose_scenarios", ar: "السيناريوهات", fr: "Les scénarios", en: "Scenarios"),
    Entry(
      "page.two_scenarios", ar: "سيناريوهان جنبًا إلى جنب", fr: "Deux scénarios côte à côte",
      en: "Two scenarios side by side"),
    Entry("page.outcome", ar: "النتيجة", fr: "Résultat", en: "Outcome"),
    Entry("page.mean", ar: "المتوسط", fr: "Moyenne", en: "Mean"),
    Entry("page.rank", ar: "الترتيب", fr: "Rang", en: "Rank"),
    Entry("page.sure", ar: "ثبات الترتيب", fr: "Sûreté du rang", en: "Sureness of rank"),
    Entry("page.matrix", ar: "كل السيناريوهات", fr: "Tous les scénarios", en: "All scenarios"),
    Entry(
      "page.matrix_bars", ar: "الحاجة غير الملباة، كل الفئات (لتر)", fr: "Besoin non couvert, tous niveaux (litres)",
      en: "Unmet need, all tiers (litres)"),
    Entry("page.uncut", ar: "بلا قطوع", fr: "Sans coupure", en: "Without cuts"),
    Entry("page.need", ar: "الحاجة", fr: "Besoin", en: "Need"),
    Entry("page.proved_short", ar: "مبرهن", fr: "Prouvé", en: "Proved"),
    Entry(
      "page.nearest_same", ar: "أقرب إمداد كما هو", fr: "Apport le plus proche inchangé", en: "Nearest supply as near"),
    Entry(
      "page.single_links", ar: "فقدان كل طريق وحدها، الأسوأ أولًا",
      fr: "La perte de chaque tronçon seul, le pire d'abord", en: "The loss of each single link, the worst first"),
    Entry("page.supply_cut", ar: "إمداد مقطوع (لتر/يوم)", fr: "Apport coupé (l/jour)", en: "Supply cut off (l/day)"),
    Entry(
      "page.supply_farther", ar: "إمداد أبعد (لتر/يوم)", fr: "Apport plus lointain (l/jour)",
      en: "Supply farther away (l/day)"),
    Entry(
      "outcome.days_unmet_1", ar: "أيام نقص في الخدمات الأساسية", fr: "Jours de manque, services essentiels",
      en: "Days short, essential services"),
    Entry(
      "outcome.unmet_litres_1", ar: "نقص الخدمات الأساسية (لتر)", fr: "Manque, services essentiels (litres)",
      en: "Unmet essential need (litres)"),
    Entry(
      "outcome.unmet_litres_all", ar: "النقص كله (لتر)", fr: "Manque, tous niveaux (litres)",
      en: "Unmet need, all tiers (litres)"),
    Entry(
      plural: "count.parameters", ar: ("لا معلمات", "معلمة واحدة", "معلمتان", "{n} معلمات", "{n} معلمة", "{n} معلمة"),
      fr: ("{n} paramètre", "{n} paramètres"), en: ("{n} parameter", "{n} parameters")),
    Entry(
      plural: "count.claims", ar: ("لا أقوال", "قول واحد", "قولان", "{n} أقوال", "{n} قولًا", "{n} قول"),
      fr: ("{n} affirmation", "{n} affirmations"), en: ("{n} claim", "{n} claims")),
  ]

  /// The words of the case folder's vocabulary.
  static let vocabulary: [Entry] = [
    Entry("kind.city", ar: "مدينة", fr: "ville", en: "city"),
    Entry("kind.town", ar: "بلدة", fr: "bourg", en: "town"),
    Entry("kind.port", ar: "ميناء", fr: "port", en: "port"),
    Entry("kind.refinery", ar: "مصفاة", fr: "raffinerie", en: "refinery"),
    Entry("kind.depot", ar: "مستودع", fr: "dépôt", en: "depot"),
    Entry("kind.airport", ar: "مطار", fr: "aéroport", en: "airport"),
    Entry("kind.junction", ar: "تقاطع", fr: "carrefour", en: "junction"),
    Entry("kind.border_post", ar: "مركز حدودي", fr: "poste frontière", en: "border post"),
    Entry("class.motorway", ar: "طريق سيار", fr: "autoroute", en: "motorway"),
    Entry("class.trunk", ar: "طريق وطني رئيسي", fr: "route nationale principale", en: "trunk road"),
    Entry("class.primary", ar: "طريق رئيسي", fr: "route principale", en: "primary road"),
    Entry("class.secondary", ar: "طريق ثانوي", fr: "route secondaire", en: "secondary road"),
    Entry("class.tertiary", ar: "طريق محلي", fr: "route tertiaire", en: "tertiary road"),
    Entry("class.track", ar: "مسلك", fr: "piste", en: "track"),
    Entry("class.ferry", ar: "عبّارة", fr: "bac", en: "ferry"),
    Entry("surface.paved", ar: "معبّد", fr: "revêtue", en: "paved"),
    Entry("surface.unpaved", ar: "غير معبّد", fr: "non revêtue", en: "unpaved"),
    Entry("surface.paved_poor", ar: "معبّد متدهور", fr: "revêtue dégradée", en: "paved, poor"),
    Entry("incident.ambush", ar: "كمين", fr: "embuscade", en: "ambush"),
    Entry("incident.checkpoint", ar: "حاجز", fr: "barrage", en: "roadblock"),
    Entry("incident.kidnapping", ar: "خطف", fr: "enlèvement", en: "kidnapping"),
    Entry("incident.ied", ar: "عبوة ناسفة", fr: "engin explosif", en: "explosive device"),
    Entry("incident.closure", ar: "إغلاق", fr: "fermeture", en: "closure"),
    Entry("incident.reopening", ar: "إعادة فتح", fr: "réouverture", en: "reopening"),
    Entry("incident.arrival", ar: "وصول قافلة", fr: "arrivée de convoi", en: "convoy arrival"),
    Entry("incident.strike", ar: "إضراب", fr: "grève", en: "strike"),
    Entry("incident.threat", ar: "تهديد", fr: "menace", en: "threat"),
    Entry("incident.airstrike", ar: "غارة جوية", fr: "frappe aérienne", en: "air strike"),
    Entry("incident.clash", ar: "اشتباك", fr: "affrontement", en: "clash"),
    Entry("incident.truce", ar: "هدنة", fr: "trêve", en: "truce"),
    Entry("incident.other", ar: "أخرى", fr: "autre", en: "other"),
    Entry("incident.convoy_attack", ar: "هجوم على قافلة", fr: "attaque de convoi", en: "attack on a convoy"),
    Entry(
      "incident.convoy_attack_repelled", ar: "هجوم على قافلة صُد", fr: "attaque de convoi repoussée",
      en: "attack on a convoy, repelled"),
    Entry("incident.convoy_turned_back", ar: "قافلة أُعيدت", fr: "convoi refoulé", en: "convoy turned back"),
    Entry("incident.depot_attack", ar: "هجوم على مستودع", fr: "attaque de dépôt", en: "attack on a depot"),
    Entry("incident.town_attack", ar: "هجوم على بلدة", fr: "attaque d'une ville", en: "attack on a town"),
    Entry("incident.base_attack", ar: "هجوم على قاعدة", fr: "attaque d'une base", en: "attack on a base"),
    Entry("incident.blockade_declared", ar: "إعلان حصار", fr: "blocus déclaré", en: "blockade declared"),
    Entry("incident.blockade_lifted", ar: "رفع الحصار", fr: "blocus levé", en: "blockade lifted"),
    Entry("incident.vehicle_burned", ar: "حرق مركبة", fr: "véhicule brûlé", en: "vehicle burned"),
    Entry("incident.sanctions", ar: "عقوبات", fr: "sanctions", en: "sanctions"),
    Entry("incident.withdrawal", ar: "انسحاب", fr: "retrait", en: "withdrawal"),
    Entry("incident.politics", ar: "سياسة", fr: "politique", en: "politics"),
    Entry("command.simulate", ar: "محاكاة", fr: "simuler", en: "simulate"),
    Entry("command.compare", ar: "مقارنة", fr: "comparer", en: "compare"),
    Entry("command.critical", ar: "طرق حرجة", fr: "tronçons critiques", en: "critical links"),
    Entry("command.stress", ar: "أسوأ القطوع", fr: "pires coupures", en: "worst cuts"),
    Entry("command.protect", ar: "حماية", fr: "protéger", en: "protect"),
    Entry("command.backtest", ar: "اختبار رجعي", fr: "rétro-test", en: "backtest"),
    Entry("command.evidence", ar: "أدلة", fr: "preuves", en: "evidence"),
    Entry("command.calibrate", ar: "معايرة", fr: "calibrer", en: "calibrate"),
  ]
}
