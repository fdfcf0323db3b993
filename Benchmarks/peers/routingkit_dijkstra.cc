// RoutingKit's own Dijkstra (header only: compile with -I CHECKOUT/include) on a graph that bench-routing dumped.
// Prints the best time of several runs over the dumped sources, per source, and a checksum of the distances.
#include <routingkit/dijkstra.h>

#include <cstdint>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <vector>

static std::vector<unsigned> words(std::ifstream& in, size_t count) {
  std::vector<unsigned> result(count);
  in.read(reinterpret_cast<char*>(result.data()), std::streamsize(count * sizeof(unsigned)));
  return result;
}

int main(int, char** arguments) {
  std::ifstream in(arguments[1], std::ios::binary);
  auto const counts = words(in, 3);  // nodes, arcs, sources
  auto const tail = words(in, counts[1]);
  auto const head = words(in, counts[1]);
  auto const weight = words(in, counts[1]);
  auto const sources = words(in, counts[2]);
  if (!in) return 1;
  std::vector<unsigned> first(counts[0] + 1, 0);
  for (auto t : tail) ++first[t + 1];
  for (unsigned v = 0; v < counts[0]; ++v) first[v + 1] += first[v];

  RoutingKit::Dijkstra search(first, tail, head);
  RoutingKit::ScalarGetWeight const get(weight);
  double best = 1e9;
  uint64_t sum = 0;
  for (int run = 0; run < 5; ++run) {
    auto const start = std::clock();
    for (auto source : sources) {
      search.reset().add_source(source);
      while (!search.is_finished()) search.settle(get);
    }
    double const time = double(std::clock() - start) * 1e3 / CLOCKS_PER_SEC;
    best = std::min(best, time / double(sources.size()));
  }
  for (unsigned v = 0; v < counts[0]; ++v)
    if (search.was_node_reached(v)) sum += search.get_distance_to(v);
  std::printf("RoutingKit Dijkstra, one-to-all\t%.3f\t%llu\n", best, static_cast<unsigned long long>(sum));
}
