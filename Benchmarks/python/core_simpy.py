"""The core rules as SimPy processes, one environment a replication: core_simpy.py REPLICATIONS DAYS OUT.csv

Columns, attackers, dispatchers and the city are processes; tenths of a day keep their order within the day.
"""
import random
import sys
import time

import simpy

from core_rules import *


class Column:
    __slots__ = ("lane", "tankers", "convoys", "stage")

    def __init__(self, lane, tankers, convoys=0, stage=-1):
        self.lane, self.tankers, self.convoys, self.stage = lane, tankers, convoys, stage


class Siege:
    def __init__(self, days, seed):
        self.days, self.random = days, random.Random(seed)
        self.env = simpy.Environment()
        self.stock = [STOCK] * PRODUCTS
        self.transit, self.inbound = [0] * PRODUCTS, [0] * PRODUCTS
        self.road = [[[] for _ in range(AFTER)] for _ in range(LANES)]
        self.credit = [[0.0] * PRODUCTS for _ in range(LANES)]
        self.supply = [[0] * PRODUCTS for _ in range(LANES)]
        self.price, self.pressure = [1.0] * PRODUCTS, 0.0
        self.lost = self.arrived = 0
        self.unmet, self.mean_pressure = [0] * TIERS, 0.0
        slots, back, idle = first_columns()
        self.idle = [idle] * LANES
        for lane in range(LANES):
            for j, tankers in enumerate(slots):
                column = Column(lane, list(tankers), 1, j - BEFORE)
                self.enter(column, j + 1)
            for day, n in enumerate(back):
                if n:
                    self.env.process(self.come_back(lane, n, day))
        self.easy = [min(30, max(0.25, 0.8 * (self.stock[p] + AHEAD * self.inbound[p]) / DAILY)) for p in range(PRODUCTS)]
        self.floor = [min(0.999, self.table(x)) for x in self.easy]
        self.env.process(self.attackers())
        self.env.process(self.dispatchers())
        self.env.process(self.city())

    @staticmethod
    def table(cover):
        x = min(max(cover, 0), 32) / 0.25
        i = int(x)
        return TABLE[i] + (TABLE[i + 1] - TABLE[i]) * (x - i)

    def enter(self, column, gone):
        """A column that has been loaded, `gone` days into its way."""
        for p in range(PRODUCTS):
            self.transit[p] += column.tankers[p] * LOAD
            if column.stage >= 0:
                self.inbound[p] += column.tankers[p] * LOAD
        if column.stage >= 0:
            self.road[column.lane][column.stage].append(column)
        self.env.process(self.drive(column, gone))

    def drive(self, column, gone):
        # gone = k: it stood in stage k - 1 last night.
        if gone == 0:
            yield self.env.timeout(0)
        stage = gone - 1
        yield self.env.timeout((0.2 if gone else 0.6) + (0 if gone else 0))
        while True:
            stage += 1
            if stage == BEFORE:
                column.stage = 0
                column.convoys = -(-sum(column.tankers) // LARGEST)
                for p in range(PRODUCTS):
                    self.inbound[p] += column.tankers[p] * LOAD
                self.road[column.lane][0].append(column)
            elif stage == BEFORE + AFTER:
                self.road[column.lane][AFTER - 1].remove(column)
                self.deliver(column)
                return
            elif stage > BEFORE:
                self.road[column.lane][stage - BEFORE - 1].remove(column)
                self.road[column.lane][stage - BEFORE].append(column)
                column.stage = stage - BEFORE
            yield self.env.timeout(1)

    def deliver(self, column):
        for p in range(PRODUCTS):
            litres = column.tankers[p] * LOAD
            self.stock[p] += litres
            self.transit[p] -= litres
            self.inbound[p] -= litres
            self.arrived += litres
        if sum(column.tankers):
            self.env.process(self.come_back(column.lane, sum(column.tankers), RETURN))

    def come_back(self, lane, n, days):
        yield self.env.timeout(days if self.env.now else days + 0.2)
        self.idle[lane] += n

    def attackers(self):
        yield self.env.timeout(0.1)
        while True:
            for _ in range(WAITS):
                lane = self.random.randrange(LANES)
                stage = self.random.choices(range(AFTER), SLOT_CHANCE)[0]
                here = [c for c in self.road[lane][stage] if c.convoys > 0]
                if here and self.random.random() < MEETING:
                    self.strike(here[0])
            yield self.env.timeout(1)

    def strike(self, column):
        size = -(-sum(column.tankers) // column.convoys)
        part = size * self.random.random() ** EXPONENT
        burnt = min(size, int(part) + (self.random.random() < part - int(part)))
        gone = burnt
        while gone > 0 and max(column.tankers) > 0:
            most = column.tankers.index(max(column.tankers))
            n = min(gone, max(1, column.tankers[most] // 10))
            column.tankers[most] -= n
            gone -= n
            self.lost += n * LOAD
            self.transit[most] -= n * LOAD
            self.inbound[most] -= n * LOAD
        if burnt == size:
            column.convoys -= 1

    def dispatchers(self):
        yield self.env.timeout(0.4)
        while True:
            loads = [[0] * PRODUCTS for _ in range(LANES)]
            for lane in range(LANES):
                for p in range(PRODUCTS):
                    self.supply[lane][p] = min(self.supply[lane][p], 100_000) + SUPPLY
            for p in range(PRODUCTS):
                litres = min(TARGET - self.transit[p] - self.stock[p], 2.5 * DAILY)
                if litres < LOAD:
                    continue
                left = asked = int(litres / LOAD)
                for turn in range(2):
                    for lane in range(LANES):
                        if left <= 0:
                            break
                        want = left
                        if turn == 0:
                            c = min(self.credit[lane][p], 1) + asked / LANES
                            want = min(left, int(c))
                            self.credit[lane][p] = c - int(c)
                        n = min(want, self.idle[lane], self.supply[lane][p] // LOAD)
                        self.supply[lane][p] -= n * LOAD
                        self.idle[lane] -= n
                        loads[lane][p] += n
                        left -= n
            for lane in range(LANES):
                if sum(loads[lane]):
                    self.load(lane, loads[lane])
            yield self.env.timeout(1)

    def load(self, lane, tankers):
        for p in range(PRODUCTS):
            self.transit[p] += tankers[p] * LOAD
        self.env.process(self.leave(Column(lane, tankers)))

    def leave(self, column):
        # Loaded at 0.4 of this day, it stands in stage 0 tonight and drives each day at 0.2.
        yield self.env.timeout(0.8)
        stage = 0
        while True:
            stage += 1
            if stage == BEFORE:
                column.stage = 0
                column.convoys = -(-sum(column.tankers) // LARGEST)
                for p in range(PRODUCTS):
                    self.inbound[p] += column.tankers[p] * LOAD
                self.road[column.lane][0].append(column)
            elif stage == BEFORE + AFTER:
                self.road[column.lane][AFTER - 1].remove(column)
                self.deliver(column)
                return
            elif stage > BEFORE:
                self.road[column.lane][stage - BEFORE - 1].remove(column)
                self.road[column.lane][stage - BEFORE].append(column)
            yield self.env.timeout(1)

    def city(self):
        yield self.env.timeout(0.6)
        while True:
            unmet = [0] * TIERS
            for p in range(PRODUCTS):
                cover = (self.stock[p] + AHEAD * self.inbound[p]) / DAILY
                scarcity = 0 if cover >= self.easy[p] else (self.table(cover) - self.floor[p]) / (1 - self.floor[p])
                self.price[p] += (1 + scarcity * (CEILING - 1) - self.price[p]) / PRICE_DAYS
                for tier in range(TIERS):
                    served = min(NEED[tier], self.stock[p])
                    self.stock[p] -= served
                    unmet[tier] += NEED[tier] - served
            now = 0.0
            for tier in range(TIERS):
                self.unmet[tier] += unmet[tier]
                now += 100 * WEIGHTS[tier] * unmet[tier] / (PRODUCTS * NEED[tier])
            self.pressure += (now - self.pressure) / PRESSURE_DAYS
            self.mean_pressure += self.pressure / self.days
            yield self.env.timeout(1)

    def run(self):
        self.env.run(until=self.days - 0.01)
        return [self.lost, self.arrived, *self.unmet, self.mean_pressure]


if __name__ == "__main__":
    replications, days = int(sys.argv[1]), int(sys.argv[2])
    started = time.process_time()
    rows = [Siege(days, 7_000_003 * r + 1).run() for r in range(replications)]
    report("simpy", replications, days, time.process_time() - started)
    with open(sys.argv[3], "w") as out:
        out.write("lost,arrived,u1,u2,u3,u4,u5,pressure\n")
        for row in rows:
            out.write(",".join(map(str, row)) + "\n")
