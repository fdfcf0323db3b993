extension StringCatalogue {
  /// What the commands print about a case: `simulate`, `compare`, `critical`, `evidence`, `check`, `case`, `new`, `report`.
  static let commandTexts: [Entry] = sentences(
    """
    en {1} to {2}
    ar {1} إلى {2}
    fr {1} à {2}
    en Run folder: {1}
    ar مجلد التشغيل: {1}
    fr Dossier du calcul : {1}
    en warning: {1}
    ar تنبيه: {1}
    fr avertissement : {1}
    en stopped
    ar أُوقف
    fr arrêté
    en internal fault: {1}
    ar خلل داخلي: {1}
    fr faute interne : {1}
    en mean
    ar المتوسط
    fr moyenne
    en median
    ar الوسيط
    fr médiane
    en 5 % to 95 %
    ar 5 % إلى 95 %
    fr 5 % à 95 %
    en parameter
    ar المعلمة
    fr paramètre
    en cut off
    ar معزولة
    fr isolée

    # simulate
    en Scenario: {1}, {2} to {3}, {4}
    ar السيناريو: {1}، من {2} إلى {3}، {4}
    fr Scénario : {1}, du {2} au {3}, {4}
    en FAULT: litres or trucks do not add up in some replication.
    ar خلل: اللترات أو الشاحنات لا تتوازن في أحد التكرارات.
    fr FAUTE : les litres ou les camions ne s'équilibrent pas dans une réplication.
    en Stocks run out
    ar نفاد المخزون
    fr Épuisement des stocks
    en chance
    ar الاحتمال
    fr probabilité
    en early (5 %)
    ar مبكرًا (5 %)
    fr au plus tôt (5 %)
    en late (95 %)
    ar متأخرًا (95 %)
    fr au plus tard (95 %)
    en not in time
    ar ليس في المدة
    fr hors période
    en Need unmet
    ar الحاجة غير الملباة
    fr Besoin non couvert
    en of need
    ar من الحاجة
    fr du besoin
    en million litres
    ar مليون لتر
    fr millions de litres
    en days short
    ar أيام النقص
    fr jours de manque
    en Peak pressure (index, 0 to 100)
    ar ذروة الضغط (مؤشر من 0 إلى 100)
    fr Pic de pression (indice de 0 à 100)
    en Parallel price of {1}: up to {2} times the official one (median, {3})
    ar سعر السوق الموازية ({1}): حتى {2} أضعاف السعر الرسمي (الوسيط، {3})
    fr Prix parallèle ({1}) : jusqu'à {2} fois le prix officiel (médiane, {3})
    en Falls by the scenario's rule in {1} of replications
    ar تسقط بحسب قاعدة السيناريو في {1} من التكرارات
    fr Tombe selon la règle du scénario dans {1} des réplications
    en Other cities
    ar مدن أخرى
    fr Autres villes
    en runs dry
    ar نفاد المخزون
    fr à sec
    en essential need unmet
    ar حاجة أساسية غير ملباة
    fr besoin essentiel non couvert
    en all need unmet
    ar مجمل الحاجة غير الملباة
    fr tout besoin non couvert
    en tankers arrived
    ar صهاريج وصلت
    fr citernes arrivées
    en Tankers burned
    ar صهاريج محترقة
    fr Citernes brûlées
    en of them empty, on their way back
    ar منها فارغة في طريق العودة
    fr dont vides, au retour
    en Protectors
    ar الحُماة
    fr Protecteurs
    en for
    ar لصالح
    fr pour
    en convoys escorted
    ar قوافل مرافَقة
    fr convois escortés
    en belief
    ar الثقة
    fr confiance
    en left in
    ar تُرك في
    fr quitté dans
    en million {1}
    ar مليون {1}
    fr millions {1}
    en {1} takes over teams of {2} (mean of all futures): {3}
    ar {1} يرث من فرق {2} (متوسط كل الحالات): {3}
    fr {1} reprend des équipes de {2} (moyenne de tous les futurs) : {3}
    en Attacks that met a convoy
    ar هجمات لاقت قافلة
    fr Attaques ayant rencontré un convoi
    en Corridors (million litres)
    ar الممرات (مليون لتر)
    fr Corridors (millions de litres)
    en delivered
    ar وصل
    fr livré
    en lost
    ar فُقد
    fr perdu
    en turned back
    ar أُعيد
    fr refoulé
    en Costs to the state, thousand million {1}: {2}
    ar الكلفة على الدولة بمليارات {1}: {2}
    fr Coûts pour l'État, en milliards de {1} : {2}
    en The answer leans most on (rank correlation with unmet need):
    ar أكثر ما يستند إليه الجواب (ارتباط الرتب بالحاجة غير الملباة):
    fr La réponse repose surtout sur (corrélation de rang avec le besoin non couvert) :

    # compare
    en {1} on {2}
    ar {1} على {2}
    fr {1} sur {2}
    en {1}: {2}, {3} from {4}, {5} with common random numbers.
    ar {1}: {2}، {3} ابتداءً من {4}، {5} بأرقام عشوائية مشتركة.
    fr {1} : {2}, {3} à partir du {4}, {5} avec des nombres aléatoires communs.
    en Unmet essential need in days and million litres, and its difference to {1} in million litres with the 90 % interval; money in thousand million {2}.
    ar الحاجة الأساسية غير الملباة بالأيام وبملايين اللترات، وفرقها عن {1} بملايين اللترات مع مجاله عند 90 %؛ المال بمليارات {2}.
    fr Besoin essentiel non couvert en jours et en millions de litres, et son écart à {1} en millions de litres avec l'intervalle à 90 % ; argent en milliards de {2}.
    en rank: by unmet need of essential services and electricity, then of all; sure: how often that place or a better one comes out when replications are drawn again. * Pareto-best: no other is as good in need, pressure and cost and better in one.
    ar الرتبة: بحسب الحاجة غير الملباة للخدمات الأساسية والكهرباء ثم للجميع؛ الثبات: كم مرة تخرج هذه الرتبة أو أفضل منها عند إعادة سحب التكرارات. * أمثل وفق باريتو: لا خيار يساويه في الحاجة والضغط والكلفة ويفوقه في واحدة منها.
    fr rang : selon le besoin non couvert des services essentiels et de l'électricité, puis de tous ; sûreté : fréquence de ce rang ou d'un meilleur quand on retire les réplications. * Pareto-optimal : aucun autre n'est aussi bon en besoin, pression et coût et meilleur en l'un d'eux.
    en scenario
    ar السيناريو
    fr scénario
    en value
    ar القيمة
    fr valeur
    en rank
    ar الرتبة
    fr rang
    en sure
    ar الثبات
    fr sûreté
    en days
    ar أيام
    fr jours
    en difference
    ar الفرق
    fr écart
    en all need
    ar مجمل الحاجة
    fr tout besoin
    en tankers burned
    ar صهاريج محترقة
    fr citernes brûlées
    en state cost
    ar كلفة الدولة
    fr coût État
    en peak pressure
    ar ذروة الضغط
    fr pic de pression

    # critical
    en What the loss of each single link costs ({1}):
    ar ما يكلفه فقدان كل طريق وحده ({1}):
    fr Ce que coûte la perte de chaque tronçon pris seul ({1}) :
    en city
    ar المدينة
    fr ville
    en nearest supply
    ar أقرب إمداد
    fr source la plus proche
    en hours
    ar ساعات
    fr heures
    en no way from any supply place
    ar لا طريق من أي مكان إمداد
    fr aucune route depuis une source
    en Links that cost some city something: {1} of {2}; the worst, those together that cost the same:
    ar طرق يكلف فقدانها مدينةً ما شيئًا: {1} من {2}؛ أسوؤها، وما تساوى فقدانه فمعًا:
    fr Tronçons dont la perte coûte à une ville : {1} sur {2} ; les pires, ensemble quand leur perte coûte autant :
    en {1} - {2} ({3} km)
    ar {1} - {2} ({3} كم)
    fr {1} - {2} ({3} km)
    en cut off from all supply
    ar معزولة عن كل إمداد
    fr coupée de toute source
    en +{1} h from the nearest supply
    ar +{1} ساعة من أقرب إمداد
    fr +{1} h depuis la source la plus proche
    en nearest supply as near
    ar أقرب إمداد على البعد نفسه
    fr source la plus proche à la même distance
    en {1} l/day unmet
    ar {1} لتر/يوم غير ملبى
    fr {1} l/jour non couverts
    en {1} l/day of supply out of reach
    ar {1} لتر/يوم من الإمداد لا يُبلَغ
    fr {1} l/jour d'offre hors d'atteinte
    en {1} l/day of supply farther (mean +{2} h)
    ar {1} لتر/يوم من الإمداد أبعد (في المتوسط +{2} ساعة)
    fr {1} l/jour d'offre plus loin (en moyenne +{2} h)
    en Links: {1}; without another way between their ends: {2}
    ar الطرق: {1}؛ منها بلا طريق آخر بين طرفيها: {2}
    fr Tronçons : {1} ; sans autre chemin entre leurs extrémités : {2}
    en Cost {1}; links on the way: {2}, of which cut it: {3}
    ar الكلفة {1}؛ الطرق على المسار: {2}، منها ما يقطعه: {3}
    fr Coût {1} ; tronçons sur le chemin : {2}, dont {3} le coupent
    en link
    ar طريق
    fr tronçon
    en costs more
    ar زيادة الكلفة
    fr surcoût
    en detour
    ar الالتفاف
    fr détour
    en no other way
    ar لا طريق آخر
    fr aucun autre chemin
    en Links whose loss costs something: {1}; the worst {2}:
    ar طرق يكلف فقدانها شيئًا: {1}؛ أسوؤها وعددها {2}:
    fr Tronçons dont la perte coûte : {1} ; les {2} pires :
    en +{1} h
    ar +{1} ساعة
    fr +{1} h
    en {1} ({2} km): {3}
    ar {1} ({2} كم): {3}
    fr {1} ({2} km) : {3}

    # evidence
    en Parameters of {1}: median, 5 to 95 %, what they rest on
    ar معلمات {1}: الوسيط، ومن 5 إلى 95 %، وما تستند إليه
    fr Paramètres de {1} : médiane, 5 à 95 %, ce sur quoi ils reposent
    en unit
    ar الوحدة
    fr unité
    en basis
    ar الأساس
    fr fondement
    en Sources contradict one another on: {1}.
    ar تتناقض المصادر بشأن: {1}.
    fr Les sources se contredisent sur : {1}.
    en One parameter with its claims: --parameter ID. The pooling rule: docs/evidence.md.
    ar لمعلمة واحدة مع الأقوال: --parameter ID. قاعدة الدمج: docs/evidence.md.
    fr Un paramètre avec ses affirmations : --parameter ID. La règle de mise en commun : docs/evidence.md.
    en No claim speaks of it.
    ar لا قول يتناولها.
    fr Aucune affirmation n'en parle.
    en Assumption: {1}
    ar افتراض: {1}
    fr Hypothèse : {1}
    en Conflict: {1} among {2}; I² {3}, tau {4} (DerSimonian-Laird {5}).
    ar التعارض: {1} بين {2}؛ I² {3}، tau {4} (DerSimonian-Laird {5}).
    fr Conflit : {1} entre {2} ; I² {3}, tau {4} (DerSimonian-Laird {5}).
    en strong
    ar شديد
    fr fort
    en some
    ar بعض التعارض
    fr modéré
    en none
    ar لا تعارض
    fr aucun
    en One source only: nothing to compare it with, so it is given a wide spread.
    ar مصدر واحد فقط: لا شيء يقارن به، لذلك يُعطى مجالًا واسعًا.
    fr Une seule source : rien à quoi la comparer, d'où une dispersion large.
    en No distribution: the model's own default serves.
    ar لا توزيع: تُستعمل القيمة الافتراضية للنموذج.
    fr Pas de distribution : la valeur par défaut du modèle sert.
    en Distribution: {1} ({2})
    ar التوزيع: {1} ({2})
    fr Distribution : {1} ({2})
    en {1}: left out: {2}
    ar {1}: مستبعد: {2}
    fr {1} : écartée : {2}
    en the claim has no number (value_number, value_low or value_high)
    ar لا رقم في القول (value_number أو value_low أو value_high)
    fr l'affirmation n'a pas de nombre (value_number, value_low ou value_high)
    en {1}: {2}; weight {3}, {4} sd
    ar {1}: {2}؛ الوزن {3}، {4} انحراف معياري
    fr {1} : {2} ; poids {3}, {4} écart-type
    en published {1}
    ar نُشر في {1}
    fr publié le {1}
    en at least {1}
    ar {1} على الأقل
    fr au moins {1}
    en at most {1}
    ar {1} على الأكثر
    fr au plus {1}
    en Hazard of the roads, from {1} between {2} and {3}
    ar خطر الطرق، استنادًا إلى {1} بين {2} و{3}
    fr Danger des routes, d'après {1} entre le {2} et le {3}
    en left out because they are off the case's roads: {1}
    ar مستبعدة لبعدها عن طرق الحالة: {1}
    fr écartés car hors des routes du cas : {1}
    en each brings {1} others on average, after {2} days, within {3} km
    ar يجر كل حدث في المتوسط {1} غيره، بعد {2} يوم، ضمن {3} كم
    fr chacun en entraîne {1} autres en moyenne, après {2} jours, à moins de {3} km
    en background {1} a day; residuals do not fit the model (KS p = {2})
    ar الخلفية {1} في اليوم؛ البواقي لا توافق النموذج (KS p = {2})
    fr fond {1} par jour ; les résidus ne suivent pas le modèle (KS p = {2})
    en background {1} a day; residuals fit the model (KS p = {2})
    ar الخلفية {1} في اليوم؛ البواقي توافق النموذج (KS p = {2})
    fr fond {1} par jour ; les résidus suivent le modèle (KS p = {2})
    en Worst roads
    ar أخطر الطرق
    fr Routes les plus dangereuses
    en ambushes a month
    ar كمائن في الشهر
    fr embuscades par mois
    en one source
    ar مصدر واحد
    fr une source
    en {1}, strong conflict
    ar {1}، تعارض شديد
    fr {1}, conflit fort
    en {1}, some conflict
    ar {1}، بعض التعارض
    fr {1}, conflit modéré
    en {1} agree
    ar {1}، اتفاق
    fr {1} concordent
    en assumption
    ar افتراض
    fr hypothèse
    en model default
    ar قيمة النموذج الافتراضية
    fr défaut du modèle

    # evidence --influence
    en What moves {1} in {2}: mean {3}, standard deviation {4} over {5}.
    ar ما يحرك {1} في {2}: المتوسط {3}، الانحراف المعياري {4} على {5}.
    fr Ce qui fait bouger {1} dans {2} : moyenne {3}, écart-type {4} sur {5}.
    en Parameters explain {1} of its variance; the rest is the chance of events.
    ar تفسر المعلمات {1} من تباينه؛ والباقي صدفة الأحداث.
    fr Les paramètres expliquent {1} de sa variance ; le reste est le hasard des événements.
    en alone
    ar وحدها
    fr seul
    en with pairs
    ar مع الأزواج
    fr avec paires
    en low end
    ar عند أدناها
    fr au plus bas
    en high end
    ar عند أعلاها
    fr au plus haut
    en rests on
    ar تستند إلى
    fr repose sur
    en no parameter stands out of the chance of events
    ar لا معلمة تبرز من صدفة الأحداث
    fr aucun paramètre ne ressort du hasard des événements
    en Worth checking first: {1}. Knowing it would narrow the answer's standard deviation by {2}.
    ar الأولى بالتحقق: {1}. معرفتها تضيّق الانحراف المعياري للجواب بمقدار {2}.
    fr À vérifier d'abord : {1}. Le connaître réduirait l'écart-type de la réponse de {2}.
    en Claims of these parameters: mean of the answer without each, and if it is right
    ar أقوال هذه المعلمات: متوسط الجواب بدون كل قول، وإن صح
    fr Affirmations de ces paramètres : moyenne de la réponse sans chacune, et si elle est juste
    en claim
    ar قول
    fr affirmation
    en without
    ar بدونه
    fr sans
    en if right
    ar إن صح
    fr si juste
    en what it says
    ar ما يقوله
    fr ce qu'elle dit
    en Low and high end: mean answer in the parameter's lowest and highest draws. The method: docs/evidence.md.
    ar عند أدناها وأعلاها: متوسط الجواب في أدنى سحوبات المعلمة وأعلاها. المنهج: docs/evidence.md.
    fr Au plus bas et au plus haut : réponse moyenne dans les tirages les plus bas et les plus hauts du paramètre. La méthode : docs/evidence.md.
    en sources agree
    ar المصادر متفقة
    fr sources concordantes
    en strong conflict
    ar تعارض شديد
    fr conflit fort
    en some conflict
    ar بعض التعارض
    fr conflit modéré

    # check, case, new, report, serve
    en {1}: the case is whole (rows: {2}).
    ar {1}: الحالة تامة (الصفوف: {2}).
    fr {1} : le cas est complet (lignes : {2}).
    en {1}: {2}, {3}, {4}.
    ar {1}: {2}، {3}، {4}.
    fr {1} : {2}, {3}, {4}.
    en {1}/datapackage.json now describes {2}.
    ar {1}/datapackage.json يصف الآن {2}.
    fr {1}/datapackage.json décrit maintenant {2}.
    en {1}/datapackage.json already described {2}.
    ar {1}/datapackage.json كان يصف {2} من قبل.
    fr {1}/datapackage.json décrivait déjà {2}.
    en {1}: events of {2} read: {3}; imported: {4}.
    ar {1}: أحداث {2} المقروءة: {3}؛ المستوردة: {4}.
    fr {1} : événements {2} lus : {3} ; importés : {4}.
    en Types: {1}.
    ar الأنواع: {1}.
    fr Types : {1}.
    en Left out: known already {1}, outside the days {2}, far from roads {3}, unreadable {4}.
    ar مستبعدة: معروفة من قبل {1}، خارج الأيام {2}، بعيدة عن الطرق {3}، غير مقروءة {4}.
    fr Écartés : déjà connus {1}, hors des jours {2}, loin des routes {3}, illisibles {4}.
    en On a corridor: {1}.
    ar على ممر: {1}.
    fr Sur un corridor : {1}.
    en Added to {1}.
    ar أُضيفت إلى {1}.
    fr Ajoutés à {1}.
    en {1} holds an invented case to start from: {2}.
    ar في {1} حالة متخيلة للبدء منها: {2}.
    fr {1} contient un cas inventé pour commencer : {2}.
    en Next:
    ar التالي:
    fr Ensuite :
    en Report: {1}
    ar التقرير: {1}
    fr Rapport : {1}
    en the server is not built yet; run `make build` (some minutes, once), then try again
    ar الخادم لم يُبنَ بعد؛ نفّذ `make build` (بضع دقائق، مرة واحدة) ثم أعد المحاولة
    fr le serveur n'est pas encore compilé ; lancez `make build` (quelques minutes, une fois), puis réessayez
    en cannot start {1}: {2}
    ar تعذر تشغيل {1}: {2}
    fr impossible de lancer {1} : {2}

    # progress
    en simulating
    ar جارٍ المحاكاة
    fr simulation
    en writing
    ar جارٍ الكتابة
    fr écriture
    en writing {1}
    ar جارٍ كتابة {1}
    fr écriture de {1}
    en scenarios compared: {1}
    ar سيناريوهات مقارنة: {1}
    fr scénarios comparés : {1}
    en forecast of {1}
    ar توقع {1}
    fr prévision du {1}
    en calibrating
    ar جارٍ المعايرة
    fr calibration
    en synthetic sieges
    ar حصارات اصطناعية
    fr sièges synthétiques
    en reading ways
    ar قراءة الطرق
    fr lecture des chemins
    en reading nodes
    ar قراءة العقد
    fr lecture des nœuds
    en building the network
    ar بناء الشبكة
    fr construction du réseau
    en cleaning the network
    ar تنظيف الشبكة
    fr nettoyage du réseau
    en worst between {1} and {2}
    ar الأسوأ بين {1} و{2}
    fr le pire entre {1} et {2}
    en unbounded
    ar بلا حد
    fr sans borne
    """)
}
