extension StringCatalogue {
  /// The report.
  static let report: [Entry] = [
    Entry("report.title", ar: "تقرير قافلة", fr: "Rapport Qafila", en: "Qafila report"),
    Entry(
      "report.span", ar: "من {from} إلى {to}، {replications}", fr: "Du {from} au {to}, {replications}",
      en: "From {from} to {to}, {replications}"),
    Entry("report.answer", ar: "الجواب", fr: "La réponse", en: "The answer"),
    Entry(
      "report.sentence_dry",
      ar: "{city}: ينفد {product} في نصف الحالات بحلول {middle}، وفي 5 % منها منذ {early}، وفي 95 % بحلول {late}.",
      fr:
        "{city} : {product} s'épuise dans la moitié des futurs d'ici le {middle}, dans 5 % dès le {early}, dans 95 % d'ici {late}.",
      en: "{city}: {product} runs out by {middle} in half of the futures, in 5 % of them by {early}, in 95 % by {late}."
    ),
    Entry(
      "report.sentence_risk",
      ar: "{city}: ينفد {product} في {share} من الحالات، وفي 5 % منها منذ {early}؛ في الوسيط يصمد المخزون.",
      fr: "{city} : {product} s'épuise dans {share} des futurs, dans 5 % dès le {early} ; en médiane le stock tient.",
      en: "{city}: {product} runs out in {share} of the futures, in 5 % of them by {early}; in the median stocks hold."),
    Entry(
      "report.sentence_holds", ar: "{city}: لا ينفد أي مخزون في أي حالة طوال هذه المدة.",
      fr: "{city} : aucun stock ne s'épuise, dans aucun futur, sur la période.",
      en: "{city}: no stock runs out in any future over the period."),
    Entry("report.not_by_end", ar: "ما بعد النهاية", fr: "au-delà de la fin", en: "after the end"),
    Entry("report.run_out", ar: "متى ينفد المخزون", fr: "Quand le stock s'épuise", en: "When stocks run out"),
    Entry("report.by5", ar: "في 5 % من الحالات بحلول", fr: "Dans 5 % des futurs d'ici", en: "In 5 % of futures by"),
    Entry("report.by50", ar: "في نصفها بحلول", fr: "Dans la moitié d'ici", en: "In half by"),
    Entry("report.by95", ar: "في 95 % بحلول", fr: "Dans 95 % d'ici", en: "In 95 % by"),
    Entry("report.share", ar: "حصة الحالات", fr: "Part des futurs", en: "Share of futures"),
    Entry(
      "report.unmet", ar: "الحاجة غير الملباة بحسب الفئة (لتر)", fr: "Besoin non couvert par niveau (litres)",
      en: "Unmet need by tier (litres)"),
    Entry("report.outcomes", ar: "نتائج أخرى", fr: "Autres résultats", en: "Other outcomes"),
    Entry("word.median5", ar: "5 %", fr: "5 %", en: "5 %"),
    Entry("word.median95", ar: "95 %", fr: "95 %", en: "95 %"),
    Entry("report.map", ar: "الخريطة", fr: "La carte", en: "The map"),
    Entry("report.legend_way", ar: "أقصر طريق متبق", fr: "Plus court chemin restant", en: "Shortest way left"),
    Entry("report.legend_before", ar: "الطريق قبل القطوع", fr: "Chemin sans coupures", en: "Way without cuts"),
    Entry(
      "report.legend_amount", ar: "ما يمر (العرض)", fr: "Ce qui passe (largeur)", en: "What passes (width)"),
    Entry(
      "report.legend_loss", ar: "كلفة فقدان الطريق (العرض)", fr: "Coût de la perte du tronçon (largeur)",
      en: "What losing the link costs (width)"),
    Entry(
      "report.legend_loss_all", ar: "بلا طريق آخر", fr: "Sans autre chemin", en: "No other way"),
    Entry(
      "report.legend_near", ar: "حصة الخطط القريبة من الأسوأ التي تقطعه (العرض)",
      fr: "Part des plans presque aussi mauvais qui le coupent (largeur)",
      en: "Share of plans nearly as bad that cut it (width)"),
    Entry("report.legend_link", ar: "وصلة", fr: "Arc", en: "Link"),
    Entry("report.legend_under", ar: "طرق أخرى", fr: "Autres routes", en: "Other roads"),
    Entry("report.choose_cuts", ar: "ميزانية القطوع", fr: "Budget de coupures", en: "Budget of cuts"),
    Entry("report.choose_guards", ar: "ميزانية الحراسات", fr: "Budget de gardes", en: "Budget of guards"),
    Entry("report.view_uncut", ar: "بلا قطوع: {value}", fr: "Sans coupures : {value}", en: "Without cuts: {value}"),
    Entry(
      "report.view_cuts", ar: "قطوع بقيمة {budget}: {value}", fr: "Coupures d'un coût de {budget} : {value}",
      en: "Cuts worth {budget}: {value}"),
    Entry(
      "report.view_guards", ar: "حراسات بقيمة {budget}: الأسوأ الباقي {value}",
      fr: "Gardes d'un coût de {budget} : au pire {value}", en: "Guards worth {budget}: at worst {value}"),
    Entry("report.near", ar: "خطط قريبة من الأسوأ", fr: "Plans presque aussi mauvais", en: "Plans nearly as bad"),
    Entry(
      "report.view_near", ar: "كل الخطط القريبة من الأسوأ معًا: كلما عرض الخط كثرت الخطط التي تقطعه.",
      fr: "Tous les plans presque aussi mauvais ensemble : plus un tronçon est large, plus de plans le coupent.",
      en: "All plans nearly as bad together: the wider a link, the more of them cut it."),
    Entry(
      "report.near_all", ar: "خطط قريبة من الأسوأ: {count}. في جميعها: {links}.",
      fr: "Plans presque aussi mauvais : {count}. Dans tous : {links}.",
      en: "Plans nearly as bad: {count}. In all of them: {links}."),
    Entry(
      "report.near_some", ar: "خطط قريبة من الأسوأ: {count} أو أكثر. في جميعها: {links}.",
      fr: "Plans presque aussi mauvais : {count} ou plus. Dans tous : {links}.",
      en: "Plans nearly as bad: {count} or more. In all of them: {links}."),
    Entry("report.graph_ends", ar: "من {from} إلى {to}.", fr: "De {from} à {to}.", en: "From {from} to {to}."),
    Entry(
      "report.mapless",
      ar: "لا خريطة: لا يقول الملف أين تقع عقده، وهي أكثر من أن تُرسم بوضوح. جدول إحداثيات (--nodes) يعطي خريطة.",
      fr:
        "Pas de carte : le fichier ne dit pas où sont ses nœuds, trop nombreux pour un dessin lisible. Une table de positions (--nodes) en donne une.",
      en:
        "No map: the file does not say where its nodes are, and they are too many for a drawing that can be read. A table of positions (--nodes) gives one."
    ),
    Entry("report.legend_attack", ar: "هجمات موثقة", fr: "Attaques rapportées", en: "Reported attacks"),
    Entry("report.roads", ar: "الطرق المستعملة", fr: "Routes empruntées", en: "Roads used"),
    Entry("report.table", ar: "جدول", fr: "Tableau", en: "Table"),
    Entry("report.charts", ar: "يومًا بيوم", fr: "Jour après jour", en: "Day by day"),
    Entry(
      "report.charts_note",
      ar: "الأزرق الفاتح: 90 % من الحالات؛ الأغمق: 50 %؛ الخط: الوسيط؛ الدوائر: ما رُصد فعلًا (لا يدخل في الحساب).",
      fr:
        "Bleu clair : 90 % des futurs ; plus foncé : 50 % ; ligne : médiane ; cercles : observé (jamais une entrée du calcul).",
      en:
        "Light blue: 90 % of futures; darker: 50 %; line: median; circles: what was observed (never an input of the run)."
    ),
    Entry("report.timeline", ar: "الحوادث والإجراءات", fr: "Incidents et mesures", en: "Incidents and measures"),
    Entry(
      "report.leans", ar: "على ماذا يستند الجواب", fr: "Sur quoi repose la réponse", en: "What the answer leans on"),
    Entry(
      "report.leans_note", ar: "ارتباط الرتب بين كل معلمة والحاجة غير الملباة عبر التكرارات.",
      fr: "Corrélation de rang entre chaque paramètre et le besoin non couvert, sur les réplications.",
      en: "Rank correlation of each parameter with unmet need over the replications."),
    Entry("report.parameter", ar: "معلمة", fr: "Paramètre", en: "Parameter"),
    Entry("report.correlation", ar: "ارتباط", fr: "Corrélation", en: "Correlation"),
    Entry("report.evidence", ar: "الأدلة", fr: "Les preuves", en: "The evidence"),
    Entry(
      "report.evidence_note",
      ar:
        "لكل معلمة: الوسيط ومجال 90 %، والأقوال التي تستند إليها بمصادرها. إذا تعارضت الأقوال بقيت كلها واتسع المجال.",
      fr:
        "Pour chaque paramètre : médiane et intervalle à 90 %, et les affirmations sur lesquelles il repose avec leurs sources. En cas de conflit, toutes restent et l'intervalle s'élargit.",
      en:
        "For each parameter: median and 90 % interval, and the claims it rests on with their sources. Where claims conflict, all stand and the interval widens."
    ),
    Entry("report.method", ar: "المنهج في سطور", fr: "La méthode en bref", en: "The method in short"),
    Entry(
      "report.method_text",
      ar:
        "يُسحب كل معلم مرة في كل تكرار من التوزيع الذي تعطيه الأقوال؛ ثم تُحاكى يومًا بيوم الإمدادات والقوافل والكمائن والمرافقة والمخزونات والأسعار. تتوازن اللترات في كل تكرار. مؤشر الضغط مؤشر لا احتمال.",
      fr:
        "Chaque réplication tire une fois chaque paramètre de la distribution que donnent les affirmations, puis simule jour par jour approvisionnement, convois, embuscades, escortes, stocks et prix. Les litres s'équilibrent dans chaque réplication. L'indice de pression est un indice, pas une probabilité.",
      en:
        "Each replication draws every parameter once from the distribution its claims give, then simulates supply, convoys, ambushes, escorts, stocks and prices day by day. Litres balance in every replication. The pressure index is an index, not a probability."
    ),
    Entry(
      "report.method_exact",
      ar:
        "بحث دقيق على شبكة الطرق والإمداد: يُحسب توزيع الوقود الأفضل بعد كل قطع، ويُطبع حد أدنى وحد أعلى؛ إذا التقيا فالنتيجة مبرهنة. يعيد الأمر qafila verify فحصها بالأعداد الصحيحة.",
      fr:
        "Recherche exacte sur le réseau de routes et d'approvisionnement : la meilleure répartition du carburant après chaque coupure, avec une borne inférieure et une supérieure ; quand elles se rejoignent, c'est prouvé. qafila verify refait la preuve en nombres entiers.",
      en:
        "An exact search over the network of roads and supply: the best use of the fuel after every cut, with a lower and an upper bound; where they meet, the result is proven. qafila verify checks it again in whole numbers."
    ),
    Entry("report.inputs", ar: "الملفات المقروءة", fr: "Fichiers lus", en: "Input files"),
    Entry("report.file", ar: "ملف", fr: "Fichier", en: "File"),
    Entry("report.matrix", ar: "مصفوفة السيناريوهات", fr: "Matrice des scénarios", en: "Scenario matrix"),
    Entry("report.worst", ar: "أسوأ القطوع", fr: "Les pires coupures", en: "The worst cuts"),
    Entry(
      "report.worst_proven",
      ar: "أسوأ {cuts} قطوع ترفع العجز من {uncut} إلى {value} لتر (بأوزان الأولوية). مُثبت: لا شيء أسوأ بهذا العدد.",
      fr:
        "Les {cuts} pires coupures portent le manque de {uncut} à {value} litres (pondérés par priorité). Prouvé : rien de pire avec ce nombre.",
      en:
        "The worst {cuts} cuts raise the shortfall from {uncut} to {value} litres (weighted by priority). Proven: nothing worse can be done with that many."
    ),
    Entry(
      "report.worst_open",
      ar:
        "أسوأ ما وُجد من {cuts} قطوع يرفع العجز من {uncut} إلى {value} لتر (بأوزان الأولوية)؛ والحد الأعلى غير المستبعد {bound}.",
      fr:
        "Les {cuts} pires coupures trouvées portent le manque de {uncut} à {value} litres (pondérés par priorité) ; jusqu'à {bound} n'est pas exclu.",
      en:
        "The worst {cuts} cuts found raise the shortfall from {uncut} to {value} litres (weighted by priority); up to {bound} is not ruled out."
    ),
    Entry(
      "report.graph_proven",
      ar: "أسوأ قطوع (عددها {cuts}) تغيّر القيمة من {uncut} إلى {value}. مُثبت: لا شيء أسوأ بهذه الميزانية.",
      fr:
        "Les pires coupures (au nombre de {cuts}) font passer la valeur de {uncut} à {value}. Prouvé : rien de pire avec ce budget.",
      en:
        "The worst cuts ({cuts}) change the value from {uncut} to {value}. Proven: nothing worse can be done with the budget."
    ),
    Entry(
      "report.graph_open",
      ar: "أسوأ ما وُجد من قطوع (عددها {cuts}) يغيّر القيمة من {uncut} إلى {value}؛ ولا يُستبعد {bound}.",
      fr:
        "Les pires coupures trouvées (au nombre de {cuts}) font passer la valeur de {uncut} à {value} ; {bound} n'est pas exclu.",
      en: "The worst cuts found ({cuts}) change the value from {uncut} to {value}; {bound} is not ruled out."),
    Entry(
      "report.graph_protection",
      ar: "لكل عدد من الحراسات: أفضل الوصلات التي تُحرس، وأسوأ ما يبقى ممكنًا رغمها.",
      fr: "Pour chaque nombre de gardes : les tronçons qu'il vaut mieux garder, et le pire qui reste possible.",
      en: "For each number of guards: the links that are best guarded, and the worst still possible."),
    Entry(
      "report.worst_curve", ar: "ما يضيفه كل قطع", fr: "Ce qu'ajoute chaque coupure", en: "What each further cut adds"),
    Entry(
      "report.guarding", ar: "أسوأ ما يبقى ممكنًا إن حُرس أحدها", fr: "Le pire qui reste possible si l'une est gardée",
      en: "The worst still possible when one of them is guarded"),
    Entry(
      "report.allies", ar: "ما يوفره كل تحالف", fr: "Ce que chaque coalition épargne", en: "What each coalition saves"),
    Entry(
      "report.shares", ar: "تقاسم ما يوفره الجميع", fr: "Partage de ce que tous épargnent",
      en: "Sharing what all save together"),
    Entry(
      "report.allies_note",
      ar:
        "لكل تحالف من الدول: أسوأ عجز باللتر بأوزان الأولوية (من حاجة قدرها {need}) بلا حراسات، ثم بحراسات كل دولة وحدها، ثم بحراساتها معًا حيث يسمح أعضاؤه. على الخريطة حراسات الجميع معًا.",
      fr:
        "Pour chaque coalition d'États : le pire manque en litres pondérés par priorité (pour un besoin de {need}) sans gardes, avec les gardes de chacun seul, et avec toutes là où ses membres le permettent. La carte montre les gardes de tous ensemble.",
      en:
        "For every coalition of states: the worst shortfall in litres weighted by priority (of a need of {need}) without guards, with each state's guards alone, and with all of them where its members let them stand. The map shows the guards of all together."
    ),
    Entry(
      "report.protection_note",
      ar: "لكل ميزانية: أفضل ما يُحرس أو يُخزَّن، وأسوأ عجز يبقى ممكنًا رغمه. على الخريطة حراسات أكبر ميزانية.",
      fr:
        "Pour chaque budget : ce qu'il vaut mieux garder ou stocker, et le pire manque qui reste possible. La carte montre les gardes du plus grand budget.",
      en:
        "For each budget: what is best guarded or stocked, and the worst shortfall still possible. The map shows the guards of the largest budget."
    ),
    Entry(
      "report.matrix_note",
      ar: "المتوسط ومجال 90 % بالأعداد العشوائية نفسها لكل السيناريوهات. ★: لا سيناريو آخر أفضل في كل النتائج معًا.",
      fr:
        "Moyenne et intervalle à 90 %, mêmes nombres aléatoires pour tous. ★ : aucun autre scénario n'est meilleur sur tous les résultats à la fois.",
      en:
        "Mean and 90 % interval, the same random numbers for all. ★: no other scenario is better in every outcome at once."
    ),
    Entry("report.protection", ar: "أفضل حماية", fr: "La meilleure protection", en: "The best protection"),
    Entry(
      "report.critical", ar: "أثر فقدان كل طريق", fr: "Ce que coûte la perte de chaque route",
      en: "What each road's loss costs"),
    Entry(
      "report.backtest", ar: "ما كانت قافلة ستقوله وما حدث", fr: "Ce que Qafila aurait dit, et ce qui est venu",
      en: "What Qafila would have said, and what came"),
    Entry(
      "report.unmet_a_day", ar: "حاجة غير ملباة (لتر/يوم)", fr: "Besoin non couvert (l/jour)",
      en: "Unmet need (l/day)"),
    Entry("report.routes", ar: "الطرق المسلوكة", fr: "Les itinéraires à prendre", en: "The routes to take"),
    Entry(
      "report.watches", ar: "أين تكمن الفرق", fr: "Où les équipes attendraient", en: "Where ambush teams would wait"),
    Entry(
      "report.routes_note",
      ar: """
        إلى {city} ضد {teams} من فرق الكمائن: من يسحب طريقه في كل مرة بهذه الحصص يُصادَف باحتمال {mixed} على الأكثر، أينما كمنت الفرق؛ \
        وأفضل طريق ثابت معروف سلفًا باحتمال {fixed}.
        """,
      fr: """
        Vers {city} contre {teams} équipes d'embuscade : qui tire chaque fois son itinéraire selon ces parts est rencontré avec une \
        probabilité d'au plus {mixed}, où que les équipes attendent ; sur le meilleur itinéraire fixe, connu d'avance, elle est de {fixed}.
        """,
      en: """
        To {city} against {teams} ambush teams: who draws the route each time by these shares is met with a probability of at most {mixed}, \
        wherever the teams wait; on the best fixed route, known beforehand, with {fixed}.
        """),
    Entry(
      "report.supply_cut", ar: "إمداد مقطوع (لتر/يوم)", fr: "Approvisionnement coupé (l/jour)",
      en: "Supply cut off (l/day)"),
    Entry(
      "report.supply_delayed", ar: "إمداد أبعد (لتر/يوم)", fr: "Approvisionnement rallongé (l/jour)",
      en: "Supply farther (l/day)"),
    Entry("report.other_cities", ar: "مدن أخرى", fr: "Autres villes", en: "Other cities"),
    Entry("outcome.peak_pressure", ar: "ذروة مؤشر الضغط", fr: "Pic de l'indice de pression", en: "Peak pressure index"),
    Entry("outcome.mean_pressure", ar: "متوسط مؤشر الضغط", fr: "Indice de pression moyen", en: "Mean pressure index"),
    Entry(
      "outcome.mean_power_hours", ar: "ساعات الكهرباء في اليوم", fr: "Heures d'électricité par jour",
      en: "Power hours a day"),
    Entry(
      "outcome.days_schools_closed", ar: "أيام إغلاق المدارس", fr: "Jours d'écoles fermées", en: "Days schools closed"),
    Entry(
      "outcome.tankers_destroyed", ar: "صهاريج مدمرة على كل الطرق", fr: "Citernes détruites sur toutes les routes",
      en: "Tankers destroyed on all roads"),
    Entry(
      "outcome.empties_destroyed", ar: "منها شاحنات فارغة في طريق العودة", fr: "Dont camions vides au retour",
      en: "Of these empty, on the way back"),
    Entry(
      "outcome.tankers_moved", ar: "شاحنات استأجرتها أسواق أخرى", fr: "Camions loués par d'autres marchés",
      en: "Trucks hired by other markets"),
    Entry("outcome.ambushes_met", ar: "كمائن لاقت قوافل", fr: "Embuscades rencontrées", en: "Ambushes met"),
    Entry(
      "outcome.cost_escorts", ar: "المرافقة: كلفة على الدولة", fr: "Escortes : coût pour l'État",
      en: "Escorts: cost to the state"),
    Entry(
      "outcome.cost_guards", ar: "الحراسة: كلفة على الدولة", fr: "Gardes : coût pour l'État",
      en: "Guards: cost to the state"),
    Entry(
      "outcome.cost_patrons", ar: "الرعاة: كلفة على الدولة", fr: "Patrons : coût pour l'État",
      en: "Patrons: cost to the state"),
    Entry(
      "outcome.cost_concessions", ar: "الامتيازات: كلفة على الدولة", fr: "Concessions : coût pour l'État",
      en: "Concessions: cost to the state"),
    Entry(
      "outcome.cost_airlift", ar: "الجسر الجوي: كلفة على الدولة", fr: "Pont aérien : coût pour l'État",
      en: "Airlift: cost to the state"),
    Entry(
      "outcome.cost_deals", ar: "الصفقات: كلفة على الدولة", fr: "Accords : coût pour l'État",
      en: "Deals: cost to the state"),
    Entry(
      "outcome.cost_tankers_bought", ar: "صهاريج مشتراة: كلفة على الدولة", fr: "Citernes achetées : coût pour l'État",
      en: "Tankers bought: cost to the state"),
    Entry(
      "outcome.cost_tankers_hired", ar: "صهاريج مستأجرة: كلفة على الدولة", fr: "Citernes louées : coût pour l'État",
      en: "Tankers hired: cost to the state"),
    Entry(
      "outcome.cost_subsidies", ar: "دعم السعر: كلفة على الدولة", fr: "Subventions au prix : coût pour l'État",
      en: "Price subsidies: cost to the state"),
    Entry(
      "outcome.cost_stocks", ar: "مخزونات: كلفة على الدولة", fr: "Stocks : coût pour l'État",
      en: "Stocks: cost to the state"),
    Entry(
      "outcome.cost_border_tax", ar: "رسوم الحدود: كلفة على المستوردين",
      fr: "Taxe aux frontières : coût pour les importateurs", en: "Border tax: cost to importers"),
    Entry(
      "outcome.cost_fuel_lost", ar: "وقود مفقود: كلفة على المستوردين",
      fr: "Carburant perdu : coût pour les importateurs", en: "Fuel lost: cost to importers"),
    Entry(
      "outcome.cost_tankers_lost", ar: "صهاريج مفقودة: كلفة على المستوردين",
      fr: "Citernes perdues : coût pour les importateurs", en: "Tankers lost: cost to importers"),
  ]
}
