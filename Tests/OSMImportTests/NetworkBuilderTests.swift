import Foundation
import OSMImport
import RoadNetworks
import Testing

/// A row of nodes 1, 2, 3 ... going east on the equator, 0.01 degrees (1,111.95 m) apart.
private func row(_ count: Int) -> String {
  (1...count).map { "n\($0) x\(Double($0) / 100) y0.0\n" }.joined()
}

@Test func `ways split where they meet and keep their points`() throws {
  let network = try imported(
    row(5) + """
      n9 x0.03 y0.01
      w1 Thighway=primary,surface=asphalt Nn1,n2,n3,n4,n5
      w2 Thighway=track Nn3,n9

      """, cleaning: raw)
  #expect(links(network) == ["1-3", "3-5", "3-9"])
  #expect(network.defects().isEmpty)
  let first = try #require((0..<3).first { network.parts.way[$0] == 1 })
  #expect(network.pointRange(ofLink: first).count == 3)
  #expect(abs(network.lengthMetres(ofLink: first) - 2 * 1111.95) < 0.1)
  // Paved primary: 60 km/h.
  #expect(abs(network.timeSeconds(ofLink: first) - 2 * 1111.95 / 60 * 3.6) < 0.01)
}

@Test func `oneways run as tagged or implied`() throws {
  func directions(_ tags: String) throws -> [String] {
    try links(imported(row(2) + "w1 T\(tags) Nn1,n2\n", cleaning: raw))
  }
  #expect(try directions("highway=primary") == ["1-2"])
  #expect(try directions("highway=primary,oneway=yes") == ["1>2"])
  #expect(try directions("highway=primary,oneway=-1") == ["2>1"])
  #expect(try directions("highway=motorway") == ["1>2"])
  #expect(try directions("highway=motorway,oneway=no") == ["1-2"])
  #expect(try directions("highway=motorway_link") == ["1-2"])
  #expect(try directions("highway=tertiary,junction=roundabout") == ["1>2"])
  #expect(try directions("highway=primary,oneway=yes,oneway%3a%hgv=no") == ["1-2"])
}

@Test func `a reversed oneway has its geometry reversed too`() throws {
  let network = try imported(row(3) + "w1 Thighway=primary,oneway=-1 Nn1,n2,n3\n", cleaning: raw)
  #expect(network.points.longitude == [300_000, 200_000, 100_000])
}

@Test func `closed and missing nodes break a road`() throws {
  let blocked = try imported(
    """
    n1 x0.01 y0.0
    n2 x0.02 y0.0 Tbarrier=bollard
    n3 x0.03 y0.0
    w1 Thighway=primary Nn1,n2,n3

    """, cleaning: raw)
  #expect(links(blocked) == ["1-2", "2-3"])
  #expect(blocked.nodeCount == 4, "the bollard's node is one for each side")
  let missing = try imported(row(5) + "w1 Thighway=primary Nn1,n2,n77,n3,n4,n78,n5\n", cleaning: raw)
  #expect(links(missing) == ["1-2", "3-4"])
  #expect(missing.census["references_missing"] == 2)
}

@Test func `gates cost time and locked ones close the road`() throws {
  func network(_ tags: String) throws -> RoadNetwork {
    try imported("n1 x0 y0\nn2 x0.01 y0 T\(tags)\nn3 x0.02 y0\nw1 Thighway=primary Nn1,n2,n3\n", cleaning: raw)
  }
  let open = try network("name=x")
  let gate = try network("barrier=gate")
  #expect(gate.links.time[0] == open.links.time[0] + 30_000)
  #expect(gate.links.flags[0] == .barrier)
  #expect(try network("barrier=gate,locked=yes").linkCount == 2)
  #expect(try network("barrier=gate,access=private").linkCount == 2)
  #expect(try network("barrier=bollard,motor_vehicle=yes").linkCount == 1)
}

@Test func `absurd positions are dropped and counted`() throws {
  // A PBF file can hold what the text formats refuse; see HostileFileTests. Here: two points half the world apart.
  let network = try imported(
    "n1 x0 y0\nn2 x0.01 y0\nn3 x170 y0\nw1 Thighway=primary Nn1,n2\nw2 Thighway=primary Nn2,n3\n", cleaning: raw)
  #expect(links(network) == ["1-2"])
  #expect(network.census["pieces_absurd"] == 1)
}

