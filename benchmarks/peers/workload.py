"""The made-up data, the index and the expected results of the works W, G, W2 and W3. No row of it is a real place."""

import numpy as np

INDICATORS = 61
GROUPS = [6] + [5] * 11  # indicators of each subdimension, in order
STARTS = np.concatenate(([0], np.cumsum(GROUPS)))
PER_DIMENSION = 3  # subdimensions of each dimension
INDICATOR_WEIGHTS = np.array([1 + k % 5 for k in range(INDICATORS)], dtype=np.float64)
SUBDIMENSION_WEIGHTS = np.array([1 + s % 3 for s in range(12)], dtype=np.float64)
DIMENSION_WEIGHTS = np.array([0.4, 0.3, 0.2, 0.1])
EDGES = (0.45, 0.50, 0.55)
TIE = 1e-12  # of the score range
FLOOR = 1e-6  # least value a geometric mean sees
DRAWS = 1_000
BASE_RUNS = 1_024
FACTORS = 6

DATA_SEED, DRAW_SEED, SOBOL_SEED = 20241127, 777, 888


def bits(seed, index):
    """SplitMix64 in counter form: the index-th number of the stream, for an array of indices."""
    with np.errstate(over="ignore"):
        z = np.uint64(seed) + (index.astype(np.uint64) + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return z ^ (z >> np.uint64(31))


def uniform(seed, index):
    """Numbers in [0, 1)."""
    return (bits(seed, index) >> np.uint64(11)) * 2.0**-53


def columns(units, ties=False):
    """The data, one row per indicator: [indicator, unit], NaN where missing."""
    out = np.empty((INDICATORS, units))
    rows = np.arange(units, dtype=np.uint64)
    for k in range(INDICATORS):
        z = bits(DATA_SEED, (np.uint64(k) << np.uint64(32)) | rows)
        u = (z >> np.uint64(11)) * 2.0**-53
        out[k] = np.floor(u * 5) * 25 if ties else u * 100
        out[k][(z & np.uint64(0x7FF)) < np.uint64(41)] = np.nan
    return out


def draw_factors(draws):
    """Weight multipliers: [draw, 61 indicators + 12 subdimensions + 4 dimensions]."""
    index = np.arange(draws)[:, None] * 128 + np.arange(INDICATORS + 12 + 4)[None, :]
    return 0.75 + 0.5 * uniform(DRAW_SEED, index)


def sobol_points(base_runs):
    """The matrices A and B of the Saltelli design: [run, factor]."""
    i, j = np.arange(base_runs)[:, None], np.arange(FACTORS)[None, :]
    return uniform(SOBOL_SEED, i * 16 + j), uniform(SOBOL_SEED, i * 16 + 8 + j)


# What every implementation must find on the continuous data.
MISSING = {514: 640, 17_231: 21_301, 435_296: 532_962, 820_161: 1_003_325}
CLASSES = {
    514: (78, 186, 175, 75),
    17_231: (2_643, 5_950, 5_956, 2_682),
    435_296: (68_086, 149_359, 149_334, 68_517),
    820_161: (128_375, 282_057, 281_055, 128_674),
}
MEANS = {17_231: 0.499964349405061, 820_161: 0.500004471495809}
CLASSES_G = {514: (96, 185, 167, 66), 17_231: (3_231, 6_142, 5_588, 2_270)}
MEANS_G = {17_231: 0.494124400253567}
W2_UNITS = 17_231
W2_RANK_SUMS = (3_473_875, 13_919_510, 4_324_959)
W2_RANK_SUMS_RAW = (3_473_875, 13_919_512, 4_324_959)  # were ties raw equality: two pairs above unit 1 lie within 1e-12
W2_LOW = (1_753, 12_471, 2_830)
W2_HIGH = (5_539, 15_068, 6_084)
W2_TOP = (301, 0, 38)
W3_UNITS = 514
W3_FIRST = (0.2876, 0.0974, 0.0285, -0.0250, 0.0095, 0.2341)
W3_TOTAL = (0.5759, 0.4423, 0.2054, 0.0215, 0.0188, 0.1984)
