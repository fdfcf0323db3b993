extension CaseCriticality {
  /// Links in a row that cost every city the same, mostly those of one road without a choice between them; links that cost nothing are left out.
  public var alike: [ArraySlice<LinkLoss>] {
    let hurting = links.filter { !$0.cities.isEmpty }
    var runs: [ArraySlice<LinkLoss>] = []
    for index in hurting.indices {
      if let run = runs.last, run.first!.cities == hurting[index].cities {
        runs[runs.count - 1] = hurting[run.startIndex...index]
      } else {
        runs.append(hurting[index...index])
      }
    }
    return runs
  }

  /// Cities that lose the same, as far as what is told of their loss shows, in the order of their first.
  ///
  /// - Parameter told: what is told of a loss.
  public static func losers<Told: Hashable>(
    _ effects: [Effect], told: (Effect) -> Told
  ) -> [(loss: Told, cities: [String])] {
    var order: [Told] = []
    var cities: [Told: [String]] = [:]
    for effect in effects {
      let loss = told(effect)
      if cities[loss] == nil { order.append(loss) }
      cities[loss, default: []].append(effect.city)
    }
    return order.map { ($0, cities[$0]!) }
  }
}