@Test func `chains join exactly and expand again`() throws {
  let network = try imported(
    row(6) + """
      w1 Thighway=primary,surface=asphalt,name=A Nn1,n2,n3
      w2 Thighway=primary,surface=gravel,bridge=yes Nn4,n3
      w3 Thighway=track Nn4,n5,n6

      """)
  #expect(links(network) == ["1-6"])
  #expect(network.nodeCount == 2)
  #expect(network.defects().isEmpty)
  let longitudes = network.points.longitude
  #expect(
    longitudes == [100_000, 200_000, 300_000, 400_000, 500_000, 600_000] || longitudes == longitudes.sorted(by: >))
  #expect(Set(network.parts.way) == [1, 2, 3])
  #expect(network.links.flags[0] == .bridge)
  let expected = 1111.949 * (2 / (60 / 3.6) + 1 / (40 / 3.6) + 2 / (12 / 3.6))
  #expect(abs(network.timeSeconds(ofLink: 0) - expected) < 0.1)
  for part in network.partRange(ofLink: 0) {
    let points = network.pointRange(ofPart: part, inLink: 0)
    #expect(points.count == (network.parts.way[part] == 2 ? 2 : 3))
  }
}

@Test func `a dead end that only leads out is dropped and counted`() throws {
  let network = try imported(
    row(4) + """
      n9 x0.02 y0.01
      w1 Thighway=primary Nn1,n2,n3
      w2 Thighway=primary Nn2,n9
      w3 Thighway=primary,oneway=yes Nn3,n4

      """)
  #expect(links(network) == ["1-2", "2-3", "2-9"])
  #expect(network.census["links_outside"] == 1)
  #expect(network.census["nodes_outside"] == 1)
}

@Test func `a town keeps its node on a straight road`() throws {
  let network = try imported(
    row(5) + """
      n100 x0.0301 y0.001 Tplace=town,name=Gao,name%3a%ar=غاو,name%3a%fr=Gao,population=86%20%633
      w1 Thighway=primary Nn1,n2,n3,n4,n5

      """)
  #expect(links(network) == ["1-3", "3-5"])
  let town = try #require(network.backdrop.places.first)
  #expect(town.name == PlaceName(local: "Gao", arabic: "غاو", french: "Gao"))
  #expect(town.population == 86_633)
  #expect(town.kind == "town")
}

@Test func `the backdrop has borders by tag and by relation, rivers and coast`() throws {
  let network = try imported(
    row(9) + """
      w1 Thighway=primary Nn1,n2
      w2 Twaterway=river,name=Niger Nn2,n3,n4
      w3 Tnatural=coastline Nn4,n5
      w4 Tboundary=administrative,admin_level=2 Nn5,n6
      w5 Nn6,n7
      w6 Tboundary=administrative,admin_level=4 Nn7,n8
      w7 Tbuilding=yes Nn8,n9
      r1 Ttype=boundary,boundary=administrative,admin_level=2,name=Mali Mw5@outer,w1@outer
      r2 Ttype=boundary,boundary=administrative,admin_level=2,name=Niger Mw5@outer

      """)
  func points(_ kind: Backdrop.LineKind) -> [Int] {
    network.backdrop.lines.filter { $0.kind == kind }.map(\.points.count).sorted()
  }
  #expect(points(.boundary) == [2, 2, 2])
  #expect(points(.river) == [3])
  #expect(points(.coast) == [2])
  #expect(network.backdrop.lines.contains { $0.name.local == "Mali – Niger" })
}

@Test func `names come in every language`() throws {
  let network = try imported(
    row(2) + "w1 Thighway=trunk,ref=RN6,name=Route%20%de%20%Ségou,name%3a%ar=طريق,name%3a%en=Segou%20%Road Nn1,n2\n")
  let name = network.names[Int(network.links.name[0])]
  #expect(name.reference == "RN6")
  #expect(name.name == PlaceName(local: "Route de Ségou", arabic: "طريق", english: "Segou Road"))
}

@Test func `a ferry takes its stated time and the boarding`() throws {
  let network = try imported(
    row(3) + "w1 Troute=ferry,duration=00%3a%30 Nn1,n2,n3\nw2 Thighway=primary Nn2,n3\n", cleaning: raw)
  let ferries = (0..<network.linkCount).filter { network.links.flags[$0].contains(.ferry) }
  #expect(ferries.count == 2)
  let milliseconds = ferries.map { Int(network.links.time[$0]) }.reduce(0, +)
  #expect(milliseconds == 4_200_000, "30 minutes under way and 20 at each end")
}

@Test func `importing twice gives the same value`() throws {
  let text = row(6) + "w1 Thighway=primary Nn1,n2,n3,n1\nw2 Thighway=primary Nn3,n4,n5,n6,n3\n"
  #expect(try imported(text) == imported(text))
}
