import Cases
import Foundation
import Interdiction
import Wording

/// What `verify` found.
public struct VerifyReport: Encodable, Sendable {
  /// Whether nothing wrong was found.
  public var accepted: Bool
  /// What is wrong.
  public var faults: [Message]
  /// What could not be checked.
  public var unchecked: [Message]
}

/// `verify`: checks a result of `stress` or `protect` again, from the input file and the result alone, without the solver.
public enum VerifyUseCase {
  /// - Parameters:
  ///   - path: a result file (`--format json`), or the run folder that holds `result.json`.
  ///   - graph: the graph file, where it is not at its old place any more.
  ///   - caseFolders: the case folders, where they are not at their old places any more.
  public static func verify(_ path: URL, graph: URL?, caseFolders: [String] = [], _ work: Work) throws -> VerifyReport {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path.path, isDirectory: &isFolder) else {
      throw UserError(.missingInput, "there is no file \(path.path)")
    }
    let file = isFolder.boolValue ? path.appending(path: "result.json") : path
    guard let data = try? Data(contentsOf: file) else { throw UserError(.missingInput, "cannot read \(file.path)") }
    if let faults = try CaseStressUseCase.faults(in: data, folders: caseFolders) {
      return VerifyReport(accepted: faults.isEmpty, faults: faults, unchecked: [])
    }
    let decoder = JSONDecoder()
    let kind: Kind
    do {
      kind = try decoder.decode(Kind.self, from: data)
    } catch {
      throw UserError(.badData, "\(file.path) is not a result of stress or protect: \(describe(error))")
    }
    let certificate = kind.certificate
    let place = graph ?? URL(filePath: certificate.graph)
    let input = try GraphInput(certificate, at: place, work)
    var verdict = ResultVerifier.Verdict()
    if input.sha256 != certificate.sha256 {
      verdict.faults.append("\(place.path) is not the file that the result is about")
    }
    do {
      if certificate.flow != nil {
        let result = try decoder.decode(FlowStressResult.self, from: data)
        try GraphFlowStress.check(result, input, &verdict)
        check(result.places, input, &verdict)
        return VerifyReport(accepted: verdict.isAccepted, faults: verdict.faults, unchecked: verdict.unchecked)
      }
      let attack = try GraphAttack(input, cuts: certificate.cuts)
      if certificate.protection != nil {
        let result = try decoder.decode(ProtectResult.self, from: data)
        try check(result, attack, &verdict)
        check(result.places, input, &verdict)
      } else {
        let result = try decoder.decode(StressResult.self, from: data)
        try check(result, attack, &verdict)
        check(result.places, input, &verdict)
        if verdict.isAccepted, let roads = result.responseRoads, let answer = result.certificate.shortestPath?.last {
          expect(
            roads == GraphMap(input).roads(along: answer.response.map(attack.row(of:))), "response_roads", &verdict)
        }
      }
    } catch let error as DecodingError {
      throw UserError(.badData, "\(file.path): \(describe(error))")
    }
    return VerifyReport(accepted: verdict.isAccepted, faults: verdict.faults, unchecked: verdict.unchecked)
  }

  /// On a road network the names and positions of nodes must be the network's own; of a graph file they come from elsewhere.
  private static func check(_ places: [NodePlace]?, _ input: GraphInput, _ verdict: inout ResultVerifier.Verdict) {
    guard input.network != nil, let places else { return }
    expect(places == GraphMap(input).places(places.map(\.node)), "places", &verdict)
  }

  /// What a result must have to be one.
  private struct Kind: Decodable { let certificate: Certificate }

  private static func describe(_ error: any Error) -> Message {
    switch error {
    case DecodingError.keyNotFound(let key, _): "it has no \(key.stringValue)"
    case DecodingError.dataCorrupted(let context) where context.codingPath.isEmpty: "it is no JSON"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.dataCorrupted(let context):
      Message(verbatim: context.codingPath.map(\.stringValue).joined(separator: ".") + ": " + context.debugDescription)
    default: "\(error: error)"
    }
  }

  private static func check(
    _ result: StressResult, _ attack: GraphAttack, _ verdict: inout ResultVerifier.Verdict
  ) throws {
    guard let answers = result.certificate.shortestPath, let answer = answers.last else {
      verdict.faults.append("the certificate holds no answer")
      return
    }
    for each in answers {
      let inner = ResultVerifier.verify(each, of: attack.problem)
      verdict.faults += inner.faults.map { "budget \(each.budget): \($0)" }
      verdict.unchecked += inner.unchecked.map { "budget \(each.budget): \($0)" }
    }
    guard verdict.isAccepted else { return }
    // What is printed must be what the certificate proves.
    expect(result.problem == .shortestPath, "problem", &verdict)
    expect(result.uncutValue == attack.cost(answer.uncutValue), "uncut_value", &verdict)
    expect(result.value == attack.cost(answer.value), "value", &verdict)
    expect(result.cutOff == (answer.value == nil), "cut_off", &verdict)
    expect(result.lowerBound == attack.cost(answer.value), "lower_bound", &verdict)
    expect(result.upperBound == attack.cost(answer.upperBound), "upper_bound", &verdict)
    expect(result.isProven == answer.isOptimal, "proven", &verdict)
    expect(result.cuts == answer.plan.map(attack.ends), "cuts", &verdict)
    expect(result.response == attack.names(of: answer.response), "response", &verdict)
    expect(
      attack.price(answer.budget) <= result.budget + 1e-9 && result.budget == result.certificate.cuts, "budget",
      &verdict)
    if result.curve == nil || answer.value != nil, !answer.isInterrupted {
      expect(answer.budget == attack.problem.budget, "budget", &verdict)
    }
    if let curve = result.curve {
      let same =
        curve.count == answers.count
        && zip(curve, answers).allSatisfy { point, each in
          point.cuts == attack.price(each.budget) && point.value == attack.cost(each.value)
            && point.lowerBound == attack.cost(each.value) && point.upperBound == attack.cost(each.upperBound)
            && point.links == each.plan.map(attack.ends)
        }
      expect(same, "curve", &verdict)
    }
    if let near = result.alternatives {
      checkNear(near, answer, attack, &verdict)
    }
  }

  /// Each listed plan must be possible and near enough; that there are no others is not checked.
  private static func checkNear(
    _ near: StressResult.Alternatives, _ answer: ShortestPathResult, _ attack: GraphAttack,
    _ verdict: inout ResultVerifier.Verdict
  ) {
    for (number, plan) in near.plans.enumerated() {
      let links = plan.map { UInt32(clamping: $0.row - 1) }
      guard zip(plan, links).allSatisfy({ Int($1) < attack.problem.linkCount && attack.ends(of: $1) == $0 }) else {
        verdict.faults.append("plan \(number + 1) of near_worst names a link that is not in the file")
        continue
      }
      let value = ResultVerifier.value(of: links, in: attack.problem)
      let price = attack.problem.price(of: links) ?? .max
      let least = answer.value.map { Double($0) * attack.costUnit - near.tolerance - 1e-9 }
      let isNear =
        value.map { least.map { [unit = attack.costUnit] in Double(value ?? 0) * unit >= $0 } ?? false && $0 >= 0 }
        ?? true
      if !isNear || price > answer.budget { verdict.faults.append("plan \(number + 1) of near_worst is not one") }
    }
    verdict.unchecked.append("that near_worst lists all plans there are")
  }

  private static func check(
    _ result: ProtectResult, _ attack: GraphAttack, _ verdict: inout ResultVerifier.Verdict
  ) throws {
    guard let answer = result.certificate.protection, answer.guardBudget >= 0 else {
      verdict.faults.append("the certificate holds no answer")
      return
    }
    let problem = try ProtectUseCase.protection(attack, guards: answer.guardBudget)
    let inner = ResultVerifier.verify(answer, of: problem)
    verdict.faults += inner.faults
    verdict.unchecked += inner.unchecked
    guard verdict.isAccepted, let last = answer.frontier.last?.attack else { return }
    expect(result.problem == .shortestPath, "problem", &verdict)
    expect(result.guards == Double(answer.guardBudget), "guards", &verdict)
    expect(result.value == attack.cost(last.value), "value", &verdict)
    expect(result.uncutValue == attack.cost(last.uncutValue), "uncut_value", &verdict)
    expect(result.upperBound == attack.cost(last.upperBound), "upper_bound", &verdict)
    expect(result.lowerBound == attack.cost(answer.lowerBound), "lower_bound", &verdict)
    expect(result.isProven == answer.isComplete, "proven", &verdict)
    if answer.isComplete { expect(answer.lowerBound == last.value, "lower_bound", &verdict) }
    let same =
      result.frontier.count == answer.frontier.count
      && zip(result.frontier, answer.frontier).allSatisfy {
        $0.price == Double($1.price) && $0.guards == $1.guards.map(attack.ends)
          && $0.value == attack.cost($1.attack.value)
          && $0.cuts == $1.attack.plan.map(attack.ends) && $0.upperBound == attack.cost($1.attack.upperBound)
          && $0.cutOff == ($1.attack.value == nil)
      }
    expect(same, "frontier", &verdict)
  }

  private static func expect(_ holds: Bool, _ field: String, _ verdict: inout ResultVerifier.Verdict) {
    if !holds { verdict.faults.append("\(field) is not what the certificate proves") }
  }
}
