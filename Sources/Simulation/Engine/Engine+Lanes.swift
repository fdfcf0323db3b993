extension Engine {
  /// What a lane's trucks carry and cost, what its stops take, and its days of travel.
  func valueLanes() {
    for l in 0..<laneCount {
      let lane = model.lanes[l]
      load[l] = Int64(max(1, min(lane.litresPerTanker?.value(draws) ?? numbers.litresPerTanker, 1e9).rounded()))
      laneBaseCost[l] = numbers.freightCost * lane.km / 1000
    }
    shareStops()
    layOutLanes(speed: 1)
  }

  /// What part of a passing column each stop may take: its part of the demand still ahead.
  private func shareStops() {
    for l in 0..<importCount {
      let market = Int(topology.laneMarket[l])
      let stops = Int(topology.stopStart[l])..<Int(topology.stopStart[l + 1])
      for p in 0..<products {
        var ahead = Double(marketDemand[market * products + p])
        for k in stops {
          let own = Double(demandSum[Int(topology.stopSite[k]) * products + p])
          stopShare[k * products + p] = k == stops.upperBound - 1 ? 1 : ahead > 0 ? min(1, own / ahead) : 0
          ahead -= own
        }
      }
    }
  }

  /// Cuts every lane into days of travel. Columns under way keep their relative place when the pace changes.
  func layOutLanes(speed: Double) {
    spreadTraffic(isLast: false)
    inForce.isValued.fill(false)
    let hours = numbers.hoursPerDay * speed
    inForce.drivingHours[0] = hours
    for l in 0..<laneCount {
      let lane = model.lanes[l]
      let oldBefore = Int(slotsBefore[l])
      let oldAfter = Int(slotsAfter[l])
      var before = 0
      if lane.isImport {
        let waiting =
          (lane.loadingDays?.value(draws) ?? numbers.loadingDays)
          + (lane.borderDays?.value(draws) ?? numbers.borderDays)
        before = min(24, max(1, Int((waiting + lane.hoursBefore / hours).rounded(.up))))
      }
      let after = min(Engine.maxSlots - 24, max(1, Int((lane.hoursAfter / hours).rounded(.up))))
      slotsBefore[l] = Int32(before)
      slotsAfter[l] = Int32(after)
      laneStages[l] = Double(before + after)
      let whole = lane.hoursBefore + lane.hoursAfter
      returnDays[l] = Int32(min(Engine.ring - 2, 1 + Int((whole / hours).rounded(.up))))
      standingSlots[l] = Int32(
        lane.isImport ? max(0, before - max(1, Int((lane.hoursBefore / hours).rounded(.up)))) : 0)
      for i in Int(topology.laneLinkStart[l])..<Int(topology.laneLinkStart[l + 1]) {
        let driven = topology.laneLinkHours[i] + (topology.laneLinkAfter[i] ? lane.hoursBefore : 0)
        daysToGo[i] = max(1, returnDays[l] - 1 - Int32(max(0, whole - driven) / hours))
      }
      for i in Int(topology.laneLinkStart[l])..<Int(topology.laneLinkStart[l + 1]) {
        if topology.laneLinkAfter[i] {
          slotOf[i] = Int32(before + min(after - 1, Int(topology.laneLinkHours[i] / hours)))
        } else {
          // Loading comes before the first kilometre.
          let days = Int(topology.laneLinkHours[i] / hours)
          let driving = max(1, Int((lane.hoursBefore / hours).rounded(.up)))
          slotOf[i] = Int32(max(0, min(before - 1, before - driving + days)))
        }
      }
      for k in Int(topology.stopStart[l])..<Int(topology.stopStart[l + 1]) {
        stopSlot[k] = Int32(before + min(after - 1, Int(topology.stopHours[k] / hours)))
      }
      if onRoad[l] > 0 { rescale(l, oldBefore: oldBefore, oldAfter: oldAfter) }
      // Nothing lies beyond the last stage when the ring turns.
      for j in (before + after)..<Engine.maxSlots {
        for i in 0..<width { slots[slotBase(l, j) + i] = 0 }
      }
    }
    enterAll()
  }

  private func rescale(_ l: Int, oldBefore: Int, oldAfter: Int) {
    let before = Int(slotsBefore[l])
    let after = Int(slotsAfter[l])
    if before == oldBefore && after == oldAfter { return }
    let stages = oldBefore + oldAfter
    var old = [Int32](repeating: 0, count: stages)
    for i in 0..<width {
      for j in 0..<stages {
        old[j] = slots[slotBase(l, j) + i]
        slots[slotBase(l, j) + i] = 0
      }
      for j in 0..<stages {
        let stage =
          j < oldBefore
          ? min(before - 1, j * before / max(1, oldBefore))
          : before + min(after - 1, (j - oldBefore) * after / oldAfter)
        slots[slotBase(l, stage) + i] += old[j]
      }
    }
  }
}
