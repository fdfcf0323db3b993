extension SupplyProblem {
  /// Whether a link joins its ends for good: goods pass it on the same day both ways, at no cost, without limit, whatever is cut.
  func joins(_ link: Link) -> Bool {
    link.isTwoWay && link.days == 0 && link.capacity == nil && link.cost == 0 && link.cutCost == nil
      && !places[link.from].isGated && !places[link.to].isGated
  }

  /// For each place a number from 0 up, the same for places that links join for good, and how many there are.
  ///
  /// What one of them can get or send on a day all of them can: they are one place of the expansion.
  var joinedPlaces: (number: [Int], count: Int) {
    var above = Array(places.indices)
    func root(_ place: Int) -> Int {
      var place = place
      while above[place] != place {
        above[place] = above[above[place]]
        place = above[place]
      }
      return place
    }
    for link in links where joins(link) {
      let (a, b) = (root(link.from), root(link.to))
      above[max(a, b)] = min(a, b)
    }
    var number = [Int](repeating: -1, count: places.count)
    var count = 0
    for place in places.indices {
      let top = root(place)
      if number[top] < 0 {
        number[top] = count
        count += 1
      }
      number[place] = number[top]
    }
    return (number, count)
  }
}

extension SupplyProblem.Place {
  /// Whether what passes through is limited or can be stopped.
  var isGated: Bool { throughput != nil || cutCost != nil }
}
