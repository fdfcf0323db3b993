extension Engine {
  /// Wipes the state of all replications abreast, asked of the first of them.
  func clear() {
    supplyLeft.fillAll(0)
    household.fillAll(0)
    heading.fillAll(0)
    price.fillAll(1)
    slots.fillAll(0)
    turned.fillAll(0)
    onRoad.fillAll(0)
    held.fillAll(0)
    ready.fillAll(0)
    atBorder.fillAll(0)
    idle.fillAll(0)
    onLane.fillAll(0)
    bound.fillAll(0)
    returning.fillAll(0)
    domestic.fillAll(0)
    transit.fillAll(0)
    inbound.fillAll(0)
    attacksSeen.fillAll(0)
    convoysSeen.fillAll(0)
    orderCredit.fillAll(0)
    dropCredit.fillAll(0)
    patience.fillAll(0)
    closedUntil.fillAll(-1)
    laneClosedUntil.fillAll(-1)
    pressure.fillAll(0)
    dryDays.fillAll(0)
    teamsBusy.fillAll(0)
    pledgedBusy.fillAll(0)
    teamsBack.fillAll(0)
    leftOn.fillAll(-1)
    fallenOn.fillAll(-1)
    joining.fillAll(0)
    trucksLacking.fillAll(0)
    hiredOnWay.fillAll(0)
    dueBack.fillAll(0)
    ordered.fillAll(0)
    orderedTankers.fillAll(0)
    enteredTankers.fillAll(0)
    enteredConvoys.fillAll(0)
    stoppedTankers.fillAll(0)
    homeward.fillAll(0)
    tally.fillAll(0)
    for account in [shipped, arrived, lost, refused, airlifted, used, burned, released] { account.fillAll(0) }
    for account in [arrivedAt, usedAt, burnedAt, sentOn, boughtAt] { account.fillAll(0) }
    for account in [deliveredBy, lostOn, refusedOn] { account.fillAll(0) }
    escortsBy.fillAll(0)
    escortedTankersBy.fillAll(0)
    lostUnder.fillAll(0)
    costs.fillAll(0)
    paid.fillAll(0)
    guardDays.fillAll(0)
    inherited.fillAll(0)
    unmetToday.fillAll(0)
    wantedToday.fillAll(0)
    rationingToday.fillAll(false)
  }

  /// What a replication counts in numbers of its own starts at nothing.
  func resetCounters() {
    appliedOn = -1
    replacementCredit = 0
    tankersAdded = 0
    tankersGivenBack = 0
    tankersMoved = 0
  }
}
