/// A place that stores and uses products: what the simulation calls a city.
struct Site: Sendable {
  /// Index of the place in the case.
  var place: Int
  /// The market it belongs to, -1 when no hub reaches it.
  var market = -1
  /// Amounts of normal daily demand by product and tier: `[product * tiers + tier]`.
  var demand: [[Amount]]
  /// Capacity and stock by product; empty where the case says nothing.
  var capacity: [[Amount]]
  var stock: [[Amount]]
}

/// A hub, where corridors end, with all sites it serves.
struct Market: Sendable {
  /// Site of the hub.
  var hub: Int
  /// Index of the state that buys protection for it, among the model's clients.
  var client: Int
  /// ISO code of the hub's country.
  var country: String
}

/// A state that buys protection for its markets.
struct Client: Sendable {
  /// Index of the actor, -1 where the case has none for the country.
  var actor: Int
  var country: String
}

/// A way fuel takes: a corridor from abroad, or the road from a hub to another site. Its links are passed in order.
struct Lane: Sendable {
  /// Index of the corridor; -1 for distribution from a hub.
  var corridor: Int
  var market: Int
  /// Index of the supply place among the model's origins; for distribution the hub's site.
  var origin: Int
  /// Links in order with the driving hours at their middle, counted from the leg's start.
  var linksBefore: [Int] = []
  var hoursAtBefore: [Double] = []
  var linksAfter: [Int] = []
  var hoursAtAfter: [Double] = []
  /// Driving hours up to the border, and beyond.
  var hoursBefore = 0.0
  var hoursAfter = 0.0
  var km = 0.0
  /// Index of the border post among the model's borders, -1 without.
  var border = -1
  /// Sites served in passing, then the site at the end, with the driving hours from the border.
  var stops: [Int] = []
  var hoursToStop: [Double] = []
  /// Tankers bound to it, with their size and times where the fleet's rows say so.
  var boundTankers: [Amount] = []
  var litresPerTanker: Amount?
  var loadingDays: Amount?
  var borderDays: Amount?

  /// Part of the target up to which a hub fills the other end; hubs with roads of their own are helped only below half.
  var fillsTo = 1.0

  var isImport: Bool { corridor >= 0 }
}

/// Who can escort and guard.
struct Provider: Sendable {
  /// Index of the actor, -1 for the army that stands in where a state has no provider of its own.
  var actor: Int
  var id: String
  /// Active days as a range of the run.
  var active: Range<Int>
  var teams: Amount
  var guardTeams: Amount
  /// Price of a day in the case's currency; nil: the model's assumption.
  var escortPrice: Amount?
  var guardPrice: Amount?
  var successes: Amount
  var failures: Amount
  /// Teams that other theatres take first: amount and days.
  var elsewhere: [(teams: Amount, days: Range<Int>)]
  /// Teams that are for these roads, where theatres say so; nil: whatever is left.
  var here: [(teams: Amount, days: Range<Int>)]?
  /// Clients whose own army it is.
  var home: Set<Int>
}

/// A commitment of a provider to a client.
struct Pledge: Sendable {
  /// Index in the case's commitments.
  var commitment: Int
  var provider: Int
  var client: Int
  /// Lanes it is limited to; empty for all.
  var lanes: [Int]
  var days: Range<Int>
  /// Escort teams pledged; nil: whatever the provider has left.
  var teams: Amount?
  var paymentPerMonth: Amount
  var isConcession: Bool
}
