extension StringCatalogue {
  /// What is wrong with a problem that cannot be solved, and why `verify` rejects a certificate.
  static let proofTexts: [Entry] = sentences(
    """
    # Problems that cannot be solved
    en a budget is at least 0
    ar الميزانية صفر على الأقل
    fr un budget est d'au moins 0
    en a capacity is negative
    ar سعة سالبة
    fr une capacité est négative
    en a circulation has no supplies
    ar الدوران لا عرض فيه
    fr une circulation n'a pas d'offre
    en a cost is negative
    ar تكلفة سالبة
    fr un coût est négatif
    en a cut cost is negative
    ar تكلفة قطع سالبة
    fr un coût de coupure est négatif
    en a delay is negative
    ar تأخير سالب
    fr un retard est négatif
    en a guard price is 2^40 or more
    ar ثمن حراسة يبلغ 2^40 أو أكثر
    fr un prix de garde est de 2^40 ou plus
    en a guard price is negative
    ar ثمن حراسة سالب
    fr un prix de garde est négatif
    en a lower bound is not 0
    ar حد أدنى ليس صفرًا
    fr une borne inférieure n'est pas 0
    en a measure comes before the one that it comes after
    ar تدبير يسبق التدبير الذي يتبعه
    fr une mesure vient avant celle qu'elle doit suivre
    en a source is a sink
    ar نقطة بداية هي نقطة نهاية أيضًا
    fr un départ est aussi une arrivée
    en a source or target is not a node of the graph
    ar بداية أو نهاية ليست عقدة في البيان
    fr un départ ou une arrivée n'est pas un nœud du graphe
    en a value is 2^50 or more
    ar قيمة تبلغ 2^50 أو أكثر
    fr une valeur est de 2^50 ou plus
    en amounts and costs are too large to share capacities
    ar الكميات والتكاليف أكبر من أن تتقاسم سعات
    fr quantités et coûts sont trop grands pour partager des capacités
    en an arc names a link that does not exist
    ar قوس يذكر طريقًا لا وجود له
    fr un arc nomme un tronçon qui n'existe pas
    en arc {1}: the capacity is too large for exact arithmetic
    ar القوس {1}: السعة أكبر من أن تُحسب بدقة تامة
    fr arc {1} : la capacité est trop grande pour un calcul exact
    en arc {1}: the cost is too large for exact arithmetic
    ar القوس {1}: التكلفة أكبر من أن تُحسب بدقة تامة
    fr arc {1} : le coût est trop grand pour un calcul exact
    en node {1}: the supply is too large for exact arithmetic
    ar العقدة {1}: العرض أكبر من أن يُحسب بدقة تامة
    fr nœud {1} : l'offre est trop grande pour un calcul exact
    en beside a shared capacity, capacities stay below 2^40
    ar بجانب سعة متقاسمة تبقى السعات دون 2^40
    fr à côté d'une capacité partagée, les capacités restent sous 2^40
    en costs add up to 2^40 or more
    ar مجموع التكاليف 2^40 أو أكثر
    fr les coûts totalisent 2^40 ou plus
    en cut costs add up to 2^40 or more
    ar مجموع تكاليف القطع 2^40 أو أكثر
    fr les coûts de coupure totalisent 2^40 ou plus
    en delays and shared capacities do not go together
    ar التأخير والسعات المتقاسمة لا يجتمعان
    fr retards et capacités partagées ne vont pas ensemble
    en finite delays add up to 2^40 or more
    ar مجموع حالات التأخير المحدودة 2^40 أو أكثر
    fr les retards finis totalisent 2^40 ou plus
    en supply {1}
    ar العرض {1}
    fr offre {1}
    en store {1}
    ar المخزن {1}
    fr dépôt {1}
    en demand {1}
    ar الطلب {1}
    fr demande {1}
    en shipment {1}
    ar الشحنة {1}
    fr envoi {1}
    en {1}: no such place
    ar {1}: لا مكان كهذا
    fr {1} : lieu inconnu
    en {1}: no such product
    ar {1}: لا منتج كهذا
    fr {1} : produit inconnu
    en {1}: amount outside 0 ..< 2^40
    ar {1}: الكمية خارج 0 ..< 2^40
    fr {1} : quantité hors de 0 ..< 2^40
    en demand {1}: weight outside 0 ..< 2^20
    ar الطلب {1}: الوزن خارج 0 ..< 2^20
    fr demande {1} : poids hors de 0 ..< 2^20
    en shipment {1}: before day 0
    ar الشحنة {1}: قبل اليوم 0
    fr envoi {1} : avant le jour 0
    en limit {1}: budget outside 0 ..< 2^30
    ar القيد {1}: الميزانية خارج 0 ..< 2^30
    fr limite {1} : budget hors de 0 ..< 2^30
    en limit {1}: no such target
    ar القيد {1}: لا هدف كهذا
    fr limite {1} : cible inconnue
    en link {1}: capacity outside 0 ..< 2^40
    ar الطريق {1}: السعة خارج 0 ..< 2^40
    fr tronçon {1} : capacité hors de 0 ..< 2^40
    en link {1}: cost outside 0 ..< 2^20
    ar الطريق {1}: التكلفة خارج 0 ..< 2^20
    fr tronçon {1} : coût hors de 0 ..< 2^20
    en link {1}: cut cost outside 0 ..< 2^30
    ar الطريق {1}: تكلفة القطع خارج 0 ..< 2^30
    fr tronçon {1} : coût de coupure hors de 0 ..< 2^30
    en link {1}: days outside 0 ... 3660
    ar الطريق {1}: الأيام خارج 0 ... 3660
    fr tronçon {1} : jours hors de 0 ... 3660
    en link {1}: no such place
    ar الطريق {1}: لا مكان كهذا
    fr tronçon {1} : lieu inconnu
    en measure {1}: comes after none of those before it
    ar التدبير {1}: لا يتبع أيًا مما قبله
    fr mesure {1} : ne suit aucune de celles qui la précèdent
    en measure {1}: cost outside 0 ..< 2^30
    ar التدبير {1}: التكلفة خارج 0 ..< 2^30
    fr mesure {1} : coût hors de 0 ..< 2^30
    en measure {1}: lots outside 0 ..< 2^20
    ar التدبير {1}: الحصص خارج 0 ..< 2^20
    fr mesure {1} : lots hors de 0 ..< 2^20
    en measure {1}: no such area
    ar التدبير {1}: لا منطقة كهذه
    fr mesure {1} : zone inconnue
    en measure {1}: no such option
    ar التدبير {1}: لا خيار كهذا
    fr mesure {1} : option inconnue
    en measure {1}: no such target
    ar التدبير {1}: لا هدف كهذا
    fr mesure {1} : cible inconnue
    en more than 64 options
    ar أكثر من 64 خيارًا
    fr plus de 64 options
    en option {1}: no such arc
    ar الخيار {1}: لا قوس كهذا
    fr option {1} : arc inconnu
    en place {1}: cut cost outside 0 ..< 2^30
    ar المكان {1}: تكلفة القطع خارج 0 ..< 2^30
    fr lieu {1} : coût de coupure hors de 0 ..< 2^30
    en place {1}: throughput outside 0 ..< 2^40
    ar المكان {1}: ما يمر به خارج 0 ..< 2^40
    fr lieu {1} : débit hors de 0 ..< 2^40
    en players outside 1 ... {1}
    ar اللاعبون خارج 1 ... {1}
    fr joueurs hors de 1 ... {1}
    en post {1}: no such ally
    ar الموقع {1}: لا حليف كهذا
    fr poste {1} : allié inconnu
    en post {1}: no such target
    ar الموقع {1}: لا هدف كهذا
    fr poste {1} : cible inconnue
    en provider {1}: no such area
    ar المزوّد {1}: لا منطقة كهذه
    fr fournisseur {1} : zone inconnue
    en provider {1}: price outside 0 ..< 2^40
    ar المزوّد {1}: الثمن خارج 0 ..< 2^40
    fr fournisseur {1} : prix hors de 0 ..< 2^40
    en provider {1}: teams outside 0 ..< 2^20
    ar المزوّد {1}: الفرق خارج 0 ..< 2^20
    fr fournisseur {1} : équipes hors de 0 ..< 2^20
    en shared capacity {1}: arc {2} shares another one as well
    ar السعة المتقاسمة {1}: القوس {2} يتقاسم سعة أخرى أيضًا
    fr capacité partagée {1} : l'arc {2} en partage aussi une autre
    en shared capacity {1}: no such arc
    ar السعة المتقاسمة {1}: لا قوس كهذا
    fr capacité partagée {1} : arc inconnu
    en shared capacity {1}: outside 0 ..< 2^40
    ar السعة المتقاسمة {1}: خارج 0 ..< 2^40
    fr capacité partagée {1} : hors de 0 ..< 2^40
    en site {1}: arc {2} belongs to another site
    ar موقع الكمين {1}: القوس {2} لموقع آخر
    fr site {1} : l'arc {2} est d'un autre site
    en site {1}: no such arc
    ar موقع الكمين {1}: لا قوس كهذا
    fr site {1} : arc inconnu
    en site {1}: probability outside 0 ... 1
    ar موقع الكمين {1}: الاحتمال خارج 0 ... 1
    fr site {1} : probabilité hors de 0 ... 1
    en target {1}: cost outside 0 ..< 2^30
    ar الهدف {1}: التكلفة خارج 0 ..< 2^30
    fr cible {1} : coût hors de 0 ..< 2^30
    en target {1}: delay outside 0 ..< 2^40
    ar الهدف {1}: التأخير خارج 0 ..< 2^40
    fr cible {1} : retard hors de 0 ..< 2^40
    en target {1}: no such arc
    ar الهدف {1}: لا قوس كهذا
    fr cible {1} : arc inconnu
    en target {1}: shares arc {2}, which is delayed
    ar الهدف {1}: يشترك في القوس {2} وهو متأخر
    fr cible {1} : partage l'arc {2}, qui est retardé
    en no such node
    ar لا عقدة كهذه
    fr nœud inconnu
    en the attacker's budget is negative
    ar ميزانية المهاجم سالبة
    fr le budget de l'attaquant est négatif
    en the budget is negative
    ar الميزانية سالبة
    fr le budget est négatif
    en the budget of lots is negative
    ar ميزانية الحصص سالبة
    fr le budget de lots est négatif
    en the empty coalition has a value
    ar للائتلاف الخالي قيمة
    fr la coalition vide a une valeur
    en the guard budget is negative
    ar ميزانية الحراسة سالبة
    fr le budget de gardes est négatif
    en the horizon is outside 1 ... 3660 days
    ar المدى خارج 1 ... 3660 يومًا
    fr l'horizon est hors de 1 ... 3660 jours
    en the number of teams is negative
    ar عدد الفرق سالب
    fr le nombre d'équipes est négatif
    en there is no product
    ar لا منتج
    fr il n'y a pas de produit
    en there is no source
    ar لا بداية
    fr il n'y a pas de départ
    en there is no source or no sink
    ar لا بداية أو لا نهاية
    fr il n'y a pas de départ ou pas d'arrivée
    en there is no target
    ar لا نهاية
    fr il n'y a pas d'arrivée
    en {1} allies: 1 to {2} are possible
    ar عدد الحلفاء {1}: الممكن من 1 إلى {2}
    fr {1} alliés : de 1 à {2} sont possibles
    en {1} costs for {2} arcs
    ar عدد التكاليف {1} لأقواس عددها {2}
    fr {1} coûts pour {2} arcs
    en {1} cut costs for {2} delays
    ar عدد تكاليف القطع {1} لحالات تأخير عددها {2}
    fr {1} coûts de coupure pour {2} retards
    en {1} guard prices for {2} links
    ar عدد أثمان الحراسة {1} لطرق عددها {2}
    fr {1} prix de garde pour {2} tronçons
    en {1} links of arcs for {2} arcs
    ar عدد طرق الأقواس {1} لأقواس عددها {2}
    fr {1} tronçons d'arcs pour {2} arcs
    en {1} values for {2} coalitions
    ar عدد القيم {1} لائتلافات عددها {2}
    fr {1} valeurs pour {2} coalitions
    en {1}: a need is 2^50 or more
    ar {1}: حاجة تبلغ 2^50 أو أكثر
    fr {1} : un besoin est de 2^50 ou plus
    en {1}: arc {2} is not a delivery of its own
    ar {1}: القوس {2} ليس تسليمًا له وحده
    fr {1} : l'arc {2} n'est pas une livraison à lui seul
    en {1}: guards outside 0 ..< 2^20
    ar {1}: الحراسات خارج 0 ..< 2^20
    fr {1} : gardes hors de 0 ..< 2^20
    # Results that do not hold
    en budget {1}: {2}
    ar الميزانية {1}: {2}
    fr budget {1} : {2}
    en the problem: {1}
    ar المسألة: {1}
    fr le problème : {1}
    en a link is cut twice
    ar طريق مقطوع مرتين
    fr un tronçon est coupé deux fois
    en link {1} cannot be cut
    ar الطريق {1} لا يمكن قطعه
    fr le tronçon {1} ne peut être coupé
    en link {1} does not exist
    ar الطريق {1} لا وجود له
    fr le tronçon {1} n'existe pas
    en the budget is {1}, the problem allows {2}
    ar الميزانية {1} والمسألة تسمح بـ{2}
    fr le budget est de {1}, le problème permet {2}
    en the cuts cost {1}, the budget is {2}
    ar القطوع تكلف {1} والميزانية {2}
    fr les coupures coûtent {1}, le budget est de {2}
    en the uncut value is {1}, not {2}
    ar القيمة بلا قطع {1} لا {2}
    fr la valeur sans coupure est {1}, non {2}
    en under the plan the value is {1}, not {2}
    ar القيمة تحت الخطة {1} لا {2}
    fr sous le plan, la valeur est {1}, non {2}
    en a way is given although none is said to be left
    ar يُذكر طريق مع أنه قيل إنه لم يبق أي طريق
    fr un chemin est donné bien qu'il n'en reste aucun, dit-on
    en the best response {1}
    ar أفضل رد {1}
    fr la meilleure réponse {1}
    en the best response is {1} long, not {2}
    ar طول أفضل رد {1} لا {2}
    fr la meilleure réponse est longue de {1}, non de {2}
    en is empty
    ar فارغ
    fr est vide
    en names arc {1}, which does not exist
    ar يذكر القوس {1} الذي لا وجود له
    fr nomme l'arc {1}, qui n'existe pas
    en does not begin at a source
    ar لا يبدأ من بداية
    fr ne commence pas à un départ
    en does not end at a target
    ar لا ينتهي إلى نهاية
    fr ne finit pas à une arrivée
    en is broken at arc {1}
    ar ينقطع عند القوس {1}
    fr s'interrompt à l'arc {1}
    en uses arc {1}, which is cut
    ar يستعمل القوس {1} المقطوع
    fr emprunte l'arc {1}, qui est coupé
    en is too long
    ar أطول مما ينبغي
    fr est trop long pour être compté
    en an upper bound is given for a plan that cuts off
    ar يُذكر حد أعلى لخطة تعزل المدينة
    fr une borne supérieure est donnée pour un plan qui isole
    en no upper bound is claimed
    ar لا يُدّعى حد أعلى
    fr aucune borne supérieure n'est avancée
    en the upper bound {1} is below the value {2}
    ar الحد الأعلى {1} دون القيمة {2}
    fr la borne supérieure {1} est sous la valeur {2}
    en the upper bound {1} comes without a proof
    ar الحد الأعلى {1} بلا برهان
    fr la borne supérieure {1} est donnée sans preuve
    en the proof is about {1}, the upper bound needs {2}
    ar البرهان عن {1} والحد الأعلى يحتاج {2}
    fr la preuve porte sur {1}, la borne supérieure demande {2}
    en the proof of the upper bound fails: {1}
    ar برهان الحد الأعلى لا يصح: {1}
    fr la preuve de la borne supérieure échoue : {1}
    # Proofs of shortest-path attacks
    en its denominator is not positive
    ar مقامه ليس موجبًا
    fr son dénominateur n'est pas positif
    en way {1} {2}
    ar الطريق رقم {1} {2}
    fr le chemin {1} {2}
    en row {1} names a way that is not there
    ar السطر {1} يذكر طريقًا غير موجود
    fr la ligne {1} nomme un chemin absent
    en row {1} is about a level above the proof's
    ar السطر {1} عن مستوى فوق مستوى البرهان
    fr la ligne {1} porte sur un niveau au-dessus de celui de la preuve
    en row {1} drops a link twice
    ar السطر {1} يُسقط طريقًا مرتين
    fr la ligne {1} retire un tronçon deux fois
    en row {1} drops link {2}, which is not on its way with a finite delay
    ar السطر {1} يُسقط الطريق {2} وليس في مساره بتأخير محدود
    fr la ligne {1} retire le tronçon {2}, qui n'est pas sur son chemin avec un retard fini
    en row {1} says nothing
    ar السطر {1} لا يقول شيئًا
    fr la ligne {1} ne dit rien
    en row {1} has a negative divisor
    ar للسطر {1} قاسم سالب
    fr la ligne {1} a un diviseur négatif
    en row {1} can be satisfied
    ar يمكن تحقيق السطر {1}
    fr la ligne {1} peut être satisfaite
    en there is no row {1}
    ar لا سطر {1}
    fr il n'y a pas de ligne {1}
    en there is no combination {1}
    ar لا توليفة {1}
    fr il n'y a pas de combinaison {1}
    en combination {1} names a row that is not there
    ar التوليفة {1} تذكر سطرًا غير موجود
    fr la combinaison {1} nomme une ligne absente
    en combination {1} has a negative multiplier
    ar للتوليفة {1} معامل سالب
    fr la combinaison {1} a un multiplicateur négatif
    en combination {1} does not show the price to be above the budget
    ar التوليفة {1} لا تُظهر أن الثمن فوق الميزانية
    fr la combinaison {1} ne montre pas que le prix dépasse le budget
    en it splits on a link that does not exist
    ar يتفرع عند طريق لا وجود له
    fr elle se divise sur un tronçon qui n'existe pas
    en it splits on link {1} twice
    ar يتفرع عند الطريق {1} مرتين
    fr elle se divise deux fois sur le tronçon {1}
    en it ends before every part is closed
    ar ينتهي قبل إغلاق كل جزء
    fr elle finit avant que chaque partie soit close
    en it goes on after every part is closed
    ar يستمر بعد إغلاق كل جزء
    fr elle continue après que chaque partie est close
    en numbers too large to check
    ar أعداد أكبر من أن تُفحص
    fr nombres trop grands pour être vérifiés
    # Attacks on flows
    en no such target
    ar لا هدف كهذا
    fr cible inconnue
    en no such measure
    ar لا تدبير كهذا
    fr mesure inconnue
    en the attack is not allowed
    ar الهجوم غير مسموح به
    fr l'attaque n'est pas permise
    en a listed attack is not allowed
    ar هجوم مذكور غير مسموح به
    fr une attaque citée n'est pas permise
    en the attack hits a guarded target
    ar الهجوم يصيب هدفًا محروسًا
    fr l'attaque touche une cible gardée
    en the bounds cross
    ar الحدان متقاطعان
    fr les bornes se croisent
    en there are no prices of shared capacities
    ar لا أثمان للسعات المتقاسمة
    fr il n'y a pas de prix des capacités partagées
    en a price is out of range
    ar ثمن خارج المدى
    fr un prix est hors limites
    en not a whole plan
    ar ليست خطة كاملة
    fr plan incomplet
    en the proof is of another level
    ar البرهان لمستوى آخر
    fr la preuve est d'un autre niveau
    en the proof is of another budget
    ar البرهان لميزانية أخرى
    fr la preuve est d'un autre budget
    en the answer: {1}
    ar الجواب: {1}
    fr la réponse : {1}
    en the damage is {1}, not {2}
    ar الضرر {1} لا {2}
    fr le dommage est {1}, non {2}
    en the damage without an attack is not {1}
    ar الضرر بلا هجوم ليس {1}
    fr le dommage sans attaque n'est pas {1}
    en the damage without an attack is not proven
    ar الضرر بلا هجوم غير مبرهن
    fr le dommage sans attaque n'est pas prouvé
    en without an attack: {1}
    ar بلا هجوم: {1}
    fr sans attaque : {1}
    en the network cannot be solved
    ar لا يمكن حل الشبكة
    fr le réseau ne peut être résolu
    en nothing proves the upper bound
    ar لا شيء يبرهن الحد الأعلى
    fr rien ne prouve la borne supérieure
    en plan {1} is not feasible
    ar الخطة {1} غير ممكنة
    fr le plan {1} n'est pas réalisable
    en plan {1} does not keep the damage below the level
    ar الخطة {1} لا تُبقي الضرر دون المستوى
    fr le plan {1} ne tient pas le dommage sous le niveau
    en a row is of no plan
    ar سطر ليس لأي خطة
    fr une ligne n'est d'aucun plan
    en a row says nothing
    ar سطر لا يقول شيئًا
    fr une ligne ne dit rien
    en the tree of the proof leaves attacks out
    ar شجرة البرهان تُغفل هجمات
    fr l'arbre de la preuve omet des attaques
    en sizes differ
    ar الأحجام مختلفة
    fr les tailles diffèrent
    en arc {1}: flow outside its bounds
    ar القوس {1}: التدفق خارج حدوده
    fr arc {1} : flux hors de ses bornes
    en arc {1}: flow where it does not pay
    ar القوس {1}: تدفق حيث لا يُجدي
    fr arc {1} : du flux là où il ne paie pas
    en arc {1}: room where it would pay
    ar القوس {1}: متسع حيث كان يُجدي
    fr arc {1} : de la place là où elle paierait
    en node {1}: supply is not met
    ar العقدة {1}: العرض غير مستوفى
    fr nœud {1} : l'offre n'est pas servie
    en the cost overflows
    ar التكلفة تفيض
    fr le coût déborde
    en the flow costs {1}, not {2}
    ar التدفق يكلف {1} لا {2}
    fr le flux coûte {1}, non {2}
    en the dual objective is {1}, not {2}
    ar القيمة الثنائية {1} لا {2}
    fr l'objectif dual est {1}, non {2}
    # Protection
    en the problem cannot be solved
    ar لا يمكن حل المسألة
    fr le problème ne peut être résolu
    en the measures cost more than the budget
    ar التدابير تكلف أكثر من الميزانية
    fr les mesures coûtent plus que le budget
    en the worst attack: {1}
    ar أسوأ هجوم: {1}
    fr la pire attaque : {1}
    en the worst attack is on another defence
    ar أسوأ هجوم على دفاع آخر
    fr la pire attaque vise une autre défense
    en the attacks do not prove the lower bound
    ar الهجمات لا تبرهن الحد الأدنى
    fr les attaques ne prouvent pas la borne inférieure
    en the attack {1} does not reach its value
    ar الهجوم {1} لا يبلغ قيمته
    fr l'attaque {1} n'atteint pas sa valeur
    en the attack {1} is not possible within the budget
    ar الهجوم {1} غير ممكن ضمن الميزانية
    fr l'attaque {1} n'est pas possible dans le budget
    en the attack of point {1} has the budget {2}
    ar هجوم النقطة {1} ميزانيته {2}
    fr l'attaque du point {1} a le budget {2}
    en the frontier is empty
    ar الحد البياني فارغ
    fr la frontière est vide
    en the frontier ends early, so that nothing shows its last point to be the best
    ar ينتهي الحد البياني باكرًا فلا شيء يُظهر أن آخر نقاطه هي الأفضل
    fr la frontière finit tôt, si bien que rien ne montre que son dernier point est le meilleur
    en the prices of the frontier do not rise
    ar أثمان الحد البياني لا تتصاعد
    fr les prix de la frontière ne croissent pas
    en the guard budget is {1}, not {2}
    ar ميزانية الحراسة {1} لا {2}
    fr le budget de gardes est {1}, non {2}
    en the guards of point {1} cost {2}
    ar حراسات النقطة {1} تكلف {2}
    fr les gardes du point {1} coûtent {2}
    en point {1} guards link {2}, which cannot be
    ar النقطة {1} تحرس الطريق {2} ولا يمكن ذلك
    fr le point {1} garde le tronçon {2}, ce qui ne se peut
    en point {1}: {2}
    ar النقطة {1}: {2}
    fr point {1} : {2}
    en nothing shows that a guard budget of {1} cannot bring the worst below point {2}'s
    ar لا شيء يُظهر أن ميزانية حراسة قدرها {1} لا تُنزل الأسوأ دون النقطة {2}
    fr rien ne montre qu'un budget de gardes de {1} ne peut ramener le pire sous celui du point {2}
    en too many guard sets to show that point {1} is the best for its price
    ar مجموعات الحراسة أكثر من أن يُظهَر أن النقطة {1} هي الأفضل لثمنها
    fr trop d'ensembles de gardes pour montrer que le point {1} est le meilleur pour son prix
    # Strangling over days
    en the cuts are not those of the proof
    ar القطوع ليست قطوع البرهان
    fr les coupures ne sont pas celles de la preuve
    en the figures are not those of the proof
    ar الأرقام ليست أرقام البرهان
    fr les chiffres ne sont pas ceux de la preuve
    en the single shot does more than the worst
    ar الضربة الواحدة تفعل أكثر من الأسوأ
    fr le coup unique fait plus que le pire
    en the single shot is not allowed
    ar الضربة الواحدة غير مسموح بها
    fr le coup unique n'est pas permis
    en unmet need comes to more than the damage
    ar الحاجة غير الملباة أكثر من الضرر
    fr le besoin non couvert dépasse le dommage
    en unmet need outside 0 ... need
    ar الحاجة غير الملباة خارج 0 ... الحاجة
    fr besoin non couvert hors de 0 ... besoin
    en not one row of days for each demand
    ar ليس لكل طلب صف من الأيام
    fr pas une rangée de jours pour chaque demande
    en guarding is not what the certificate proves
    ar ما يُقال عن الحراسة ليس ما تبرهنه الشهادة
    fr ce qui est dit des gardes n'est pas ce que prouve le certificat
    en guarding: the proof is about other guards
    ar الحراسة: البرهان عن حراسات أخرى
    fr gardes : la preuve porte sur d'autres gardes
    en guarding: {1}
    ar الحراسة: {1}
    fr gardes : {1}
    en the certificate does not say what guarding changes
    ar الشهادة لا تذكر ما تغيّره الحراسة
    fr le certificat ne dit pas ce que changent les gardes
    # Routes and ambushes
    en a route is not a way
    ar مسار ليس طريقًا متصلًا
    fr un itinéraire n'est pas un chemin
    en a way is met less than the lower bound
    ar طريق يُعترض أقل من الحد الأدنى
    fr un chemin est intercepté moins que la borne inférieure
    en an ambush is not possible
    ar كمين غير ممكن
    fr une embuscade n'est pas possible
    en an ambush meets more than the upper bound
    ar كمين يعترض أكثر من الحد الأعلى
    fr une embuscade intercepte plus que la borne supérieure
    en the ambushes' probabilities do not add up to 1
    ar احتمالات الكمائن لا يبلغ مجموعها 1
    fr les probabilités des embuscades ne totalisent pas 1
    en the routes' probabilities do not add up to 1
    ar احتمالات المسارات لا يبلغ مجموعها 1
    fr les probabilités des itinéraires ne totalisent pas 1
    en the fixed route is met with probability {1}
    ar المسار الثابت يُعترض باحتمال {1}
    fr l'itinéraire fixe est intercepté avec une probabilité de {1}
    # Allies
    en not every coalition once
    ar ليس كل ائتلاف مرة واحدة
    fr chaque coalition n'y est pas une fois
    en not one share for each player
    ar ليس لكل لاعب نصيب
    fr pas une part pour chaque joueur
    en the game is not that of the coalitions
    ar اللعبة ليست لعبة الائتلافات
    fr le jeu n'est pas celui des coalitions
    en the least core: {1}
    ar أصغر نواة: {1}
    fr le moindre noyau : {1}
    en lengths differ
    ar الأطوال مختلفة
    fr les longueurs diffèrent
    en the excess is another
    ar الفائض غير ذلك
    fr l'excédent est autre
    en the shares do not add up
    ar الأنصبة لا يصح مجموعها
    fr les parts ne totalisent pas la valeur
    en the weights are not of coalitions
    ar الأوزان ليست لائتلافات
    fr les poids ne sont pas de coalitions
    en the weights do not cover the players equally
    ar الأوزان لا تشمل اللاعبين بالتساوي
    fr les poids ne couvrent pas également les joueurs
    en the weights prove less
    ar الأوزان تبرهن أقل
    fr les poids prouvent moins
    en {1}, unguarded: {2}
    ar {1} بلا حراسة: {2}
    fr {1}, sans garde : {2}
    en {1}: the budgets are others
    ar {1}: الميزانيات غير ذلك
    fr {1} : les budgets sont autres
    # Files of results
    en the certificate holds no answer to {1}
    ar الشهادة لا تحوي جوابًا عن {1}
    fr le certificat ne contient pas de réponse à {1}
    en the certificate is about other budgets
    ar الشهادة عن ميزانيات أخرى
    fr le certificat porte sur d'autres budgets
    en the result is not of this graph: {1}
    ar النتيجة ليست لهذا البيان: {1}
    fr le résultat n'est pas de ce graphe : {1}
    en the proof spares links that can be cut
    ar البرهان يُعفي طرقًا يمكن قطعها
    fr la preuve épargne des tronçons qui peuvent être coupés
    en the upper bound is beyond losing all
    ar الحد الأعلى يتجاوز خسارة كل شيء
    fr la borne supérieure dépasse la perte de tout
    en plan {1} of near_worst is not one
    ar الخطة {1} في near_worst ليست منها
    fr le plan {1} de near_worst n'en est pas un
    en plan {1} of near_worst names a link that is not in the file
    ar الخطة {1} في near_worst تذكر طريقًا ليس في الملف
    fr le plan {1} de near_worst nomme un tronçon qui n'est pas dans le fichier
    en links_in_all of near_worst are not in all, or not all there are
    ar الطرق في links_in_all من near_worst ليست في الكل أو ليست كلها
    fr les tronçons links_in_all de near_worst ne sont pas dans tous, ou ne sont pas tous là
    en that near_worst lists all plans there are
    ar أن near_worst تذكر كل ما يوجد من خطط
    fr que near_worst cite tous les plans qui existent
    en {1} is not the file that the result is about
    ar {1} ليس الملف الذي تتحدث عنه النتيجة
    fr {1} n'est pas le fichier dont parle le résultat
    en {1} is not what the certificate proves
    ar {1} ليس ما تبرهنه الشهادة
    fr {1} n'est pas ce que prouve le certificat
    """)
}
