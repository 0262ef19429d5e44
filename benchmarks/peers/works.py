"""The works in NumPy, as one would write them, and as well as we could.

Every work first makes its input (not timed) and returns a function to time, whose result is a dict of arrays to write.
"""

import numpy as np

import workload as w


def dense(scores):
    """Dense ranks, 1 = highest, and the tolerance: runs of sorted scores with gaps <= 1e-12 of the range share a rank."""
    # argsort is what np.unique does inside; np.unique itself knows raw equality only.
    order = np.argsort(scores)
    ordered = scores[order]
    eps = w.TIE * (ordered[-1] - ordered[0])
    group = np.empty(len(scores), dtype=np.int32)
    group[0] = 0
    np.cumsum(ordered[1:] - ordered[:-1] > eps, out=group[1:])
    ranks = np.empty_like(group)
    ranks[order] = group[-1] + 1 - group
    return ranks, eps


def dense_unique(scores, tie=w.TIE):
    """The same through np.unique."""
    values, place = np.unique(scores, return_inverse=True)
    eps = tie * (values[-1] - values[0])
    group = np.concatenate(([0], np.cumsum(np.diff(values) > eps))).astype(np.int32)
    return (group[-1] + 1 - group)[place], eps


def classes(scores, eps):
    """The number of edges reached."""
    out = np.zeros(len(scores), dtype=np.uint8)
    for edge in w.EDGES:
        out += scores >= edge - eps
    return out


def shares(weights, sizes):
    """Weights divided by the sum of their siblings."""
    starts = np.concatenate(([0], np.cumsum(sizes)[:-1]))
    return weights / np.repeat(np.add.reduceat(weights, starts), sizes)


def _result(scores, ranks, eps):
    return {"scores.f64": scores, "ranks.i32": ranks, "classes.u8": classes(scores, eps)}


def idiomatic(units, ties=False, geometric=False):
    """W (or G): two-dimensional arrays, nanmin, where, @."""
    data = np.ascontiguousarray(w.columns(units, ties).T)  # [unit, indicator], row after row as NumPy lays arrays out by default
    dimension_sizes = [w.PER_DIMENSION] * 4

    def mean(values, weights):
        present = ~np.isnan(values)
        return (np.where(present, values, 0.0) @ weights) / (present @ weights)

    def run():
        low, high = np.nanmin(data, axis=0), np.nanmax(data, axis=0)
        x = (data - low) / (high - low)
        wi, ws = shares(w.INDICATOR_WEIGHTS, w.GROUPS), shares(w.SUBDIMENSION_WEIGHTS, dimension_sizes)
        sub = np.column_stack([mean(x[:, a:b], wi[a:b]) for a, b in zip(w.STARTS, w.STARTS[1:])])
        dims = np.column_stack([mean(sub[:, a : a + 3], ws[a : a + 3]) for a in range(0, 12, 3)])
        if geometric:
            scores = np.exp(mean(np.log(np.maximum(dims, w.FLOOR)), w.DIMENSION_WEIGHTS))
        else:
            scores = mean(dims, w.DIMENSION_WEIGHTS)
        return _result(scores, *dense(scores))

    return run


