"""Compares Convene's statistics with SALib, the EMA workbench, SciPy and scikit-learn on the same samples.

`make cross-check` runs it; with `--speed` it measures both sides in turn as well. Not needed to use Convene.
"""

import json
import logging
import subprocess
import sys
import time

import numpy as np
import pandas as pd
from ema_workbench.analysis import prim
from SALib.analyze import morris, sobol
from scipy.stats import ks_2samp, qmc, rankdata
from sklearn.tree import DecisionTreeRegressor

PROGRAM = sys.argv[1]
TOLERANCE = 1e-9
worst = 0.0


def numbers(*arguments):
    return json.loads(subprocess.run([PROGRAM, *arguments], check=True, capture_output=True).stdout)


def check(name, ours, theirs, tolerance=TOLERANCE):
    ours, theirs = np.asarray(ours, float), np.asarray(theirs, float)
    assert ours.shape == theirs.shape, f"{name}: {ours.shape} and {theirs.shape}"
    difference = np.max(np.abs(ours - theirs)) if ours.size else 0.0
    assert difference <= tolerance, f"{name} differs by {difference}: {ours} and {theirs}"
    print(f"{name:<58} differs by at most {difference:.1e}")


def unit_problem(inputs):
    return {"num_vars": inputs, "names": [f"x{i}" for i in range(inputs)], "bounds": [[0, 1]] * inputs}


def check_sequence(columns):
    theirs = qmc.Sobol(d=len(columns), scramble=False).random(len(columns[0]))
    check("Sobol's sequence (SciPy)", np.transpose(columns), theirs, 0)


def check_sobol(data):
    inputs = len(data["points"])
    theirs = sobol.analyze(unit_problem(inputs), np.array(data["runs"]), num_resamples=2, seed=1)
    check("first order (SALib)", data["first"], theirs["S1"])
    check("total (SALib)", data["total"], theirs["ST"])
    check("second order (SALib)", data["second"], theirs["S2"][np.triu_indices(inputs, 1)])


def check_morris(data):
    points = np.transpose(data["points"])
    theirs = morris.analyze(unit_problem(points.shape[1]), points, np.array(data["runs"]), num_resamples=2, seed=1)
    check("Morris's mu (SALib)", data["mu"], theirs["mu"])
    check("Morris's mu* (SALib)", data["muStar"], theirs["mu_star"])
    check("Morris's sigma (SALib)", data["sigma"], theirs["sigma"])


def check_given_data(data):
    columns, runs = np.array(data["points"]), np.array(data["runs"])
    # SALib's PAWN leaves the largest value out of its last slice; the distances are SciPy's either way.
    for column, distances in zip(columns, data["pawn"]):
        part = np.searchsorted(np.quantile(column, np.arange(1, 10) / 10), column, side="right")
        theirs = sorted(ks_2samp(runs[part == slice_], runs).statistic for slice_ in range(10))
        check("PAWN's distances of an input (SciPy)", distances, theirs)

    def standardised(values):
        return (values - values.mean()) / values.std()

    design = np.transpose([standardised(column) for column in columns])
    check("standardised coefficients (NumPy)", data["standardised"], np.linalg.lstsq(design, standardised(runs))[0])
    ranks = [rankdata(column) for column in columns]
    for i, ours in enumerate(data["partialOfRanks"]):
        others = np.transpose([np.ones(len(runs))] + [r for j, r in enumerate(ranks) if j != i])

        def rest(values):
            return values - others @ np.linalg.lstsq(others, values)[0]

        check("a partial rank correlation (NumPy)", [ours], [np.corrcoef(rest(ranks[i]), rest(rankdata(runs)))[0, 1]])
    kind = np.array(data["isOfInterest"])
    check("regional distances (SciPy)", data["regional"], [ks_2samp(c[kind], c[~kind]).statistic for c in columns])
    # Ours is the limit for large samples with a correction, SciPy's is exact.
    chances = [ks_2samp(c[kind], c[~kind]).pvalue for c in columns]
    check("regional chances, to two in a hundred (SciPy)", data["regionalChances"], chances, 0.02)


