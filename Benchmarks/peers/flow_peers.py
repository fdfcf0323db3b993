"""networkx and OR-tools on DIMACS flow problems: `flow_peers.py max|min FILE [PEER...]`.

Prints peer, optimum and processor seconds of the solve alone; peers that are not installed are left out.
"""

import sys
import time


def read(path):
    arcs, supplies, ends, nodes = [], {}, {}, 0
    with open(path) as lines:
        for line in lines:
            fields = line.split()
            if not fields or fields[0] == "c":
                continue
            if fields[0] == "p":
                nodes = int(fields[2])
            elif fields[0] == "n" and fields[2] in "st":
                ends[fields[2]] = int(fields[1])
            elif fields[0] == "n":
                supplies[int(fields[1])] = int(fields[2])
            elif fields[0] == "a":
                arcs.append(tuple(int(f) for f in fields[1:]))
    return nodes, arcs, supplies, ends


def networkx_max(nodes, arcs, _, ends):
    import networkx

    graph = networkx.DiGraph()
    graph.add_nodes_from(range(1, nodes + 1))
    for tail, head, capacity in arcs:
        if graph.has_edge(tail, head):
            graph[tail][head]["capacity"] += capacity
        else:
            graph.add_edge(tail, head, capacity=capacity)
    start = time.process_time()
    value = networkx.maximum_flow_value(graph, ends["s"], ends["t"])
    return value, time.process_time() - start


def networkx_min(nodes, arcs, supplies, _):
    import networkx

    graph = networkx.MultiDiGraph()
    for node in range(1, nodes + 1):
        graph.add_node(node, demand=-supplies.get(node, 0))
    for tail, head, _, capacity, cost in arcs:
        graph.add_edge(tail, head, capacity=capacity, weight=cost)
    start = time.process_time()
    value, _ = networkx.network_simplex(graph)
    return value, time.process_time() - start


def ortools_max(nodes, arcs, _, ends):
    from ortools.graph.python import max_flow

    solver = max_flow.SimpleMaxFlow()
    for tail, head, capacity in arcs:
        solver.add_arc_with_capacity(tail, head, capacity)
    start = time.process_time()
    solver.solve(ends["s"], ends["t"])
    return solver.optimal_flow(), time.process_time() - start


def ortools_min(nodes, arcs, supplies, _):
    from ortools.graph.python import min_cost_flow

    solver = min_cost_flow.SimpleMinCostFlow()
    for tail, head, _, capacity, cost in arcs:
        solver.add_arc_with_capacity_and_unit_cost(tail, head, capacity, cost)
    for node, supply in supplies.items():
        solver.set_node_supply(node, supply)
    start = time.process_time()
    solver.solve()
    return solver.optimal_cost(), time.process_time() - start


PEERS = {
    "max": {"networkx-preflow-push": networkx_max, "or-tools-max-flow": ortools_max},
    "min": {"networkx-network-simplex": networkx_min, "or-tools-cost-scaling": ortools_min},
}

kind, path, wanted = sys.argv[1], sys.argv[2], sys.argv[3:]
problem = read(path)
for name, peer in PEERS[kind].items():
    if wanted and not any(word in name for word in wanted):
        continue
    try:
        value, seconds = peer(*problem)
    except ImportError as missing:
        print(f"{name}: {missing}", file=sys.stderr)
        continue
    print(name, value, f"{seconds:.4f}", flush=True)
