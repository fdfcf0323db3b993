extension StringCatalogue {
  /// What `network` prints.
  static let networkTexts: [Entry] = sentences(
    """
    en {1}: {2}, {3} (oneway: {4}), {5} km
    ar {1}: {2}، {3} (باتجاه واحد: {4})، {5} كم
    fr {1} : {2}, {3} (à sens unique : {4}), {5} km
    en data of {1}
    ar بيانات {1}
    fr données du {1}
    en between {1}, {2} and {3}, {4}
    ar بين {1}، {2} و{3}، {4}
    fr entre {1}, {2} et {3}, {4}
    en backdrop: boundary lines {1}, river lines {2}, coast lines {3}, places {4}
    ar الخلفية: خطوط حدود {1}، خطوط أنهار {2}، خطوط ساحل {3}، أماكن {4}
    fr fond : lignes de frontière {1}, de rivière {2}, de côte {3}, lieux {4}
    en class
    ar الصنف
    fr classe
    en surface
    ar السطح
    fr revêtement
    en on it
    ar عليه
    fr ouvrage
    en links
    ar الطرق
    fr tronçons
    en nodes
    ar عقد
    fr nœuds
    en ways
    ar خطوط طرق
    fr chemins
    en relations
    ar علاقات
    fr relations
    en references
    ar إحالات
    fr références
    en pieces
    ar قطع
    fr morceaux
    en roads
    ar طرق
    fr routes
    en km
    ar كم
    fr km
    en m
    ar م
    fr m
    en What the import counted:
    ar ما أحصاه الاستيراد:
    fr Ce que l'import a compté :
    en Written: {1}
    ar كُتب: {1}
    fr Écrit : {1}
    en warning: {1} is {2} km from the nearest road of the network
    ar تنبيه: {1} على بعد {2} كم من أقرب طريق في الشبكة
    fr avertissement : {1} est à {2} km de la route la plus proche du réseau
    en There is no way from {1} to {2}.
    ar لا طريق من {1} إلى {2}.
    fr Aucun chemin de {1} à {2}.
    en From {1} to {2}
    ar من {1} إلى {2}
    fr De {1} à {2}
    en {1} ({2} m to node {3})
    ar {1} ({2} م إلى العقدة {3})
    fr {1} ({2} m au nœud {3})
    en , {1} shared with those before
    ar ، {1} مشترك مع ما قبله
    fr , {1} en commun avec les précédents
    en Route {1}: {2} km, {3}{4}
    ar المسار {1}: {2} كم، {3}{4}
    fr Itinéraire {1} : {2} km, {3}{4}
    en road
    ar الطريق
    fr route
    en class and surface
    ar الصنف والسطح
    fr classe et revêtement
    en (no name)
    ar (بلا اسم)
    fr (sans nom)
    en {1} min
    ar {1} دقيقة
    fr {1} min
    en {1} h {2} min
    ar {1} س {2} د
    fr {1} h {2} min

    # What an import counts
    en roads in the file
    ar طرق في الملف
    fr routes dans le fichier
    en nodes in the file
    ar عقد في الملف
    fr nœuds dans le fichier
    en ways in the file
    ar خطوط في الملف
    fr chemins dans le fichier
    en relations in the file
    ar علاقات في الملف
    fr relations dans le fichier
    en ways of a drivable class, and ferries
    ar خطوط من صنف صالح للقيادة، والعبّارات
    fr chemins d'une classe carrossable, et bacs
    en nodes of these ways, each once
    ar عقد هذه الخطوط، كل منها مرة
    fr nœuds de ces chemins, une fois chacun
    en length of these ways
    ar طول هذه الخطوط
    fr longueur de ces chemins
    en road ways that a laden tanker may use
    ar طرق يجوز لصهريج محمّل سلوكها
    fr routes qu'une citerne chargée peut emprunter
    en their length
    ar طولها
    fr leur longueur
    en nodes with impossible coordinates
    ar عقد بإحداثيات مستحيلة
    fr nœuds aux coordonnées impossibles
    en barriers that stop a tanker
    ar حواجز توقف الصهريج
    fr barrières qui arrêtent une citerne
    en barriers that open
    ar حواجز تُفتح
    fr barrières qui s'ouvrent
    en nodes before cleaning
    ar عقد قبل التنظيف
    fr nœuds avant nettoyage
    en links before cleaning
    ar طرق قبل التنظيف
    fr tronçons avant nettoyage
    en references of used ways to nodes that the file lacks or that lie off the globe; ways break there
    ar إحالات من خطوط مستعملة إلى عقد غائبة عن الملف أو خارج الكرة الأرضية؛ تنقطع الخطوط عندها
    fr références de chemins utilisés à des nœuds absents du fichier ou hors du globe ; les chemins s'y rompent
    en stretches of no length, or longer than 5,000 km between junctions, dropped
    ar مقاطع بلا طول، أو أطول من 5000 كم بين تقاطعين، أُسقطت
    fr sections de longueur nulle, ou de plus de 5 000 km entre carrefours, écartées
    en links outside the largest part, dropped
    ar طرق خارج الجزء الأكبر، أُسقطت
    fr tronçons hors de la plus grande partie, écartés
    en nodes outside the largest part, dropped
    ar عقد خارج الجزء الأكبر، أُسقطت
    fr nœuds hors de la plus grande partie, écartés
    en nodes where traffic only goes straight on, joined into links
    ar عقد لا تعبرها الحركة إلا مستقيمة، ضُمت إلى الطرق
    fr nœuds où le trafic ne fait que passer, joints en tronçons
    en nodes of the network
    ar عقد الشبكة
    fr nœuds du réseau
    en links of the network
    ar طرق الشبكة
    fr tronçons du réseau
    en road ways refused: drawn as areas
    ar طرق مرفوضة: مرسومة كمساحات
    fr chemins refusés : dessinés en surfaces
    en road ways refused: closed to goods vehicles
    ar طرق مرفوضة: مغلقة أمام مركبات البضائع
    fr chemins refusés : fermés aux poids lourds
    en road ways refused: closed to hazardous goods
    ar طرق مرفوضة: مغلقة أمام البضائع الخطرة
    fr chemins refusés : fermés aux matières dangereuses
    en road ways refused: weight limit below a laden tanker
    ar طرق مرفوضة: حد الوزن دون صهريج محمّل
    fr chemins refusés : limite de poids inférieure à une citerne chargée
    en road ways refused: height limit below a tanker
    ar طرق مرفوضة: حد الارتفاع دون صهريج
    fr chemins refusés : limite de hauteur inférieure à une citerne
    en road ways refused: impassable, or tracks too soft
    ar طرق مرفوضة: غير سالكة أو مسالك رخوة
    fr chemins refusés : impraticables, ou pistes trop molles
    en road ways refused: parking aisles, drive-throughs and emergency accesses
    ar طرق مرفوضة: ممرات مواقف وخدمة سيارات ومداخل طوارئ
    fr chemins refusés : allées de stationnement, services au volant et accès de secours
    en near {1}
    ar قرب {1}
    fr près de {1}
    en {1} places none of the nodes of {2}
    ar {1} لا يحدد موقع أي عقدة من عقد {2}
    fr {1} ne situe aucun nœud de {2}
    """)
}