def tuned(units, ties=False, geometric=False, tile=4096):
    """W (or G): columns in tiles that stay in the cache, no temporaries."""
    data = w.columns(units, ties)  # [indicator, unit]

    def run():
        low = np.fmin.reduce(data, axis=1)
        high = np.fmax.reduce(data, axis=1)
        scale = 1.0 / (high - low)
        wi, ws = shares(w.INDICATOR_WEIGHTS, w.GROUPS), shares(w.SUBDIMENSION_WEIGHTS, [w.PER_DIMENSION] * 4)
        scores = np.empty(units)
        buffers = np.empty((6, tile))
        flags = np.empty(tile, dtype=bool)
        for at in range(0, units, tile):
            n = min(tile, units - at)
            x, sub, weight, dim, dim_weight, total = (b[:n] for b in buffers)
            missing = flags[:n]
            total[:] = 0.0
            for d in range(4):
                dim[:] = 0.0
                dim_weight[:] = 0.0
                for s in range(3 * d, 3 * d + 3):
                    sub[:] = 0.0
                    weight[:] = 0.0
                    for k in range(w.STARTS[s], w.STARTS[s + 1]):
                        np.subtract(data[k, at : at + n], low[k], out=x)
                        np.multiply(x, scale[k] * wi[k], out=x)
                        np.isnan(x, out=missing)
                        np.copyto(x, 0.0, where=missing)
                        np.add(sub, x, out=sub)
                        np.multiply(missing, -wi[k], out=x)
                        np.add(weight, x, out=weight)
                    np.add(weight, 1.0, out=weight)
                    np.divide(sub, weight, out=sub)
                    np.greater(weight, 1e-9, out=missing)  # a subdimension with no value at all counts for nothing
                    np.logical_not(missing, out=missing)
                    np.copyto(sub, 0.0, where=missing)
                    np.multiply(sub, ws[s], out=sub)
                    np.add(dim, sub, out=dim)
                    np.multiply(missing, -ws[s], out=x)
                    np.add(dim_weight, x, out=dim_weight)
                np.add(dim_weight, 1.0, out=dim_weight)
                np.divide(dim, dim_weight, out=dim)
                if geometric:
                    np.maximum(dim, w.FLOOR, out=dim)
                    np.log(dim, out=dim)
                np.multiply(dim, w.DIMENSION_WEIGHTS[d], out=dim)
                np.add(total, dim, out=total)
            if geometric:
                np.exp(total, out=total)
            scores[at : at + n] = total
        return _result(scores, *dense_unique(scores))

    return run


