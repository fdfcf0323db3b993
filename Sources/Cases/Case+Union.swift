extension Case {
  /// Several cases on one network as one situation: places, roads, supply, stocks, demand, evidence and actors of all of them.
  ///
  /// Cases that share tables hold the same rows: each counts once (rows without an id as often as the case that has it most often). What
  /// was observed and the scenarios are not taken over: they belong to one case. The first case gives the period and the currency.
  ///
  /// - Throws: `CaseConflict` with everything that two cases say differently.
  public static func union(_ cases: [Case]) throws(CaseConflict) -> Case {
    precondition(!cases.isEmpty, "at least one case")
    guard cases.count > 1 else { return cases[0] }
    var conflicts: [String] = []
    var joined = Case(description: describe(cases, &conflicts))
    joined.places = rows(of: cases.map(\.places), "place", id: \.id, &conflicts)
    joined.links = rows(of: cases.map(\.links), "link", id: \.id, &conflicts)
    joined.corridors = rows(of: cases.map(\.corridors), "corridor", id: \.id, &conflicts)
    joined.actors = rows(of: cases.map(\.actors), "actor", id: \.id, &conflicts)
    joined.theatres = rows(of: cases.map(\.theatres), "theatre", id: \.id, &conflicts)
    joined.commitments = rows(of: cases.map(\.commitments), "commitment", id: \.id, &conflicts)
    joined.incidents = rows(of: cases.map(\.incidents), "incident", id: \.id, &conflicts)
    joined.claims = rows(of: cases.map(\.claims), "claim", id: \.id, &conflicts)
    joined.parameters = rows(of: cases.map(\.parameters), "parameter", id: \.id, &conflicts)
    joined.storage = rows(
      of: cases.map(\.storage), "storage", id: { "\($0.place), \($0.product)" }, &conflicts)
    joined.supply = rows(of: cases.map(\.supply))
    joined.demand = rows(of: cases.map(\.demand))
    joined.fleet = rows(of: cases.map(\.fleet))
    guard conflicts.isEmpty else { throw CaseConflict(conflicts: conflicts) }
    return joined
  }

  private static func describe(_ cases: [Case], _ conflicts: inout [String]) -> CaseDescription {
    let all = cases.map(\.description)
    var joined = all[0]
    joined.id = unique(all.map(\.id)).joined(separator: "+")
    func title(_ words: (LocalizedName) -> String) -> String {
      unique(all.map { words($0.title) }).joined(separator: " + ")
    }
    joined.title = LocalizedName(ar: title { $0.ar }, fr: title { $0.fr }, en: title { $0.en })
    joined.to = all.map(\.to).min()!
    joined.cities = unique(all.flatMap(\.cities))
    joined.products = rows(of: all.map(\.products), "product", id: \.id, &conflicts)
    joined.shares = nil
    for other in all.dropFirst() {
      if other.from != joined.from {
        conflicts.append("\(other.id) begins on \(other.from), \(all[0].id) on \(joined.from)")
      }
      if other.currency != joined.currency {
        conflicts.append("\(other.id) counts in \(other.currency), \(all[0].id) in \(joined.currency)")
      }
    }
    return joined
  }

  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  /// Rows with an id: the same row once, in the order in which ids first come.
  private static func rows<Row: Equatable>(
    of tables: [[Row]], _ kind: String, id: (Row) -> String, _ conflicts: inout [String]
  ) -> [Row] {
    var joined: [Row] = []
    var index: [String: Int] = [:]
    for table in tables {
      for row in table {
        if let known = index[id(row)] {
          if joined[known] != row { conflicts.append("two cases describe the \(kind) \(id(row)) differently") }
        } else {
          index[id(row)] = joined.count
          joined.append(row)
        }
      }
    }
    return joined
  }

  /// Rows without an id: each as often as in the table that has it most often.
  private static func rows<Row: Hashable>(of tables: [[Row]]) -> [Row] {
    var joined: [Row] = []
    var have: [Row: Int] = [:]
    for table in tables {
      var here: [Row: Int] = [:]
      for row in table {
        here[row, default: 0] += 1
        if here[row]! > have[row, default: 0] {
          have[row] = here[row]
          joined.append(row)
        }
      }
    }
    return joined
  }
}

/// What cases say differently, so that they cannot be looked at together.
public struct CaseConflict: Error, Sendable, Equatable, CustomStringConvertible {
  public let conflicts: [String]
  public var description: String { conflicts.joined(separator: "\n") }
}
