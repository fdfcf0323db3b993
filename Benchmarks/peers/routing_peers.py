"""Times other programs on a network that bench-routing dumped. One line per figure: name, milliseconds, note.

usage: routing_peers.py DUMP [PEER ...]      PEERs: networkx igraph scipy routingkit pandana (all that are installed)
"""

import sys
import time

import numpy


def best(runs, work):
    times = []
    for _ in range(runs):
        start = time.process_time()
        work()
        times.append((time.process_time() - start) * 1e3)
    return min(times)


def report(name, milliseconds, note=""):
    print(name, f"{milliseconds:.3f}", note, sep="\t", flush=True)


words = numpy.fromfile(sys.argv[1], dtype=numpy.uint32)
nodes, arcs, count = (int(x) for x in words[:3])
tail, head, weight = (words[3 + i * arcs : 3 + (i + 1) * arcs] for i in range(3))
sources = [int(x) for x in words[3 + 3 * arcs : 3 + 3 * arcs + count]]
random = numpy.random.default_rng(1)
pairs = [(int(a), int(b)) for a, b in random.integers(0, nodes, (1000, 2))]


def scipy_peer():
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import dijkstra

    matrix = csr_matrix((weight.astype(float), (tail, head)), shape=(nodes, nodes))
    report("SciPy dijkstra, one-to-all", best(3, lambda: [dijkstra(matrix, indices=s) for s in sources]) / count)


def igraph_peer():
    import igraph

    one_way = tail < head
    graph = igraph.Graph(n=nodes, edges=numpy.stack([tail[one_way], head[one_way]], 1).tolist())
    weights = weight[one_way].tolist()
    report("igraph distances, one-to-all", best(2, lambda: graph.distances(sources[0], weights=weights)))


def networkx_peer():
    import networkx

    graph = networkx.Graph()
    graph.add_weighted_edges_from(zip(tail.tolist(), head.tolist(), weight.tolist()))
    report(
        "networkx dijkstra, one-to-all",
        best(1, lambda: networkx.single_source_dijkstra_path_length(graph, sources[0])),
    )


def routingkit_peer():
    import routingkit_cch as rk

    order = numpy.fromfile(sys.argv[1] + ".order", dtype=numpy.uint32).tolist()
    weights = weight.tolist()
    start = time.process_time()
    hierarchy = rk.CCH(order, tail.tolist(), head.tolist(), False)
    report("RoutingKit CCH from the same order", (time.process_time() - start) * 1e3)
    metric = rk.CCHMetric(hierarchy, weights)
    report("RoutingKit CCH re-setting all weights", best(7, lambda: metric.reset(weights)), "with the list's conversion")
    query = rk.CCHQuery(metric)

    def queries():
        for s, t in pairs:
            result = query.run(s, t)
            del result  # the next run insists on it

    report("RoutingKit CCH point to point", best(3, queries) / 1000)
    everywhere = rk.CCHOneToMany(metric, list(range(nodes)))
    report(
        "RoutingKit CCH pinned to all nodes",
        best(3, lambda: [everywhere.distances_from(s) for s in sources]) / count,
        "with the list's conversion",
    )
    del query, everywhere
    updater = rk.CCHMetricPartialUpdater(hierarchy)
    changed = [int(a) for a in random.integers(0, arcs, 100)]
    report(
        "RoutingKit CCH one changed arc",
        best(1, lambda: [updater.apply(metric, {a: weights[a] // 2 + 1}) for a in changed]) / 100,
    )


def pandana_peer():
    import pandana
    import pandas

    one_way = tail < head
    zero = pandas.Series(numpy.zeros(nodes), index=numpy.arange(nodes))
    start = time.process_time()
    network = pandana.Network(
        zero, zero, pandas.Series(tail[one_way].astype(int)), pandas.Series(head[one_way].astype(int)),
        pandas.DataFrame({"weight": weight[one_way].astype(float)}))
    report("pandana network (contraction)", (time.process_time() - start) * 1e3)
    starts, ends = [p[0] for p in pairs], [p[1] for p in pairs]
    report(
        "pandana shortest_path_lengths, point to point",
        best(2, lambda: network.shortest_path_lengths(starts, ends)) / 1000,
        "processor time of all threads",
    )


peers = {
    "scipy": scipy_peer, "routingkit": routingkit_peer, "igraph": igraph_peer, "pandana": pandana_peer,
    "networkx": networkx_peer,
}
for name in sys.argv[2:] or peers:
    try:
        peers[name]()
    except ImportError as error:
        print(f"# {name} left out: {error}", flush=True)
