extension StringCatalogue {
  /// Why a command ends without its result.
  static let errors: [Entry] = sentences(
    """
    # Files and folders
    en there is no case folder {1}
    ar لا يوجد مجلد حالة {1}
    fr il n'y a pas de dossier de cas {1}
    en {1} is no case folder: it has no case.yaml
    ar {1} ليس مجلد حالة: لا case.yaml فيه
    fr {1} n'est pas un dossier de cas : il n'a pas de case.yaml
    en {1} is a file, not a case folder
    ar {1} ملف وليس مجلد حالة
    fr {1} est un fichier, pas un dossier de cas
    en there is no file {1}
    ar لا يوجد ملف {1}
    fr il n'y a pas de fichier {1}
    en there is no file {1} that can be read
    ar لا يوجد ملف {1} يمكن قراءته
    fr il n'y a pas de fichier {1} lisible
    en {1} is a folder, not a file
    ar {1} مجلد وليس ملفًا
    fr {1} est un dossier, pas un fichier
    en cannot read {1}
    ar تعذرت قراءة {1}
    fr impossible de lire {1}
    en there is no run folder {1}
    ar لا يوجد مجلد تشغيل {1}
    fr il n'y a pas de dossier de calcul {1}
    en {1} is no run folder: it has no manifest.json that can be read
    ar {1} ليس مجلد تشغيل: لا manifest.json مقروءًا فيه
    fr {1} n'est pas un dossier de calcul : il n'a pas de manifest.json lisible
    en the run has no context.json, which says where its links are
    ar ليس في التشغيل context.json الذي يبين مواقع طرقه
    fr le calcul n'a pas de context.json, qui dit où sont ses tronçons
    en the run has no {1}
    ar ليس في التشغيل {1}
    fr le calcul n'a pas de {1}
    en {1} of the run cannot be read: {2}
    ar تعذرت قراءة {1} من التشغيل: {2}
    fr {1} du calcul est illisible : {2}
    en {1} of the run cannot be read
    ar تعذرت قراءة {1} من التشغيل
    fr {1} du calcul est illisible
    en {1} of the run has a row of {2} cells
    ar في {1} من التشغيل صف من {2} خلية
    fr {1} du calcul a une ligne de {2} cellules
    en series.csv of the run has a row without date, series and place
    ar في series.csv من التشغيل صف بلا تاريخ وسلسلة ومكان
    fr series.csv du calcul a une ligne sans date, série et lieu
    en there is no report of a {1} run
    ar لا تقرير لتشغيل من نوع {1}
    fr il n'y a pas de rapport pour un calcul {1}
    en cannot write beside {1}: {2}
    ar تعذرت الكتابة بجانب {1}: {2}
    fr impossible d'écrire à côté de {1} : {2}
    en {1} is not a folder that can be written to
    ar {1} ليس مجلدًا تمكن الكتابة فيه
    fr {1} n'est pas un dossier où l'on peut écrire
    en {1} is not a folder
    ar {1} ليس مجلدًا
    fr {1} n'est pas un dossier
    en {1} holds other files; name a new folder or an earlier run
    ar في {1} ملفات أخرى؛ سمِّ مجلدًا جديدًا أو تشغيلًا سابقًا
    fr {1} contient d'autres fichiers ; nommez un nouveau dossier ou un calcul antérieur
    en cannot write {1}: {2}
    ar تعذرت كتابة {1}: {2}
    fr impossible d'écrire {1} : {2}
    en cannot write beside the case: {1}
    ar تعذرت الكتابة بجانب الحالة: {1}
    fr impossible d'écrire à côté du cas : {1}
    en {1}/{2} cannot be written: {3}
    ar تعذرت كتابة {1}/{2}: {3}
    fr {1}/{2} impossible à écrire : {3}
    en {1}/incidents.csv cannot be written: {2}
    ar تعذرت كتابة {1}/incidents.csv: {2}
    fr {1}/incidents.csv impossible à écrire : {2}
    en cannot write to standard output: {1}
    ar تعذرت الكتابة إلى الخرج القياسي: {1}
    fr impossible d'écrire sur la sortie standard : {1}

    en permission denied
    ar لا إذن
    fr permission refusée
    en the disk is full
    ar القرص ممتلئ
    fr le disque est plein
    en the disk can only be read
    ar القرص للقراءة فقط
    fr le disque est en lecture seule
    en a file is in the way
    ar ملف في المكان نفسه
    fr un fichier occupe la place
    en it is no JSON
    ar ليس JSON
    fr ce n'est pas du JSON

    # What a case has
    en the case has no product {1}{2}; it has: {3}
    ar ليس في الحالة منتج {1}{2}؛ فيها: {3}
    fr le cas n'a pas de produit {1}{2} ; il a : {3}
    en the case has no place {1}{2}
    ar ليس في الحالة مكان {1}{2}
    fr le cas n'a pas de lieu {1}{2}
    en the case has no supply: see supply.csv
    ar لا إمداد في الحالة: انظر supply.csv
    fr le cas n'a pas d'approvisionnement : voir supply.csv
    en the case has no demand: see demand.csv
    ar لا طلب في الحالة: انظر demand.csv
    fr le cas n'a pas de demande : voir demand.csv
    en the case has no scenario {1}{2}; it has: {3}
    ar ليس في الحالة سيناريو {1}{2}؛ فيها: {3}
    fr le cas n'a pas de scénario {1}{2} ; il a : {3}
    en the case has no scenario {1}{2}
    ar ليس في الحالة سيناريو {1}{2}
    fr le cas n'a pas de scénario {1}{2}
    en the case has no parameter {1}{2}
    ar ليس في الحالة معلمة {1}{2}
    fr le cas n'a pas de paramètre {1}{2}
    en there is no parameter {1}{2}
    ar لا معلمة {1}{2}
    fr il n'y a pas de paramètre {1}{2}
    en there is no parameter {1}; a lever's setting is written lever.setting
    ar لا معلمة {1}؛ يُكتب إعداد الإجراء lever.setting
    fr il n'y a pas de paramètre {1} ; le réglage d'un levier s'écrit lever.setting
    en the case has no calibration {1}; make one with qafila calibrate
    ar ليس في الحالة معايرة {1}؛ اصنع واحدة بـ qafila calibrate
    fr le cas n'a pas de calibration {1} ; faites-en une avec qafila calibrate
    en the case has no calibration {1}{2}; it has: {3}
    ar ليس في الحالة معايرة {1}{2}؛ فيها: {3}
    fr le cas n'a pas de calibration {1}{2} ; il a : {3}
    en the case asks about no city (case.yaml, cities)
    ar لا مدينة مسؤول عنها في الحالة (case.yaml، cities)
    fr le cas n'étudie aucune ville (case.yaml, cities)
    en the case asks about no city: see case.yaml
    ar لا مدينة مسؤول عنها في الحالة: انظر case.yaml
    fr le cas n'étudie aucune ville : voir case.yaml
    en the case has no observation that the model speaks of (observed.csv)
    ar ليس في الحالة مشاهدة يتناولها النموذج (observed.csv)
    fr le cas n'a aucune observation dont parle le modèle (observed.csv)
    en no observation that the model speaks of was known on {1}
    ar لم تكن مشاهدة يتناولها النموذج معلومة في {1}
    fr aucune observation dont parle le modèle n'était connue le {1}
    en no open parameter moves what was observed until {1}
    ar لا معلمة مفتوحة تحرك ما رُصد حتى {1}
    fr aucun paramètre ouvert ne fait bouger ce qui fut observé jusqu'au {1}
    en calibration {1} read rows until {2}: it would tell a forecast of {3} what came after
    ar قرأت المعايرة {1} صفوفًا حتى {2}: ستخبر توقع {3} بما حدث بعده
    fr la calibration {1} a lu des lignes jusqu'au {2} : elle dirait à une prévision du {3} ce qui a suivi
    en --until must be from {1} on and before the last observation, {2}; it is {3}
    ar يجب أن يكون --until من {1} فصاعدًا وقبل آخر مشاهدة، {2}؛ وهو {3}
    fr --until doit être à partir du {1} et avant la dernière observation, {2} ; c'est {3}
    en there is no Monday from {1} to {2}
    ar لا يوم اثنين من {1} إلى {2}
    fr il n'y a pas de lundi du {1} au {2}
    en no road leads to {1}
    ar لا طريق إلى {1}
    fr aucune route ne mène à {1}
    en no way leads from a supply place to {1}
    ar لا طريق من مكان إمداد إلى {1}
    fr aucun chemin ne mène d'une source à {1}
    en there is no outcome {1}{2}; outcomes: {3}
    ar لا نتيجة {1}{2}؛ النتائج: {3}
    fr il n'y a pas de résultat {1}{2} ; résultats : {3}
    en --influence needs at least 100 replications
    ar يحتاج --influence إلى 100 تكرار على الأقل
    fr --influence demande au moins 100 réplications
    en --sweep takes lever.setting=from:to:step or parameter=from:to:step, not {1}
    ar يأخذ --sweep الصيغة lever.setting=from:to:step أو parameter=from:to:step، لا {1}
    fr --sweep prend lever.setting=from:to:step ou parameter=from:to:step, pas {1}
    en no lever has the setting {1}{2}
    ar لا إجراء له الإعداد {1}{2}
    fr aucun levier n'a le réglage {1}{2}
    en "{1}" is no day: write yyyy-mm-dd
    ar «{1}» ليس يومًا: اكتب yyyy-mm-dd
    fr « {1} » n'est pas un jour : écrivez yyyy-mm-dd

    # Values of options
    en {1} must be a whole number from {2} to {3}, not {4}
    ar يجب أن يكون {1} عددًا صحيحًا من {2} إلى {3}، لا {4}
    fr {1} doit être un entier de {2} à {3}, pas {4}
    en seed must be a whole number from 0, not {1}
    ar يجب أن تكون البذرة عددًا صحيحًا من 0، لا {1}
    fr la graine doit être un entier à partir de 0, pas {1}
    en {1} must be a date as 2025-09-01, not {2}
    ar يجب أن يكون {1} تاريخًا مثل 2025-09-01، لا {2}
    fr {1} doit être une date comme 2025-09-01, pas {2}
    en {1} has no option {2}; it has: {3}
    ar ليس لـ {1} خيار {2}؛ له: {3}
    fr {1} n'a pas d'option {2} ; il a : {3}
    en a scenario's id is lower-case letters, digits, - and _, beginning with a letter
    ar معرّف السيناريو أحرف لاتينية صغيرة وأرقام و- و_، ويبدأ بحرف
    fr l'identifiant d'un scénario : minuscules, chiffres, - et _, commençant par une lettre
    en a scenario is an object
    ar السيناريو كائن
    fr un scénario est un objet
    en --threads must be between 1 and 1024, not {1}
    ar يجب أن يكون --threads بين 1 و1024، لا {1}
    fr --threads doit être entre 1 et 1024, pas {1}
    en --from {1} is later than --until {2}
    ar --from {1} بعد --until {2}
    fr --from {1} est après --until {2}
    en --replications must be between 20 and 100000, not {1}
    ar يجب أن يكون --replications بين 20 و100000، لا {1}
    fr --replications doit être entre 20 et 100000, pas {1}
    en --replications must be between 1 and 1000000, not {1}
    ar يجب أن يكون --replications بين 1 و1000000، لا {1}
    fr --replications doit être entre 1 et 1000000, pas {1}
    en --reach must be between 1 and 3660 days, not {1}
    ar يجب أن يكون --reach بين 1 و3660 يومًا، لا {1}
    fr --reach doit être entre 1 et 3660 jours, pas {1}
    en --days must be between 1 and 3660, not {1}
    ar يجب أن يكون --days بين 1 و3660، لا {1}
    fr --days doit être entre 1 et 3660, pas {1}
    en --days must be between 1 and 100000, not {1}
    ar يجب أن يكون --days بين 1 و100000، لا {1}
    fr --days doit être entre 1 et 100000, pas {1}
    en --members must be between 20 and 10000, not {1}
    ar يجب أن يكون --members بين 20 و10000، لا {1}
    fr --members doit être entre 20 et 10000, pas {1}
    en --rounds must be between 1 and 50, not {1}
    ar يجب أن يكون --rounds بين 1 و50، لا {1}
    fr --rounds doit être entre 1 et 50, pas {1}
    en --check must be between 5 and 10000, not {1}
    ar يجب أن يكون --check بين 5 و10000، لا {1}
    fr --check doit être entre 5 et 10000, pas {1}
    en --name must be a lower-case letter, then lower-case letters, digits, _ or -; not {1}
    ar يجب أن يكون --name حرفًا لاتينيًا صغيرًا ثم أحرفًا صغيرة أو أرقامًا أو _ أو -؛ لا {1}
    fr --name doit être une minuscule, puis des minuscules, chiffres, _ ou - ; pas {1}
    en a distance must be between 0 and 20000 km, not {1}
    ar يجب أن تكون المسافة بين 0 و20000 كم، لا {1}
    fr une distance doit être entre 0 et 20000 km, pas {1}
    en --near and --corridor-within need the roads of a case: add --case
    ar يحتاج --near و--corridor-within إلى طرق حالة: أضف --case
    fr --near et --corridor-within ont besoin des routes d'un cas : ajoutez --case
    en --start must be a date as 2025-09-01, not {1}
    ar يجب أن يكون --start تاريخًا مثل 2025-09-01، لا {1}
    fr --start doit être une date comme 2025-09-01, pas {1}
    en name a case folder or network, or --graph FILE
    ar سمِّ مجلد حالة أو شبكة، أو --graph FILE
    fr nommez un dossier de cas ou un réseau, ou --graph FILE
    en with --graph give either --detours, or --from and one --to
    ar مع --graph أعطِ إما --detours أو --from مع --to واحد
    fr avec --graph donnez soit --detours, soit --from et un seul --to
    en --detours goes with --graph
    ar --detours يكون مع --graph
    fr --detours va avec --graph
    en name where ways start with --from
    ar سمِّ من أين تبدأ الطرق بـ --from
    fr nommez le départ des chemins avec --from
    en --influence and --parameter answer different questions; give one
    ar يجيب --influence و--parameter عن سؤالين مختلفين؛ أعطِ أحدهما
    fr --influence et --parameter répondent à des questions différentes ; donnez l'un des deux
    en --routes must be between 1 and 20, not {1}
    ar يجب أن يكون --routes بين 1 و20، لا {1}
    fr --routes doit être entre 1 et 20, pas {1}
    en --routes goes with a case folder
    ar --routes يكون مع مجلد حالة
    fr --routes va avec un dossier de cas
    en --meeting must be above 0 and at most 1
    ar يجب أن يكون --meeting فوق 0 و1 على الأكثر
    fr --meeting doit être au-dessus de 0 et au plus 1
    en say how many links can be guarded with --guards
    ar حدد كم طريقًا يمكن حراسته بـ --guards
    fr dites combien de tronçons peuvent être gardés avec --guards
    en --guards must be between 0 and 1000000
    ar يجب أن يكون --guards بين 0 و1000000
    fr --guards doit être entre 0 et 1000000
    en --cuts must be 0 or more
    ar يجب أن يكون --cuts صفرًا أو أكثر
    fr --cuts doit être 0 ou plus
    en --proof-limit must be 0 or more
    ar يجب أن يكون --proof-limit صفرًا أو أكثر
    fr --proof-limit doit être 0 ou plus
    en --time-limit must be above 0
    ar يجب أن يكون --time-limit فوق 0
    fr --time-limit doit être au-dessus de 0
    en --from and --to go with --graph; on a case name --cities
    ar --from و--to يكونان مع --graph؛ وعلى حالة سمِّ --cities
    fr --from et --to vont avec --graph ; sur un cas, nommez --cities
    en --problem goes with --graph
    ar --problem يكون مع --graph
    fr --problem va avec --graph
    en --unmet-penalty must be 0 or more
    ar يجب أن يكون --unmet-penalty صفرًا أو أكثر
    fr --unmet-penalty doit être 0 ou plus
    en --near must be 0 or more
    ar يجب أن يكون --near صفرًا أو أكثر
    fr --near doit être 0 ou plus
    en --near-limit must be 1 or more
    ar يجب أن يكون --near-limit واحدًا أو أكثر
    fr --near-limit doit être 1 ou plus
    en on a case --cuts is a whole number of cuts
    ar على حالة يكون --cuts عددًا صحيحًا من القطوع
    fr sur un cas, --cuts est un nombre entier de coupures
    en the number of cuts must be 0 to 1000000
    ar يجب أن يكون عدد القطوع من 0 إلى 1000000
    fr le nombre de coupures doit être de 0 à 1000000
    en the number of guards must be 0 to 1000000
    ar يجب أن يكون عدد الحراسات من 0 إلى 1000000
    fr le nombre de gardes doit être de 0 à 1000000
    en the number of guards must be 0 or more
    ar يجب أن يكون عدد الحراسات صفرًا أو أكثر
    fr le nombre de gardes doit être 0 ou plus
    en periods must be 1 to 3660 days
    ar يجب أن تكون المدة من 1 إلى 3660 يومًا
    fr la période doit être de 1 à 3660 jours
    en cuts per day must be 0 or more
    ar يجب أن تكون القطوع في اليوم صفرًا أو أكثر
    fr les coupures par jour doivent être 0 ou plus
    en a cut lasts at least 1 day
    ar يدوم القطع يومًا واحدًا على الأقل
    fr une coupure dure au moins 1 jour
    en near must be a share between 0 and 1
    ar يجب أن يكون near حصة بين 0 و1
    fr near doit être une part entre 0 et 1
    en stock must be 0 litres or more
    ar يجب أن يكون المخزون 0 لتر أو أكثر
    fr le stock doit être de 0 litre ou plus
    en a probability is between 0 and 1
    ar الاحتمال بين 0 و1
    fr une probabilité est entre 0 et 1
    en the number of teams must be 0 to 1000
    ar يجب أن يكون عدد الفرق من 0 إلى 1000
    fr le nombre d'équipes doit être de 0 à 1000

    # Graphs and networks
    en the graph has no node {1}
    ar ليس في البيان عقدة {1}
    fr le graphe n'a pas de nœud {1}
    en costs must not be negative
    ar لا يجوز أن تكون الكلف سالبة
    fr les coûts ne doivent pas être négatifs
    en costs add up to {1}, more than 4,000,000,000 steps; give them in a larger unit
    ar مجموع الكلف {1}، أكثر من 4,000,000,000 خطوة؛ أعطها بوحدة أكبر
    fr les coûts font {1} au total, plus de 4 000 000 000 pas ; donnez-les dans une unité plus grande
    en the file does not say where ways start: name a node with {1}
    ar لا يقول الملف من أين تبدأ الطرق: سمِّ عقدة بـ {1}
    fr le fichier ne dit pas où partent les chemins : nommez un nœud avec {1}
    en the file does not say where ways end: name a node with {1}
    ar لا يقول الملف أين تنتهي الطرق: سمِّ عقدة بـ {1}
    fr le fichier ne dit pas où finissent les chemins : nommez un nœud avec {1}
    en the file does not say where flow starts: name a node with {1}
    ar لا يقول الملف من أين يبدأ التدفق: سمِّ عقدة بـ {1}
    fr le fichier ne dit pas d'où part le flot : nommez un nœud avec {1}
    en the file does not say where flow ends: name a node with {1}
    ar لا يقول الملف أين ينتهي التدفق: سمِّ عقدة بـ {1}
    fr le fichier ne dit pas où finit le flot : nommez un nœud avec {1}
    en a {1} is negative or not a number
    ar قيمة سالبة أو ليست عددًا: {1}
    fr une valeur est négative ou n'est pas un nombre : {1}
    en a {1} is not finite
    ar قيمة غير منتهية: {1}
    fr une valeur n'est pas finie : {1}
    en cut_cost
    ar cut_cost
    fr cut_cost
    en penalty for unmet demand
    ar غرامة الطلب غير الملبى
    fr pénalité de demande non couverte
    en a cost is not finite
    ar كلفة غير منتهية
    fr un coût n'est pas fini
    en the budget of cuts must be 0 or more
    ar يجب أن تكون ميزانية القطوع صفرًا أو أكثر
    fr le budget de coupures doit être 0 ou plus
    en numbers add up to more than 2^40 whole steps; give them in a larger unit
    ar مجموع الأعداد أكثر من 2^40 خطوة صحيحة؛ أعطها بوحدة أكبر
    fr les nombres font plus de 2^40 pas entiers au total ; donnez-les dans une unité plus grande
    en costs times amounts go beyond 2^60 whole steps; give them in larger units
    ar جداء الكلف والمقادير يتجاوز 2^60 خطوة صحيحة؛ أعطها بوحدات أكبر
    fr coûts fois quantités dépassent 2^60 pas entiers ; donnez-les dans des unités plus grandes
    en the flow has no limit: no arc along {1} has a capacity; give the file a capacity column (DIMACS: p max), with a number on at least one of them
    ar التدفق بلا حد: لا قوس على {1} له سعة؛ أعطِ الملف عمود capacity (في DIMACS: p max) بعدد على واحد منها على الأقل
    fr le flot n'a pas de limite : aucun arc le long de {1} n'a de capacité ; donnez au fichier une colonne capacity (DIMACS : p max), avec un nombre sur l'un d'eux au moins
    en a minimum-cost flow goes from the file's supplies to its demands: leave --from and --to out
    ar تدفق أدنى كلفة يسير من إمدادات الملف إلى طلباته: اترك --from و--to
    fr un flot de coût minimal va des offres du fichier à ses demandes : omettez --from et --to
    en roads of a network have neither capacities nor supplies: with --network ask for shortest-path or weighted-ways
    ar ليس لطرق الشبكة سعات ولا إمدادات: مع --network اطلب shortest-path أو weighted-ways
    fr les routes d'un réseau n'ont ni capacités ni offres : avec --network demandez shortest-path ou weighted-ways
    en a maximum flow has no unmet demand to charge for: leave --unmet-penalty out
    ar ليس في التدفق الأقصى طلب غير ملبى يُحتسب: اترك --unmet-penalty
    fr un flot maximal n'a pas de demande non couverte à compter : omettez --unmet-penalty
    en an arc has a lower bound above 0, which an attacker could make impossible to meet
    ar لقوس حد أدنى فوق 0، وقد يجعله المهاجم مستحيلًا
    fr un arc a une borne inférieure au-dessus de 0, qu'un attaquant pourrait rendre impossible à tenir
    en the file has several goods ({1}): one is possible
    ar في الملف عدة سلع ({1}): يمكن واحدة
    fr le fichier a plusieurs marchandises ({1}) : une seule est possible
    en {1} is both a start and an end: the flow would have no limit
    ar {1} بداية ونهاية معًا: يصير التدفق بلا حد
    fr {1} est à la fois départ et arrivée : le flot n'aurait pas de limite
    en a supply is not a finite number
    ar إمداد ليس عددًا منتهيًا
    fr une offre n'est pas un nombre fini
    en the file names no supply: a minimum-cost flow needs supply and demand (DIMACS: p min with n lines; a folder: a table of nodes with SupplyDemand)
    ar لا يسمي الملف إمدادًا: يحتاج تدفق أدنى كلفة إلى إمداد وطلب (DIMACS: p min مع أسطر n؛ مجلد: جدول عقد مع SupplyDemand)
    fr le fichier ne nomme aucune offre : un flot de coût minimal demande offre et demande (DIMACS : p min avec des lignes n ; un dossier : une table de nœuds avec SupplyDemand)
    en the file names no demand: a minimum-cost flow needs supply and demand (DIMACS: p min with n lines; a folder: a table of nodes with SupplyDemand)
    ar لا يسمي الملف طلبًا: يحتاج تدفق أدنى كلفة إلى إمداد وطلب (DIMACS: p min مع أسطر n؛ مجلد: جدول عقد مع SupplyDemand)
    fr le fichier ne nomme aucune demande : un flot de coût minimal demande offre et demande (DIMACS : p min avec des lignes n ; un dossier : une table de nœuds avec SupplyDemand)
    en {1} is not a flow problem
    ar {1} ليست مسألة تدفق
    fr {1} n'est pas un problème de flot
    en {1} is not about the shortest way
    ar {1} لا تتعلق بأقصر طريق
    fr {1} ne porte pas sur le plus court chemin
    en --curve would solve for {1} budgets; {2} are possible: use coarser cut costs
    ar سيحل --curve لعدد {1} من الميزانيات؛ والممكن {2}: استعمل كلف قطع أخشن
    fr --curve résoudrait pour {1} budgets ; {2} sont possibles : prenez des coûts de coupure plus grossiers
    en the network has no place or node {1}; latitude,longitude serves always
    ar ليس في الشبكة مكان أو عقدة {1}؛ latitude,longitude تصلح دائمًا
    fr le réseau n'a ni lieu ni nœud {1} ; latitude,longitude convient toujours
    en the network has no place or node {1}{2}
    ar ليس في الشبكة مكان أو عقدة {1}{2}
    fr le réseau n'a ni lieu ni nœud {1}{2}
    en the network has no positions, so {1} cannot be found on it; name a node
    ar لا مواقع في الشبكة فلا يُعثر فيها على {1}؛ سمِّ عقدة
    fr le réseau n'a pas de positions, {1} ne peut donc y être trouvé ; nommez un nœud
    en the network names no places; give a table with --places
    ar لا تسمي الشبكة أماكن؛ أعطِ جدولًا بـ --places
    fr le réseau ne nomme aucun lieu ; donnez une table avec --places

    # Results to verify
    en not a whole result: {1}
    ar نتيجة غير تامة: {1}
    fr résultat incomplet : {1}
    en {1} is not a result of stress or protect: {2}
    ar {1} ليس نتيجة stress أو protect: {2}
    fr {1} n'est pas un résultat de stress ou protect : {2}
    en it has no {1}
    ar ليس فيه {1}
    fr il n'a pas de {1}
    en the certificate holds no answer
    ar لا جواب في الشهادة
    fr le certificat ne contient pas de réponse

    # Server
    en listening on {1} lets other machines in: set a token with --token-file
    ar الاستماع على {1} يسمح لأجهزة أخرى بالدخول: عيّن رمزًا بـ --token-file
    fr écouter sur {1} laisse entrer d'autres machines : définissez un jeton avec --token-file
    en two cases are called {1}
    ar حالتان باسم {1}
    fr deux cas s'appellent {1}
    en cannot read the token file {1}
    ar تعذرت قراءة ملف الرمز {1}
    fr impossible de lire le fichier de jeton {1}
    en the token must be at least 16 printable ASCII characters without ; and ,
    ar يجب أن يكون الرمز 16 محرف ASCII مطبوعًا على الأقل بلا ; و,
    fr le jeton doit avoir au moins 16 caractères ASCII imprimables sans ; ni ,
    """)
}
