import Randomness

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Engine {
  /// Sets the state of a replication's first morning: stocks as the case says, and a fleet already under way at normal pace.
  func begin(replication: Int, draws: UnsafePointer<Double>) {
    number[0] = UInt32(replication)
    given = draws
    day = 0
    setParameters()
    resetCounters()
    valueSites()
    valueSupply()
    valueLanes()
    valueTables()
    valueAttackers()
    valueProviders()
    isPreparing = true
    startFleet()
    isPreparing = false
    noteNormalCover()
  }

  /// What keepers, buyers and sellers hold for normal: cover on the first morning. Fear, rationing and scarcity start below it.
  private func noteNormalCover() {
    let rationBelow = model.thresholds["ration"] ?? numbers.rationBelow
    for s in 0..<siteCount {
      for p in 0..<products {
        let i = s * products + p
        let days = demandSum[i] > 0 ? Double(accounts.initialStock[i]) / Double(demandSum[i]) : 0
        easyCover[i] = min(30, max(0.25, 0.8 * cover(s, p)))
        easyPrice[i] = min(0.999, CoverTable.value(priceTable, easyCover[i]))
        hoardLimit[i] = min(numbers.hoardingCover, 0.8 * days) * Double(demandSum[i])
        rationLimit[i] = min(rationBelow, 0.5 * days) * Double(demandSum[i])
      }
    }
  }

  private func valueSites() {
    let tiers = SimulationModel.tiers
    marketDemand.fill(0)
    for s in 0..<siteCount {
      let site = model.sites[s]
      for p in 0..<products {
        var sum: Int64 = 0
        for t in 0..<tiers {
          let litres = total(site.demand[p * tiers + t])
          demand[(s * products + p) * tiers + t] = litres
          sum += litres
        }
        let i = s * products + p
        demandSum[i] = sum
        let cover = Int64((Double(sum) * numbers.siteStockDays).rounded())
        stock[i] = site.stock[p].isEmpty ? cover : total(site.stock[p])
        capacity[i] = max(stock[i], site.capacity[p].isEmpty ? 2 * cover : total(site.capacity[p]))
        accounts.initialStock[i] = stock[i]
        target[i] = stock[i]
        if site.market >= 0 { marketDemand[site.market * products + p] += sum }
      }
    }
  }

  /// Before the siege the country was supplied: draws of supply that fall short of the drawn demand are raised to meet it.
  private func valueSupply() {
    for p in 0..<products {
      inForce.supplyFactor[p] = 1
      guard numbers.normalSupplySuffices else { continue }
      var need = 0.0
      for m in 0..<marketCount { need += Double(marketDemand[m * products + p]) }
      var given = 0.0
      for row in model.supply where row.product == p && row.days.contains(0) { given += row.litres.value(draws) }
      if given > 0 { inForce.supplyFactor[p] = max(1, 1.05 * need / given) }
    }
  }

  private func total(_ amounts: [Amount]) -> Int64 {
    var sum = 0.0
    for amount in amounts { sum += amount.value(draws) }
    return Int64(min(sum, 1e15).rounded())
  }

  func valueTables() {
    let given = SIMD4(numbers.coverScale, numbers.ceilingRatio, numbers.elasticity, numbers.stationCurve)
    if tabled == given { return }
    tabled = given
    for i in 0..<CoverTable.size {
      let cover = Double(i) * CoverTable.step
      priceTable[i] = exp(-cover / numbers.coverScale)
      let ratio = 1 + (numbers.ceilingRatio - 1) * min(1, Double(i) / 128)
      demandTable[i] = pow(ratio, -numbers.elasticity)
      stationTable[i] = 1 - exp(-cover / numbers.stationCurve)
    }
  }

  private func valueProviders() {
    for v in 0..<providerCount {
      let provider = model.providers[v]
      protection.believed[v] = numbers.beliefStrength + provider.successes.value(draws)
      protection.doubted[v] = numbers.beliefStrength + provider.failures.value(draws)
    }
  }
}
