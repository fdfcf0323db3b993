extension Block {
  /// Loaded tankers of a market that stand, of all replications: waiting to load or for customs, held at the border for an escort or for
  /// courage, or behind a closed link.
  func countStanding(market m: Int, into sums: UnsafeMutablePointer<Float>) {
    let first = first
    let (abreast, products, width) = (Abreast.count, first.products, first.width)
    sums.update(repeating: 0, count: abreast)
    for l in first.lanes(of: m) {
      let (onRoad, atBorder) = (first.onRoad.all(l), first.atBorder.all(l))
      let (turned, standing) = (first.turned.all(l), first.standingSlots.all(l))
      let (isShut, closedUntil) = (first.inForce.laneShut.all(l), first.laneClosedUntil.all(l))
      let ring = first.slots.all(l &* Engine.maxSlots &* width)
      for w in 0..<active where onRoad[w] > 0 {
        var sum = atBorder[w]
        var slot = Int(turned[w])
        for _ in 0..<Int(standing[w]) {
          var place = slot &* width &* abreast &+ w
          for _ in 0..<products {
            sum &+= ring[place]
            place &+= abreast
          }
          slot = (slot &+ 1) & (Engine.maxSlots &- 1)
        }
        if isShut[w] || Int(closedUntil[w]) > first.day { sum &+= engines[w].tankersBlocked(l) }
        sums[w] += Float(sum)
      }
    }
  }
}
