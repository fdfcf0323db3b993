import Cases
import MapTiles

extension RoadMap {
  /// A case's links: those that corridors run over first, then by class. Tiles carry `class` and `corridors`, ids separated by spaces.
  init(of value: Case) {
    let numbers = Dictionary(value.places.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var kinds: [[String]: Int] = [:]
    var roads: [Road] = []
    for link in value.links {
      guard let from = numbers[link.from], let to = numbers[link.to] else { continue }
      let traits = [link.roadClass.rawValue, link.corridors.joined(separator: " ")]
      let kind = kinds[traits] ?? kinds.count
      kinds[traits] = kind
      roads.append(Road(id: link.id, from: from, to: to, rank: Self.rank(of: link), kind: kind))
    }
    self.init(
      points: value.places.map(\.coordinate), roads: roads,
      kinds: kinds.sorted { $0.value < $1.value }.map { [("class", $0.key[0]), ("corridors", $0.key[1])] })
  }

  private static func rank(of link: Link) -> Int {
    link.corridors.isEmpty ? 1 + RoadClass.allCases.firstIndex(of: link.roadClass)! : 0
  }
}
