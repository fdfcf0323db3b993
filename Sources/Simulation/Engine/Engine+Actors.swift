extension Engine {
  /// Clients leave a protector they no longer believe in; a capital that has been dry and pressed too long falls.
  func review() {
    var hasChanged = false
    for v in 0..<providerCount where protection.believed[v] + protection.doubted[v] > 4 {
      let belief = protection.believed[v] / (protection.believed[v] + protection.doubted[v])
      if belief >= numbers.leaveBelow { continue }
      for c in 0..<clientCount {
        let i = v * clientCount + c
        // A state does not dismiss its own army.
        if protection.pledged[i] == 0 || protection.leftOn[i] >= 0 || model.providers[v].home.contains(c) { continue }
        protection.leftOn[i] = Int32(day)
        hasChanged = true
      }
    }
    if hasFalls {
      for lever in model.levers where lever.days.contains(day) {
        guard case .fall(let site, let dry, let limit, _, _) = lever.action else { continue }
        if topology.siteMarket[site] < 0 { continue }
        let c = Int(topology.marketClient[Int(topology.siteMarket[site])])
        if protection.fallenOn[c] >= 0 { continue }
        if Double(dryDays[site]) >= dry.value(draws), dryDays[site] > 0, pressure[site] >= limit.value(draws) {
          noteInheritance(of: c)
          protection.fallenOn[c] = Int32(day)
          hasChanged = true
        }
      }
    }
    if hasChanged { applySettings() }
  }
}
