import Cases
import Interdiction
import SupplyNetwork

/// What goes unmet on an ordinary day when a single link is lost and suppliers send what they have along the ways that are left.
///
/// The supply problem of stress tests (docs/flow-stress-tests.md) with every road open to loss: no stocks, no travel time; customs
/// and limited roads let through what they can. Links in a row without a choice between them are lost together, so that they have the same answer.
struct UnmetWithoutLink {
  /// Litres a day beyond those that go unmet with every road open, by place; places that lose nothing are left out.
  typealias Losses = (byPlace: [String: Int64], weighted: Int64)

  private var ofLink: [String: Losses] = [:]

  /// - Throws: `UserError` for a case without supply or demand.
  init(_ situation: Case, _ network: SupplyNetwork, medians: [String: Double]) throws {
    let supply = try CaseSupply(situation, .init(horizon: 1, everywhere: true), network, medians: medians)
    let expansion = try CaseStressUseCase.expand(supply, CaseStressOptions())
    let solver = try FlowAttackSolver(expansion.problem)
    func unmet(_ targets: [Int32]) -> [Int64] { expansion.unmet(under: targets, solver).map { $0.reduce(0, +) } }
    let open = unmet([])
    for (target, cut) in expansion.cuts.enumerated() {
      guard case .link(let stretch) = cut.subject else { continue }
      let without = unmet([Int32(target)])
      var losses: Losses = ([:], 0)
      for demand in supply.problem.demands.indices where without[demand] != open[demand] {
        let (place, _, weight) = supply.describe(demand: demand)
        let more = without[demand] - open[demand]
        losses.byPlace[place, default: 0] += more
        losses.weighted += more * weight
      }
      for link in supply.stretches[stretch].links { ofLink[link] = losses }
    }
  }

  /// A link that no fuel could use (a dead end) has no losses.
  subscript(link: String) -> Losses { ofLink[link] ?? ([:], 0) }
}
