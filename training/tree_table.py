"""Tables of the lexicon that hold trees fitted by LightGBM, as `src/link/trees` reads them."""

import argparse
import hashlib
import json
import os

import lightgbm

PARTS = 5


def part_of(slug: str) -> int:
    """The part, of five, that a case is measured in; the same on every machine."""
    return int(hashlib.md5(slug.encode()).hexdigest(), 16) % PARTS


def add_settings(parser: argparse.ArgumentParser, trees: int, leaves: int, rate: float) -> None:
    """The options that say how trees are fitted, and what they are where nobody says."""
    parser.add_argument("--trees", type=int, default=trees)
    parser.add_argument("--leaves", type=int, default=leaves)
    parser.add_argument("--rate", type=float, default=rate)
    parser.add_argument("--least", type=int, default=40, help="rows in a leaf at least")
    parser.add_argument("--l2", type=float, default=5.0)


def settings_of(options: argparse.Namespace) -> dict:
    """What LightGBM is told, so that the same rows always give the same trees."""
    return {
        "num_leaves": options.leaves,
        "learning_rate": options.rate,
        "min_data_in_leaf": options.least,
        "lambda_l2": options.l2,
        "feature_fraction": 0.5,
        "bagging_fraction": 0.8,
        "bagging_freq": 1,
        "num_threads": 2,
        "seed": 1,
        "deterministic": True,
        "force_row_wise": True,
        "verbose": -1,
    }


def write_table(booster: lightgbm.Booster, names: list, head: str, path: str) -> None:
    """Writes the trees and the names of the features that they ask for; `head` says what they are, in lines that begin with #."""
    trees = [expression(one["tree_structure"]) for one in booster.dump_model()["tree_info"]]
    asked = sorted(set().union(*map(asked_in, trees)))
    numbers = {feature: number for number, feature in enumerate(asked)}
    rows = [f"feature\t{names[feature]}" for feature in asked]
    rows += [f"tree\t{json.dumps(renumbered(tree, numbers), separators=(',', ':'))}" for tree in trees]
    with open(path, "w", encoding="utf-8") as file:
        file.write(head + "kind\tvalue\n" + "\n".join(rows) + "\n")
    print(f"{len(trees)} trees of {len(asked)} features, {os.path.getsize(path) // 1024} kB")


def expression(node: dict) -> object:
    if "leaf_value" in node:
        return round(node["leaf_value"], 4)
    branches = [expression(node["left_child"]), expression(node["right_child"])]
    unread = int(node["default_left"]) if node["missing_type"] == "NaN" else int(0 <= node["threshold"])
    return [node["split_feature"], float(f"{node['threshold']:.6g}"), unread, *branches]


def asked_in(tree: object) -> set:
    return set() if isinstance(tree, float) else {tree[0]} | asked_in(tree[3]) | asked_in(tree[4])


def renumbered(tree: object, numbers: dict) -> object:
    return tree if isinstance(tree, float) else [numbers[tree[0]], *tree[1:3], *(renumbered(one, numbers) for one in tree[3:])]
