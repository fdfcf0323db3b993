/// A named way from a supply place through a border post to a city. One row of `corridors.csv`.
public struct Corridor: Hashable, Sendable {
  /// Unique id.
  public var id: String
  /// Columns name_ar, name_fr, name_en.
  public var name: LocalizedName
  /// The supply place it starts from.
  public var origin: String
  /// The border post through which it enters the city's country.
  public var border: String?
  /// The city it leads to.
  public var destination: String
  /// Anything a reader should know.
  public var note: String?

  public init(
    id: String, name: LocalizedName, origin: String, border: String? = nil, destination: String, note: String? = nil
  ) {
    self.id = id
    self.name = name
    self.origin = origin
    self.border = border
    self.destination = destination
    self.note = note
  }
}
