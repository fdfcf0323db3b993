import Cases

/// A value with the row it was read from.
struct Located<Value> {
  var value: Value
  var row: TableRow
}

/// A value that a row of its table says. The row must be whole.
protocol RowValue {
  init(_ row: TableRow)
}

extension Place: RowValue {
  init(_ row: TableRow) {
    self.init(
      id: row.text("id")!, kind: row.word("kind")!, name: row.name, coordinate: row.coordinate!,
      country: row.text("country")!, pcode: row.text("pcode"), population: row.quantity("population"),
      note: row.text("note"))
  }
}

extension Link: RowValue {
  init(_ row: TableRow) {
    self.init(
      id: row.text("id")!, from: row.text("from")!, to: row.text("to")!, km: row.number("km")!,
      roadClass: row.word("class")!, surface: row.word("surface")!, speedKmh: row.number("speed_kmh"),
      corridors: row.words("corridor"), country: row.text("country")!,
      tankersPerDay: row.quantity("tankers_per_day"), source: row.text("source"),
      note: row.text("note"))
  }
}

extension Corridor: RowValue {
  init(_ row: TableRow) {
    self.init(
      id: row.text("id")!, name: row.name, origin: row.text("origin")!, border: row.text("border"),
      destination: row.text("destination")!, note: row.text("note"))
  }
}

extension Supply: RowValue {
  init(_ row: TableRow) {
    self.init(
      place: row.text("place")!, product: row.text("product")!, litresPerDay: row.quantity("litres_per_day")!,
      supplier: row.text("supplier"), period: row.period, claims: row.words("claims"), note: row.text("note"))
  }
}

extension Storage: RowValue {
  init(_ row: TableRow) {
    self.init(
      place: row.text("place")!, product: row.text("product")!, capacityLitres: row.quantity("capacity_litres")!,
      stockLitres: row.quantity("stock_litres")!, asOf: row.day("as_of")!,
      pricePerLitreDay: row.quantity("price_per_litre_day"), claims: row.words("claims"), note: row.text("note"))
  }
}

extension Demand: RowValue {
  init(_ row: TableRow) {
    self.init(
      place: row.text("place")!, product: row.text("product")!, tier: Int(row.number("tier")!),
      litresPerDay: row.quantity("litres_per_day")!, claims: row.words("claims"), note: row.text("note"))
  }
}

extension Fleet: RowValue {
  init(_ row: TableRow) {
    self.init(
      id: row.text("id")!, corridor: row.text("corridor"), owner: row.text("owner"), tankers: row.quantity("tankers")!,
      litresPerTanker: row.quantity("litres_per_tanker")!, loadingDays: row.quantity("loading_days")!,
      borderDays: row.quantity("border_days")!, period: row.period, claims: row.words("claims"), note: row.text("note"))
  }
}

extension Actor: RowValue {
  init(_ row: TableRow) {
    self.init(
      id: row.text("id")!, kind: row.word("kind")!, name: row.name, parent: row.text("parent"), period: row.period,
      escortTeams: row.quantity("escort_teams"), guardTeams: row.quantity("guard_teams"),
      pricePerEscortDay: row.quantity("price_per_escort_day"), pricePerGuardDay: row.quantity("price_per_guard_day"),
      successes: row.quantity("successes"), failures: row.quantity("failures"), claims: row.words("claims"),
      note: row.text("note"))
  }
}

extension Theatre: RowValue {
  init(_ row: TableRow) {
    self.init(
      id: row.text("id")!, actor: row.text("actor")!, name: row.name, priority: Int(row.number("priority")!),
      teams: row.quantity("teams")!, period: row.period, claims: row.words("claims"), note: row.text("note"))
  }
}

extension Commitment: RowValue {
  init(_ row: TableRow) {
    self.init(
      id: row.text("id")!, provider: row.text("provider")!, client: row.text("client")!, service: row.word("service")!,
      amount: row.quantity("amount"), unit: row.text("unit"), place: row.text("place"), period: row.period,
      against: row.text("against"), payment: row.word("payment"), paymentPerMonth: row.quantity("payment_per_month"),
      claims: row.words("claims"), note: row.text("note"))
  }
}

extension Incident: RowValue {
  init(_ row: TableRow) {
    self.init(
      id: row.text("id")!, event: row.text("event") ?? row.text("id")!, date: row.date!, place: row.text("place"),
      placeName: row.text("place_name"), coordinate: row.coordinate,
      locationPrecisionKm: row.number("location_precision_km"), corridor: row.text("corridor"), type: row.word("type")!,
      actor: row.text("actor"), tankersDestroyed: row.number("tankers_destroyed"),
      tankersInConvoy: row.number("tankers_in_convoy"), killed: row.number("killed"), source: row.text("source")!,
      sourceURL: row.text("source_url"), confidence: row.word("confidence")!, note: row.text("note"))
  }
}

extension Claim: RowValue {
  init(_ row: TableRow) {
    self.init(
      id: row.text("id")!, date: row.date, subject: row.text("subject")!, metric: row.text("metric")!,
      text: row.text("value")!, value: row.number("value_number"), low: row.number("value_low"),
      high: row.number("value_high"), unit: row.text("unit")!, place: row.text("place"), source: row.text("source")!,
      sourceURL: row.text("source_url"), published: row.impreciseDay("published"), confidence: row.word("confidence")!,
      note: row.text("note"))
  }
}

extension Observation: RowValue {
  init(_ row: TableRow) {
    self.init(
      id: row.text("id")!, series: row.text("series")!, place: row.text("place"), product: row.text("product"),
      from: row.day("from")!, to: row.day("to")!, value: row.number("value")!, low: row.number("low"),
      high: row.number("high"), unit: row.text("unit")!, published: row.day("published"), source: row.text("source")!,
      sourceURL: row.text("source_url"), confidence: row.word("confidence")!, note: row.text("note"))
  }
}
