extension Engine {
  /// Clients leave a protector they no longer believe in; a capital that has been dry and pressed too long falls.
  mutating func review() {
    var hasChanged = false
    for v in 0..<providerCount where believed[v] + doubted[v] > 4 {
      let belief = believed[v] / (believed[v] + doubted[v])
      if belief >= numbers.leaveBelow { continue }
      for m in 0..<marketCount {
        let i = v * marketCount + m
        // A state does not dismiss its own army.
        if pledged[i] == 0 || leftOn[i] >= 0 || model.providers[v].home.contains(m) { continue }
        leftOn[i] = Int32(day)
        hasChanged = true
      }
    }
    for lever in model.levers where lever.days.contains(day) {
      guard case .fall(let site, let dry, let limit, _, _) = lever.action else { continue }
      let m = Int(siteMarket[site])
      if m < 0 || fallenOn[m] >= 0 { continue }
      if Double(dryDays[site]) >= dry.value(draws), dryDays[site] > 0, pressure[site] >= limit.value(draws) {
        fallenOn[m] = Int32(day)
        hasChanged = true
      }
    }
    if hasChanged { applySettings() }
  }
}
