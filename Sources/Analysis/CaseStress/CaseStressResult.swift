import Interdiction
import Wording

/// A stretch of road that is cut or guarded, as people name it.
public struct NamedStretch: Codable, Sendable, Equatable {
  public var from: String
  public var to: String
  /// Ids of the case's links on it; cutting any one of them cuts it.
  public var links: [String]
  /// Days of the horizon, counted from 0: nothing sets out from `day` to before `until`.
  public var day: Int?
  public var until: Int?
}

/// The worst cuts on a case.
public struct CaseStressResult: Codable, Sendable {
  /// One budget's worst.
  public struct Point: Codable, Sendable, Equatable {
    public var cuts: Int
    public var value: Int64
    public var upperBound: Int64
    public var stretches: [NamedStretch]

    enum CodingKeys: String, CodingKey {
      case cuts, value, stretches
      case upperBound = "upper_bound"
    }
  }

  /// What one city and product goes without under the worst cuts.
  public struct Shortage: Codable, Sendable, Equatable {
    public var city: String
    public var product: String
    public var needLitres: Int64
    public var unmetLitres: Int64
    /// Days from the start before anything is missing; null when nothing ever is.
    public var daysOfCover: Int?
    /// Litres missing on each day.
    public var unmetByDay: [Int64]

    enum CodingKeys: String, CodingKey {
      case city, product
      case needLitres = "need_litres"
      case unmetLitres = "unmet_litres"
      case daysOfCover = "days_of_cover"
      case unmetByDay = "unmet_by_day"
    }
  }

  /// The worst that is left when one stretch is guarded and the attacker chooses anew.
  public struct Guarded: Codable, Sendable, Equatable {
    public var stretch: NamedStretch
    public var value: Int64
    public var upperBound: Int64
    public var cuts: [NamedStretch]

    enum CodingKeys: String, CodingKey {
      case stretch, value, cuts
      case upperBound = "upper_bound"
    }
  }

  /// All smallest attacks nearly as bad.
  public struct Alternatives: Codable, Sendable, Equatable {
    public var tolerance: Int64
    public var attacks: [[NamedStretch]]
    public var isComplete: Bool
    public var inAll: [NamedStretch]

    enum CodingKeys: String, CodingKey {
      case tolerance, attacks
      case isComplete = "complete"
      case inAll = "in_all"
    }
  }

  public var problem: String
  public var caseID: String
  /// Weighted litres that go unmet without cuts.
  public var uncutValue: Int64
  /// With the worst cuts: at least and at most.
  public var value: Int64
  public var lowerBound: Int64
  public var upperBound: Int64
  public var isProven: Bool
  /// Weighted litres needed: the value when nothing arrives.
  public var need: Int64
  public var cuts: [NamedStretch]
  /// The worst cuts of an ordinary day, and what they come to over the periods.
  public var singleShot: [NamedStretch]
  public var singleShotValue: Int64
  public var shortages: [Shortage]
  public var curve: [Point]?
  /// One for each stretch that is cut.
  public var guarding: [Guarded]?
  public var alternatives: Alternatives?
  public var stretches: Int
  public var seconds: Double?
  public var certificate: CaseCertificate

  enum CodingKeys: String, CodingKey {
    case problem, value, need, cuts, shortages, curve, guarding, stretches, seconds, certificate
    case caseID = "case"
    case uncutValue = "uncut_value"
    case lowerBound = "lower_bound"
    case upperBound = "upper_bound"
    case isProven = "proven"
    case singleShot = "single_shot"
    case singleShotValue = "single_shot_value"
    case alternatives = "near_worst"
  }
}

/// The best guards and stocks on a case, for every budget.
public struct CaseProtectResult: Codable, Sendable {
  /// What is put in store at the start beside what is there.
  public struct Stock: Codable, Sendable, Equatable {
    public var city: String
    public var product: String
    public var litres: Int64

    public init(city: String, product: String, litres: Int64) {
      self.city = city
      self.product = product
      self.litres = litres
    }
  }

  public struct Point: Codable, Sendable, Equatable {
    public var budget: Int
    public var guards: [NamedStretch]
    public var stocks: [Stock]
    /// Litres that could be placed in all; nil where no stocks were asked about.
    public var stockLitres: Int64?
    /// Worst that can still happen: no defence holds it lower, and this one holds it here.
    public var lowerBound: Int64
    public var upperBound: Int64
    public var isProven: Bool
    public var cuts: [NamedStretch]
    /// What the guards cost a day in the case's currency, and whose teams stand where; nil when providers with a price cannot man them.
    public var moneyPerDay: Int?
    public var teams: [GuardTeams]?

    enum CodingKeys: String, CodingKey {
      case budget, guards, stocks, cuts, teams
      case stockLitres = "stock_litres"
      case moneyPerDay = "money_per_day"
      case lowerBound = "lower_bound"
      case upperBound = "upper_bound"
      case isProven = "proven"
    }
  }

  public var problem: String
  public var caseID: String
  public var uncutValue: Int64
  public var value: Int64
  public var lowerBound: Int64
  public var upperBound: Int64
  public var isProven: Bool
  public var need: Int64
  /// ISO 4217, of the money.
  public var currency: String
  public var frontier: [Point]
  /// With all guards, for every number of lots of the stock less than all; nil where no stocks were asked about.
  public var stockFrontier: [Point]?
  public var attackSearches: Int
  public var seconds: Double?
  public var certificate: CaseCertificate

  enum CodingKeys: String, CodingKey {
    case problem, value, need, currency, frontier, seconds, certificate
    case caseID = "case"
    case uncutValue = "uncut_value"
    case lowerBound = "lower_bound"
    case upperBound = "upper_bound"
    case isProven = "proven"
    case stockFrontier = "stock_frontier"
    case attackSearches = "attack_searches"
  }
}

/// What `qafila verify` needs to check a result on a case again: the case, what was asked, and the solvers' answers with their proofs.
public struct CaseCertificate: Codable, Sendable {
  public var caseFolders: [String]
  public var options: CaseStressOptions
  public var inputs: [Manifest.Input]
  public var strangling: StranglingResult?
  public var curve: [FlowAttackResult]?
  public var guarding: [FlowAttackResult]?
  public var defences: [FlowDefenceResult]?
  /// For fewer lots of a stock.
  public var stockDefences: [FlowDefenceResult]?
  public var allies: JointProtectionResult?

  enum CodingKeys: String, CodingKey {
    case options, inputs, strangling, curve, guarding, defences, allies
    case stockDefences = "stock_defences"
    case caseFolders = "case_folders"
  }

  static let otherCase: Message = "the case is not the one that the result is about"

  /// Opens the cases again; nil when they are not the ones that the result is about.
  ///
  /// - Parameter folders: where they are now; at their old places when empty.
  func open(_ folders: [String]) throws -> OpenedCases? {
    try options.check()
    let opened = try Analysis.open(cases: folders.isEmpty ? caseFolders : folders)
    return opened.inputs == inputs ? opened : nil
  }
}
