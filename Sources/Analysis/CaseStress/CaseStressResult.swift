import Interdiction

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
  public var alternatives: Alternatives?
  public var stretches: Int
  public var seconds: Double?
  public var certificate: CaseCertificate

  enum CodingKeys: String, CodingKey {
    case problem, value, need, cuts, shortages, curve, stretches, seconds, certificate
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
  public struct Point: Codable, Sendable, Equatable {
    public var budget: Int
    public var guards: [NamedStretch]
    /// Cities that get a stock.
    public var stocks: [String]
    /// Worst that can still happen: no defence holds it lower, and this one holds it here.
    public var lowerBound: Int64
    public var upperBound: Int64
    public var isProven: Bool
    public var cuts: [NamedStretch]

    enum CodingKeys: String, CodingKey {
      case budget, guards, stocks, cuts
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
  public var frontier: [Point]
  public var attackSearches: Int
  public var seconds: Double?
  public var certificate: CaseCertificate

  enum CodingKeys: String, CodingKey {
    case problem, value, need, frontier, seconds, certificate
    case caseID = "case"
    case uncutValue = "uncut_value"
    case lowerBound = "lower_bound"
    case upperBound = "upper_bound"
    case isProven = "proven"
    case attackSearches = "attack_searches"
  }
}

/// What `qafila verify` needs to check a result on a case again: the case, what was asked, and the solvers' answers with their proofs.
public struct CaseCertificate: Codable, Sendable {
  public var caseFolder: String
  public var options: CaseStressOptions
  public var inputs: [Manifest.Input]
  public var strangling: StranglingResult?
  public var curve: [FlowAttackResult]?
  public var defences: [FlowDefenceResult]?

  enum CodingKeys: String, CodingKey {
    case options, inputs, strangling, curve, defences
    case caseFolder = "case_folder"
  }
}
