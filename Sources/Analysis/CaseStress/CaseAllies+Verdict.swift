import Cases
import Wording

extension CaseAlliesResult {
  /// Whether some group of states would do better on its own, in sentences of the catalogue; none for one state alone.
  ///
  /// - Parameter whole: writes weighted litres.
  public func verdict(_ whole: (Double) -> String) -> [Message] {
    guard states.count > 1 else { return [] }
    let shapley: Message =
      shapleyInCore
      ? "The Shapley shares are in the core: no group of states does better on its own"
      : "The Shapley shares are not in the core: \(worstTreated.joined(separator: " + ")) would save \(whole(excess)) more alone"
    let core: Message =
      coreIsEmpty
      ? "The core is empty: whatever the sharing, some group would save \(whole(leastCoreExcess)) more alone"
      : "The least core leaves every group at least \(whole(-leastCoreExcess)) better off than alone"
    return [shapley, core] + (isSuperadditive ? [] : ["Some groups lose by joining others: they are better apart"])
  }
}
