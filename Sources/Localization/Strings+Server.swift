extension StringCatalogue {
  /// What the server says when it cannot answer: titles and details of problem documents.
  static let serverTexts: [Entry] = sentences(
    """
    # Titles
    en Not found
    ar غير موجود
    fr Introuvable
    en Bad request
    ar طلب غير صحيح
    fr Requête incorrecte
    en Invalid data
    ar بيانات غير صالحة
    fr Données non valides
    en Cannot do this
    ar لا يمكن تنفيذ هذا
    fr Impossible
    en Internal fault
    ar خلل داخلي
    fr Erreur interne
    en Method not allowed
    ar طريقة غير مسموحة
    fr Méthode non autorisée
    en Unknown host
    ar مضيف غير معروف
    fr Hôte inconnu
    en Token needed
    ar يلزم رمز دخول
    fr Jeton requis
    en Foreign origin
    ar مصدر غريب
    fr Origine étrangère
    en JSON needed
    ar يلزم JSON
    fr JSON requis
    en Body too large
    ar محتوى الطلب كبير جدًا
    fr Corps de requête trop grand
    en Queue full
    ar الطابور ممتلئ
    fr File d'attente pleine
    # Of the server's own library
    en Content Too Large
    ar محتوى الطلب كبير جدًا
    fr Corps de requête trop grand
    # Details
    en the case has faults
    ar في الحالة أخطاء
    fr le cas a des fautes
    en this path takes {1}
    ar هذا المسار يقبل {1}
    fr ce chemin accepte {1}
    en this server answers to its own address only
    ar يجيب هذا الخادم على عنوانه هو فقط
    fr ce serveur ne répond qu'à sa propre adresse
    en send Authorization: Bearer TOKEN, or open the page with ?token=TOKEN
    ar أرسل Authorization: Bearer TOKEN أو افتح الصفحة مع ?token=TOKEN
    fr envoyez Authorization: Bearer TOKEN, ou ouvrez la page avec ?token=TOKEN
    en send Content-Type: application/json
    ar أرسل Content-Type: application/json
    fr envoyez Content-Type: application/json
    en languages are ar, fr and en
    ar اللغات هي ar وfr وen
    fr les langues sont ar, fr et en
    en no OpenAPI file
    ar لا يوجد ملف OpenAPI
    fr pas de fichier OpenAPI
    en no file {1}
    ar لا يوجد ملف {1}
    fr pas de fichier {1}
    en no case {1}
    ar لا توجد حالة {1}
    fr pas de cas {1}
    en no run {1} is waiting or under way
    ar لا تشغيل {1} منتظرًا أو جاريًا
    fr aucun calcul {1} n'attend ni n'est en cours
    en no such run
    ar لا يوجد تشغيل كهذا
    fr il n'y a pas de tel calcul
    en send {"command": "simulate", "case": "...", "options": {"scenario": "..."}}, options being texts
    ar أرسل {"command": "simulate", "case": "...", "options": {"scenario": "..."}}، والخيارات نصوص
    fr envoyez {"command": "simulate", "case": "...", "options": {"scenario": "..."}}, les options étant des textes
    en no run {1}
    ar لا يوجد تشغيل {1}
    fr pas de calcul {1}
    en no finished run {1}
    ar لا تشغيل مكتملًا {1}
    fr pas de calcul terminé {1}
    en language is ar, fr or en
    ar اللغة ar أو fr أو en
    fr la langue est ar, fr ou en
    en digits are latin or arabic
    ar الأرقام latin أو arabic
    fr les chiffres sont latin ou arabic
    en run {1} does not say where its links are
    ar لا يبين التشغيل {1} مواقع طرقه
    fr le calcul {1} ne dit pas où sont ses tronçons
    en run {1} has no file {2}
    ar ليس في التشغيل {1} ملف {2}
    fr le calcul {1} n'a pas de fichier {2}
    en at most {1} bytes
    ar {1} بايت على الأكثر
    fr au plus {1} octets
    en no scenario {1}
    ar لا يوجد سيناريو {1}
    fr pas de scénario {1}
    en the body is not JSON
    ar محتوى الطلب ليس JSON
    fr le corps de la requête n'est pas du JSON
    en no item {1}
    ar لا يوجد عنصر {1}
    fr pas d'élément {1}
    en no collection {1}
    ar لا توجد مجموعة {1}
    fr pas de collection {1}
    en the case names no road network
    ar لا تسمي الحالة شبكة طرق
    fr le cas ne nomme pas de réseau routier
    en only links have tiles
    ar للطرق وحدها مربعات خريطة
    fr seuls les tronçons ont des tuiles
    en no such tile
    ar لا يوجد مربع كهذا
    fr il n'y a pas de telle tuile
    en no such command: {1}; one of {2}
    ar لا يوجد أمر كهذا: {1}؛ المتاح {2}
    fr il n'y a pas de commande {1} ; il y a {2}
    en {1} runs are waiting; try later
    ar {1} من عمليات التشغيل في الانتظار؛ حاول لاحقًا
    fr {1} calculs attendent ; réessayez plus tard
    en bbox is west,south,east,north
    ar bbox هو غرب،جنوب،شرق،شمال: west,south,east,north
    fr bbox est ouest,sud,est,nord : west,south,east,north
    en {1} is a whole number from {2} to {3}
    ar {1} عدد صحيح من {2} إلى {3}
    fr {1} est un nombre entier de {2} à {3}
    """)
}
