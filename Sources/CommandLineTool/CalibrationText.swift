import Analysis
import CaseFiles

/// Calibrations, and checks of the method, for a terminal.
enum CalibrationText {
  static func page(_ c: Calibration, _ folder: String, _ page: TextPage) -> TextPage {
    var page = page
    let words = page.words
    let observations = words.count("count.observations", c.observations.count)
    page.say("Calibration \(c.name) of \(c.scenario) to \(observations) known on \(words.day("\(c.until)"))")
    page.say(c.converged ? "The smoother has settled." : "The smoother has NOT settled.")
    page.say(
      "Misfit by round (1: the model explains the observations): \(words.list(c.mismatch.map { words.short($0) }))")
    page.gap()
    var table = TextTable(
      .text(words("parameter")), .number(words("before")), .number(words("after")), .number(words("moved")),
      .number(words("spread")))
    for p in c.parameters {
      table.append(
        p.id, words.short(p.prior), words.short(p.posterior), words.signed(p.shift), words.percent(p.shrinkage))
    }
    page.table(table)
    page.gap()
    page.say("Moved: in standard deviations of the prior. Spread: share of the prior's that is left.")
    page.say("Use it with:")
    page.verbatim("  qafila simulate \(folder) --calibration \(c.name)")
    return page
  }

  static func page(_ c: CalibrationCheck, _ page: TextPage) -> TextPage {
    var page = page
    let words = page.words
    page.say(
      "Ranks of known parameters (uniform when the method is right; p below 1 % would say it is not); synthetic sieges: \(words.whole(c.sieges))"
    )
    page.gap()
    var table = TextTable(.text(words("parameter")), .number(words("count by rank")), .number("p"))
    for row in c.rows {
      table.append(row.parameter, row.histogram.map { words.whole($0) }.joined(separator: " "), words.short(row.pValue))
    }
    page.table(table)
    page.gap()
    page.say("All together: p = \(words.short(c.pValue))")
    return page
  }
}
