extension StringCatalogue {
  /// What can be wrong with files of graphs and road networks, and what would be right.
  static let fileFaults: [Entry] = sentences(
    """
    en there is no such file
    ar لا يوجد ملف كهذا
    fr ce fichier n'existe pas
    en it is a folder
    ar إنه مجلد
    fr c'est un dossier
    en cannot be read: {1}
    ar تعذرت قراءته: {1}
    fr illisible : {1}
    en fetch the file again
    ar اجلب الملف من جديد
    fr récupérez le fichier à nouveau
    en zlib cannot start
    ar تعذر بدء zlib
    fr zlib ne démarre pas
    en liblzma cannot start
    ar تعذر بدء liblzma
    fr liblzma ne démarre pas
    en unpacks to more than {1} bytes
    ar يتجاوز بعد فك الضغط {1} بايت
    fr se décompresse en plus de {1} octets
    en broken gzip data
    ar بيانات gzip تالفة
    fr données gzip corrompues
    en the gzip data end too early
    ar تنتهي بيانات gzip قبل أوانها
    fr les données gzip s'arrêtent trop tôt
    en broken xz data
    ar بيانات xz تالفة
    fr données xz corrompues
    en the xz data end too early
    ar تنتهي بيانات xz قبل أوانها
    fr les données xz s'arrêtent trop tôt
    en unpacking needs more than 512 MB
    ar يحتاج فك الضغط إلى أكثر من 512 ميغابايت
    fr la décompression demande plus de 512 Mo
    en the file cannot be used as it is:
    ar لا يمكن استعمال الملف كما هو:
    fr le fichier est inutilisable tel quel :
    en the file has {1} faults; the first {2}:
    ar عيوب الملف: {1}؛ أولها وعددها {2}:
    fr le fichier a {1} fautes ; les {2} premières :

    # Tables
    en no columns from and to among: {1}
    ar لا عمودي from وto بين: {1}
    fr pas de colonnes from et to parmi : {1}
    en from,to,cost
    ar from,to,cost
    fr from,to,cost
    en from,to,km
    ar from,to,km
    fr from,to,km
    en id,lat,lon
    ar id,lat,lon
    fr id,lat,lon
    en no arcs under the header
    ar لا أقواس تحت سطر العناوين
    fr aucun arc sous l'en-tête
    en no roads under the header
    ar لا طرق تحت سطر العناوين
    fr aucune route sous l'en-tête
    en {1}: "{2}"
    ar {1}: «{2}»
    fr {1} : « {2} »
    en not a number from 0 on
    ar ليس عددًا من 0 فما فوق
    fr pas un nombre à partir de 0
    en not a number from 0 on: "{1}"
    ar ليس عددًا من 0 فما فوق: «{1}»
    fr pas un nombre à partir de 0 : « {1} »
    en not a number: "{1}"
    ar ليس عددًا: «{1}»
    fr pas un nombre : « {1} »
    en neither 1 nor 0
    ar ليس 1 ولا 0
    fr ni 1 ni 0
    en an empty node name
    ar اسم عقدة فارغ
    fr un nom de nœud vide
    en no header line
    ar لا سطر عناوين
    fr pas de ligne d'en-tête
    en {1} fields under a header of {2}
    ar {1} من الحقول تحت سطر عناوين من {2}
    fr {1} champs sous un en-tête de {2}
    en as many fields as the header; quote fields that hold the separator
    ar عدد الحقول كعدد العناوين؛ ضع الحقول التي فيها الفاصل بين علامتي تنصيص
    fr autant de champs que l'en-tête ; mettez entre guillemets ceux qui contiennent le séparateur
    en a quote that never ends
    ar علامة تنصيص لا تنتهي
    fr un guillemet jamais fermé
    en text after a closing quote
    ar نص بعد علامة تنصيص خاتمة
    fr du texte après un guillemet fermant
    en double the quotes inside a quoted field
    ar ضاعف علامات التنصيص داخل الحقل المنصص
    fr doublez les guillemets dans un champ entre guillemets
    en columns are missing
    ar أعمدة مفقودة
    fr des colonnes manquent
    en an arc that the arcs table lacks
    ar قوس غائب عن جدول الأقواس
    fr un arc absent de la table des arcs
    en no node named {1}
    ar لا عقدة اسمها {1}
    fr aucun nœud nommé {1}
    en a node of the nodes table
    ar عقدة من جدول العقد
    fr un nœud de la table des nœuds
    en no *_arcs_data.csv in it
    ar لا ملف *_arcs_data.csv فيه
    fr pas de *_arcs_data.csv dedans
    en no columns from and to
    ar لا عمودي from وto
    fr pas de colonnes from et to
    en neither a length nor a travel time among the columns
    ar لا طول ولا زمن سير بين الأعمدة
    fr ni longueur ni temps de parcours parmi les colonnes
    en no columns lat and lon
    ar لا عمودي lat وlon
    fr pas de colonnes lat et lon
    en not a position on the globe
    ar ليس موقعًا على الكرة الأرضية
    fr pas une position sur le globe
    en degrees, north and east positive
    ar درجات، الشمال والشرق موجبان
    fr en degrés, nord et est positifs
    en a second place named {1}
    ar مكان ثان اسمه {1}
    fr un second lieu nommé {1}
    en every place once
    ar كل مكان مرة واحدة
    fr chaque lieu une fois
    en a speed of {1} km/h
    ar سرعة {1} كم/س
    fr une vitesse de {1} km/h
    en a length of {1} m
    ar طول {1} م
    fr une longueur de {1} m
    en a travel time of {1} s
    ar زمن سير {1} ث
    fr un temps de parcours de {1} s
    en no arcs
    ar لا أقواس
    fr aucun arc

    # DIMACS
    en unknown line
    ar سطر غير معروف
    fr ligne inconnue
    en c, p, n or a expected
    ar المنتظر c أو p أو n أو a
    fr c, p, n ou a attendu
    en no problem line
    ar لا سطر مسألة
    fr pas de ligne de problème
    en p sp <nodes> <arcs>
    ar p sp <nodes> <arcs>
    fr p sp <nodes> <arcs>
    en a second problem line
    ar سطر مسألة ثان
    fr une seconde ligne de problème
    en one is allowed
    ar يجوز واحد
    fr une seule est permise
    en not a problem line that can be read
    ar ليس سطر مسألة يُقرأ
    fr pas une ligne de problème lisible
    en p sp|max|min|tw <nodes> <arcs>
    ar p sp|max|min|tw <nodes> <arcs>
    fr p sp|max|min|tw <nodes> <arcs>
    en not a number of nodes
    ar ليس عدد عقد
    fr pas un nombre de nœuds
    en not a number of arcs
    ar ليس عدد أقواس
    fr pas un nombre d'arcs
    en a whole number below 4294967295
    ar عدد صحيح دون 4294967295
    fr un entier inférieur à 4294967295
    en a node line where none belongs
    ar سطر عقدة في غير محله
    fr une ligne de nœud là où il n'en faut pas
    en a node line has three fields
    ar لسطر العقدة ثلاثة حقول
    fr une ligne de nœud a trois champs
    en n <node> <s, t or amount>
    ar n <node> <s, t or amount>
    fr n <node> <s, t or amount>
    en neither source nor sink
    ar لا منبع ولا مصب
    fr ni source ni puits
    en s or t
    ar s أو t
    fr s ou t
    en an arc before the problem line
    ar قوس قبل سطر المسألة
    fr un arc avant la ligne de problème
    en {1} values in an arc line
    ar {1} من القيم في سطر قوس
    fr {1} valeurs dans une ligne d'arc
    en 3 or 4
    ar 3 أو 4
    fr 3 ou 4
    en lower bound above the capacity
    ar الحد الأدنى فوق السعة
    fr borne inférieure au-dessus de la capacité
    en arcs with and without a delay in one file
    ar أقواس بتأخير وبلا تأخير في ملف واحد
    fr des arcs avec et sans délai dans un même fichier
    en a delay on every arc or on none
    ar تأخير على كل قوس أو بلا أي تأخير
    fr un délai sur chaque arc ou sur aucun
    en not a node
    ar ليست عقدة
    fr pas un nœud
    en a number from 1 to {1}, or from 0 to {2}
    ar عدد من 1 إلى {1}، أو من 0 إلى {2}
    fr un nombre de 1 à {1}, ou de 0 à {2}
    en not a {1}
    ar قيمة غير صالحة: {1}
    fr valeur invalide : {1}
    en cost
    ar كلفة
    fr coût
    en delay
    ar تأخير
    fr délai
    en capacity
    ar سعة
    fr capacité
    en supply
    ar إمداد
    fr offre
    en lower bound
    ar حد أدنى
    fr borne inférieure
    en a number
    ar عدد
    fr un nombre
    en a number from 0 on
    ar عدد من 0 فما فوق
    fr un nombre à partir de 0
    en the problem line announces {1} arcs, but {2} follow
    ar يعلن سطر المسألة {1} من الأقواس، ويليه {2}
    fr la ligne de problème annonce {1} arcs, mais il en suit {2}
    en is the file whole?
    ar هل الملف كامل؟
    fr le fichier est-il entier ?
    en {1} nodes for {2} arcs cannot be right
    ar لا يصح {1} من العقد لـ {2} من الأقواس
    fr {1} nœuds pour {2} arcs, c'est impossible
    en nodes are numbered from 0 (line {1}), but {2} is used too
    ar العقد مرقمة من 0 (السطر {1})، لكن {2} مستعمل أيضًا
    fr les nœuds sont numérotés à partir de 0 (ligne {1}), mais {2} sert aussi
    en numbers from 0 to {1}, or from 1 to {2}
    ar أعداد من 0 إلى {1}، أو من 1 إلى {2}
    fr des nombres de 0 à {1}, ou de 1 à {2}
    en more than one source
    ar أكثر من منبع
    fr plus d'une source
    en more than one sink
    ar أكثر من مصب
    fr plus d'un puits
    en one
    ar واحد
    fr une seule

    # GeoJSON and JSON
    en neither a FeatureCollection nor a Feature
    ar ليس FeatureCollection ولا Feature
    fr ni FeatureCollection ni Feature
    en no lines
    ar لا خطوط
    fr aucune ligne
    en LineString or MultiLineString features
    ar معالم LineString أو MultiLineString
    fr des objets LineString ou MultiLineString
    en features that are not lines
    ar معالم ليست خطوطًا
    fr des objets qui ne sont pas des lignes
    en a line of no positions
    ar خط بلا مواقع
    fr une ligne sans positions
    en a position off the globe
    ar موقع خارج الكرة الأرضية
    fr une position hors du globe
    en [longitude, latitude] in degrees
    ar [longitude, latitude] بالدرجات
    fr [longitude, latitude] en degrés
    en a line of fewer than two positions
    ar خط من أقل من موقعين
    fr une ligne de moins de deux positions
    en text after the end of the JSON value
    ar نص بعد نهاية قيمة JSON
    fr du texte après la fin de la valeur JSON
    en nested deeper than {1}
    ar تداخل أعمق من {1}
    fr imbrication au-delà de {1}
    en the text ends too early
    ar ينتهي النص قبل أوانه
    fr le texte s'arrête trop tôt
    en not a JSON value
    ar ليست قيمة JSON
    fr pas une valeur JSON
    en a member's name in quotes is missing
    ar اسم عضو بين علامتي تنصيص مفقود
    fr il manque un nom de membre entre guillemets
    en a colon is missing
    ar النقطتان مفقودتان
    fr il manque un deux-points
    en a comma or {1} is missing
    ar فاصلة أو {1} مفقودة
    fr il manque une virgule ou {1}
    en a string that is not UTF-8
    ar سلسلة ليست UTF-8
    fr une chaîne qui n'est pas en UTF-8
    en a control character in a string
    ar محرف تحكم في سلسلة
    fr un caractère de contrôle dans une chaîne
    en a string that never ends
    ar سلسلة لا تنتهي
    fr une chaîne jamais fermée
    en an unknown escape in a string
    ar هروب غير معروف في سلسلة
    fr un échappement inconnu dans une chaîne
    en four hexadecimal digits are missing
    ar أربعة أرقام ست عشرية مفقودة
    fr il manque quatre chiffres hexadécimaux

    # OpenStreetMap and GeoPackage
    en {1}: cannot be read: {2}
    ar {1}: تعذرت قراءته: {2}
    fr {1} : illisible : {2}
    en {1}: not a sound OpenStreetMap file: {2}; fetch it again or check it with `osmium fileinfo -e`
    ar {1}: ليس ملف OpenStreetMap سليمًا: {2}؛ اجلبه من جديد أو افحصه بـ `osmium fileinfo -e`
    fr {1} : pas un fichier OpenStreetMap valide : {2} ; récupérez-le à nouveau ou vérifiez-le avec `osmium fileinfo -e`
    en {1}: holds no road that the profile can use
    ar {1}: ليس فيه طريق صالح
    fr {1} : ne contient aucune route utilisable
    en {1}: too large: {2}
    ar {1}: أكبر مما يجوز: {2}
    fr {1} : trop grand : {2}
    en more than 4 billion node references; cut it into countries
    ar أكثر من 4 مليارات إحالة إلى عقد؛ قسّمه إلى بلدان
    fr plus de 4 milliards de références de nœuds ; découpez-le par pays
    en {1}: needs more memory than there is
    ar {1}: يحتاج إلى ذاكرة أكثر من المتاح
    fr {1} : demande plus de mémoire qu'il n'y en a
    en {1}: not a GeoPackage: {2}
    ar {1}: ليس GeoPackage: {2}
    fr {1} : pas un GeoPackage : {2}
    en {1}: {2}
    ar {1}: {2}
    fr {1} : {2}
    en {1}: cannot be written: {2}
    ar {1}: تعذرت كتابته: {2}
    fr {1} : impossible à écrire : {2}
    en its tables are missing
    ar جداوله مفقودة
    fr ses tables manquent
    en it holds no road network of Qafila's; import its lines as GeoJSON
    ar ليس فيه شبكة طرق لقافلة؛ استورد خطوطه بصيغة GeoJSON
    fr il ne contient pas de réseau routier de Qafila ; importez ses lignes en GeoJSON
    en v id x y, longitude and latitude in millionths of a degree
    ar v id x y، خط الطول والعرض بأجزاء من مليون من الدرجة
    fr v id x y, longitude et latitude en millionièmes de degré
    """)
}
