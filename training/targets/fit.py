"""Fits the trees by which an event finds the statement that it is about: `python training/targets/fit.py CHOICES.jsonl [--measure | --out TSV]`."""

import argparse
import json
import os
import sys

import lightgbm
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, ".."))
from tree_table import PARTS, add_settings, part_of, settings_of, write_table  # noqa: E402

OUT = os.path.join(HERE, "../../lexicon/en/target-trees.tsv")
HEAD = """# The trees by which an event finds the statement that it is about: `feature` rows name what trees ask for, in order; a `tree` is a number, what it
# adds to the log odds, or [feature, threshold, whether what was not read goes to the first branch, branch up to the threshold, branch above].
# Origin: fitted by training/targets/fit.py (gradient boosting of a logit over statements and “none”) on our own gold (training/relations,
# eval/relations/tune). Licence: Apache-2.0.
"""


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("choices", help="from list-choices.ts")
    parser.add_argument("--measure", action="store_true", help="write nothing; what trees reach on cases that they were not fitted on")
    parser.add_argument("--out", default=OUT)
    add_settings(parser, trees=250, leaves=12, rate=0.08)
    parser.add_argument("--grounds", nargs="*", default=["train", "tune"], help="what is learned from; the stories are left for measuring")
    return parser.parse_args()


class Choice:
    """An event with its options, the last of which is “none” but where one of the statements is meant in any case."""

    def __init__(self, line: dict):
        self.ground, self.given, self.slug, self.is_seen, self.is_read = (line[k] for k in ("ground", "given", "slug", "isSeen", "isRead"))
        options = [one for one in line["options"] if one["verdict"] != "optional"]
        self.is_due = any(one["verdict"] == "right" for one in options)
        self.features = [one["features"] for one in options] + ([] if self.is_seen else [line["none"]])
        self.right = [one["verdict"] == "right" for one in options] + ([] if self.is_seen else [not self.is_due])


def read(path: str) -> list:
    with open(path, encoding="utf-8") as file:
        choices = [Choice(json.loads(line)) for line in file]
    return [one for one in choices if any(one.right)]


def is_of_pairs(name: str) -> bool:
    return name.startswith(("pair", "best pair")) or ": pair" in name


class Table:
    """Choices as a matrix: a row an option, a column a feature; what a reader did not read is missing, all else that is not told is 0."""

    def __init__(self, choices: list, names: list):
        numbers = {name: number for number, name in enumerate(names)}
        pairs = [numbers[name] for name in names if is_of_pairs(name)]
        self.sizes = np.array([len(one.features) for one in choices])
        self.starts = np.concatenate([[0], np.cumsum(self.sizes)[:-1]])
        self.rows = np.zeros((self.sizes.sum(), len(names)), np.float32)
        self.right = np.concatenate([one.right for one in choices])
        at = 0
        for one in choices:
            for features in one.features:
                if not one.is_read:
                    self.rows[at, pairs] = np.nan
                for name, value in features:
                    self.rows[at, numbers[name]] = value
                at += 1

    def shares(self, scores: np.ndarray) -> np.ndarray:
        top = np.maximum.reduceat(scores, self.starts)
        weights = np.exp(scores - np.repeat(top, self.sizes))
        return weights / np.repeat(np.add.reduceat(weights, self.starts), self.sizes)


def fit(table: Table, options: argparse.Namespace) -> lightgbm.Booster:
    """A logit over the options of a choice (McFadden 1974) whose utilities are sums of trees; where several are right, any of them will do."""

    def slopes(scores, _):
        shares = table.shares(scores)
        right = shares * table.right
        wanted = right / np.repeat(np.maximum(np.add.reduceat(right, table.starts), 1e-12), table.sizes)
        return shares - wanted, np.maximum(shares * (1 - shares), 1e-3)

    settings = {**settings_of(options), "objective": slopes, "min_sum_hessian_in_leaf": 1.0, "max_bin": 63}
    data = lightgbm.Dataset(table.rows, label=table.right.astype(float), free_raw_data=False)
    return lightgbm.train(settings, data, num_boost_round=options.trees)


def names_in(choices: list) -> list:
    return sorted({name for one in choices for features in one.features for name, _ in features})


def measure(choices: list, options: argparse.Namespace) -> None:
    names = names_in(choices)
    judged = {}
    for part in range(PARTS):
        own = [one for one in choices if not one.is_seen and part_of(one.slug) == part]
        others = [one for one in choices if (one.is_seen or part_of(one.slug) != part) and one.ground in options.grounds]
        booster = fit(Table(others, names), options)
        table = Table(own, names)
        shares = table.shares(booster.predict(table.rows, raw_score=True))
        for one, start, size in zip(own, table.starts, table.sizes):
            chances, right = shares[start : start + size - 1], table.right[start : start + size - 1]
            best = int(chances.argmax()) if size > 1 else -1
            told = (one.is_due, best >= 0 and bool(right[best]), float(chances[best]) if best >= 0 else 0.0, float(shares[start : start + size][table.right[start : start + size]].sum()))
            judged.setdefault(f"{one.ground}, {one.given}", []).append(told)
    for name, told in judged.items():
        due = sum(one[0] for one in told)
        hits = sum(one[0] and one[1] for one in told)
        line = f"{name}: {len(told)} events, {due} with a target; best is it {100 * hits / due:.1f} %; mean log chance {np.mean(np.log([max(one[3], 1e-9) for one in told])):.3f}"
        for least in (0.2, 0.3, 0.4, 0.5, 0.7):
            chosen = [one for one in told if one[2] >= least]
            right = sum(one[1] for one in chosen)
            line += f"\n  >= {least}: {len(chosen)} chosen, {right} right, precision {100 * right / max(1, len(chosen)):.1f}, of due {100 * right / due:.1f}, F1 {200 * right / (len(chosen) + due):.1f}"
        print(line)


def main() -> None:
    options = parse()
    choices = read(options.choices)
    print(f"{len(choices)} choices")
    if options.measure:
        return measure(choices, options)
    names = names_in(choices)
    write_table(fit(Table([one for one in choices if one.ground in options.grounds], names), options), names, HEAD, options.out)


main()