def draws(units, ties=False, count=w.DRAWS, batch=25, tie=w.TIE):
    """W2: the weighted means of 25 draws in one matrix product, then the ranks draw by draw."""
    data = w.columns(units, ties)
    factors = w.draw_factors(count)

    def run():
        low, high = np.fmin.reduce(data, axis=1), np.fmax.reduce(data, axis=1)
        x = (data - low[:, None]) / (high - low)[:, None]
        missing = np.isnan(x)
        x[missing] = 0.0
        present = (~missing).astype(np.float64)
        ranks = np.empty((units, count), dtype=np.int32)
        top = np.zeros(units, dtype=np.int32)
        for at in range(0, count, batch):
            f = factors[at : at + batch]
            wi, ws, wd = w.INDICATOR_WEIGHTS * f[:, :61], w.SUBDIMENSION_WEIGHTS * f[:, 61:73], w.DIMENSION_WEIGHTS * f[:, 73:77]
            scores = np.zeros((len(f), units))
            for d in range(4):
                dim = np.zeros((len(f), units))
                for s in range(3 * d, 3 * d + 3):
                    a, b = w.STARTS[s], w.STARTS[s + 1]
                    sub = wi[:, a:b] @ x[a:b]
                    sub /= wi[:, a:b] @ present[a:b]
                    sub *= (ws[:, s] / ws[:, 3 * d : 3 * d + 3].sum(axis=1))[:, None]
                    dim += sub
                dim *= (wd[:, d] / wd.sum(axis=1))[:, None]
                scores += dim
            for j in range(len(f)):
                ranks[:, at + j], eps = dense_unique(scores[j], tie)
                top += scores[j] >= w.EDGES[-1] - eps
        total = ranks.sum(axis=1, dtype=np.int64)
        low_at, high_at = -(-count // 20) - 1, -(-count * 19 // 20) - 1
        ranks.partition((low_at, high_at), axis=1)
        return {
            "rank_sum.i64": total,
            "rank_low.i32": np.ascontiguousarray(ranks[:, low_at]),
            "rank_high.i32": np.ascontiguousarray(ranks[:, high_at]),
            "top.i32": top,
        }

    return run


def percentile_ranks(x):
    """(average rank - 1/2) / n of the n values that are there."""
    out = np.full(x.shape, np.nan)
    for k, column in enumerate(x):
        here = ~np.isnan(column)
        values, place, counts = np.unique(column[here], return_inverse=True, return_counts=True)
        below = np.cumsum(counts) - counts
        out[k, here] = (below + counts / 2)[place] / here.sum()
    return out


def _dimensions(x):
    """The four dimensions of normalised data: [dimension, unit]."""
    missing = np.isnan(x)
    values, present = np.where(missing, 0.0, x), (~missing).astype(np.float64)
    wi = w.INDICATOR_WEIGHTS[:, None]
    sub = np.add.reduceat(wi * values, w.STARTS[:-1]) / np.add.reduceat(wi * present, w.STARTS[:-1])
    return np.add.reduceat(w.SUBDIMENSION_WEIGHTS[:, None] * sub, [0, 3, 6, 9]) / 6.0  # 1 + 2 + 3


def sobol(units, ties=False, base_runs=w.BASE_RUNS):
    """W3: every run at once. First order after Saltelli (2010), total order after Jansen."""
    data = w.columns(units, ties)
    a, b = w.sobol_points(base_runs)
    design = np.concatenate([a, b] + [np.where(np.arange(w.FACTORS) == j, b, a) for j in range(w.FACTORS)])

    def rank_rows(scores):
        order = np.argsort(scores, axis=1)
        ordered = np.take_along_axis(scores, order, axis=1)
        eps = w.TIE * (ordered[:, -1:] - ordered[:, :1])
        group = np.zeros(scores.shape, dtype=np.int32)
        np.cumsum(np.diff(ordered, axis=1) > eps, axis=1, out=group[:, 1:])
        ranks = np.empty_like(group)
        np.put_along_axis(ranks, order, group[:, -1:] + 1 - group, axis=1)
        return ranks

    def run():
        low, high = np.fmin.reduce(data, axis=1), np.fmax.reduce(data, axis=1)
        dims = (_dimensions((data - low[:, None]) / (high - low)[:, None]), _dimensions(percentile_ranks(data)))
        weights = w.DIMENSION_WEIGHTS * (0.75 + 0.5 * design[:, :4])
        weights /= weights.sum(axis=1, keepdims=True)
        scores = np.empty((len(design), units))
        for normalisation in (0, 1):
            for top in (0, 1):
                rows = ((design[:, 4] >= 0.5) == normalisation) & ((design[:, 5] >= 0.5) == top)
                if top:
                    scores[rows] = np.exp(weights[rows] @ np.log(np.maximum(dims[normalisation], w.FLOOR)))
                else:
                    scores[rows] = weights[rows] @ dims[normalisation]
        ranks = rank_rows(scores)
        base = rank_rows((w.DIMENSION_WEIGHTS @ dims[0])[None, :])
        change = np.abs(ranks - base).mean(axis=1)
        f = np.column_stack([ranks, change]).reshape(w.FACTORS + 2, base_runs, units + 1)
        variance = f[:2].reshape(2 * base_runs, units + 1).var(axis=0)
        with np.errstate(invalid="ignore", divide="ignore"):
            first = np.stack([(f[1] * (f[2 + j] - f[0])).mean(axis=0) for j in range(w.FACTORS)], axis=1) / variance[:, None]
            total = np.stack([((f[0] - f[2 + j]) ** 2).mean(axis=0) / 2 for j in range(w.FACTORS)], axis=1) / variance[:, None]
        return {"first.f64": first, "total.f64": total}

    return run


WORKS = {
    ("W", "idiomatic"): idiomatic,
    ("W", "tuned"): tuned,
    ("G", "idiomatic"): lambda units, ties: idiomatic(units, ties, geometric=True),
    ("G", "tuned"): lambda units, ties: tuned(units, ties, geometric=True),
    ("W2", "batched"): draws,
    ("W3", "vectorised"): sobol,
}
