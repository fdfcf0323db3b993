extension StringCatalogue {
  /// What can be wrong with a case folder, and what would be right.
  static let caseFaults: [Entry] = sentences(
    """
    en did you mean {1}?
    ar أتقصد {1}؟
    fr vouliez-vous dire {1} ?
    en  (did you mean {1}?)
    ar  (أتقصد {1}؟)
    fr  (vouliez-vous dire {1} ?)
    en write {1}
    ar اكتب {1}
    fr écrivez {1}
    en swap the two
    ar بدّل بينهما
    fr échangez les deux
    en remove one of the two
    ar احذف أحدهما
    fr retirez l'un des deux
    en correct one of the two
    ar صحّح أحدهما
    fr corrigez l'un des deux
    en correct the date
    ar صحّح التاريخ
    fr corrigez la date
    en correct the year
    ar صحّح السنة
    fr corrigez l'année
    en place
    ar مكان
    fr lieu
    en corridor
    ar ممر
    fr corridor
    en actor
    ar طرف
    fr acteur
    en product
    ar منتج
    fr produit
    en tier
    ar فئة
    fr niveau

    # Files
    en there is no such folder
    ar لا يوجد مجلد كهذا
    fr ce dossier n'existe pas
    en qafila new DIR makes a case to start from
    ar qafila new DIR ينشئ حالة للبدء منها
    fr qafila new DIR crée un cas pour commencer
    en "{1}" is no relative path
    ar «{1}» ليس مسارًا نسبيًا
    fr « {1} » n'est pas un chemin relatif
    en such as ../bamako
    ar مثل ../bamako
    fr comme ../bamako
    en such as roads.gpkg
    ar مثل roads.gpkg
    fr comme roads.gpkg
    en keep it in the case's folder or beside it
    ar احفظه في مجلد الحالة أو بجانبه
    fr gardez-le dans le dossier du cas ou à côté
    en qafila network import makes one
    ar الأمر qafila network import ينشئه
    fr qafila network import en fait un
    en "{1}" leads away from the folder this case lies in
    ar «{1}» يخرج من المجلد الذي تقع فيه هذه الحالة
    fr « {1} » sort du dossier où se trouve ce cas
    en share a case that lies beside it
    ar شارك حالة مجاورة لها
    fr partagez un cas qui se trouve à côté
    en the folders share each other's tables in a circle
    ar تتشارك المجلدات جداولها في حلقة
    fr les dossiers se partagent leurs tables en boucle
    en remove one of the shares
    ar احذف إحدى المشاركات
    fr retirez l'un des partages
    en there is no folder "{1}"
    ar لا يوجد مجلد «{1}»
    fr il n'y a pas de dossier « {1} »
    en give its path from this case's folder
    ar أعطِ مساره انطلاقًا من مجلد هذه الحالة
    fr donnez son chemin depuis le dossier de ce cas
    en the file is missing
    ar الملف مفقود
    fr le fichier manque
    en add it with the columns {1}
    ar أضفه بالأعمدة {1}
    fr ajoutez-le avec les colonnes {1}
    en only files ending in .yaml are scenarios
    ar السيناريوهات هي الملفات المنتهية بـ .yaml فقط
    fr seuls les fichiers en .yaml sont des scénarios
    en the file's name is the scenario's id, and "{1}" is none
    ar اسم الملف هو معرّف السيناريو، و«{1}» ليس معرّفًا
    fr le nom du fichier est l'identifiant du scénario, et « {1} » n'en est pas un
    en no part of a case; it is not read
    ar ليس جزءًا من حالة؛ لا يُقرأ
    fr ne fait pas partie d'un cas ; non lu
    en qafila new DIR shows one
    ar qafila new DIR يعرض مثالًا
    fr qafila new DIR en montre un
    en this is no regular file
    ar هذا ليس ملفًا عاديًا
    fr ce n'est pas un fichier ordinaire
    en the file has {1} MB
    ar حجم الملف {1} ميغابايت
    fr le fichier fait {1} Mo
    en the file has {1} KB
    ar حجم الملف {1} كيلوبايت
    fr le fichier fait {1} Ko
    en keep it below {1} MB
    ar اجعله دون {1} ميغابايت
    fr restez sous {1} Mo
    en the file cannot be read
    ar تعذرت قراءة الملف
    fr le fichier ne peut pas être lu
    en check its rights
    ar تحقق من أذوناته
    fr vérifiez ses droits
    en {1} more problems in this file are not listed
    ar لم تُعرض {1} مشكلات أخرى في هذا الملف
    fr {1} autres problèmes de ce fichier ne sont pas listés
    en mend the first ones
    ar أصلح الأولى منها
    fr corrigez les premiers

    # Text
    en save it as UTF-8 text
    ar احفظه نصًا بترميز UTF-8
    fr enregistrez-le en texte UTF-8
    en the file is UTF-32
    ar الملف بترميز UTF-32
    fr le fichier est en UTF-32
    en the file is broken UTF-16
    ar ترميز UTF-16 في الملف تالف
    fr l'UTF-16 du fichier est corrompu
    en the file holds NUL characters
    ar في الملف محارف NUL
    fr le fichier contient des caractères NUL
    en it is no text: export it again
    ar ليس نصًا: صدّره من جديد
    fr ce n'est pas du texte : exportez-le à nouveau
    en the file is a spreadsheet or archive (ZIP), no text
    ar الملف جدول أو أرشيف (ZIP) وليس نصًا
    fr le fichier est un tableur ou une archive (ZIP), pas du texte
    en export the sheet as CSV UTF-8
    ar صدّر الورقة بصيغة CSV UTF-8
    fr exportez la feuille en CSV UTF-8
    en the file looks like UTF-16 without a byte order mark
    ar يبدو الملف UTF-16 بلا علامة ترتيب البايتات
    fr le fichier ressemble à de l'UTF-16 sans marque d'ordre des octets
    en there is a NUL byte
    ar فيه بايت NUL
    fr il y a un octet NUL
    en the file is not UTF-8; it was read as Windows-1252 (Latin-1)
    ar الملف ليس UTF-8؛ قُرئ على أنه Windows-1252 (Latin-1)
    fr le fichier n'est pas en UTF-8 ; il a été lu en Windows-1252 (Latin-1)
    en the text is broken UTF-8 here
    ar ترميز UTF-8 تالف هنا
    fr l'UTF-8 est corrompu ici

    # CSV
    en a quotation mark inside a field that does not begin with one
    ar علامة تنصيص داخل حقل لا يبدأ بها
    fr un guillemet dans un champ qui ne commence pas par un guillemet
    en put the whole field in quotation marks and double those inside
    ar ضع الحقل كله بين علامتي تنصيص وضاعف ما بداخله
    fr mettez tout le champ entre guillemets et doublez ceux de l'intérieur
    en text after the closing quotation mark of a field
    ar نص بعد علامة التنصيص الخاتمة للحقل
    fr du texte après le guillemet fermant d'un champ
    en double the quotation marks inside the field
    ar ضاعف علامات التنصيص داخل الحقل
    fr doublez les guillemets à l'intérieur du champ
    en the quotation mark opened here is never closed
    ar علامة التنصيص المفتوحة هنا لا تُغلق أبدًا
    fr le guillemet ouvert ici n'est jamais fermé
    en close it, or double it if it belongs to the text
    ar أغلقها، أو ضاعفها إن كانت من النص
    fr fermez-le, ou doublez-le s'il fait partie du texte
    en the file has no header
    ar لا سطر عناوين في الملف
    fr le fichier n'a pas d'en-tête
    en begin it with: {1}
    ar ابدأه بـ: {1}
    fr commencez-le par : {1}
    en a column without a name
    ar عمود بلا اسم
    fr une colonne sans nom
    en {1} has no such column
    ar لا عمود كهذا في {1}
    fr {1} n'a pas cette colonne
    en columns are {1}
    ar الأعمدة هي {1}
    fr les colonnes sont {1}
    en the column is there twice
    ar العمود مكرر
    fr la colonne est là deux fois
    en the column is missing (fields are separated by a {1})
    ar العمود مفقود (تفصل بين الحقول {1})
    fr la colonne manque (les champs sont séparés par {1})
    en comma
    ar فاصلة
    fr une virgule
    en semicolon
    ar فاصلة منقوطة
    fr un point-virgule
    en tab
    ar علامة جدولة
    fr une tabulation
    en add it: {1}
    ar أضفه: {1}
    fr ajoutez-la : {1}
    en the row has {1} fields and the header {2}
    ar في الصف {1} من الحقول وفي سطر العناوين {2}
    fr la ligne a {1} champs et l'en-tête {2}
    en put fields that hold a {1} in quotation marks
    ar ضع الحقول التي فيها {1} بين علامتي تنصيص
    fr mettez entre guillemets les champs qui contiennent {1}
    en add the missing fields
    ar أضف الحقول الناقصة
    fr ajoutez les champs manquants
    en the cell is blank
    ar الخلية فارغة
    fr la cellule est vide
    en fill in: {1}
    ar املأها: {1}
    fr remplissez : {1}

    # Cells
    en "{1}" is no ISO 3166-1 alpha-3 country code
    ar «{1}» ليس رمز بلد ISO 3166-1 alpha-3
    fr « {1} » n'est pas un code de pays ISO 3166-1 alpha-3
    en "{1}" is no id
    ar «{1}» ليس معرّفًا
    fr « {1} » n'est pas un identifiant
    en a letter, then letters, digits, _ or -
    ar حرف لاتيني، ثم أحرف أو أرقام أو _ أو -
    fr une lettre, puis des lettres, chiffres, _ ou -
    en a lower-case letter, then lower-case letters, digits, _ or -
    ar حرف لاتيني صغير، ثم أحرف صغيرة أو أرقام أو _ أو -
    fr une minuscule, puis des minuscules, chiffres, _ ou -
    en a lower-case letter, then letters, digits, _ or -
    ar حرف لاتيني صغير، ثم أحرف أو أرقام أو _ أو -
    fr une minuscule, puis des lettres, chiffres, _ ou -
    en write {1} (a point before decimals, no spaces)
    ar اكتب {1} (نقطة قبل الكسور، بلا فراغات)
    fr écrivez {1} (un point avant les décimales, sans espaces)
    en a number of {1} without its unit, such as 12.5
    ar عدد ({1}) بلا وحدته، مثل 12.5
    fr un nombre de {1} sans son unité, comme 12.5
    en a number without its unit, such as 12.5
    ar عدد بلا وحدته، مثل 12.5
    fr un nombre sans son unité, comme 12.5
    en "{1}" is no number
    ar «{1}» ليس عددًا
    fr « {1} » n'est pas un nombre
    en "{1}" is no whole number
    ar «{1}» ليس عددًا صحيحًا
    fr « {1} » n'est pas un nombre entier
    en {1} is too small
    ar {1} أصغر مما يجوز
    fr {1} est trop petit
    en {1} is too large
    ar {1} أكبر مما يجوز
    fr {1} est trop grand
    en more than {1}{2}
    ar أكثر من {1}{2}
    fr plus de {1}{2}
    en at least {1}{2}
    ar على الأقل {1}{2}
    fr au moins {1}{2}
    en at most {1}{2}
    ar على الأكثر {1}{2}
    fr au plus {1}{2}
    en a day that exists, written yyyy-mm-dd
    ar يوم موجود، يُكتب yyyy-mm-dd
    fr un jour qui existe, écrit yyyy-mm-dd
    en yyyy, yyyy-mm or yyyy-mm-dd, a date that exists
    ar yyyy أو yyyy-mm أو yyyy-mm-dd، تاريخ موجود
    fr yyyy, yyyy-mm ou yyyy-mm-dd, une date qui existe
    en "{1}" is no date
    ar «{1}» ليس تاريخًا
    fr « {1} » n'est pas une date
    en "{1}" is not one of the words allowed here
    ar «{1}» ليس من الكلمات المسموح بها هنا
    fr « {1} » n'est pas un des mots admis ici
    en a number, or numbers and parameter ids with * between them, such as 0.12 * daily_demand
    ar عدد، أو أعداد ومعرّفات معلمات بينها *، مثل 0.12 * daily_demand
    fr un nombre, ou des nombres et identifiants de paramètres séparés par *, comme 0.12 * daily_demand
    en a factor is missing
    ar عامل مفقود
    fr un facteur manque
    en "{1}" is no number or parameter id
    ar «{1}» ليس عددًا ولا معرّف معلمة
    fr « {1} » n'est ni un nombre ni un identifiant de paramètre
    en the number is too large
    ar العدد أكبر مما يجوز
    fr le nombre est trop grand

    # YAML
    en there is no such key here
    ar لا مفتاح كهذا هنا
    fr cette clé n'existe pas ici
    en keys are {1}
    ar المفاتيح هي {1}
    fr les clés sont {1}
    en the key is missing
    ar المفتاح مفقود
    fr la clé manque
    en add {1}:
    ar أضف {1}:
    fr ajoutez {1}:
    en {1} where a mapping of keys to values belongs
    ar {1} حيث ينبغي أن تكون مفاتيح بقيمها
    fr {1} là où il faut des clés et leurs valeurs
    en a key that is no word
    ar مفتاح ليس كلمة
    fr une clé qui n'est pas un mot
    en {1} where a list belongs
    ar {1} حيث ينبغي أن تكون قائمة
    fr {1} là où il faut une liste
    en write [a, b] or lines with -
    ar اكتب [a, b] أو أسطرًا تبدأ بـ -
    fr écrivez [a, b] ou des lignes avec -
    en {1} where a text belongs
    ar {1} حيث ينبغي أن يكون نص
    fr {1} là où il faut un texte
    en "{1}"
    ar «{1}»
    fr « {1} »
    en a mapping
    ar مفاتيح بقيم
    fr des clés et valeurs
    en a list
    ar قائمة
    fr une liste
    en an alias
    ar اسم مستعار
    fr un alias
    en a number such as 12.5
    ar عدد مثل 12.5
    fr un nombre comme 12.5
    en {1} is out of range
    ar {1} خارج المجال
    fr {1} est hors limites
    en between {1} and {2}
    ar بين {1} و{2}
    fr entre {1} et {2}
    en "{1}" is neither true nor false
    ar «{1}» ليس true ولا false
    fr « {1} » n'est ni true ni false
    en write true or false
    ar اكتب true أو false
    fr écrivez true ou false
    en more than {1} aliases
    ar أكثر من {1} أسماء مستعارة
    fr plus de {1} alias
    en write the values out
    ar اكتب القيم كاملة
    fr écrivez les valeurs en entier
    en the file is empty
    ar الملف فارغ
    fr le fichier est vide
    en mind the indentation, colons and quotation marks; tabs cannot indent
    ar انتبه للإزاحة والنقطتين وعلامات التنصيص؛ لا إزاحة بعلامة الجدولة
    fr attention à l'indentation, aux deux-points et aux guillemets ; pas de tabulations pour indenter
    en no YAML: {1}
    ar ليس YAML: {1}
    fr pas du YAML : {1}
    en no YAML
    ar ليس YAML
    fr pas du YAML
    en the same key twice: {1}
    ar المفتاح نفسه مرتين: {1}
    fr la même clé deux fois : {1}
    en remove the control character
    ar احذف محرف التحكم
    fr retirez le caractère de contrôle
    en no city is asked about
    ar لا مدينة مسؤول عنها
    fr aucune ville n'est étudiée
    en name at least one place
    ar سمِّ مكانًا واحدًا على الأقل
    fr nommez au moins un lieu
    en {1} is after {2}
    ar {1} بعد {2}
    fr {1} est après {2}
    en the product {1} is there twice
    ar المنتج {1} مكرر
    fr le produit {1} est là deux fois

    # parameters.yaml
    en the parameter says nothing
    ar المعلمة لا تقول شيئًا
    fr le paramètre ne dit rien
    en {1} bounds
    ar عدد الحدود {1}
    fr {1} bornes
    en two: [low, high]
    ar حدان: [low, high]
    fr deux : [low, high]
    en the lower bound is not below the upper one
    ar الحد الأدنى ليس دون الأعلى
    fr la borne inférieure n'est pas sous la borne supérieure
    en a scale of 0 makes every claim 0
    ar مقياس 0 يجعل كل قول صفرًا
    fr une échelle de 0 rend chaque affirmation nulle
    en low is not below high
    ar low ليست دون high
    fr low n'est pas sous high
    en no distribution for a parameter of kind {1}
    ar لا توزيع لمعلمة من نوع {1}
    fr pas une distribution pour un paramètre de type {1}
    en give {1}, or low and high, or fixed
    ar أعطِ {1}، أو low وhigh، أو fixed
    fr donnez {1}, ou low et high, ou fixed
    en median and spread
    ar median وspread
    fr median et spread
    en mean and strength
    ar mean وstrength
    fr mean et strength
    en mean and standard_deviation
    ar mean وstandard_deviation
    fr mean et standard_deviation

    # Scenarios
    en the lever has no kind
    ar لا نوع للإجراء
    fr le levier n'a pas de type
    en add lever: attack, close, escorts, ...
    ar أضف lever: attack, close, escorts, ...
    fr ajoutez lever: attack, close, escorts, ...
    en there is no lever "{1}"
    ar لا يوجد إجراء «{1}»
    fr il n'y a pas de levier « {1} »
    en the lever {1} has no such setting
    ar لا إعداد كهذا للإجراء {1}
    fr le levier {1} n'a pas ce réglage
    en settings are {1}
    ar الإعدادات هي {1}
    fr les réglages sont {1}
    en the lever {1} needs this setting
    ar يحتاج الإجراء {1} إلى هذا الإعداد
    fr le levier {1} a besoin de ce réglage
    en the baseline is the case without any change
    ar خط الأساس هو الحالة بلا أي تغيير
    fr la référence est le cas sans aucun changement
    en move its levers into a scenario of their own
    ar انقل إجراءاته إلى سيناريو خاص بها
    fr mettez ses leviers dans un scénario à part
    en the scenarios build on each other in a circle
    ar تبنى السيناريوهات بعضها على بعض في حلقة
    fr les scénarios s'appuient l'un sur l'autre en boucle
    en remove one extends
    ar احذف أحد extends
    fr retirez un extends
    en the case speaks of {1} to {2}
    ar تتناول الحالة المدة من {1} إلى {2}
    fr le cas porte du {1} au {2}
    en the lever is never used: {1}
    ar الإجراء لا يُستعمل أبدًا: {1}
    fr le levier ne sert jamais : {1}
    en 1, 2, 3, 4 or 5
    ar 1 أو 2 أو 3 أو 4 أو 5
    fr 1, 2, 3, 4 ou 5
    en "{1}" is no dated cut
    ar «{1}» ليس قطعًا مؤرخًا
    fr « {1} » n'est pas une coupure datée
    en link@yyyy-mm-dd, or link@yyyy-mm-dd/days
    ar link@yyyy-mm-dd أو link@yyyy-mm-dd/days
    fr link@yyyy-mm-dd, ou link@yyyy-mm-dd/days

    # References and uniqueness
    en there is no {1} "{2}"
    ar لا يوجد {1} «{2}»
    fr il n'y a pas de {1} « {2} »
    en the case has none
    ar لا شيء منها في الحالة
    fr le cas n'en a aucun
    en add it to parameters.yaml
    ar أضفها إلى parameters.yaml
    fr ajoutez-le à parameters.yaml
    en "{1}" is no ISO 4217 currency code
    ar «{1}» ليس رمز عملة ISO 4217
    fr « {1} » n'est pas un code de monnaie ISO 4217
    en nothing is consumed in {1}
    ar لا شيء يُستهلك في {1}
    fr rien n'est consommé à {1}
    en add its rows to demand.csv
    ar أضف صفوفها إلى demand.csv
    fr ajoutez ses lignes à demand.csv
    en {1} is named twice
    ar ذُكر {1} مرتين
    fr {1} est nommé deux fois
    en line {1}
    ar السطر {1}
    fr ligne {1}
    en {1} is in {2} already
    ar {1} موجود سلفًا في {2}
    fr {1} est déjà dans {2}
    en give it an id of its own
    ar أعطه معرّفًا خاصًا به
    fr donnez-lui un identifiant propre
    en remove one row, or add the two up
    ar احذف أحد الصفين أو اجمعهما
    fr retirez une ligne, ou additionnez les deux

    # Incidents and actors
    en one coordinate without the other
    ar إحداثية بلا الأخرى
    fr une coordonnée sans l'autre
    en give both or none
    ar أعطهما معًا أو لا تعطِ أيهما
    fr donnez les deux ou aucune
    en neither place nor coordinates: it counts for no road
    ar لا مكان ولا إحداثيات: لا يُحسب لأي طريق
    fr ni lieu ni coordonnées : il ne compte pour aucune route
    en give its place, or lat and lon with location_precision_km
    ar أعطِ مكانه، أو lat وlon مع location_precision_km
    fr donnez son lieu, ou lat et lon avec location_precision_km
    en {1} tankers destroyed of {2} in the convoy
    ar دُمر {1} صهريج من {2} في القافلة
    fr {1} citernes détruites sur {2} dans le convoi
    en the point is {1} km from {2}
    ar تبعد النقطة {1} كم عن {2}
    fr le point est à {1} km de {2}
    en correct place or coordinates
    ar صحّح المكان أو الإحداثيات
    fr corrigez le lieu ou les coordonnées
    en the actors belong to each other in a circle
    ar تتبع الأطراف بعضها بعضًا في حلقة
    fr les acteurs dépendent l'un de l'autre en boucle
    en remove one parent
    ar احذف أحد الآباء (parent)
    fr retirez un parent
    en {1} provides to itself
    ar {1} يقدم لنفسه
    fr {1} fournit à lui-même
    en name the other side
    ar سمِّ الطرف الآخر
    fr nommez l'autre partie

    # Amounts
    en the stock, {1}, is more than the tanks hold, {2}
    ar المخزون {1} أكثر مما تسعه الخزانات {2}
    fr le stock, {1}, dépasse la capacité des cuves, {2}
    en the shares of {1} of {2} add up to {3}
    ar مجموع حصص {1} من {2} هو {3}
    fr les parts de {1} de {2} font {3} au total
    en they should add up to 1, or to less where the rest is consumed outside the case
    ar ينبغي أن يكون مجموعها 1، أو أقل إذا استُهلك الباقي خارج الحالة
    fr elles devraient faire 1, ou moins si le reste est consommé hors du cas

    # Dates
    en the row is never used: the case speaks of {1} to {2}
    ar الصف لا يُستعمل أبدًا: تتناول الحالة المدة من {1} إلى {2}
    fr la ligne ne sert jamais : le cas porte du {1} au {2}
    en {1} is after the case's last day, {2}
    ar {1} بعد آخر أيام الحالة، {2}
    fr {1} est après le dernier jour du cas, {2}
    en correct the date, or the period in case.yaml
    ar صحّح التاريخ، أو المدة في case.yaml
    fr corrigez la date, ou la période dans case.yaml
    en {1} is before the case's first day, {2}: it is shown but cannot be scored
    ar {1} قبل أول أيام الحالة، {2}: يُعرض ولا يُقيَّم
    fr {1} est avant le premier jour du cas, {2} : montré mais non noté
    en {1} is before the first day observed
    ar {1} قبل أول يوم مرصود
    fr {1} est avant le premier jour observé
    en {1} is more than 30 years before the case's first day
    ar {1} قبل أول أيام الحالة بأكثر من 30 سنة
    fr {1} est plus de 30 ans avant le premier jour du cas

    # Evidence
    en low is above high
    ar low أعلى من high
    fr low est au-dessus de high
    en value_low is above value_high
    ar value_low أعلى من value_high
    fr value_low est au-dessus de value_high
    en value_number lies outside value_low and value_high
    ar value_number خارج value_low وvalue_high
    fr value_number est hors de value_low et value_high
    en it was published before the date it speaks of
    ar نُشر قبل التاريخ الذي يتناوله
    fr publié avant la date dont il parle
    en right for forecasts and plans only
    ar يصح للتوقعات والخطط فقط
    fr juste pour des prévisions et des plans seulement
    en the claim {1} is named twice
    ar ذُكر القول {1} مرتين
    fr l'affirmation {1} est nommée deux fois
    en the parameter has neither claims nor an assumption
    ar لا أقوال للمعلمة ولا افتراض
    fr le paramètre n'a ni affirmations ni hypothèse
    en none of its claims has a number
    ar لا رقم في أي من أقوالها
    fr aucune de ses affirmations n'a de nombre
    en name claims, or add assumption: with its reason
    ar سمِّ أقوالًا، أو أضف assumption: مع سببها
    fr nommez des affirmations, ou ajoutez assumption: avec sa raison
    en the claim {1} has no number ("{2}")
    ar لا رقم في القول {1} («{2}»)
    fr l'affirmation {1} n'a pas de nombre (« {2} »)
    en fill in its value_number
    ar املأ value_number فيه
    fr remplissez son value_number
    en the claim {1} is in {2}, the parameter in {3}
    ar القول {1} بوحدة {2} والمعلمة بوحدة {3}
    fr l'affirmation {1} est en {2}, le paramètre en {3}
    en give a scale with a note, or scale: 1 once the units agree
    ar أعطِ scale مع ملاحظة، أو scale: 1 متى اتفقت الوحدات
    fr donnez une scale avec une note, ou scale: 1 une fois les unités accordées
    en the claim {1} says {2}, which a parameter of kind {3} cannot be
    ar يقول القول {1} {2}، ولا تكون معلمة من نوع {3} كذلك
    fr l'affirmation {1} dit {2}, ce qu'un paramètre de type {3} ne peut être
    en scale: 0.01, if it is in percent
    ar scale: 0.01 إن كان بالنسبة المئوية
    fr scale: 0.01, si c'est en pour cent
    en no claim about it was known on {1}
    ar لم يكن أي قول عنها معلومًا في {1}
    fr aucune affirmation à son sujet n'était connue le {1}
    en give it an assumption
    ar أعطها افتراضًا
    fr donnez-lui une hypothèse

    # Roads
    en the link leads from {1} to itself
    ar يعود الطريق من {1} إلى نفسه
    fr le tronçon va de {1} à lui-même
    en name the place at its other end
    ar سمِّ المكان عند طرفه الآخر
    fr nommez le lieu à son autre bout
    en a laden tanker does not drive at {1} km/h
    ar لا يسير صهريج محمّل بسرعة {1} كم/س
    fr une citerne chargée ne roule pas à {1} km/h
    en between {1} and {2} km/h
    ar بين {1} و{2} كم/س
    fr entre {1} et {2} km/h
    en {1} km is shorter than the straight line from {2} to {3}, {4} km
    ar {1} كم أقصر من الخط المستقيم من {2} إلى {3}، وهو {4} كم
    fr {1} km est plus court que la ligne droite de {2} à {3}, {4} km
    en correct the length or the coordinates of the two places
    ar صحّح الطول أو إحداثيات المكانين
    fr corrigez la longueur ou les coordonnées des deux lieux
    en {1} km is more than three times the straight line from {2} to {3}, {4} km
    ar {1} كم أكثر من ثلاثة أضعاف الخط المستقيم من {2} إلى {3}، وهو {4} كم
    fr {1} km dépasse trois fois la ligne droite de {2} à {3}, {4} km
    en the link lies in {1} and its ends in {2} and {3}
    ar يقع الطريق في {1} وطرفاه في {2} و{3}
    fr le tronçon est en {1} et ses bouts en {2} et {3}
    en {1} in line {2} joins {3} and {4} already
    ar {1} في السطر {2} يصل {3} و{4} سلفًا
    fr {1} à la ligne {2} relie déjà {3} et {4}
    en remove one: links lead both ways
    ar احذف أحدهما: الطرق في الاتجاهين
    fr retirez-en un : les tronçons vont dans les deux sens
    en remove one, if it is not a second road
    ar احذف أحدهما ما لم يكن طريقًا ثانيًا
    fr retirez-en un, si ce n'est pas une seconde route
    en no road joins {1} to any supply
    ar لا طريق يصل {1} بأي إمداد
    fr aucune route ne relie {1} à une source
    en add the missing links to links.csv
    ar أضف الطرق الناقصة إلى links.csv
    fr ajoutez les tronçons manquants à links.csv
    en no supply of {1} has a road to {2}
    ar لا إمداد من {1} له طريق إلى {2}
    fr aucune source de {1} n'a de route vers {2}
    en no road leads from {1} to anyone who consumes
    ar لا طريق من {1} إلى أي مستهلك
    fr aucune route ne mène de {1} à un consommateur
    en no road joins {1} and {2}
    ar لا طريق يصل {1} و{2}
    fr aucune route ne relie {1} et {2}
    en no link bears the corridor's id
    ar لا طريق يحمل معرّف الممر
    fr aucun tronçon ne porte l'identifiant du corridor
    en the links that bear its id do not lead from {1} to {2}
    ar الطرق الحاملة لمعرّفه لا تصل من {1} إلى {2}
    fr les tronçons qui portent son identifiant ne mènent pas de {1} à {2}
    en the links that bear its id do not pass {1}
    ar الطرق الحاملة لمعرّفه لا تمر بـ {1}
    fr les tronçons qui portent son identifiant ne passent pas par {1}
    en add the id to the links' corridor column
    ar أضف المعرّف إلى عمود corridor في الطرق
    fr ajoutez l'identifiant à la colonne corridor des tronçons

    # Data package, calibrations, imports, new cases
    en qafila case package DIR renews it
    ar qafila case package DIR يجدده
    fr qafila case package DIR le renouvelle
    en the file is no JSON object
    ar الملف ليس كائن JSON
    fr le fichier n'est pas un objet JSON
    en it describes no tables
    ar لا يصف أي جدول
    fr il ne décrit aucune table
    en it describes {1}, which is no table of this folder
    ar يصف {1}، وليس جدولًا في هذا المجلد
    fr il décrit {1}, qui n'est pas une table de ce dossier
    en it does not describe {1}
    ar لا يصف {1}
    fr il ne décrit pas {1}
    en its schema of {1} is not the current one
    ar مخططه لـ {1} ليس الحالي
    fr son schéma de {1} n'est pas l'actuel
    en not a calibration: {1}
    ar ليس معايرة: {1}
    fr pas une calibration : {1}
    en make it again with qafila calibrate
    ar أعد صنعها بـ qafila calibrate
    fr refaites-la avec qafila calibrate
    en draws of different number, none, or not finite
    ar سحوبات مختلفة العدد أو غائبة أو غير منتهية
    fr tirages en nombre différent, absents, ou non finis
    en the file has sums over years, months or weeks, not single events
    ar في الملف مجاميع سنوية أو شهرية أو أسبوعية، لا أحداث مفردة
    fr le fichier contient des sommes par année, mois ou semaine, pas des événements
    en take the event file: ACLED's export of events, or UCDP GED (GEDEvent)
    ar خذ ملف الأحداث: تصدير أحداث ACLED أو UCDP GED (GEDEvent)
    fr prenez le fichier d'événements : l'export d'ACLED, ou UCDP GED (GEDEvent)
    en neither ACLED's columns nor UCDP GED's
    ar ليست أعمدة ACLED ولا أعمدة UCDP GED
    fr ni les colonnes d'ACLED ni celles d'UCDP GED
    en ACLED has {1}, UCDP GED {2}
    ar لدى ACLED {1} ولدى UCDP GED {2}
    fr ACLED a {1}, UCDP GED {2}
    en for {1} these are missing: {2}
    ar ينقص {1}: {2}
    fr pour {1} il manque : {2}
    en the row has {1} fields and the header {2}: it is left out
    ar في الصف {1} من الحقول وفي سطر العناوين {2}: استُبعد
    fr la ligne a {1} champs et l'en-tête {2} : écartée
    en no event id: the row is left out
    ar لا معرّف للحدث: استُبعد الصف
    fr pas d'identifiant d'événement : ligne écartée
    en "{1}" is no date: the row is left out
    ar «{1}» ليس تاريخًا: استُبعد الصف
    fr « {1} » n'est pas une date : ligne écartée
    en no point on the earth: the row is left out
    ar ليست نقطة على الأرض: استُبعد الصف
    fr pas un point sur la Terre : ligne écartée
    en rows are added to UTF-8 files with a header only
    ar لا تُضاف صفوف إلا إلى ملفات UTF-8 لها سطر عناوين
    fr on n'ajoute des lignes qu'à des fichiers UTF-8 avec en-tête
    en {1} is not empty: name a new folder
    ar {1} ليس فارغًا: سمِّ مجلدًا جديدًا
    fr {1} n'est pas vide : nommez un nouveau dossier
    en {1} is a file: name a folder
    ar {1} ملف: سمِّ مجلدًا
    fr {1} est un fichier : nommez un dossier
    en the case cannot be written: {1}
    ar تعذرت كتابة الحالة: {1}
    fr le cas ne peut pas être écrit : {1}

    # A case that a model cannot take
    en the hazard has {1} links, the case {2}
    ar للخطر {1} من الطرق وللحالة {2}
    fr le danger a {1} tronçons, le cas {2}
    en no parameter has the id '{1}'
    ar لا معلمة معرّفها «{1}»
    fr aucun paramètre n'a l'identifiant « {1} »
    en an id of parameters.yaml
    ar معرّف من parameters.yaml
    fr un identifiant de parameters.yaml
    en '{1}' extends itself
    ar «{1}» يبني على نفسه
    fr « {1} » s'appuie sur lui-même
    en no scenario has the id '{1}'
    ar لا سيناريو معرّفه «{1}»
    fr aucun scénario n'a l'identifiant « {1} »
    en one of {1}
    ar أحد {1}
    fr l'un de {1}
    en no road leads from '{1}' to '{2}'
    ar لا طريق من «{1}» إلى «{2}»
    fr aucune route de « {1} » à « {2} »
    en no product has the id '{1}'
    ar لا منتج معرّفه «{1}»
    fr aucun produit n'a l'identifiant « {1} »
    en no corridor has the id '{1}'
    ar لا ممر معرّفه «{1}»
    fr aucun corridor n'a l'identifiant « {1} »
    en an id of corridors.csv
    ar معرّف من corridors.csv
    fr un identifiant de corridors.csv
    en joint_force names no known alliance
    ar لا تسمي joint_force تحالفًا معروفًا
    fr joint_force ne nomme aucune alliance connue
    en alliance: an id of actors.csv
    ar alliance: معرّف من actors.csv
    fr alliance: un identifiant de actors.csv
    en {1} names no known place
    ar لا يسمي {1} مكانًا معروفًا
    fr {1} ne nomme aucun lieu connu
    en place: an id of places.csv
    ar place: معرّف من places.csv
    fr place: un identifiant de places.csv
    en no corridor starts at '{1}'
    ar لا ممر يبدأ من «{1}»
    fr aucun corridor ne part de « {1} »
    en the origin of a corridor of corridors.csv
    ar منشأ ممر من corridors.csv
    fr l'origine d'un corridor de corridors.csv
    en '{1}' neither stores nor uses anything
    ar «{1}» لا يخزن شيئًا ولا يستعمله
    fr « {1} » ne stocke ni n'utilise rien
    en a place of demand.csv
    ar مكان من demand.csv
    fr un lieu de demand.csv
    en '{1}' is no cut
    ar «{1}» ليس قطعًا
    fr « {1} » n'est pas une coupure
    en link@2025-10-01 or link@2025-10-01/7, the link an id of links.csv
    ar link@2025-10-01 أو link@2025-10-01/7، وlink معرّف من links.csv
    fr link@2025-10-01 ou link@2025-10-01/7, link étant un identifiant de links.csv
    en '{1}' is set to nothing
    ar «{1}» بلا قيمة
    fr « {1} » n'est fixé à rien
    en value: a number, or a product with parameters
    ar value: عدد، أو جداء مع معلمات
    fr value: un nombre, ou un produit avec des paramètres
    en the price lever sets nothing
    ar إجراء السعر لا يحدد شيئًا
    fr le levier de prix ne fixe rien
    en price_per_litre, subsidy_per_litre or both
    ar price_per_litre أو subsidy_per_litre أو كلاهما
    fr price_per_litre, subsidy_per_litre ou les deux
    en no actor has the id '{1}'
    ar لا طرف معرّفه «{1}»
    fr aucun acteur n'a l'identifiant « {1} »
    en an id of actors.csv
    ar معرّف من actors.csv
    fr un identifiant de actors.csv
    en no link has the id '{1}'
    ar لا طريق معرّفه «{1}»
    fr aucun tronçon n'a l'identifiant « {1} »
    en an id of links.csv
    ar معرّف من links.csv
    fr un identifiant de links.csv
    en no place has the id '{1}'
    ar لا مكان معرّفه «{1}»
    fr aucun lieu n'a l'identifiant « {1} »
    en an id of places.csv
    ar معرّف من places.csv
    fr un identifiant de places.csv
    en '{1}' is no place that stores or uses anything
    ar «{1}» ليس مكانًا يخزن شيئًا أو يستعمله
    fr « {1} » n'est pas un lieu qui stocke ou utilise
    en a product of case.yaml
    ar منتج من case.yaml
    fr un produit de case.yaml
    en unknown product '{1}' or tier {2}
    ar منتج غير معروف «{1}» أو فئة {2}
    fr produit « {1} » ou niveau {2} inconnu

    # What the columns that must be filled hold
    en 1 is served first
    ar 1 يُخدم أولًا
    fr 1 est servi en premier
    en As the source has it
    ar كما ورد في المصدر
    fr tel que la source le donne
    en At border and customs, laden
    ar عند الحدود والجمارك، محمّلًا
    fr à la frontière et à la douane, chargée
    en City it leads to
    ar المدينة التي يصل إليها
    fr la ville où il mène
    en Class of the road, after OSM's highway
    ar صنف الطريق، وفق highway في OSM
    fr classe de la route, d'après highway d'OSM
    en Demand on a normal day
    ar الطلب في يوم عادي
    fr demande d'un jour normal
    en Escort teams it would take
    ar فرق المرافقة التي يأخذها
    fr équipes d'escorte qu'il prendrait
    en First day observed
    ar أول يوم مرصود
    fr premier jour observé
    en How far the source is to be believed
    ar مدى الثقة بالمصدر
    fr crédit à accorder à la source
    en ISO 3166-1 alpha-3 code of the country it lies in
    ar رمز ISO 3166-1 alpha-3 للبلد الذي يقع فيه
    fr code ISO 3166-1 alpha-3 du pays où il se trouve
    en In store at the start of the day as_of
    ar المخزون في بداية اليوم as_of
    fr en stock au début du jour as_of
    en Last day observed
    ar آخر يوم مرصود
    fr dernier jour observé
    en Latitude, WGS 84
    ar خط العرض، WGS 84
    fr latitude, WGS 84
    en Length along the road
    ar الطول على الطريق
    fr longueur par la route
    en Longitude, WGS 84
    ar خط الطول، WGS 84
    fr longitude, WGS 84
    en Name in Arabic
    ar الاسم بالعربية
    fr nom en arabe
    en Name in English
    ar الاسم بالإنجليزية
    fr nom en anglais
    en Name in French
    ar الاسم بالفرنسية
    fr nom en français
    en Number of trucks
    ar عدد الشاحنات
    fr nombre de camions
    en Of the value
    ar وحدة القيمة
    fr de la valeur
    en Of whom or what
    ar عمّن أو عمّا
    fr de qui ou de quoi
    en Place at one end
    ar المكان عند أحد الطرفين
    fr lieu à un bout
    en Place at the other end
    ar المكان عند الطرف الآخر
    fr lieu à l'autre bout
    en Port, refinery or depot
    ar ميناء أو مصفاة أو مستودع
    fr port, raffinerie ou dépôt
    en Product of case.yaml
    ar منتج من case.yaml
    fr produit de case.yaml
    en Supply place it starts from
    ar مكان الإمداد الذي يبدأ منه
    fr lieu d'approvisionnement d'où il part
    en The day the stock speaks of
    ar اليوم الذي يعود إليه المخزون
    fr le jour dont parle le stock
    en The number; for yes and no 1 and 0
    ar العدد؛ وللنعم واللا 1 و0
    fr le nombre ; pour oui et non 1 et 0
    en The provider
    ar المزوّد
    fr le fournisseur
    en To load at the supply place
    ar للتحميل في مكان الإمداد
    fr pour charger au lieu d'approvisionnement
    en To whom
    ar لمن
    fr à qui
    en Unique id
    ar معرّف فريد
    fr identifiant unique
    en Unique id of the place
    ar معرّف فريد للمكان
    fr identifiant unique du lieu
    en Unique id of the link
    ar معرّف فريد للطريق
    fr identifiant unique du tronçon
    en Unique id of the corridor
    ar معرّف فريد للممر
    fr identifiant unique du corridor
    en Unique id of the fleet
    ar معرّف فريد للأسطول
    fr identifiant unique de la flotte
    en Unique id of the actor
    ar معرّف فريد للطرف
    fr identifiant unique de l'acteur
    en Unique id of the theatre
    ar معرّف فريد للمسرح
    fr identifiant unique du théâtre
    en Unique id of the commitment
    ar معرّف فريد للالتزام
    fr identifiant unique de l'engagement
    en What fits into the tanks
    ar ما تسعه الخزانات
    fr ce que contiennent les cuves
    en What happened
    ar ما حدث
    fr ce qui s'est passé
    en What is provided
    ar ما يُقدَّم
    fr ce qui est fourni
    en What it can load
    ar ما يمكن تحميله فيه
    fr ce qu'il peut charger
    en What it is
    ar ما هو
    fr ce que c'est
    en What it is made of and in what state
    ar مادته وحالته
    fr sa matière et son état
    en What one carries
    ar ما تحمله الواحدة
    fr ce que porte chacun
    en What was observed: a series the model makes, or a word of its own (then shown, not scored)
    ar ما رُصد: سلسلة ينتجها النموذج، أو كلمة خاصة (تُعرض عندئذ ولا تُقيَّم)
    fr ce qui fut observé : une série que fait le modèle, ou un mot propre (alors montré, non noté)
    en Where it is consumed
    ar أين يُستهلك
    fr où c'est consommé
    en Where the stock is
    ar أين المخزون
    fr où est le stock
    en Which number
    ar أي رقم
    fr quel nombre
    en Who needs it first: 1 essential services, 2 electricity, 3 public transport, 4 commerce, 5 private
    ar من يحتاجه أولًا: 1 خدمات أساسية، 2 كهرباء، 3 نقل عام، 4 تجارة، 5 خاص
    fr qui en a besoin d'abord : 1 services essentiels, 2 électricité, 3 transport public, 4 commerce, 5 particuliers
    en Who provides
    ar من يقدّم
    fr qui fournit
    en Who says so
    ar من يقول ذلك
    fr qui le dit
    en Year, month or day
    ar سنة أو شهر أو يوم
    fr année, mois ou jour
    """)
}
