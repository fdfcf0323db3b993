"""The core rules vectorised over replications with NumPy: core_numpy.py REPLICATIONS DAYS OUT.csv

All replications stand at the same day, so columns never move in memory: a ring of stages turns instead.
"""
import sys
import time

import numpy as np

from core_rules import *


def run(replications, days, seed=7, quantiles=True):
    rng = np.random.default_rng(seed)
    R = replications
    stages = BEFORE + AFTER
    first, back, idle0 = first_columns()
    # A column loaded on day t arrives stages + 1 days later; rings are indexed by the day of loading.
    ring = stages + 1
    slots = np.zeros((ring, LANES, PRODUCTS, R), np.int64)
    convoys = np.zeros((ring, LANES, R), np.int64)
    for j in range(stages):
        for p in range(PRODUCTS):
            slots[(-1 - j) % ring, :, p] = first[j][p]
        if j >= BEFORE:
            convoys[(-1 - j) % ring] = 1
    returns = np.zeros((RETURN + 1, LANES, R), np.int64)
    for d in range(1, RETURN + 1):
        returns[d % (RETURN + 1)] += back[d]
    idle = np.full((LANES, R), idle0, np.int64)
    stock = np.full((PRODUCTS, R), STOCK, np.int64)
    transit = slots.sum(axis=(0, 1)) * LOAD
    inbound = np.zeros((PRODUCTS, R), np.int64)
    for j in range(BEFORE, stages):
        inbound += slots[(-1 - j) % ring].sum(axis=0) * LOAD
    price = np.ones((PRODUCTS, R))
    pressure = np.zeros(R)
    credit = np.zeros((LANES, PRODUCTS, R))
    supply = np.zeros((LANES, PRODUCTS, R), np.int64)
    table = np.array(TABLE)
    grid = 0.25 * np.arange(130)
    easy = np.minimum(30, np.maximum(0.25, 0.8 * (stock + AHEAD * inbound) / DAILY))
    floor = np.minimum(0.999, np.interp(easy, grid, table))
    need = np.array(NEED)
    lost = np.zeros(R, np.int64)
    arrived = np.zeros(R, np.int64)
    unmet_sum = np.zeros((TIERS, R), np.int64)
    pressure_sum = np.zeros(R)
    stage_sums = np.cumsum(SLOT_CHANCE)
    rows = np.arange(R)
    summaries = []
    for t in range(days):
        # Attacks: each wait a lane and a stage past the border, a meeting by chance.
        u = rng.random((WAITS, 5, R))
        for w in range(WAITS):
            lane = (u[w, 0] * LANES).astype(np.int64)
            stage = np.searchsorted(stage_sums, u[w, 1] * stage_sums[-1])
            at = (t - 1 - BEFORE - stage) % ring
            hit = np.nonzero((convoys[at, lane, rows] > 0) & (u[w, 2] < MEETING))[0]
            if not len(hit):
                continue
            a, l = at[hit], lane[hit]
            k = convoys[a, l, hit]
            tankers = slots[a, l, :, hit]
            size = -(-tankers.sum(axis=1) // k)
            part = size * u[w, 3][hit] ** EXPONENT
            whole = np.floor(part)
            burnt = np.minimum(size, (whole + (u[w, 4][hit] < part - whole)).astype(np.int64))
            gone = burnt.copy()
            taken = np.zeros_like(tankers)
            index = np.arange(len(hit))
            while (gone > 0).any():
                most = tankers.argmax(axis=1)
                n = np.minimum(gone, np.maximum(1, tankers[index, most] // 10))
                n = np.minimum(n, tankers[index, most])
                tankers[index, most] -= n
                taken[index, most] += n
                gone -= n
            slots[a, l, :, hit] = tankers
            convoys[a, l, hit] -= burnt == size
            litres = taken.T * LOAD
            lost[hit] += litres.sum(axis=0)
            transit[:, hit] -= litres
            inbound[:, hit] -= litres
        # Returns, arrivals.
        idle += returns[t % (RETURN + 1)]
        returns[t % (RETURN + 1)] = 0
        done = (t - stages) % ring
        come = slots[done]
        litres = come.sum(axis=0) * LOAD
        stock += litres
        transit -= litres
        inbound -= litres
        arrived += litres.sum(axis=0)
        returns[(t + RETURN) % (RETURN + 1)] += come.sum(axis=1)
        slots[done] = 0
        convoys[done] = 0
        # Past the border.
        gate = (t - BEFORE) % ring
        n = slots[gate].sum(axis=1)
        convoys[gate] = -(-n // LARGEST)
        inbound += slots[gate].sum(axis=0) * LOAD
        # Loading.
        supply = np.minimum(supply, 100_000) + SUPPLY
        new = t % ring
        for p in range(PRODUCTS):
            litres = np.minimum(TARGET - transit[p] - stock[p], 2.5 * DAILY)
            left = np.where(litres >= LOAD, litres / LOAD, 0).astype(np.int64)
            asked = left.copy()
            placed = np.zeros(R, np.int64)
            for turn in range(2):
                for l in range(LANES):
                    if turn == 0:
                        c = np.where(asked > 0, np.minimum(credit[l, p], 1) + asked / LANES, credit[l, p])
                        # A lane is asked only while something is left.
                        c = np.where(left > 0, c, credit[l, p])
                        want = np.where(left > 0, np.minimum(left, c.astype(np.int64)), 0)
                        credit[l, p] = np.where(left > 0, c - np.floor(c), c)
                    else:
                        want = left
                    n = np.minimum(np.minimum(want, idle[l]), supply[l, p] // LOAD)
                    supply[l, p] -= n * LOAD
                    idle[l] -= n
                    slots[new, l, p] += n
                    left = left - n
                    placed += n
            transit[p] += placed * LOAD
        # Use, prices, pressure.
        cover = (stock + AHEAD * inbound) / DAILY
        scarcity = np.where(cover >= easy, 0, (np.interp(cover, grid, table) - floor) / (1 - floor))
        price += (1 + scarcity * (CEILING - 1) - price) / PRICE_DAYS
        now = np.zeros(R)
        series = [stock[0], stock[1], price[0], price[1]]
        for tier in range(TIERS):
            short = np.full(R, PRODUCTS * NEED[tier], np.int64)
            for p in range(PRODUCTS):
                served = np.minimum(need[tier], stock[p])
                stock[p] -= served
                short -= served
            unmet_sum[tier] += short
            now += 100 * WEIGHTS[tier] * short / (PRODUCTS * NEED[tier])
            series.append(short)
        pressure += (now - pressure) / PRESSURE_DAYS
        pressure_sum += pressure / days
        if quantiles:
            series.append(pressure)
            summaries.append(np.quantile(np.array(series, dtype=np.float32), LEVELS, axis=1, method="inverted_cdf"))
    return np.column_stack([lost, arrived, *unmet_sum, pressure_sum]), summaries


if __name__ == "__main__":
    replications, days = int(sys.argv[1]), int(sys.argv[2])
    started = time.process_time()
    outcomes, _ = run(replications, days)
    report("numpy", replications, days, time.process_time() - started)
    np.savetxt(sys.argv[3], outcomes, delimiter=",", header="lost,arrived,u1,u2,u3,u4,u5,pressure", comments="")
    started = time.process_time()
    run(replications, days, quantiles=False)
    report("numpy_without_quantiles", replications, days, time.process_time() - started)
