"""Numbers of the core rules (docs/benchmarks-simulation.md), the same as in Benchmarks/Sources/bench-simulation/main.swift."""
import math

LANES, PRODUCTS, TIERS = 4, 2, 5
LOAD = 45_000
NEED = [120_000, 300_000, 280_000, 450_000, 350_000]  # by tier, each product
DAILY = sum(NEED)
STOCK = 8_000_000
SUPPLY = 2_000_000  # a port and product a day
FLEET = 250  # a lane
BEFORE, AFTER, RETURN = 6, 3, 6  # days: loading with the way to the border, from there on, back
WAITS, MEETING, EXPONENT = 6, 0.5, 1 / 0.4 - 1
SLOT_CHANCE = [4 / 12, 5 / 12, 3 / 12]  # hours of road in each day's stage past the border
LARGEST = 10
PRICE_SCALE, CEILING, PRICE_DAYS, AHEAD, PRESSURE_DAYS = 2.0, 4.0, 3.0, 0.5, 10.0
WEIGHTS = [0.35, 0.25, 0.2, 0.1, 0.1]
LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95]
TARGET = STOCK + DAILY * (BEFORE + AFTER + 1)
TABLE = [math.exp(-0.25 * i / PRICE_SCALE) for i in range(130)]


def first_columns():
    """Tankers by lane stage and product under way on the first morning, tankers on the way back by day, and what is left idle."""
    stages = BEFORE + AFTER
    slots = [[0] * PRODUCTS for _ in range(stages)]
    back = [0] * (RETURN + 1)
    idle = FLEET
    for p in range(PRODUCTS):
        credit = 0.5
        for j in range(stages + RETURN):
            credit += DAILY / LANES / LOAD
            n = min(idle, int(credit))
            credit -= int(credit)
            idle -= n
            if j < stages:
                slots[j][p] += n
            else:
                back[1 + j - stages] += n
    return slots, back, idle


def report(name, replications, days, seconds):
    print(f"{name} {replications} {days} {seconds:.3f} {seconds / (replications * days) * 1e6:.3f}")
