"""Holds outcome files against the first: means, and Kolmogorov and Smirnov's distance with its 1 % limit. core_compare.py A.csv B.csv ..."""
import sys

import numpy as np


def read(path):
    return np.loadtxt(path, delimiter=",", skiprows=1)


def distance(a, b):
    grid = np.sort(np.concatenate([a, b]))
    return np.abs(
        np.searchsorted(np.sort(a), grid, side="right") / len(a) - np.searchsorted(np.sort(b), grid, side="right") / len(b)
    ).max()


names = ["lost", "arrived", "unmet1", "unmet2", "unmet3", "unmet4", "unmet5", "pressure"]
first = read(sys.argv[1])
agrees = True
for path in sys.argv[2:]:
    other = read(path)
    limit = 1.63 * ((len(first) + len(other)) / (len(first) * len(other))) ** 0.5
    for k, name in enumerate(names):
        d = distance(first[:, k], other[:, k])
        agrees &= d <= limit
        print(f"{path.split('/')[-1]:>12} {name:>9} mean {first[:, k].mean():.6g} {other[:, k].mean():.6g}  KS {d:.4f} limit {limit:.4f}")
print("same distribution" if agrees else "DIFFERENT")
sys.exit(0 if agrees else 1)
