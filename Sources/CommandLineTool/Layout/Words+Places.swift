import Analysis

extension Words {
  /// Nodes and links by their names, as far as a result knows them.
  func places(_ places: [NodePlace]?) -> PlaceText {
    let words = self
    return PlaceText(places ?? [], language) { words($0) }
  }
}
