"""What losing each link costs, the plain way: networkx, one removal and one search from the first port to all nodes per link.

usage: removal_peers.py FOLDER        with graph_nodes.csv and graph_orig.csv
"""

import csv
import sys
import time

import networkx

with open(sys.argv[1] + "/graph_nodes.csv") as file:
    port = next(i for i, row in enumerate(csv.DictReader(file)) if row["port_locode"])
graph = networkx.Graph()
with open(sys.argv[1] + "/graph_orig.csv") as file:
    for row in list(csv.reader(file))[1:]:
        graph.add_edge(int(row[0]) - 1, int(row[2]) - 1, weight=float(row[6]))
links = list(graph.edges(data="weight"))[:300]
start = time.process_time()
for a, b, weight in links:
    graph.remove_edge(a, b)
    networkx.single_source_dijkstra_path_length(graph, port)
    graph.add_edge(a, b, weight=weight)
seconds = time.process_time() - start
print("networkx, one removal, one port to every node", f"{seconds * 1e3 / len(links):.3f}", sep="\t")
