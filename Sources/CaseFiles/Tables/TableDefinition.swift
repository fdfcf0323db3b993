/// What one CSV file of a case folder holds: the single source for reading it, checking it, describing it in
/// `datapackage.json` and documenting it.
public struct TableDefinition: Sendable {
  /// File name in the case folder.
  public var file: String
  /// One line for a reader.
  public var title: String
  /// In the usual order; a file may have another.
  public var columns: [ColumnDefinition]
  /// Columns that together tell rows apart; empty where rows may repeat.
  public var primaryKey: [String]
  /// Whether a case means nothing without it.
  public var isRequired: Bool

  public init(
    _ file: String, _ title: String, key: [String] = ["id"], required: Bool = false, _ columns: [ColumnDefinition]
  ) {
    self.file = file
    self.title = title
    self.columns = columns
    self.primaryKey = key
    self.isRequired = required
  }

  /// The column of this name.
  public func column(_ name: String) -> ColumnDefinition? { columns.first { $0.name == name } }
}

/// One column: its name, what a cell may be, and what it means.
public struct ColumnDefinition: Sendable {
  /// What a cell holds.
  public enum Kind: Sendable, Hashable {
    case text
    /// `[a-z][a-z0-9_-]*`.
    case identifier
    /// `[A-Za-z][A-Za-z0-9_-]*`: ids of claims, incidents and observations.
    case evidenceIdentifier
    case number
    case integer
    /// `yyyy-mm-dd`.
    case day
    /// `yyyy`, `yyyy-mm` or `yyyy-mm-dd`.
    case impreciseDay
    /// A number or a product of numbers and parameter ids.
    case quantity
    /// Words separated by spaces.
    case words
    /// One of these words.
    case oneOf([String])
    /// An upper-case code of three letters.
    case countryCode
  }

  /// Where the ids in a column come from.
  public enum Target: String, Sendable, Hashable {
    case place, corridor, actor, claim, product
    /// A place or a corridor.
    case placeOrCorridor
  }

  public var name: String
  public var kind: Kind
  /// Of the number; nil where there is none or another column says it.
  public var unit: String?
  /// Whether every row must fill it.
  public var isRequired: Bool
  public var description: String
  public var minimum: Double?
  public var maximum: Double?
  /// Whether the minimum itself is too little.
  public var isMinimumExclusive: Bool
  public var references: Target?

  public init(
    _ name: String, _ kind: Kind, unit: String? = nil, required: Bool = false, min minimum: Double? = nil,
    above: Double? = nil, max maximum: Double? = nil, references: Target? = nil, _ description: String
  ) {
    self.name = name
    self.kind = kind
    self.unit = unit
    self.isRequired = required
    self.minimum = above ?? minimum
    self.isMinimumExclusive = above != nil
    self.maximum = maximum
    self.references = references
    self.description = description
  }
}

extension ColumnDefinition.Kind {
  /// What a cell must look like, as a regular expression; nil where any text or the type alone will do.
  public var pattern: String? {
    switch self {
    case .identifier: "[a-z][a-z0-9_-]*"
    case .evidenceIdentifier: "[A-Za-z][A-Za-z0-9_-]*"
    case .impreciseDay: "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
    case .countryCode: "[A-Z]{3}"
    default: nil
    }
  }
}
