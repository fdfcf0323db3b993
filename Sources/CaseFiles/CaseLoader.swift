import Cases
import Foundation

/// Reads case folders.
public enum CaseLoader {
  /// What a folder holds and what is wrong with it.
  public struct Inspection: Sendable {
    /// Nil when there are errors.
    public var value: Case?
    /// What `case.yaml` says, also when other files have errors.
    public var description: CaseDescription?
    /// Errors and warnings of all files, in their order.
    public var problems: [Problem]
    /// Every file that was read, also those of shared folders.
    public var files: [CaseInput]

    public var errors: [Problem] { problems.filter { $0.severity == .error } }
    public var warnings: [Problem] { problems.filter { $0.severity == .warning } }
    /// Whether there is nothing to read at all.
    public var isMissing: Bool { problems.contains { $0.code == "missing-folder" } }
  }

  /// The case in a folder.
  ///
  /// - Parameters:
  ///   - folder: The case folder.
  ///   - modelParameters: Parameters that exist without `parameters.yaml`, because the models have defaults for them.
  /// - Throws: `InvalidCase` with every error of every file. Its only problem has the code `missing-folder` where there
  ///   is no such folder.
  public static func load(_ folder: URL, modelParameters: Set<String> = []) throws(InvalidCase) -> Case {
    let inspection = inspect(folder, modelParameters: modelParameters)
    guard let value = inspection.value else { throw InvalidCase(problems: inspection.errors) }
    return value
  }

  /// The case as it could have been known on a day; see `Case.known(on:)`.
  ///
  /// - Throws: `InvalidCase`, also when a parameter that the tables or a lever name had no claim yet and has no
  ///   assumption; parameters that nothing names are left out instead.
  public static func load(
    _ folder: URL, knownOn day: Day, modelParameters: Set<String> = []
  ) throws(InvalidCase) -> Case {
    let inspection = inspect(folder, knownOn: day, modelParameters: modelParameters)
    guard let value = inspection.value else { throw InvalidCase(problems: inspection.errors) }
    return value
  }

  /// Everything that is wrong with a folder, and the case when that is nothing worse than warnings.
  public static func inspect(_ folder: URL, knownOn day: Day? = nil, modelParameters: Set<String> = []) -> Inspection {
    var problems = ProblemList()
    var reader = CaseFolderReader(folder: folder)
    guard let read = reader.read(&problems) else {
      return Inspection(value: nil, description: nil, problems: problems.sorted, files: [])
    }
    CaseCheck(read: read, modelParameters: modelParameters).run(&problems)
    var value = problems.hasErrors ? nil : read.value
    if let day, let whole = value {
      value = knownParameters(whole.known(on: day), read, day, modelParameters, &problems)
      if problems.hasErrors { value = nil }
    }
    return Inspection(
      value: value, description: read.description?.value, problems: problems.sorted, files: read.files)
  }

  /// Leaves out parameters of which nothing was known yet; an error where something needs them.
  private static func knownParameters(
    _ value: Case, _ read: ReadCase, _ day: Day, _ modelParameters: Set<String>, _ problems: inout ProblemList
  ) -> Case {
    let unknown = Set(value.parametersWithoutEvidence.map(\.id))
    guard !unknown.isEmpty else { return value }
    let needed = value.parametersInUse
    for parameter in read.parameters where unknown.contains(parameter.value.id) {
      let id = parameter.value.id
      let isNeeded = needed.contains(id) && !modelParameters.contains(id)
      problems.add(
        parameter.spot.problem(
          "parameter-without-evidence", "parameters.\(id)", "no claim about it was known on \(day)",
          "give it an assumption", severity: isNeeded ? .error : .warning))
    }
    var known = value
    known.parameters.removeAll { unknown.contains($0.id) }
    return known
  }
}

extension Case {
  /// Ids of parameters that a table or a lever names.
  var parametersInUse: Set<String> {
    var ids: Set<String> = []
    func use(_ quantity: Quantity?) { if let quantity { ids.formUnion(quantity.parameters) } }
    places.forEach { use($0.population) }
    links.forEach { use($0.tankersPerDay) }
    supply.forEach { use($0.litresPerDay) }
    for stock in storage { [stock.capacityLitres, stock.stockLitres, stock.pricePerLitreDay].forEach(use) }
    demand.forEach { use($0.litresPerDay) }
    for fleet in fleet { [fleet.tankers, fleet.litresPerTanker, fleet.loadingDays, fleet.borderDays].forEach(use) }
    for actor in actors {
      [
        actor.escortTeams, actor.guardTeams, actor.pricePerEscortDay, actor.pricePerGuardDay, actor.successes,
        actor.failures,
      ].forEach(use)
    }
    theatres.forEach { use($0.teams) }
    for commitment in commitments { use(commitment.amount); use(commitment.paymentPerMonth) }
    for lever in scenarios.flatMap(\.levers) {
      for case .quantity(let quantity) in lever.settings.values { use(quantity) }
    }
    return ids
  }
}
