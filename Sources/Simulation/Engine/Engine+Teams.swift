extension Engine {
  /// What each provider has left for the siege, and what it has pledged to each market.
  func fieldTeams() {
    protection.pledged.fill(0)
    accounts.paidDaily.fill(0)
    accounts.guardsToday.fill(0)
    for v in 0..<providerCount {
      let provider = model.providers[v]
      protection.escortPrice[v] = provider.escortPrice?.value(draws) ?? numbers.escortDayPrice * numbers.officialPrice
      var available = provider.active.contains(day) ? provider.teams.value(draws) : 0
      for claim in provider.elsewhere where claim.days.contains(day) { available -= claim.teams.value(draws) }
      if let here = provider.here {
        var wanted = 0.0
        for claim in here where claim.days.contains(day) { wanted += claim.teams.value(draws) }
        available = min(available, wanted)
      }
      protection.fieldedTeams[v] = max(0, available)
      for c in provider.home { protection.pledged[v * clientCount + c] = Int32.max / 4 }
    }
    for pledge in model.pledges where pledge.days.contains(day) {
      let i = pledge.provider * clientCount + pledge.client
      if pledge.provider >= 0 && protection.leftOn[i] >= 0 { continue }
      if hasEndedCommitments(pledge.client) { continue }
      let kind = pledge.isConcession ? CostKind.concessions : .patrons
      let payment = pledge.paymentPerMonth.value(draws) / 30
      inForce.dailyCost[kind.index] += payment
      guard pledge.provider >= 0 else { continue }
      accounts.paidDaily[i] += payment
      let amount = pledge.teams.map { Int32(min($0.value(draws), 1e5).rounded(.up)) } ?? Int32.max / 4
      protection.pledged[i] = max(protection.pledged[i], amount)
      if amount > 0 { restrict(pledge.provider, to: pledge.lanes) }
    }
  }

  /// Whole teams; a broken number is the next whole one, each bound for longer.
  func countTeams() {
    for v in 0..<providerCount {
      let fielded = min(protection.fieldedTeams[v], 1e5)
      protection.teams[v] = Int32(fielded.rounded(.up))
      protection.busyFactor[v] = fielded > 0 ? fielded.rounded(.up) / fielded : 1
    }
  }

  /// The client for which a provider stands guard: its own state, else the first that has engaged it.
  func employer(of v: Int) -> Int {
    if let own = model.providers[v].home.min() { return own }
    for c in 0..<clientCount where protection.pledged[v * clientCount + c] > 0 { return c }
    return 0
  }

  func changeTeams(_ v: Int, _ change: CompiledLever.TeamChange, _ lanes: [Int]) {
    let now = protection.fieldedTeams[v]
    let next =
      switch change {
      case .set(let amount): amount.value(draws)
      case .add(let amount): now + amount.value(draws)
      case .multiply(let amount): now * amount.value(draws)
      }
    protection.fieldedTeams[v] = max(next, 0)
    var isPledged = false
    for c in 0..<clientCount where protection.pledged[v * clientCount + c] > 0 { isPledged = true }
    if !isPledged {
      // Nobody has engaged it: the scenario means the state that asks first.
      if protection.leftOn[v * clientCount] < 0 { protection.pledged[v * clientCount] = Int32.max / 4 }
    } else if next > now {
      // More teams than the commitment speaks of: the scenario has agreed on them.
      for c in 0..<clientCount where protection.pledged[v * clientCount + c] > 0 {
        protection.pledged[v * clientCount + c] = max(
          protection.pledged[v * clientCount + c], Int32(min(next, 1e5).rounded(.up)))
      }
    }
    restrict(v, to: lanes)
  }

  /// A force named for some corridors serves no others.
  func restrict(_ v: Int, to lanes: [Int]) {
    guard !lanes.isEmpty else { return }
    for l in 0..<laneCount { protection.maySecure[v * laneCount + l] = lanes.contains(l) }
  }

  /// After a capital falls its commitments end; forces go to the heirs the scenario names. Heirs that the case has no roads of take
  /// them away.
  func endCommitments(of client: Int) {
    guard let heirs = heirs(of: client) else { return }
    for v in 0..<providerCount {
      let i = v * clientCount + client
      if protection.pledged[i] > 0 {
        for heir in heirs {
          let own = model.heirs[heir].client
          if own >= 0 && own != client { protection.pledged[v * clientCount + own] = Int32.max / 4 }
        }
      }
      protection.pledged[i] = 0
    }
  }

  func hasEndedCommitments(_ client: Int) -> Bool { protection.fallenOn[client] >= 0 && heirs(of: client) != nil }

  /// Heirs of a state by the scenario's rule; nil where its commitments outlive its capital.
  private func heirs(of client: Int) -> [Int]? {
    for lever in model.levers {
      guard case .fall(let site, _, _, let ends, let heirs) = lever.action, topology.siteMarket[site] >= 0,
        Int(topology.marketClient[Int(topology.siteMarket[site])]) == client, ends
      else { continue }
      return heirs
    }
    return nil
  }

  /// On the day a state falls: what each heir takes over, in equal parts.
  func noteInheritance(of client: Int) {
    guard let heirs = heirs(of: client), !heirs.isEmpty else { return }
    for v in 0..<providerCount where protection.pledged[v * clientCount + client] > 0 {
      for heir in heirs {
        accounts.inherited[heir * providerCount + v] += protection.fieldedTeams[v] / Double(heirs.count)
      }
    }
  }
}
