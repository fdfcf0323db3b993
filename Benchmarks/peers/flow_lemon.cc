// LEMON on DIMACS flow problems: `flow_lemon max|min FILE`. Prints the optimum and the processor seconds of the solve alone.
#include <lemon/dimacs.h>
#include <lemon/network_simplex.h>
#include <lemon/preflow.h>
#include <lemon/smart_graph.h>

#include <cstring>
#include <ctime>
#include <fstream>
#include <iostream>

using namespace lemon;

static double processor() { return double(std::clock()) / CLOCKS_PER_SEC; }

int main(int count, char** words) {
  if (count != 3) return 64;
  std::ifstream file(words[2]);
  SmartDigraph graph;
  SmartDigraph::ArcMap<long long> lower(graph), capacity(graph), cost(graph);
  if (std::strcmp(words[1], "max") == 0) {
    SmartDigraph::Node source, sink;
    readDimacsMax(file, graph, capacity, source, sink);
    double start = processor();
    Preflow<SmartDigraph, SmartDigraph::ArcMap<long long>> solver(graph, capacity, source, sink);
    solver.runMinCut();
    std::cout << "lemon-preflow " << solver.flowValue() << " " << processor() - start << "\n";
    return 0;
  }
  SmartDigraph::NodeMap<long long> supply(graph);
  readDimacsMin(file, graph, lower, capacity, cost, supply);
  double start = processor();
  NetworkSimplex<SmartDigraph, long long> solver(graph);
  solver.lowerMap(lower).upperMap(capacity).costMap(cost).supplyMap(supply);
  if (solver.run() != NetworkSimplex<SmartDigraph, long long>::OPTIMAL) return 1;
  std::cout << "lemon-network-simplex " << solver.totalCost<long long>() << " " << processor() - start << "\n";
}
