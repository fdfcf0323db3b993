import Cases
import Randomness
import Testing
import Validity

private func day(_ text: String) -> Day { Day(text)! }

private func observation(
  _ id: String, series: String = "arrivals_tankers", place: String? = "bamako", _ from: String, _ to: String,
  _ value: Double, low: Double? = nil, high: Double? = nil, published: String? = nil, confidence: Confidence = .high
) -> Observation {
  Observation(
    id: id, series: series, place: place, from: day(from), to: day(to), value: value, low: low, high: high,
    unit: "u", published: published.map(day), source: "s", confidence: confidence)
}

/// The same for a single day.
private func observation(
  _ id: String, series: String = "arrivals_tankers", place: String? = "bamako", _ from: String, _ value: Double,
  low: Double? = nil, high: Double? = nil, published: String? = nil, confidence: Confidence = .high
) -> Observation {
  observation(
    id, series: series, place: place, from, from, value, low: low, high: high, published: published, confidence: confidence)
}

@Suite struct BacktestTests {
  @Test func `accounts of one fact are one fact`() {
    let facts = ObservedFact.facts([
      observation("O3", "2025-10-07", 40, low: 24, high: 60, published: "2025-10-20", confidence: .low),
      observation("O1", "2025-10-07", 300), observation("O2", "2025-10-07", 300, published: "2025-10-08"),
      observation("O9", "2025-10-09", 10),
    ])
    #expect(facts.count == 2)
    #expect(facts[0].value == 300 && facts[0].low == 24 && facts[0].high == 300)
    #expect(facts[0].rows == ["O1", "O2", "O3"] && facts[0].confidence == .high)
    #expect(facts[0].known == day("2025-10-20"))
  }

  @Test func `a day's report is read as a convoy, a week's count as a sum, and a word of its own not at all`() {
    let convoy = ObservedFact.facts([observation("O1", "2025-10-07", 300)])[0]
    let week = ObservedFact.facts([observation("O1", "2025-11-26", "2025-12-03", 293)])[0]
    let nothing = ObservedFact.facts([observation("O1", "2025-09-06", "2025-09-07", 0)])[0]
    let word = ObservedFact.facts([observation("O1", series: "refuel_time", "2025-11-24", 20)])[0]
    #expect(SeriesReading(convoy)?.rule == .peak)
    #expect(SeriesReading(convoy)?.score(of: convoy) == "arrivals_tankers_convoy_day")
    #expect(SeriesReading(week)?.rule == .sum && SeriesReading(nothing)?.rule == .sum)
    #expect(SeriesReading(word) == nil)
  }

  @Test func `naive forecasts speak of days, so that a week and a month compare`() {
    let earlier = ObservedFact.facts([
      observation("O1", "2025-10-01", "2025-10-10", 100), observation("O2", "2025-10-11", "2025-10-20", 300),
    ])
    let fact = ObservedFact.facts([observation("O3", "2025-11-01", "2025-11-20", 500)])[0]
    let scored = ForecastScore.score(
      fact, reading: SeriesReading(fact)!, members: [Double](repeating: 500, count: 400), earlier: earlier,
      knownOn: day("2025-10-31"), seed: 1)
    // Persistence: 30 a day for 20 days; climatology: 200 and 600, mean distance 200 less half their own distance 400.
    #expect(scored.persistence == 100)
    #expect(abs(scored.climatology!) < 1e-9)
    #expect(scored.lead == 20 && scored.inMost && abs(scored.median - 500) < 15)
  }

  @Test func `forecasts that are right score so, and say on how much they rest`() {
    var stream = RandomStream(seed: 1, replication: 0, purpose: 1)
    var rows: [ScoredFact] = []
    for i in 0..<120 {
      let from = day("2025-09-01").advanced(by: i)
      let truth = 100 + 30 * stream.normal()
      let members = (0..<300).map { _ in 100 + 30 * stream.normal() }
      let seen = max(0, truth * stream.normal(mean: 1, standardDeviation: 0.1))
      let fact = ObservedFact.facts([
        observation("O\(i)", series: "price_parallel", from.description, seen)
      ])[0]
      rows.append(
        ForecastScore.score(
          fact, reading: SeriesReading(fact)!, members: members, earlier: [], knownOn: day("2025-08-31"),
          seed: UInt64(i)))
    }
    let score = SeriesScore.scores(rows)[0]
    #expect(score.count == 120 && score.weight == .evidence)
    #expect(abs(score.coverage90 - 0.9) < 0.08 && abs(score.coverage50 - 0.5) < 0.14)
    #expect(score.persistenceSkill == nil && score.persistenceCount == 0)
    #expect(SeriesScore(series: "s", Array(rows.prefix(3))).weight == .anecdote)
    #expect(SeriesScore(series: "s", Array(rows.prefix(9))).weight == .hint)
  }

  @Test func `yes and no are scored as probabilities`() {
    let facts = [("2025-10-27", 1.0), ("2025-11-12", 0)].map {
      ObservedFact.facts([observation("O", series: "schools_closed", place: nil, $0.0, $0.1)])[0]
    }
    let rows = zip(facts, [0.8, 0.3]).map { fact, p in
      ForecastScore.score(
        fact, reading: SeriesReading(fact)!, members: (0..<100).map { Double($0) < p * 100 ? 1 : 0 }, earlier: [],
        knownOn: day("2025-10-01"), seed: 1)
    }
    #expect(rows.map(\.probability) == [0.8, 0.3])
    #expect(abs(SeriesScore.scores(rows)[0].brier!.score - (0.04 + 0.09) / 2) < 1e-12)
  }

  @Test func `the setting known on a day holds no row that begins later`() {
    let name = LocalizedName(ar: "", fr: "", en: "")
    var model = Case(
      description: CaseDescription(
        id: "c", title: name, from: day("2025-09-01"), to: day("2026-01-01"), products: [], currency: "XOF", cities: [])
    )
    func supply(_ from: String?, _ to: String?) -> Supply {
      Supply(place: "a", product: "p", litresPerDay: Quantity(1), period: Period(from: from.map(day), to: to.map(day)))
    }
    model.supply = [supply(nil, nil), supply("2025-10-01", "2025-12-31"), supply("2025-12-01", nil)]
    model.storage = [
      Storage(place: "a", product: "p", capacityLitres: Quantity(1), stockLitres: Quantity(1), asOf: day("2025-09-01")),
      Storage(place: "b", product: "p", capacityLitres: Quantity(1), stockLitres: Quantity(1), asOf: day("2025-11-30")),
    ]
    let known = model.settingKnown(on: day("2025-11-23"))
    #expect(known.supply.count == 2 && known.supply[1].period.to == nil)
    #expect(known.storage.map(\.place) == ["a"])
  }
}