def frame(data):
    x = pd.DataFrame({f"x{i}": column for i, column in enumerate(data["columns"])})
    if data.get("hasCategories"):
        last = x.columns[-1]
        x[last] = ["abcd"[int(category)] for category in x[last]]
        x[last] = x[last].astype(object)
    return x, np.array(data["isOfInterest"], int)


def check_prim(data):
    x, y = frame(data)
    box = prim.Prim(x, y, threshold=0.1).find_box()
    path, boxes = box.peeling_trajectory, data["boxes"]
    kind = "with" if data["hasCategories"] else "without"
    for column, key in [("n", "count"), ("coverage", "coverage"), ("density", "density"), ("mass", "mass")]:
        check(f"PRIM {kind} categories, {column} of {len(boxes)} boxes (EMA)", [b[key] for b in boxes], path[column])
    whole = box.box_lims[0]
    for ours, limits, qp in zip(boxes, box.box_lims, box.qp):
        restricted = [i for i, name in enumerate(x) if list(limits[name]) != list(whole[name])]
        assert sorted(ours["input"]) == restricted, f"PRIM restricts {ours['input']} and {restricted}"
        for i, lower, upper, categories, ours_qp in zip(*(ours[k] for k in ["input", "lower", "upper", "categories", "quasiP"])):
            theirs = qp[f"x{i}"]
            if categories is None:
                known = [(lower, limits[f"x{i}"][0], 0), (upper, limits[f"x{i}"][1], 1)]
                for limit, their_limit, side in known:
                    if limit is not None:
                        assert abs(limit - their_limit) < TOLERANCE and abs(ours_qp[side] - theirs[side]) < TOLERANCE
            else:
                assert {"abcd"[c] for c in categories} == limits[f"x{i}"][0] and abs(ours_qp[0] - theirs[0]) < TOLERANCE
    print(f"PRIM {kind} categories, limits and quasi-p-values (EMA)".ljust(58), "agree")


def check_tree(data):
    x, y = np.transpose(data["columns"]), np.array(data["isOfInterest"], float)
    runs = {0: np.arange(len(y))}
    for place, (input_, limit, children) in enumerate(zip(data["input"], data["limit"], data["children"])):
        here = runs[place]
        check("mean in a node of a tree (NumPy)", [data["mean"][place]], [y[here].mean()])
        if input_ < 0:
            continue
        stump = DecisionTreeRegressor(max_depth=1, min_samples_leaf=data["leastRuns"]).fit(x[here], y[here]).tree_
        # scikit-learn keeps its inputs in single precision.
        check("question of a tree (scikit-learn)", [input_, limit], [stump.feature[0], stump.threshold[0]], 1e-7)
        is_yes = x[here, input_] < limit
        runs[children[0]], runs[children[1]] = here[is_yes], here[~is_yes]


def measure(name, arguments, theirs, rounds):
    ratios = []
    for _ in range(rounds):
        data = numbers(*arguments)
        ours = float(np.median(data["seconds"]))
        prepared = theirs(data)
        began = time.perf_counter()
        prepared()
        seconds = time.perf_counter() - began
        ratios.append(seconds / ours)
        print(f"{name}: {seconds:.2f} s and {ours:.3f} s, ratio {seconds / ours:.0f}", flush=True)
    print(f"{name}: median ratio {np.median(ratios):.0f}")


def salib(data):
    runs = np.array(data["runs"])
    return lambda: sobol.analyze(unit_problem(12), runs, num_resamples=1_000, seed=1)


def ema(data):
    x, y = frame(data)
    return lambda: prim.Prim(x, y, threshold=0.1).find_box()


logging.disable(logging.INFO)
data = numbers("numbers")
check_sequence(data["sequence"])
check_sobol(data["sobol"])
check_morris(data["morris"])
check_given_data(data["givenData"])
for discovery in data["prim"]:
    check_prim(discovery)
check_tree(data["tree"])
print("All agree.")
if "--speed" in sys.argv:
    measure("Sobol's indices, 12 inputs, 4,096 rows, 1,000 resamples (SALib)", ["sobol"], salib, 3)
    measure("PRIM, 20,000 runs of 12 inputs (EMA workbench)", ["prim"], ema, 3)
