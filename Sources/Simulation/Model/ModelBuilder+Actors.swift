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
    for (c, client) in clients.enumerated() where !providers.contains(where: { $0.home.contains(c) }) {
      providers.append(
        Provider(
          actor: -1, id: "army-\(client.country.lowercased())", active: 0..<days, teams: own(.escortTeams),
          guardTeams: Amount(0), successes: Amount(0), failures: Amount(0), elsewhere: [], home: [c]))
    }
    for (index, commitment) in situation.commitments.enumerated() { addPledge(index, commitment) }
  }

  private mutating func addProvider(_ index: Int) {
    let actor = situation.actors[index]
    let home = clients.indices.filter { c in
      let state = clients[c].actor
      return state >= 0 && (actor.parent == situation.actors[state].id || actor.id == situation.actors[state].id)
    }
    func given(_ quantity: Quantity?) -> Amount? {
      quantity.map { Amount($0, index: parameterIndex) ?? Amount(0) }
    }
    for quantity in [
      actor.escortTeams, actor.guardTeams, actor.pricePerEscortDay, actor.pricePerGuardDay, actor.successes,
      actor.failures,
    ] { if let quantity { _ = amount(quantity, file: "actors.csv") } }
    let theatres = situation.theatres.filter { $0.actor == actor.id }
    let own = theatres.filter { isHere($0.id) }
    let priority = own.map(\.priority).min() ?? Int.max
    let here = own.map { (teams: amount($0.teams, file: "theatres.csv"), days: span($0.period)) }
    providers.append(
      Provider(
        actor: index, id: actor.id, active: span(actor.period),
        teams: given(actor.escortTeams) ?? (home.isEmpty ? Amount(0) : self.own(.escortTeams)),
        guardTeams: given(actor.guardTeams) ?? Amount(0), escortPrice: given(actor.pricePerEscortDay),
        guardPrice: given(actor.pricePerGuardDay), successes: given(actor.successes) ?? Amount(0),
        failures: given(actor.failures) ?? Amount(0),
        elsewhere: theatres.filter { !isHere($0.id) && $0.priority < priority }.map {
          (amount($0.teams, file: "theatres.csv"), span($0.period))
        }, here: here.isEmpty ? nil : here, home: Set(home)))
  }

  /// A theatre whose id is the case's or a city's, or ends in `_roads` or `_fuel`, is these roads themselves.
  private func isHere(_ theatre: String) -> Bool {
    theatre == situation.description.id || situation.description.cities.contains(theatre)
      || theatre.hasSuffix("_roads") || theatre.hasSuffix("_fuel")
  }

  private mutating func addPledge(_ index: Int, _ commitment: Commitment) {
    guard let client = client(commitment.client) else { return }
    let payment = commitment.paymentPerMonth.map { amount($0, file: "commitments.csv") } ?? Amount(0)
    let concession = [.gold, .uranium, .lithium, .miningRights].contains(commitment.payment)
    let teams =
      commitment.service == .escort ? commitment.amount.map { amount($0, file: "commitments.csv") } : Amount(0)
    let provider = providers.firstIndex { $0.id == commitment.provider } ?? -1
    let lanes = lanes.indices.filter {
      self.lanes[$0].isImport && situation.corridors[self.lanes[$0].corridor].id == commitment.place
    }
    guard provider >= 0 || payment.factor > 0 else { return }
    pledges.append(
      Pledge(
        commitment: index, provider: provider, client: client, lanes: lanes, days: span(commitment.period),
        teams: isTeams(commitment) ? teams : (commitment.service == .escort ? nil : Amount(0)),
        paymentPerMonth: payment, isConcession: concession))
  }

  /// Amounts in persons, vehicles and the like are not teams: then the provider's own number stands.
  private func isTeams(_ commitment: Commitment) -> Bool {
    commitment.amount != nil && (commitment.unit == nil || commitment.unit!.contains("team"))
  }

  /// Index of the client that an actor id names.
  func client(_ id: String) -> Int? {
    clients.firstIndex { $0.actor >= 0 && situation.actors[$0.actor].id == id }
  }

  /// Index of a provider; an actor that has provided nothing so far becomes one without forces of its own.
  mutating func provider(_ id: String) -> Int? {
    if let known = providers.firstIndex(where: { $0.id == id }) { return known }
    guard let index = situation.actors.firstIndex(where: { $0.id == id }) else { return nil }
    addProvider(index)
    return providers.count - 1
  }
}
