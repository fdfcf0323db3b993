import NetworkFiles
import RoadNetworks
import TestSupport
import Testing

private func graph(_ text: String) throws -> PlainGraph { try PlainGraphFile.read(Array(text.utf8), file: "g") }

private func faults(_ text: String) -> [String] {
  do {
    _ = try graph(text)
    return []
  } catch let error as NetworkFileError {
    return error.problems.map { "\($0.line):\($0.position ?? 0)" }
  } catch {
    return ["\(error)"]
  }
}

@Test func `a shortest path file with nodes from 1`() throws {
  let graph = try graph("c Rome\np sp 3 2\na 1 2 535\na 3 1 7.5\n")
  #expect(graph.nodeNames == ["1", "2", "3"])
  #expect(graph.tails == [0, 2] && graph.heads == [1, 0] && graph.cost == [535, 7.5])
  #expect(graph.delay == nil && !graph.isUndirected)
}

@Test func `an interdiction file with nodes from 0 and delays`() throws {
  let graph = try graph("p sp 3 2\r\nn 0 s\r\nn 2 t\r\na 0 1 61 49\r\na 1 2 30 48\r\n")
  #expect(graph.nodeNames == ["0", "1", "2"])
  #expect(graph.origin == 0 && graph.destination == 2)
  #expect(graph.delay == [49, 48])
}

@Test func `flow files and bare edges`() throws {
  let most = try graph("p max 2 1\nn 1 s\nn 2 t\na 1 2 9\n")
  #expect(most.capacity == [9] && most.origin == 0 && most.destination == 1)
  let cheapest = try graph("p min 2 1\nn 1 4\nn 2 -4\na 1 2 0 9 -3\n")
  #expect(cheapest.supply == [4, -4] && cheapest.cost == [-3] && cheapest.lowerBound == [0])
  let bare = try graph("c PACE\np tw 3 2\n1 2\n3 2\n")
  #expect(bare.isUndirected && bare.cost == [1, 1] && bare.graph().arcCount == 4)
}

@Test func `every fault of a graph file is named with its place`() {
  #expect(faults("p sp 2 4\na 1 2 x\na 1 9 1\nz\na 1 2\na 1 2 -1\n") == ["2:7", "3:5", "4:1", "5:1", "6:7"])
  #expect(faults("p sp 2 2\na 1 2 1\n") == ["1:0"])
  #expect(faults("p sp 2 2\na 0 1 1\na 2 1 1\n") == ["3:0"])
  #expect(faults("p sp 2 2\na 1 2 1 1\na 2 1 1\n") == ["3:1"])
  #expect(faults("p sp 2 1\np sp 2 1\na 1 2 1\n") == ["2:1"])
  #expect(faults("p sp 4000000000 1\na 1 2 1\n") == ["1:0"])
  #expect(faults("p max 2 1\nn 1 s\nn 2 s\na 1 2 1\n") == ["1:0"])
  #expect(faults("c only\n").count == 1)
  #expect(faults("").count == 1)
}

@Test func `no more than fifty faults are listed`() {
  let text = "p sp 2 99\n" + String(repeating: "a 1 2 x\n", count: 99)
  #expect { try graph(text) } throws: { error in
    let error = error as? NetworkFileError
    return error?.problems.count == 50 && error?.omitted == 49
  }
}

@Test func `a table of arcs keeps names and fills what is left out`() throws {
  let graph = try graph(
    "\u{feff}to;from;cost;capacity;delay\r\nBamako;Kayes;1,5;;3\r\n\"Ségou; ville\";Bamako;2;7;\r\n")
  #expect(graph.nodeNames == ["Kayes", "Bamako", "Ségou; ville"])
  #expect(graph.cost == [1.5, 2])
  #expect(graph.capacity == [.infinity, 7])
  #expect(graph.delay == [3, .infinity])
  #expect(graph.cutCost == nil)
}

@Test func `arcs that cannot be attacked cannot be cut`() throws {
  let graph = try graph("StartNode,EndNode,Cost,Attackable\nA,B,2,1\nB,C,3,0\n")
  #expect(graph.cutCost == [1, .infinity])
}

@Test func `every fault of a table is named with its place`() {
  #expect(faults("from,to,cost\na,b,x\nc,d\n,e,-1\n") == ["3:0", "2:5", "4:4", "4:1"])
  #expect(faults("a,b\n1,2\n") == ["1:0"])
  #expect(faults("from,to\n") == ["1:0"])
  #expect(faults("from,to,cost\n\"a,b,1\n") == ["2:1", "2:0"])
}

@Suite(.enabled(if: SharedData.isPresent))
struct PublishedGraphTests {
  private func read(_ path: String) throws -> PlainGraph { try PlainGraphFile.read(SharedData.url(path)) }

  @Test func `road graphs`() throws {
    let york = try read("graphs/NY.gr.xz")
    #expect(york.nodeCount == 264_346 && york.arcCount == 365_050 && york.isUndirected)
    let florida = try read("graphs/FLA.gr.xz")
    #expect(florida.nodeCount == 1_070_376 && florida.arcCount == 1_343_951)
    let rome = try read("graphs/rome99_undirected.gr")
    #expect(rome.nodeCount == 3353 && rome.arcCount == 4444)
  }

  @Test func `interdiction instances`() throws {
    let grid = try read("interdiction/lozano/Grid5x5_100-100_0.txt")
    #expect(grid.nodeCount == 27 && grid.arcCount == 86 && grid.origin == 0 && grid.destination == 26)
    #expect(grid.delay?.count == 86)
    let toy = try read("interdiction/toy/five-arcs.csv")
    #expect(toy.nodeNames == ["1", "2", "3", "5", "4"] && toy.delay == [3, 4, 5, 1, 3])
    let beira = try read("redundancy/beira_single_link_reference.csv")
    #expect(beira.arcCount == 2109 && beira.nodeCount == 1506)
  }

  @Test func `flow instances`() throws {
    let most = try read("flow/gl1.dimacs.gz")
    #expect(most.nodeCount == 1116 && most.arcCount == 4800 && most.capacity != nil)
    let cheapest = try read("flow/netgen-2.dimacs.gz")
    #expect(cheapest.supply?.reduce(0, +) == 0 && cheapest.arcCount == 1416)
  }

  @Test func `Pyomo's folders`() throws {
    let flow = try PyomoFolder.read(SharedData.url("interdiction/pyomo/min_cost_flow"))
    #expect(flow.supply == [20, 0, 10, -30, 0] && flow.capacity?.first == 10 && flow.cutCost?.first == 1)
    let goods = try PyomoFolder.read(SharedData.url("interdiction/pyomo/multi_commodity_flow"))
    #expect(goods.commodities.map(\.name) == ["Rice", "Corn"])
    #expect(goods.commodities[0].capacity.allSatisfy { $0 == .infinity })
    #expect(goods.commodities[1].cost[1] == 100)
    #expect(try PyomoFolder.read(SharedData.url("interdiction/pyomo/shortest_path")).supply?.first == 1)
    #expect(try PyomoFolder.read(SharedData.url("interdiction/pyomo/max_flow")).capacity?.count == 6)
  }
}
