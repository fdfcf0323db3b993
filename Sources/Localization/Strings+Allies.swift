extension StringCatalogue {
  /// Stress and protection on several cases, by allies, for money and on road networks.
  static let allyTexts: [Entry] = sentences(
    """
    # Faults
    en no city that counts lies in {1}; there are some in {2}
    ar لا مدينة محسوبة في {1}؛ توجد مدن في {2}
    fr aucune ville qui compte n'est en {1} ; il y en a en {2}
    en {1} states: 1 to {2} different ones can be looked at together
    ar عدد الدول {1}: يمكن النظر في دول مختلفة من 1 إلى {2} معًا
    fr {1} États : on peut en étudier ensemble de 1 à {2} différents
    en coalitions
    ar تحالفات
    fr coalitions
    en a city's weight is a whole number from 1 to 1000
    ar وزن المدينة عدد صحيح من 1 إلى 1000
    fr le poids d'une ville est un entier de 1 à 1000
    en money must be 0 or more
    ar يجب أن يكون المال صفرًا أو أكثر
    fr l'argent doit être 0 ou plus
    en a stock is placed in 1 to 20 lots
    ar يوضع المخزون في 1 إلى 20 حصة
    fr un stock est placé en 1 à 20 lots
    en stocks drain over days: name them with --periods
    ar تنفد المخزونات على مدى أيام: اذكر عددها بـ --periods
    fr les stocks se vident au fil des jours : indiquez-en le nombre avec --periods
    en {1} places and products times {2} lots are more than 64: fewer lots, cities or products
    ar {1} من الأماكن والمنتجات في {2} حصة أكثر من 64: قلّل الحصص أو المدن أو المنتجات
    fr {1} lieux et produits par {2} lots font plus de 64 : moins de lots, de villes ou de produits
    en each state brings 0 to 1000 guards
    ar تأتي كل دولة بعدد من 0 إلى 1000 من الحراسات
    fr chaque État apporte de 0 à 1000 gardes
    en name a case folder
    ar سمِّ مجلد حالة
    fr nommez un dossier de cas
    en the cases cannot be looked at together:
    ar لا يمكن النظر في الحالات معًا:
    fr les cas ne peuvent être étudiés ensemble :
    en weights go with ways to several targets
    ar الأوزان تكون مع طرق إلى عدة وجهات
    fr les poids vont avec des chemins vers plusieurs cibles
    en {1} has a weight but is none of the targets
    ar لـ {1} وزن وليس من الوجهات
    fr {1} a un poids mais n'est pas une des cibles
    en the weight of {1} must be above 0
    ar يجب أن يكون وزن {1} فوق 0
    fr le poids de {1} doit être au-dessus de 0
    en {1} wants name=number, separated by commas, each name once; not {2}
    ar يريد {1} الصيغة name=number تفصل بينها فواصل، كل اسم مرة؛ لا {2}
    fr {1} veut name=number, séparés par des virgules, chaque nom une fois ; pas {2}
    en name a case folder, a graph with --graph FILE or a road network with --network FILE
    ar سمِّ مجلد حالة، أو بيانًا بـ --graph FILE، أو شبكة طرق بـ --network FILE
    fr nommez un dossier de cas, un graphe avec --graph FILE ou un réseau routier avec --network FILE
    en give either --graph or --network
    ar أعطِ إما --graph أو --network
    fr donnez soit --graph, soit --network
    en --states and --guards-of go with --allies
    ar --states و--guards-of يكونان مع --allies
    fr --states et --guards-of vont avec --allies
    en --allies goes with a case folder
    ar --allies يكون مع مجلد حالة
    fr --allies va avec un dossier de cas
    en with --allies say how many guards each state brings, with --guards or --guards-of
    ar مع --allies حدد كم حراسة تأتي بها كل دولة، بـ --guards أو --guards-of
    fr avec --allies dites combien de gardes chaque État apporte, avec --guards ou --guards-of
    en --money-per-day goes with a case folder
    ar --money-per-day يكون مع مجلد حالة
    fr --money-per-day va avec un dossier de cas
    en give either --guards or --money-per-day
    ar أعطِ إما --guards أو --money-per-day
    fr donnez soit --guards, soit --money-per-day
    en --money-per-day must be 0 or more
    ar يجب أن يكون --money-per-day صفرًا أو أكثر
    fr --money-per-day doit être 0 ou plus
    en --unmet-penalty goes with --problem min-cost-flow or weighted-ways
    ar --unmet-penalty يكون مع --problem min-cost-flow أو weighted-ways
    fr --unmet-penalty va avec --problem min-cost-flow ou weighted-ways
    en --weights goes with weighted ways
    ar --weights يكون مع الطرق الموزونة
    fr --weights va avec des chemins pondérés

    en the case is not the one that the result is about
    ar الحالة ليست التي تتعلق بها النتيجة
    fr le cas n'est pas celui du résultat

    # Results
    en guarding
    ar بحراسة
    fr en gardant
    en leaves
    ar يبقى
    fr il reste
    en days of cover
    ar أيام التغطية
    fr jours de couverture
    en {1} a day
    ar {1} في اليوم
    fr {1} par jour
    en stocks, {1} a day
    ar المخزونات، {1} في اليوم
    fr stocks, {1} par jour
    en Cheapest teams for the last line:
    ar أرخص الفرق للسطر الأخير:
    fr Les équipes les moins chères pour la dernière ligne :
    en teams
    ar فرق
    fr équipes
    en of
    ar من
    fr de
    en in
    ar في
    fr en
    en and concessions
    ar وامتيازات
    fr et concessions
    en commitments
    ar التزامات
    fr engagements
    en together
    ar معًا
    fr ensemble
    en no guards
    ar بلا حراسات
    fr sans gardes
    en each alone
    ar كل وحده
    fr chacun seul
    en saved
    ar الموفَّر
    fr épargné
    en (not proven: at least {1})
    ar (غير مبرهن: {1} على الأقل)
    fr (non prouvé : au moins {1})
    en All together guard: {1}
    ar يحرسون معًا: {1}
    fr Tous ensemble gardent : {1}
    en Sharing the {1} that all save together:
    ar تقاسم {1} التي يوفرونها معًا:
    fr Partage des {1} que tous épargnent ensemble :
    en state
    ar الدولة
    fr État
    en states
    ar الدول
    fr États
    en Shapley share
    ar حصة شابلي
    fr part de Shapley
    en left to bear
    ar ما يبقى عليها
    fr reste à supporter
    en least core
    ar أضيق النوى
    fr moindre cœur
    en The Shapley shares are in the core: no group of states does better on its own
    ar حصص شابلي في النواة: لا تفعل أي مجموعة دول أفضل وحدها
    fr Les parts de Shapley sont dans le cœur : aucun groupe d'États ne fait mieux seul
    en The Shapley shares are not in the core: {1} would save {2} more alone
    ar حصص شابلي ليست في النواة: يوفر {1} وحده {2} أكثر
    fr Les parts de Shapley ne sont pas dans le cœur : {1} épargnerait {2} de plus seul
    en The core is empty: whatever the sharing, some group would save {1} more alone
    ar النواة خالية: أيًا كان التقاسم توفر مجموعة ما وحدها {1} أكثر
    fr Le cœur est vide : quel que soit le partage, un groupe épargnerait {1} de plus seul
    en The least core leaves every group at least {1} better off than alone
    ar أضيق النوى يترك كل مجموعة أفضل حالًا بـ {1} على الأقل مما هي وحدها
    fr Le moindre cœur laisse à chaque groupe au moins {1} de mieux que seul
    en Some groups lose by joining others: they are better apart
    ar تخسر بعض المجموعات بانضمامها إلى غيرها: الأفضل لها أن تفترق
    fr Certains groupes perdent à en rejoindre d'autres : mieux vaut qu'ils restent à part
    en Shortest ways from {1} to each of {2}, added up by weight: {3}
    ar أقصر الطرق من {1} إلى كل من {2}، مجموعة بالأوزان: {3}
    fr Plus courts chemins de {1} à chacun de {2}, additionnés par poids : {3}
    en A target that no way reaches counts {1}
    ar الوجهة التي لا يبلغها طريق تُحسب {1}
    fr Une cible qu'aucun chemin n'atteint compte {1}
    en target
    ar الوجهة
    fr cible
    en weight
    ar الوزن
    fr poids
    en length
    ar الطول
    fr longueur
    en not reached
    ar لا تُبلغ
    fr non atteinte

    # Help
    en On a case: what a litre counts for in a city; 1 unless given. With --graph: what the way to a --to counts, all added up.
    ar على حالة: ما يُحسب به اللتر في مدينة؛ 1 ما لم يُعطَ. مع --graph: ما يُحسب به الطريق إلى --to، والكل مجموع.
    fr Sur un cas : ce que compte un litre dans une ville ; 1 par défaut. Avec --graph : ce que compte le chemin vers un --to, le tout additionné.
    en On a case folder: roads to guard and stocks to place (--stock-litres) so that the worst cuts leave least need unmet; with --routes the route probabilities that leave an ambusher least, with --allies what states save by protecting their roads together. On a graph file (--graph): a guarded link cannot be cut. The attacker sees the guards and then cuts what hurts most; traffic takes the shortest way that is left.
    ar على مجلد حالة: طرق تُحرس ومخزونات توضع (--stock-litres) حتى تترك أسوأ القطوع أقل حاجة غير ملباة؛ ومع --routes احتمالات الطرق التي تترك للكامن أقل ما يمكن، ومع --allies ما توفره الدول بحماية طرقها معًا. على ملف بيان (--graph): الطريق المحروس لا يُقطع. يرى المهاجم الحراسات ثم يقطع ما يؤذي أكثر؛ وتسلك الحركة أقصر طريق باق.
    fr Sur un dossier de cas : routes à garder et stocks à placer (--stock-litres) pour que les pires coupures laissent le moins de besoin non couvert ; avec --routes les probabilités d'itinéraires qui laissent le moins à une embuscade, avec --allies ce que des États épargnent en protégeant leurs routes ensemble. Sur un fichier de graphe (--graph) : un tronçon gardé ne peut être coupé. L'attaquant voit les gardes puis coupe ce qui nuit le plus ; le trafic prend le plus court chemin restant.
    en A case folder, or several on one network that count together; or name a graph with --graph.
    ar مجلد حالة، أو عدة مجلدات على شبكة واحدة تُحسب معًا؛ أو سمِّ بيانًا بـ --graph.
    fr Un dossier de cas, ou plusieurs sur un même réseau qui comptent ensemble ; ou nommez un graphe avec --graph.
    en How many links can be guarded (with --allies: by each state).
    ar كم وصلة يمكن حراستها (مع --allies: لكل دولة).
    fr Combien de tronçons peuvent être gardés (avec --allies : par chaque État).
    en On a case: what guards may cost a day, at the prices of the table of actors, instead of --guards.
    ar على حالة: ما قد تكلفه الحراسات في اليوم بأسعار جدول الأطراف، بدل --guards.
    fr Sur un cas : ce que les gardes peuvent coûter par jour, aux prix de la table des acteurs, au lieu de --guards.
    en On a case: what every coalition of states saves by protecting the roads together, and fair shares of it.
    ar على حالة: ما يوفره كل تحالف دول بحماية الطرق معًا، والحصص العادلة منه.
    fr Sur un cas : ce que chaque coalition d'États épargne en protégeant les routes ensemble, et ses parts équitables.
    en With --allies: country codes separated by commas. Default: all whose cities count.
    ar مع --allies: رموز بلدان تفصل بينها فواصل. افتراضيًا: كل ما تُحسب مدنه.
    fr Avec --allies : codes de pays séparés par des virgules. Par défaut : tous ceux dont des villes comptent.
    en With --allies: guards that a state brings. Default: --guards, else the guard teams of its own forces in the table of actors.
    ar مع --allies: الحراسات التي تأتي بها الدولة. افتراضيًا: --guards، وإلا فرق حراسة قواتها في جدول الأطراف.
    fr Avec --allies : gardes qu'un État apporte. Par défaut : --guards, sinon les équipes de garde de ses forces dans la table des acteurs.
    en A road network (see qafila network): ways take a laden tanker's hours, --from and --to are places or lat,lon.
    ar شبكة طرق (انظر qafila network): تستغرق الطرق ساعات صهريج محمّل، و--from و--to أماكن أو lat,lon.
    fr Un réseau routier (voir qafila network) : les chemins comptent en heures de citerne chargée, --from et --to sont des lieux ou lat,lon.
    en With min-cost-flow: what a unit of unmet demand costs; ten times the dearest arc unless given. With weights: what a target that no way reaches counts; more than any way unless given.
    ar مع min-cost-flow: كلفة وحدة طلب غير ملبى؛ عشرة أضعاف أغلى قوس ما لم تُعطَ. مع الأوزان: ما تُحسب به وجهة لا يبلغها طريق؛ أكثر من أي طريق ما لم يُعطَ.
    fr Avec min-cost-flow : coût d'une unité de demande non couverte ; dix fois l'arc le plus cher par défaut. Avec des poids : ce que compte une cible qu'aucun chemin n'atteint ; plus que tout chemin par défaut.
    en On a case with --periods: also what guarding each of the cut roads changes (takes longer).
    ar على حالة مع --periods: وما تغيره حراسة كل طريق مقطوع أيضًا (يستغرق وقتًا أطول).
    fr Sur un cas avec --periods : aussi ce que change la garde de chaque route coupée (plus long).
    en The case folder, where it has moved; repeated for several.
    ar مجلد الحالة، إن نُقل؛ يُكرر لعدة مجلدات.
    fr Le dossier du cas, s'il a été déplacé ; répété pour plusieurs.
    """)
}
