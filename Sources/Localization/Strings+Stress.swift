extension StringCatalogue {
  /// What `stress`, `protect` and `verify` print.
  static let stressTexts: [Entry] = sentences(
    """
    en (proven)
    ar (مبرهن)
    fr (prouvé)
    en (not proven, no bound yet)
    ar (غير مبرهن، لا حد بعد)
    fr (non prouvé, pas encore de borne)
    en (not proven: between {1} and {2})
    ar (غير مبرهن: بين {1} و{2})
    fr (non prouvé : entre {1} et {2})
    en at least, {1} at most: gap {2}{3}
    ar على الأقل، {1} على الأكثر: الفجوة {2}{3}
    fr au moins, {1} au plus : écart {2}{3}
    en at least, {1} at most
    ar على الأقل، {1} على الأكثر
    fr au moins, {1} au plus
    en Shortest way from {1} to {2}: {3}
    ar أقصر طريق من {1} إلى {2}: {3}
    fr Plus court chemin de {1} à {2} : {3}
    en Worst with cuts worth {1}: {2} {3}
    ar الأسوأ بقطوع قيمتها {1}: {2} {3}
    fr Pire avec des coupures d'un coût de {1} : {2} {3}
    en Cuts: {1}
    ar القطوع: {1}
    fr Coupures : {1}
    en Cuts:
    ar القطوع:
    fr Coupures :
    en Best way left: {1}
    ar أفضل طريق متبق: {1}
    fr Meilleur chemin restant : {1}
    en Links that can matter at all: {1} of {2}
    ar الطرق التي يمكن أن تؤثر أصلًا: {1} من {2}
    fr Tronçons qui peuvent compter : {1} sur {2}
    en cuts worth
    ar قيمة القطوع
    fr coût des coupures
    en cuts
    ar القطوع
    fr coupures
    en worst
    ar الأسوأ
    fr pire
    en cut links
    ar الطرق المقطوعة
    fr tronçons coupés
    en Plans within {1} of the worst: {2}
    ar خطط لا تبعد عن الأسوأ أكثر من {1}: {2}
    fr Plans à moins de {1} du pire : {2}
    en Plans within {1} of the worst: {2} or more
    ar خطط لا تبعد عن الأسوأ أكثر من {1}: {2} أو أكثر
    fr Plans à moins de {1} du pire : {2} ou plus
    en In all of them: {1}
    ar فيها جميعًا: {1}
    fr Dans tous : {1}
    en no link
    ar لا طريق
    fr aucun tronçon
    en no road
    ar لا طريق
    fr aucune route
    en Without cuts: {1}; the attacker can spend {2}
    ar بلا قطوع: {1}؛ في وسع المهاجم إنفاق {2}
    fr Sans coupure : {1} ; l'attaquant peut dépenser {2}
    en guards
    ar الحراسات
    fr gardes
    en guarded links
    ar الطرق المحروسة
    fr tronçons gardés
    en Proven for every number of guards to {1}
    ar مبرهن لكل عدد من الحراسات حتى {1}
    fr Prouvé pour tout nombre de gardes jusqu'à {1}
    en Not proven: stopped early; no defence brings the worst below {1}
    ar غير مبرهن: أُوقف مبكرًا؛ لا دفاع ينزل بالأسوأ دون {1}
    fr Non prouvé : arrêté avant la fin ; aucune défense ne ramène le pire sous {1}
    en Least cost from supplies to demands: {1}
    ar أقل كلفة من الإمداد إلى الطلب: {1}
    fr Coût minimal de l'offre à la demande : {1}
    en Flow from {1} to {2}: {3}
    ar التدفق من {1} إلى {2}: {3}
    fr Flot de {1} à {2} : {3}
    en A unit of unmet demand counts {1}
    ar وحدة الطلب غير الملبى تُحسب {1}
    fr Une unité de demande non couverte compte {1}
    en Best answer: {1}
    ar أفضل رد: {1}
    fr Meilleure réponse : {1}
    en Unmet: {1}
    ar غير ملبى: {1}
    fr Non couvert : {1}

    # On a case
    en Weighted litres that go unmet over the periods, of {1} needed:
    ar لترات موزونة لا تُلبى على مدى الأيام، من أصل {1} مطلوبة:
    fr Litres pondérés non couverts sur la période, sur {1} nécessaires :
    en Weighted litres that go unmet on an ordinary day, of {1} needed:
    ar لترات موزونة لا تُلبى في يوم عادي، من أصل {1} مطلوبة:
    fr Litres pondérés non couverts un jour ordinaire, sur {1} nécessaires :
    en Weighted litres that go unmet under the worst cuts, of {1} needed:
    ar لترات موزونة لا تُلبى تحت أسوأ القطوع، من أصل {1} مطلوبة:
    fr Litres pondérés non couverts sous les pires coupures, sur {1} nécessaires :
    en without cuts
    ar بلا قطوع
    fr sans coupure
    en worst cuts
    ar أسوأ القطوع
    fr pires coupures
    en The worst cuts of an ordinary day would come to {1} over the periods
    ar أسوأ قطوع يوم عادي تبلغ {1} على مدى الأيام
    fr Les pires coupures d'un jour ordinaire donneraient {1} sur la période
    en Nobody goes without.
    ar لا أحد يبقى بلا حاجته.
    fr Personne ne manque de rien.
    en Who goes without
    ar من يبقى بلا حاجته
    fr Qui est privé
    en {1} from day {2}
    ar {1} من اليوم {2}
    fr {1} dès le jour {2}
    en {1} from day {2} to before day {3}
    ar {1} من اليوم {2} إلى ما قبل اليوم {3}
    fr {1} du jour {2} jusqu'avant le jour {3}
    en (any of {1})
    ar (أي من {1})
    fr (l'un de {1})
    en Smallest attacks within {1} of the worst: {2}
    ar أصغر الهجمات التي لا تبعد عن الأسوأ أكثر من {1}: {2}
    fr Plus petites attaques à moins de {1} du pire : {2}
    en Smallest attacks within {1} of the worst: {2} or more
    ar أصغر الهجمات التي لا تبعد عن الأسوأ أكثر من {1}: {2} أو أكثر
    fr Plus petites attaques à moins de {1} du pire : {2} ou plus
    en budget
    ar الميزانية
    fr budget
    en guards and stocks
    ar الحراسات والمخزونات
    fr gardes et stocks
    en {1} litres of {2} at {3}
    ar {1} لتر من {2} في {3}
    fr {1} litres de {2} à {3}
    en litres
    ar لترات
    fr litres
    en With all of these guards, by litres that can be put in store at the start:
    ar مع كل هذه الحراسات، بحسب اللترات التي يمكن تخزينها في البداية:
    fr Avec toutes ces gardes, selon les litres que l'on peut stocker au départ :
    en (not proven: no defence holds it below {1})
    ar (غير مبرهن: لا دفاع يبقيه دون {1})
    fr (non prouvé : aucune défense ne le tient sous {1})
    en Convoys to {1}; ambush teams: {2}, each meeting a passing convoy with probability {3}
    ar قوافل إلى {1}؛ فرق الكمائن: {2}، تلاقي كل منها قافلة مارة باحتمال {3}
    fr Convois vers {1} ; équipes d'embuscade : {2}, chacune rencontrant un convoi qui passe avec la probabilité {3}
    en mixed routes are met with probability {1} {2}
    ar الطرق المخلوطة تُلاقى باحتمال {1} {2}
    fr les itinéraires mêlés sont rencontrés avec la probabilité {1} {2}
    en (bounds {1} and {2})
    ar (الحدان {1} و{2})
    fr (bornes {1} et {2})
    en the best fixed route with {1}
    ar أفضل طريق ثابت باحتمال {1}
    fr le meilleur itinéraire fixe avec {1}
    en share
    ar الحصة
    fr part
    en route to take
    ar الطريق المسلوك
    fr itinéraire à prendre
    en what is told of the routes is not what the certificate proves
    ar ما قيل عن الطرق ليس ما تبرهنه الشهادة
    fr ce qui est dit des itinéraires n'est pas ce que le certificat prouve
    en where the teams would wait
    ar أين تكمن الفرق
    fr où les équipes attendraient

    # verify
    en wrong: {1}
    ar خطأ: {1}
    fr faux : {1}
    en not checked: {1}
    ar لم يُفحص: {1}
    fr non vérifié : {1}
    en accepted
    ar مقبول
    fr accepté
    en rejected
    ar مرفوض
    fr rejeté
    """)
}
