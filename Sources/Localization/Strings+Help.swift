extension StringCatalogue {
  /// `--help`, and what the parser of arguments says.
  static let help: [Entry] = sentences(
    """
    en OVERVIEW:
    ar نظرة عامة:
    fr APERÇU :
    en USAGE:
    ar الاستعمال:
    fr UTILISATION :
    en ARGUMENTS:
    ar المعطيات:
    fr ARGUMENTS :
    en OPTIONS:
    ar الخيارات:
    fr OPTIONS :
    en SUBCOMMANDS:
    ar الأوامر الفرعية:
    fr SOUS-COMMANDES :
    en Error:
    ar خطأ:
    fr Erreur :
    en Usage:
    ar الاستعمال:
    fr Utilisation :
    en Help:
    ar مساعدة:
    fr Aide :
    en (default:
    ar (افتراضيًا:
    fr (par défaut :
    en (values:
    ar (القيم:
    fr (valeurs :
    en Show the version.
    ar اعرض الإصدار.
    fr Afficher la version.
    en Show help information.
    ar اعرض المساعدة.
    fr Afficher l'aide.
    en for detailed help.
    ar للمساعدة المفصلة.
    fr pour l'aide détaillée.
    en for more information.
    ar لمزيد من المعلومات.
    fr pour plus d'informations.
    en   See '
    ar   انظر '
    fr   Voir '
    en  Missing expected argument '{1}'
    ar  معطى مفقود '{1}'
    fr  argument manquant '{1}'
    en  Missing value for '{1}'
    ar  قيمة مفقودة لـ '{1}'
    fr  valeur manquante pour '{1}'
    en  Unknown option '{1}'. Did you mean '{2}'?
    ar  خيار غير معروف '{1}'. أتقصد '{2}'؟
    fr  option inconnue '{1}'. Vouliez-vous dire '{2}' ?
    en  Unknown option '{1}'
    ar  خيار غير معروف '{1}'
    fr  option inconnue '{1}'
    en  Unexpected argument '{1}'
    ar  معطى غير متوقع '{1}'
    fr  argument inattendu '{1}'
    en  The value '{1}' is invalid for '{2}'. Please provide one of {3}.
    ar  القيمة '{1}' لا تصح لـ '{2}'. القيم الممكنة: {3}.
    fr  la valeur '{1}' ne convient pas à '{2}'. Valeurs possibles : {3}.
    en  The value '{1}' is invalid for '{2}'
    ar  القيمة '{1}' لا تصح لـ '{2}'
    fr  la valeur '{1}' ne convient pas à '{2}'

    en there is no command {1}
    ar لا يوجد أمر {1}
    fr il n'y a pas de commande {1}
    en there is no command {1} (did you mean {2}?)
    ar لا يوجد أمر {1} (أتقصد {2}؟)
    fr il n'y a pas de commande {1} (vouliez-vous dire {2} ?)

    # Root and global options
    en How long can a city hold whose supply roads are being cut, what is the worst, what protects it, how do we know.
    ar كم تصمد مدينة تُقطع طرق إمدادها، وما الأسوأ، وما الذي يحميها، وكيف نعلم.
    fr Combien de temps une ville tient-elle quand on coupe ses routes, quel est le pire, qu'est-ce qui la protège, comment le sait-on.
    en Exit codes: 0 done, 64 usage, 65 bad data, 66 missing input, 69 not available, 70 internal fault, 73 cannot write, 74 output failed, 130 stopped.
    ar رموز الخروج: 0 تم، 64 استعمال خاطئ، 65 بيانات خاطئة، 66 مدخل مفقود، 69 غير متاح، 70 خلل داخلي، 73 تعذرت الكتابة، 74 فشل الإخراج، 130 أُوقف.
    fr Codes de sortie : 0 fait, 64 usage, 65 données fautives, 66 entrée manquante, 69 indisponible, 70 faute interne, 73 écriture impossible, 74 sortie échouée, 130 arrêté.
    en How to print the result.
    ar كيف تُطبع النتيجة.
    fr Comment afficher le résultat.
    en Folder for the run's files.
    ar مجلد لملفات التشغيل.
    fr Dossier pour les fichiers du calcul.
    en Seed of every random choice; the same seed gives the same bytes.
    ar بذرة كل اختيار عشوائي؛ البذرة نفسها تعطي البايتات نفسها.
    fr Graine de tout tirage ; la même graine donne les mêmes octets.
    en Threads to use; results do not depend on it. Default: all cores.
    ar عدد الخيوط؛ لا تتوقف النتائج عليه. افتراضيًا: كل النوى.
    fr Fils d'exécution ; les résultats n'en dépendent pas. Par défaut : tous les cœurs.
    en Language of text. Default: from the environment, else en.
    ar لغة النص. افتراضيًا: من البيئة، وإلا en.
    fr Langue du texte. Par défaut : celle de l'environnement, sinon en.
    en Digits of numbers in text.
    ar أرقام الأعداد في النص.
    fr Chiffres des nombres dans le texte.
    en No progress on the terminal.
    ar بلا تقدم على الطرفية.
    fr Pas d'avancement sur le terminal.
    en The case folder.
    ar مجلد الحالة.
    fr Le dossier du cas.

    # new, check, case
    en Make a small, valid case folder with comments to start from.
    ar أنشئ مجلد حالة صغيرًا صالحًا مع تعليقات للبدء منه.
    fr Créer un petit dossier de cas valide et commenté, pour commencer.
    en The folder must be new or empty; ends with 73 otherwise.
    ar يجب أن يكون المجلد جديدًا أو فارغًا؛ وإلا ينتهي بالرمز 73.
    fr Le dossier doit être nouveau ou vide ; sinon se termine par 73.
    en The folder to make.
    ar المجلد المراد إنشاؤه.
    fr Le dossier à créer.
    en Say everything that is wrong with a case folder: file, line, what is wrong, what would be right.
    ar قل كل ما هو خطأ في مجلد حالة: الملف والسطر والخطأ والصواب.
    fr Dire tout ce qui ne va pas dans un dossier de cas : fichier, ligne, faute, remède.
    en Ends with 0 when the case can be used (warnings are listed), 65 when it has errors, 66 when it is missing.
    ar ينتهي بالرمز 0 إن صلحت الحالة للاستعمال (تُسرد التنبيهات)، و65 إن كانت فيها أخطاء، و66 إن غابت.
    fr Se termine par 0 si le cas est utilisable (avertissements listés), 65 s'il a des erreurs, 66 s'il manque.
    en Check the case as it could be known on this day.
    ar افحص الحالة كما كان يمكن أن تُعلم في هذا اليوم.
    fr Vérifier le cas tel qu'il pouvait être connu ce jour-là.
    en Work on a case folder's files: renew its data package, import incidents.
    ar اعمل على ملفات مجلد حالة: جدد حزمة بياناتها، استورد حوادث.
    fr Travailler sur les fichiers d'un cas : renouveler son paquet de données, importer des incidents.
    en Write or renew datapackage.json (Frictionless table schemas of all tables).
    ar اكتب datapackage.json أو جدده (مخططات Frictionless لكل الجداول).
    fr Écrire ou renouveler datapackage.json (schémas Frictionless de toutes les tables).
    en What was added to the file beside the tables, such as licences and contributors, is kept.
    ar يُحفظ ما أضيف إلى الملف غير الجداول، كالتراخيص والمساهمين.
    fr Ce qui fut ajouté au fichier en dehors des tables, comme licences et contributeurs, est conservé.
    en Read ACLED or UCDP GED events as incidents, into a case or onto standard output.
    ar اقرأ أحداث ACLED أو UCDP GED حوادثَ، إلى حالة أو إلى الخرج القياسي.
    fr Lire des événements ACLED ou UCDP GED comme incidents, vers un cas ou la sortie standard.
    en Takes ACLED's export of events (columns before and after March 2023) and UCDP GED. Date and location precision are kept. Events that the case has already are left out, so an import can be repeated. Without --case, or with --dry-run, the rows of incidents.csv are printed.
    ar يأخذ تصدير أحداث ACLED (الأعمدة قبل مارس 2023 وبعده) وUCDP GED. تُحفظ دقة التاريخ والموقع. تُستبعد الأحداث الموجودة في الحالة، فيمكن تكرار الاستيراد. بلا --case أو مع --dry-run تُطبع صفوف incidents.csv.
    fr Prend l'export d'événements d'ACLED (colonnes d'avant et d'après mars 2023) et UCDP GED. La précision de date et de lieu est conservée. Les événements que le cas a déjà sont écartés, un import peut donc être répété. Sans --case, ou avec --dry-run, les lignes d'incidents.csv sont affichées.
    en The event file (CSV).
    ar ملف الأحداث (CSV).
    fr Le fichier d'événements (CSV).
    en Add the incidents to this case.
    ar أضف الحوادث إلى هذه الحالة.
    fr Ajouter les incidents à ce cas.
    en Print the rows, write nothing.
    ar اطبع الصفوف ولا تكتب شيئًا.
    fr Afficher les lignes, ne rien écrire.
    en Leave out events farther than this from every road of the case.
    ar استبعد الأحداث الأبعد من هذا عن كل طرق الحالة.
    fr Écarter les événements plus loin que cela de toute route du cas.
    en Give events within this distance of a road the road's corridor.
    ar أعطِ الأحداث ضمن هذه المسافة من طريق ممرَّ الطريق.
    fr Donner aux événements à cette distance d'une route le corridor de la route.
    en Only events on or after this day.
    ar أحداث هذا اليوم وما بعده فقط.
    fr Seulement les événements de ce jour ou d'après.
    en Only events on or before this day.
    ar أحداث هذا اليوم وما قبله فقط.
    fr Seulement les événements de ce jour ou d'avant.

    # simulate, compare
    en What happens, day by day: stocks, convoys, losses, prices, unmet need.
    ar ما يحدث يومًا بيوم: المخزونات والقوافل والخسائر والأسعار والحاجة غير الملباة.
    fr Ce qui arrive, jour par jour : stocks, convois, pertes, prix, besoin non couvert.
    en Runs a scenario many times, each time with other draws of every uncertain number, and prints when stocks run out, whose need goes unmet, what arrives and what is lost. Tables and a GeoPackage go to a run folder.
    ar يشغّل سيناريو مرات كثيرة، وفي كل مرة سحوبات أخرى لكل رقم غير مؤكد، ويطبع متى ينفد المخزون، ومن لا تُلبى حاجته، وما يصل وما يُفقد. تذهب الجداول وGeoPackage إلى مجلد تشغيل.
    fr Calcule un scénario de nombreuses fois, avec d'autres tirages de chaque nombre incertain, et dit quand les stocks s'épuisent, qui n'est pas servi, ce qui arrive et ce qui se perd. Tables et GeoPackage vont dans un dossier de calcul.
    en A scenario of the case. Default: the siege as it happened.
    ar سيناريو من الحالة. افتراضيًا: الحصار كما حدث.
    fr Un scénario du cas. Par défaut : le siège tel qu'il eut lieu.
    en How many times to run it.
    ar كم مرة يُشغَّل.
    fr Combien de fois le calculer.
    en Days to run. Default: 180, or to the case's last day.
    ar عدد الأيام. افتراضيًا: 180، أو حتى آخر أيام الحالة.
    fr Jours à calculer. Par défaut : 180, ou jusqu'au dernier jour du cas.
    en First day. Default: the case's.
    ar اليوم الأول. افتراضيًا: أول أيام الحالة.
    fr Premier jour. Par défaut : celui du cas.
    en Draw parameters from this calibration of the case.
    ar اسحب المعلمات من معايرة الحالة هذه.
    fr Tirer les paramètres de cette calibration du cas.
    en Write no run folder.
    ar لا تكتب مجلد تشغيل.
    fr Ne pas écrire de dossier de calcul.
    en Scenarios and single levers side by side, with common random numbers.
    ar السيناريوهات والإجراءات المفردة جنبًا إلى جنب بأرقام عشوائية مشتركة.
    fr Scénarios et leviers côte à côte, avec des nombres aléatoires communs.
    en The first scenario is what the others are measured against. --sweep escorts.factor=1:4:0.5 moves one setting of a lever (in every lever of the kind that has it), --sweep attacker_budget=1:8:1 a parameter, on top of the first scenario.
    ar يُقاس غير السيناريو الأول عليه. ‎--sweep escorts.factor=1:4:0.5 يحرك إعدادًا واحدًا لإجراء (في كل إجراء من النوع له هذا الإعداد)، و‎--sweep attacker_budget=1:8:1 معلمة، فوق السيناريو الأول.
    fr Les autres scénarios sont mesurés au premier. --sweep escorts.factor=1:4:0.5 fait varier un réglage d'un levier (dans tout levier de ce type qui l'a), --sweep attacker_budget=1:8:1 un paramètre, sur la base du premier scénario.
    en Ids separated by commas. Default: all of the case.
    ar معرّفات تفصل بينها فواصل. افتراضيًا: كل ما في الحالة.
    fr Identifiants séparés par des virgules. Par défaut : tous ceux du cas.
    en A response curve.
    ar منحنى استجابة.
    fr Une courbe de réponse.
    en How many times to run each.
    ar كم مرة يُشغَّل كل منها.
    fr Combien de fois calculer chacun.

    # critical, stress, protect, verify
    en For every link, exactly what its loss alone costs.
    ar لكل طريق، ما يكلفه فقدانه وحده بالضبط.
    fr Pour chaque tronçon, exactement ce que coûte sa seule perte.
    en On a case folder: every link and every city. On a road network: from the nearest of --from to each --to. On a graph file (--graph): the links of the way --from A --to B, or with --detours each link's way between its own ends.
    ar على مجلد حالة: كل طريق وكل مدينة. على شبكة طرق: من أقرب --from إلى كل --to. على ملف بيان (--graph): طرق المسار --from A --to B، أو مع --detours طريق كل وصلة بين طرفيها.
    fr Sur un dossier de cas : chaque tronçon et chaque ville. Sur un réseau routier : du plus proche des --from à chaque --to. Sur un fichier de graphe (--graph) : les tronçons du chemin --from A --to B, ou avec --detours le chemin de chaque tronçon entre ses propres bouts.
    en A case folder, or a road network as `qafila network` reads it.
    ar مجلد حالة، أو شبكة طرق كما يقرؤها `qafila network`.
    fr Un dossier de cas, ou un réseau routier tel que `qafila network` le lit.
    en A graph: CSV of arcs, DIMACS .gr, p sp.
    ar بيان: CSV للأقواس، DIMACS .gr، p sp.
    fr Un graphe : CSV d'arcs, DIMACS .gr, p sp.
    en With --graph: each link's shortest way between its own ends without it.
    ar مع --graph: أقصر طريق لكل وصلة بين طرفيها بدونها.
    fr Avec --graph : le plus court chemin de chaque tronçon entre ses bouts, sans lui.
    en Where ways start; may be repeated, the nearest counts.
    ar من أين تبدأ الطرق؛ يمكن تكراره، ويُحسب الأقرب.
    fr D'où partent les chemins ; répétable, le plus proche compte.
    en Where ways end; on a network it may be repeated.
    ar أين تنتهي الطرق؛ يمكن تكراره على شبكة.
    fr Où finissent les chemins ; répétable sur un réseau.
    en Where ways end; may be repeated, the nearest counts.
    ar أين تنتهي الطرق؛ يمكن تكراره، ويُحسب الأقرب.
    fr Où finissent les chemins ; répétable, le plus proche compte.
    en On a case: cities to look at, ids separated by commas. Default: the case's.
    ar على حالة: المدن المنظورة، معرّفات تفصل بينها فواصل. افتراضيًا: مدن الحالة.
    fr Sur un cas : villes à étudier, identifiants séparés par des virgules. Par défaut : celles du cas.
    en How many links the text lists.
    ar كم طريقًا يسرد النص.
    fr Combien de tronçons le texte liste.
    en A graph: CSV of arcs, DIMACS (.gr, p sp, p max, p min), or a folder of *_arcs_data.csv and *_nodes_data.csv.
    ar بيان: CSV للأقواس، أو DIMACS (.gr، p sp، p max، p min)، أو مجلد فيه *_arcs_data.csv و*_nodes_data.csv.
    fr Un graphe : CSV d'arcs, DIMACS (.gr, p sp, p max, p min), ou un dossier de *_arcs_data.csv et *_nodes_data.csv.
    en What the attacker can spend on cuts (1 a cut unless the file says).
    ar ما في وسع المهاجم إنفاقه على القطوع (1 للقطع ما لم يقل الملف غيره).
    fr Ce que l'attaquant peut dépenser en coupures (1 par coupure sauf si le fichier dit autrement).
    en End with the best so far after this long.
    ar انتهِ بأفضل ما وُجد بعد هذه المدة.
    fr Finir avec le meilleur trouvé après ce temps.
    en Size up to which proofs are kept for `verify`.
    ar الحجم الذي تُحفظ البراهين حتى بلوغه لأجل `verify`.
    fr Taille jusqu'à laquelle les preuves sont gardées pour `verify`.
    en The cuts under a budget that hurt most, with bounds and a proof.
    ar أشد القطوع أذى ضمن ميزانية، مع حدود وبرهان.
    fr Les coupures les plus nuisibles sous un budget, avec bornes et preuve.
    en On a case folder: the roads whose loss leaves most need unmet, on an ordinary day or, with --periods, cut one after another while stocks drain. On a graph file (--graph): the cuts that make the shortest way from any --from to any --to as long as possible (a cut adds the arc's delay, or removes it where the file names none); with --problem max-flow those that leave least flow between them, with min-cost-flow those after which supplying the file's demands costs most (a cut removes the arc). Ctrl-C or --time-limit ends with the best plan and its gap; `qafila verify` checks a result again.
    ar على مجلد حالة: الطرق التي يترك فقدانها أكبر حاجة غير ملباة، في يوم عادي أو مع --periods حين تُقطع واحدًا بعد آخر والمخزون يتناقص. على ملف بيان (--graph): القطوع التي تجعل أقصر طريق من أي --from إلى أي --to أطول ما يمكن (القطع يضيف تأخير القوس، أو يزيله إن لم يسمِّ الملف تأخيرًا)؛ ومع --problem max-flow ما يترك أقل تدفق بينها، ومع min-cost-flow ما تصير بعده تلبية طلبات الملف أغلى ما يمكن (القطع يزيل القوس). ينهي Ctrl-C أو --time-limit البحث بأفضل خطة وفجوتها؛ و`qafila verify` يفحص النتيجة من جديد.
    fr Sur un dossier de cas : les routes dont la perte laisse le plus de besoin non couvert, un jour ordinaire ou, avec --periods, coupées l'une après l'autre pendant que les stocks baissent. Sur un fichier de graphe (--graph) : les coupures qui allongent le plus le plus court chemin de tout --from à tout --to (une coupure ajoute le délai de l'arc, ou le retire si le fichier n'en nomme pas) ; avec --problem max-flow celles qui laissent le moins de flot, avec min-cost-flow celles après lesquelles servir les demandes du fichier coûte le plus (une coupure retire l'arc). Ctrl-C ou --time-limit finit avec le meilleur plan et son écart ; `qafila verify` vérifie un résultat.
    en With --graph: what to make worst.
    ar مع --graph: ما يُجعل أسوأ.
    fr Avec --graph : ce qu'il faut rendre pire.
    en Also the worst for every smaller budget.
    ar والأسوأ أيضًا لكل ميزانية أصغر.
    fr Aussi le pire pour chaque budget inférieur.
    en List all plans within this of the worst, and the links in all of them: a cost on a graph, a share (0 to 1) on a case.
    ar اسرد كل الخطط التي لا تبعد عن الأسوأ أكثر من هذا، والطرق المشتركة بينها: كلفة على بيان، وحصة (0 إلى 1) على حالة.
    fr Lister tous les plans à moins de cela du pire, et les tronçons présents dans tous : un coût sur un graphe, une part (0 à 1) sur un cas.
    en How many such plans to list at most.
    ar أقصى عدد لهذه الخطط.
    fr Combien de tels plans lister au plus.
    en On a case: progressive strangling over this many days, with stocks and travel times.
    ar على حالة: خنق متدرج على هذا العدد من الأيام، مع المخزونات وأزمنة السير.
    fr Sur un cas : étranglement progressif sur ce nombre de jours, avec stocks et temps de parcours.
    en With --periods: cuts that may begin on one day.
    ar مع --periods: القطوع التي قد تبدأ في يوم واحد.
    fr Avec --periods : coupures pouvant commencer un même jour.
    en On a case: customs and roads let through no more in a day than they can.
    ar على حالة: لا تمرر الجمارك والطرق في اليوم أكثر من طاقتها.
    fr Sur un cas : la douane et les routes ne laissent pas passer plus par jour qu'elles ne peuvent.
    en With --periods: how long a cut lasts; to the end if left out.
    ar مع --periods: كم يدوم القطع؛ حتى النهاية إن لم يُذكر.
    fr Avec --periods : durée d'une coupure ; jusqu'à la fin par défaut.
    en On a case: products that count, ids separated by commas. Default: all.
    ar على حالة: المنتجات المحسوبة، معرّفات تفصل بينها فواصل. افتراضيًا: الكل.
    fr Sur un cas : produits qui comptent, identifiants séparés par des virgules. Par défaut : tous.
    en On a case: cities that count, ids separated by commas. Default: all places with demand.
    ar على حالة: المدن المحسوبة، معرّفات تفصل بينها فواصل. افتراضيًا: كل مكان فيه طلب.
    fr Sur un cas : villes qui comptent, identifiants séparés par des virgules. Par défaut : tous les lieux avec demande.
    en On a case: roads outside the cities' countries can be cut as well.
    ar على حالة: يمكن أيضًا قطع طرق خارج بلدان المدن.
    fr Sur un cas : les routes hors des pays des villes peuvent aussi être coupées.
    en The best guards against the worst cuts, exact, for every number of guards.
    ar أفضل الحراسات إزاء أسوأ القطوع، بالضبط، لكل عدد من الحراسات.
    fr Les meilleures gardes contre les pires coupures, exactement, pour chaque nombre de gardes.
    en On a case with --periods: litres that may be put in store at the start beside the guards, split over cities and products.
    ar على حالة مع --periods: لترات يمكن تخزينها في البداية إلى جانب الحراسات، موزعة على المدن والمنتجات.
    fr Sur un cas avec --periods : litres que l'on peut stocker au départ en plus des gardes, répartis entre villes et produits.
    en In how many equal lots they are split, 1 to 20. Default: up to 4.
    ar في كم حصة متساوية تُقسم، من 1 إلى 20. المعتاد: حتى 4.
    fr En combien de lots égaux ils sont répartis, de 1 à 20. Par défaut : jusqu'à 4.
    en On a case: unpredictable routing, the equilibrium of convoy routes against --cuts ambush teams.
    ar على حالة: مسارات لا تُتوقع، توازن طرق القوافل إزاء --cuts من فرق الكمائن.
    fr Sur un cas : itinéraires imprévisibles, l'équilibre des convois face à --cuts équipes d'embuscade.
    en With --routes: chance that a team meets a convoy that passes it.
    ar مع --routes: احتمال أن تلاقي الفرقة قافلة تمر بها.
    fr Avec --routes : probabilité qu'une équipe rencontre un convoi qui passe.
    en Checks a result of stress or protect again, independently of the solver.
    ar يفحص نتيجة stress أو protect من جديد، مستقلًا عن الحالّ.
    fr Vérifie un résultat de stress ou protect, indépendamment du solveur.
    en Ends with 0 when nothing wrong is found, with 65 when something is.
    ar ينتهي بالرمز 0 إن لم يوجد خطأ، وبالرمز 65 إن وُجد.
    fr Se termine par 0 si rien de faux n'est trouvé, par 65 sinon.
    en A result as --format json prints it, or a run folder.
    ar نتيجة كما يطبعها --format json، أو مجلد تشغيل.
    fr Un résultat tel que --format json l'affiche, ou un dossier de calcul.
    en The graph file, where it has moved.
    ar ملف البيان، إن نُقل.
    fr Le fichier de graphe, s'il a été déplacé.

    # evidence, backtest, calibrate
    en What the evidence says of each parameter and road; with --influence, what moves the answer.
    ar ما تقوله الأدلة عن كل معلمة وطريق؛ ومع --influence ما يحرك الجواب.
    fr Ce que disent les preuves de chaque paramètre et route ; avec --influence, ce qui fait bouger la réponse.
    en Only this parameter, with every claim.
    ar هذه المعلمة فقط، مع كل قول.
    fr Seulement ce paramètre, avec chaque affirmation.
    en Which parameters and claims move the answer (runs an ensemble).
    ar أي المعلمات والأقوال تحرك الجواب (يشغّل مجموعة محاكيات).
    fr Quels paramètres et affirmations font bouger la réponse (calcule un ensemble).
    en With --influence: the scenario. Default: the siege as it happened.
    ar مع --influence: السيناريو. افتراضيًا: الحصار كما حدث.
    fr Avec --influence : le scénario. Par défaut : le siège tel qu'il eut lieu.
    en With --influence: the outcome, such as first_day_dry_petrol@city. Default: unmet need.
    ar مع --influence: النتيجة، مثل first_day_dry_petrol@city. افتراضيًا: الحاجة غير الملباة.
    fr Avec --influence : le résultat, comme first_day_dry_petrol@city. Par défaut : le besoin non couvert.
    en With --influence: replications.
    ar مع --influence: التكرارات.
    fr Avec --influence : réplications.
    en With --influence: days.
    ar مع --influence: الأيام.
    fr Avec --influence : jours.
    en Sets forecasts that knew nothing later than their day against observed.csv.
    ar يضع توقعات لم تعلم شيئًا بعد يومها إزاء observed.csv.
    fr Confronte à observed.csv des prévisions qui ne savaient rien de postérieur à leur jour.
    en With --until alone: one forecast of everything observed after that day. With --from: a forecast on each Monday from then on.
    ar مع --until وحده: توقع واحد لكل ما رُصد بعد ذلك اليوم. مع --from: توقع في كل يوم اثنين منذئذ.
    fr Avec --until seul : une prévision de tout ce qui fut observé après ce jour. Avec --from : une prévision chaque lundi dès lors.
    en Last forecast day (yyyy-mm-dd); nothing dated later is read.
    ar آخر يوم توقع (yyyy-mm-dd)؛ لا يُقرأ ما يؤرَّخ بعده.
    fr Dernier jour de prévision (yyyy-mm-dd) ; rien de postérieur n'est lu.
    en First forecast day of a weekly series.
    ar أول يوم توقع في سلسلة أسبوعية.
    fr Premier jour de prévision d'une série hebdomadaire.
    en Scenario. Default: the siege as it happened.
    ar السيناريو. افتراضيًا: الحصار كما حدث.
    fr Scénario. Par défaut : le siège tel qu'il eut lieu.
    en Replications of each forecast.
    ar تكرارات كل توقع.
    fr Réplications de chaque prévision.
    en A calibration of the case to draw from.
    ar معايرة من الحالة يُسحب منها.
    fr Une calibration du cas d'où tirer.
    en Weigh replications by what had been seen by the forecast's day.
    ar زِن التكرارات بما كان قد رُصد حتى يوم التوقع.
    fr Pondérer les réplications par ce qui avait été vu au jour de la prévision.
    en Put the errors that the model made before onto its forecast.
    ar أضف أخطاء النموذج السابقة إلى توقعه.
    fr Ajouter à la prévision les erreurs que le modèle a faites avant.
    en Days ahead for which a weekly forecast is scored.
    ar الأيام المقبلة التي يُقيَّم لها توقع أسبوعي.
    fr Jours à venir sur lesquels une prévision hebdomadaire est notée.
    en Fits parameters without or with conflicting evidence to observations before a day; saves them in the case.
    ar يلائم معلمات بلا أدلة أو بأدلة متعارضة مع مشاهدات قبل يوم؛ ويحفظها في الحالة.
    fr Ajuste aux observations d'avant un jour les paramètres sans preuve ou aux preuves contraires ; les enregistre dans le cas.
    en Nothing dated after this day (yyyy-mm-dd) is read.
    ar لا يُقرأ ما يؤرَّخ بعد هذا اليوم (yyyy-mm-dd).
    fr Rien de postérieur à ce jour (yyyy-mm-dd) n'est lu.
    en Its name in the case's calibrations. Default: until-DATE.
    ar اسمها بين معايرات الحالة. افتراضيًا: until-DATE.
    fr Son nom parmi les calibrations du cas. Par défaut : until-DATE.
    en Fit this parameter (repeat for more). Default: chosen by what moves the observations.
    ar لائم هذه المعلمة (كرّر للمزيد). افتراضيًا: تُختار بحسب ما يحرك المشاهدات.
    fr Ajuster ce paramètre (répétable). Par défaut : choisis selon ce qui fait bouger les observations.
    en Members of the ensemble.
    ar أعضاء المجموعة.
    fr Membres de l'ensemble.
    en Rounds of the smoother.
    ar جولات المُنعِّم.
    fr Tours du lisseur.
    en Instead of fitting, check the method on so many synthetic sieges with known parameters.
    ar بدل الملاءمة، افحص المنهج على هذا العدد من حصارات اصطناعية معلومة المعلمات.
    fr Au lieu d'ajuster, éprouver la méthode sur autant de sièges synthétiques aux paramètres connus.

    # network
    en Road networks: import, look into, route.
    ar شبكات الطرق: استيراد، نظر، مسارات.
    fr Réseaux routiers : importer, examiner, router.
    en A network: GeoPackage of an import, .osm.pbf, GeoJSON lines, table of roads, DIMACS .gr.
    ar شبكة: GeoPackage من استيراد، .osm.pbf، خطوط GeoJSON، جدول طرق، DIMACS .gr.
    fr Un réseau : GeoPackage d'un import, .osm.pbf, lignes GeoJSON, table de routes, DIMACS .gr.
    en Positions of nodes (id,lat,lon) for a table of roads.
    ar مواقع العقد (id,lat,lon) لجدول طرق.
    fr Positions des nœuds (id,lat,lon) pour une table de routes.
    en Make a routable network of an OpenStreetMap extract or another file.
    ar اصنع شبكة للمسارات من مقتطف OpenStreetMap أو ملف آخر.
    fr Faire un réseau routable d'un extrait OpenStreetMap ou d'un autre fichier.
    en Writes a GeoPackage to --out (default: the file's name with .gpkg, in the working directory).
    ar يكتب GeoPackage إلى --out (افتراضيًا: اسم الملف مع .gpkg في مجلد العمل).
    fr Écrit un GeoPackage vers --out (par défaut : le nom du fichier avec .gpkg, dans le dossier courant).
    en What a network holds, and what its import read, kept and dropped.
    ar ما في الشبكة، وما قرأه استيرادها وأبقاه وأسقطه.
    fr Ce que contient un réseau, et ce que son import a lu, gardé et écarté.
    en The best way from one place to another, and others that differ.
    ar أفضل طريق من مكان إلى آخر، وطرق أخرى مختلفة.
    fr Le meilleur chemin d'un lieu à un autre, et d'autres qui diffèrent.
    en A place is latitude,longitude, a node of the source file, or a place that the network names.
    ar المكان هو latitude,longitude، أو عقدة من ملف المصدر، أو مكان تسميه الشبكة.
    fr Un lieu est latitude,longitude, un nœud du fichier source, ou un lieu que le réseau nomme.
    en Where the way starts.
    ar من أين يبدأ الطريق.
    fr D'où part le chemin.
    en Where it ends.
    ar أين ينتهي.
    fr Où il finit.
    en How many routes to look for: the best and alternatives to it.
    ar كم مسارًا يُبحث عنه: الأفضل وبدائله.
    fr Combien d'itinéraires chercher : le meilleur et des variantes.
    en Best by time or by length.
    ar الأفضل زمنًا أو طولًا.
    fr Meilleur en temps ou en longueur.
    en Times and lengths of the best ways between all pairs of places.
    ar أزمنة وأطوال أفضل الطرق بين كل أزواج الأماكن.
    fr Temps et longueurs des meilleurs chemins entre toutes les paires de lieux.
    en Text is CSV with one row a pair: on standard output, or in the file of --out.
    ar النص CSV بصف لكل زوج: على الخرج القياسي، أو في ملف --out.
    fr Le texte est du CSV, une ligne par paire : sur la sortie standard, ou dans le fichier de --out.
    en The places (id,lat,lon). Default: the cities that the network names, or its towns and villages.
    ar الأماكن (id,lat,lon). افتراضيًا: المدن التي تسميها الشبكة، أو بلداتها وقراها.
    fr Les lieux (id,lat,lon). Par défaut : les villes que le réseau nomme, ou ses bourgs et villages.

    # report, serve
    en A run as one self-contained page, in Arabic, French or English.
    ar تشغيل في صفحة واحدة مكتفية بذاتها، بالعربية أو الفرنسية أو الإنجليزية.
    fr Un calcul en une page autonome, en arabe, français ou anglais.
    en Writes report-LANGUAGE.html into the run folder, or the file named by --out.
    ar يكتب report-LANGUAGE.html في مجلد التشغيل، أو الملف الذي يسميه --out.
    fr Écrit report-LANGUAGE.html dans le dossier de calcul, ou le fichier nommé par --out.
    en A run folder.
    ar مجلد تشغيل.
    fr Un dossier de calcul.
    en Serve cases as a page with an interactive map.
    ar قدّم الحالات صفحةً بخريطة تفاعلية.
    fr Servir des cas comme une page avec carte interactive.
    en Takes the options of qafila-serve: --host, --port, --runs, --token-file, --allow-host, --tile-url.
    ar يأخذ خيارات qafila-serve: --host، --port، --runs، --token-file، --allow-host، --tile-url.
    fr Prend les options de qafila-serve : --host, --port, --runs, --token-file, --allow-host, --tile-url.
    en Case folders, and options for the server.
    ar مجلدات حالات، وخيارات للخادم.
    fr Dossiers de cas, et options du serveur.

    # qafila-serve
    en Serves cases as a page with a map, and as an HTTP API.
    ar يقدّم الحالات صفحةً بخريطة، وواجهة HTTP.
    fr Sert des cas comme une page avec carte, et comme API HTTP.
    en Case folders.
    ar مجلدات حالات.
    fr Dossiers de cas.
    en Address to listen on; anything but loopback needs a token.
    ar عنوان الاستماع؛ كل ما عدا الجهاز نفسه يحتاج إلى رمز.
    fr Adresse d'écoute ; hors de la boucle locale il faut un jeton.
    en Port to listen on; 0 takes a free one.
    ar منفذ الاستماع؛ 0 يأخذ منفذًا حرًا.
    fr Port d'écoute ; 0 en prend un libre.
    en Folder in which runs are kept and found.
    ar المجلد الذي تُحفظ فيه عمليات التشغيل وتوجد.
    fr Dossier où les calculs sont gardés et trouvés.
    en File with the token that clients must present.
    ar ملف فيه الرمز الذي يجب أن يقدمه العملاء.
    fr Fichier du jeton que les clients doivent présenter.
    en A host name under which the server may be asked, beside loopback's. May be repeated.
    ar اسم مضيف يمكن أن يُسأل به الخادم غير الجهاز نفسه. يمكن تكراره.
    fr Un nom d'hôte sous lequel on peut interroger le serveur, outre la boucle locale. Répétable.
    en Raster tiles to show under the roads, as https://host/{z}/{x}/{y}.png. None by default: the map works offline.
    ar مربعات صور تُعرض تحت الطرق، مثل https://host/{z}/{x}/{y}.png. لا شيء افتراضيًا: تعمل الخريطة بلا إنترنت.
    fr Tuiles à montrer sous les routes, comme https://host/{z}/{x}/{y}.png. Aucune par défaut : la carte marche hors ligne.
    en name at least one case folder
    ar سمِّ مجلد حالة واحدًا على الأقل
    fr nommez au moins un dossier de cas
    en --port must be between 0 and 65535
    ar يجب أن يكون --port بين 0 و65535
    fr --port doit être entre 0 et 65535
    en Qafila serves on {1} (Ctrl-C ends it)
    ar تعمل قافلة على {1} (Ctrl-C ينهيها)
    fr Qafila sert sur {1} (Ctrl-C l'arrête)
    en Where the nodes of the file are, for the map and for names: a table id,lat,lon or DIMACS coordinates (.co).
    ar أين تقع عقد الملف، للخريطة وللأسماء: جدول id,lat,lon أو إحداثيات DIMACS (.co).
    fr Où sont les nœuds du fichier, pour la carte et les noms : une table id,lat,lon ou des coordonnées DIMACS (.co).
    en --nodes goes with --graph or --network
    ar يُستعمل --nodes مع --graph أو --network
    fr --nodes va avec --graph ou --network
    """)
}
