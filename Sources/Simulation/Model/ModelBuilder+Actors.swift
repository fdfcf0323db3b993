import Cases

extension ModelBuilder {
  /// Providers of escorts and guards, what claims them elsewhere, and their commitments to the markets' states.
  mutating func addActors() {
    let services: Set<Commitment.Service> = [.escort, .guarding]
    let named = Set(situation.commitments.filter { services.contains($0.service) }.map(\.provider))
    for (index, actor) in situation.actors.enumerated() {
      let provides = actor.escortTeams != nil || actor.guardTeams != nil || named.contains(actor.id)
      guard provides, actor.kind != .armedGroup else { continue }
      addProvider(index)
    }
    for (m, market) in markets.enumerated() where !providers.contains(where: { $0.home.contains(m) }) {
      var army = Provider(
        actor: -1, id: "army-\(market.country.lowercased())", active: 0..<days, teams: own(.escortTeams),
        guardTeams: Amount(0), successes: Amount(0), failures: Amount(0), elsewhere: [], home: [m])
      army.home = [m]
      providers.append(army)
    }
    for (index, commitment) in situation.commitments.enumerated() { addPledge(index, commitment) }
  }

  private mutating func addProvider(_ index: Int) {
    let actor = situation.actors[index]
    let home = markets.indices.filter { m in
      let client = markets[m].client
      guard client >= 0 else { return false }
      return actor.parent == situation.actors[client].id || actor.id == situation.actors[client].id
    }
    func given(_ quantity: Quantity?) -> Amount? {
      quantity.map { Amount($0, index: parameterIndex) ?? Amount(0) }
    }
    for quantity in [
      actor.escortTeams, actor.guardTeams, actor.pricePerEscortDay, actor.pricePerGuardDay, actor.successes,
      actor.failures,
    ] { if let quantity { _ = amount(quantity, file: "actors.csv") } }
    let theatres = situation.theatres.filter { $0.actor == actor.id }
    let here = theatres.first { isHere($0.id) }?.priority ?? Int.max
    providers.append(
      Provider(
        actor: index, id: actor.id, active: span(actor.period),
        teams: given(actor.escortTeams) ?? (home.isEmpty ? Amount(0) : own(.escortTeams)),
        guardTeams: given(actor.guardTeams) ?? Amount(0), escortPrice: given(actor.pricePerEscortDay),
        guardPrice: given(actor.pricePerGuardDay), successes: given(actor.successes) ?? Amount(0),
        failures: given(actor.failures) ?? Amount(0),
        elsewhere: theatres.filter { !isHere($0.id) && $0.priority < here }.map {
          (amount($0.teams, file: "theatres.csv"), span($0.period))
        }, home: Set(home)))
  }

  /// A theatre named after the case or one of its cities is the siege itself.
  private func isHere(_ theatre: String) -> Bool {
    theatre == situation.description.id || situation.description.cities.contains(theatre)
  }

  private mutating func addPledge(_ index: Int, _ commitment: Commitment) {
    guard let market = market(ofClient: commitment.client) else { return }
    let payment = commitment.paymentPerMonth.map { amount($0, file: "commitments.csv") } ?? Amount(0)
    let concession = [.gold, .uranium, .lithium, .miningRights].contains(commitment.payment)
    let teams = commitment.service == .escort ? commitment.amount.map { amount($0, file: "commitments.csv") } : Amount(0)
    let provider = providers.firstIndex { $0.id == commitment.provider } ?? -1
    guard provider >= 0 || payment.factor > 0 else { return }
    pledges.append(
      Pledge(
        commitment: index, provider: provider, market: market, days: span(commitment.period),
        teams: isTeams(commitment) ? teams : (commitment.service == .escort ? nil : Amount(0)),
        paymentPerMonth: payment, isConcession: concession))
  }

  /// Amounts in persons, vehicles and the like are not teams: then the provider's own number stands.
  private func isTeams(_ commitment: Commitment) -> Bool {
    commitment.amount != nil && (commitment.unit == nil || commitment.unit!.contains("team"))
  }

  func market(ofClient id: String) -> Int? {
    markets.firstIndex { $0.client >= 0 && situation.actors[$0.client].id == id }
  }

  /// Index of a provider; an actor that has provided nothing so far becomes one without forces of its own.
  mutating func provider(_ id: String) -> Int? {
    if let known = providers.firstIndex(where: { $0.id == id }) { return known }
    guard let index = situation.actors.firstIndex(where: { $0.id == id }) else { return nil }
    addProvider(index)
    return providers.count - 1
  }
}
