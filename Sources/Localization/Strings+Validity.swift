extension StringCatalogue {
  /// What `backtest` and `calibrate` print.
  static let validityTexts: [Entry] = sentences(
    """
    en Back-test of {1}, {2}: {3}, {4}; each read nothing dated after its day.
    ar اختبار رجعي لـ {1}، {2}: {3}، {4}؛ لم يقرأ أي منها ما يؤرَّخ بعد يومه.
    fr Rétro-test de {1}, {2} : {3}, {4} ; aucune n'a lu de donnée postérieure à son jour.
    en Calibration: {1}
    ar المعايرة: {1}
    fr Calibration : {1}
    en Known on {1}
    ar المعلوم في {1}
    fr Connu le {1}
    en Weighed by facts seen: {1}; replications in effect: {2}
    ar موزونة بحقائق مرصودة: {1}؛ التكرارات الفعلية: {2}
    fr Pondéré par des faits observés : {1} ; réplications effectives : {2}
    en observed
    ar المرصود
    fr observé
    en came
    ar ما حدث
    fr advenu
    en 90 % interval
    ar مجال 90 %
    fr intervalle à 90 %
    en p(yes) {1}
    ar احتمال نعم {1}
    fr p(oui) {1}
    en outside
    ar خارج المجال
    fr dehors
    en series
    ar السلسلة
    fr série
    en facts
    ar حقائق
    fr faits
    en skill over persistence
    ar المهارة إزاء الثبات
    fr gain sur persistance
    en skill over climatology
    ar المهارة إزاء المناخية
    fr gain sur climatologie
    en {1}: Brier {2}, reliability {3}, uncertainty {4}
    ar {1}: برير {2}، الموثوقية {3}، اللايقين {4}
    fr {1} : Brier {2}, fiabilité {3}, incertitude {4}
    en All numbers ({1}): 50 % intervals hold {2}, 90 % intervals {3}.
    ar كل الأرقام ({1}): مجالات 50 % تحوي {2}، ومجالات 90 % تحوي {3}.
    fr Tous les nombres ({1}) : les intervalles à 50 % en contiennent {2}, ceux à 90 % {3}.
    en CRPS in the series' unit, smaller is better; skill over persistence and climatology: 1 perfect, 0 no better (docs/validity.md).
    ar CRPS بوحدة السلسلة، والأصغر أفضل؛ المهارة إزاء الثبات والمناخية: 1 تام، 0 لا أفضل (docs/validity.md).
    fr CRPS dans l'unité de la série, plus petit est meilleur ; gain sur persistance et climatologie : 1 parfait, 0 pas mieux (docs/validity.md).
    en Not scored, as no series of the model speaks of it: {1}.
    ar لم يُقيَّم لأن لا سلسلة في النموذج تتناوله: {1}.
    fr Non noté, aucune série du modèle n'en parle : {1}.
    en an anecdote
    ar حكاية
    fr une anecdote
    en a hint
    ar إشارة
    fr un indice
    en Calibration {1} of {2} to {3} known on {4}
    ar المعايرة {1} لـ {2} على {3} معلومة في {4}
    fr Calibration {1} de {2} sur {3} connues le {4}
    en The smoother has settled.
    ar استقر المُنعِّم.
    fr Le lisseur s'est stabilisé.
    en The smoother has NOT settled.
    ar لم يستقر المُنعِّم.
    fr Le lisseur ne s'est PAS stabilisé.
    en Misfit by round (1: the model explains the observations): {1}
    ar عدم التطابق في كل جولة (1: يفسر النموذج المشاهدات): {1}
    fr Désaccord par tour (1 : le modèle explique les observations) : {1}
    en before
    ar قبل
    fr avant
    en after
    ar بعد
    fr après
    en moved
    ar التحرك
    fr déplacement
    en spread
    ar التشتت
    fr dispersion
    en Moved: in standard deviations of the prior. Spread: share of the prior's that is left.
    ar التحرك: بالانحرافات المعيارية للتوزيع القبلي. التشتت: ما بقي من تشتت القبلي.
    fr Déplacement : en écarts-types de l'a priori. Dispersion : part restante de celle de l'a priori.
    en Use it with:
    ar تُستعمل هكذا:
    fr S'emploie ainsi :
    en Ranks of known parameters (uniform when the method is right; p below 1 % would say it is not); synthetic sieges: {1}
    ar رتب معلمات معلومة (منتظمة إذا صح المنهج؛ p دون 1 % يعني أنه لا يصح)؛ حصارات اصطناعية: {1}
    fr Rangs de paramètres connus (uniformes si la méthode est juste ; p sous 1 % dirait que non) ; sièges synthétiques : {1}
    en count by rank
    ar العدد بحسب الرتبة
    fr effectif par rang
    en All together: p = {1}
    ar الكل معًا: p = {1}
    fr Tous ensemble : p = {1}
    """)
}
