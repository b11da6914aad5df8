"""Fits the trees by which two reports are taken for reports of one utterance: `python training/utterances/fit.py PAIRS.jsonl [--measure | --out TSV]`."""

import argparse
import json
import os
import sys

import lightgbm
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, ".."))
from tree_table import PARTS, add_settings, part_of, settings_of, write_table  # noqa: E402

OUT = os.path.join(HERE, "../../lexicon/en/utterance-trees.tsv")
HEAD = """# The trees by which two reports are taken for reports of one utterance: `feature` rows name what trees ask for, in order; a `tree` is a number,
# what it adds to the log odds, or [feature, threshold, whether what is unknown goes to the first branch, branch up to the threshold, branch above].
# Origin: fitted by training/utterances/fit.py (gradient boosting) on our own gold (training/relations, eval/relations/tune), and on pairs of articles of
# PolNeAR (train; Newell, Margolin, Ruths 2018), of which nothing but counts and days is seen. Licence: Apache-2.0.
"""


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("pairs", help="from list-pairs.ts")
    parser.add_argument("--measure", action="store_true", help="write nothing; what trees reach on cases that they were not fitted on")
    parser.add_argument("--out", default=OUT)
    add_settings(parser, trees=300, leaves=15, rate=0.06)
    parser.add_argument("--tune-times", type=float, default=6.0, help="how much a pair of the tuning half counts: it has the hard ones, but few of them")
    parser.add_argument("--ordinary-times", type=float, default=0.3, help="how much a pair of ordinary news counts")
    parser.add_argument("--grounds", nargs="*", default=["train", "tune", "ordinary"], help="what is learned from; the stories are left for measuring")
    parser.add_argument("--leave-apart", action="store_true", help="learn nothing from the affairs that are kept apart")
    return parser.parse_args()


class Pairs:
    """Pairs as a matrix: a row a pair, a column a feature; what is not told is 0."""

    def __init__(self, path: str):
        with open(path, encoding="utf-8") as file:
            lines = [json.loads(line) for line in file]
        self.names = sorted({name for line in lines for name in line["features"]})
        numbers = {name: number for number, name in enumerate(self.names)}
        self.rows = np.zeros((len(lines), len(self.names)), np.float32)
        for at, line in enumerate(lines):
            for name, value in line["features"].items():
                self.rows[at, numbers[name]] = value
        self.is_one = np.array([line["isOne"] for line in lines])
        self.is_apart = np.array([line["isApart"] for line in lines])
        self.ground = np.array([line["ground"] for line in lines])
        self.given = np.array([line["given"] for line in lines])
        self.part = np.array([part_of(line["slug"]) for line in lines])


def fit(pairs: Pairs, chosen: np.ndarray, options: argparse.Namespace) -> lightgbm.Booster:
    settings = {**settings_of(options), "objective": "binary"}
    weights = np.select([pairs.ground == "tune", pairs.ground == "ordinary"], [options.tune_times, options.ordinary_times], 1.0)
    data = lightgbm.Dataset(pairs.rows[chosen], label=pairs.is_one[chosen].astype(float), weight=weights[chosen])
    return lightgbm.train(settings, data, num_boost_round=options.trees)


def measure(pairs: Pairs, learned: np.ndarray, options: argparse.Namespace) -> None:
    odds = np.zeros(len(pairs.part))
    for part in range(PARTS):
        own = pairs.part == part
        odds[own] = fit(pairs, learned & ~own, options).predict(pairs.rows[own], raw_score=True)
    for ground in dict.fromkeys(pairs.ground):
        for given in dict.fromkeys(pairs.given):
            own = (pairs.ground == ground) & (pairs.given == given)
            if not pairs.is_one[own].any():
                continue
            right, due = pairs.is_one[own], pairs.is_one[own].sum()
            signed = np.where(right, odds[own], -odds[own])
            line = f"{ground}, {given}: {own.sum()} pairs, {due} of one utterance; mean log chance {-np.mean(np.logaddexp(0, -signed)):.4f}"
            for least in (-1.0, -0.5, 0.0, 0.5):
                found = odds[own] >= least
                hits = (found & right).sum()
                line += f"\n  >= {least}: precision {100 * hits / max(1, found.sum()):.1f}, recall {100 * hits / due:.1f}, F1 {200 * hits / (found.sum() + due):.1f}"
            print(line)


def main() -> None:
    options = parse()
    pairs = Pairs(options.pairs)
    learned = np.isin(pairs.ground, options.grounds) & ~(pairs.is_apart & options.leave_apart)
    print(f"{len(pairs.part)} pairs, {learned.sum()} to learn from")
    if options.measure:
        return measure(pairs, learned, options)
    write_table(fit(pairs, learned, options), pairs.names, HEAD, options.out)


main()
