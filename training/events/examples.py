"""Examples of what reports do to statements: `*.txt` beside this file (see README.md) as lists of numbers."""

import glob
import json
import os
import random
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer

LABELS = (
    "deniesSaying",
    "disputes",
    "retracts",
    "corrects",
    "clarifies",
    "apologisesFor",
    "conditional",
    "confirms",
    "repeats",
    "declinesToComment",
    "correctedByOutlet",
)
ROLES = {"source": 1, "cue": 2, "content": 3, "target": 4}  # the first of the reader's features
LONGEST = {"source": 24, "cue": 16, "content": 96, "target": 64}
CLS, SEP = 101, 102


@dataclass
class Example:
    """A report, what it does, and the statement that it may be about."""

    words: dict
    target: dict
    labels: tuple
    block: str


def read_blocks(path: str) -> list:
    """All examples of a file in its order; `T` lines are themselves examples of doing nothing."""
    examples, target, block = [], None, ""
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# "):
            block, target = os.path.basename(path) + ":" + line[2:], None
            continue
        fields = [field.strip() for field in line.split(" | ")]
        if len(fields) != 4:
            continue
        label, *words = fields
        said = dict(zip(("source", "cue", "content"), ("" if word == "-" else word for word in words)))
        if label == "T":
            target = said
            examples.append(Example(said, {}, (), block))
            continue
        labels = tuple(one for one in label.split(",") if one != "none")
        unknown = [one for one in labels if one not in LABELS]
        if unknown:
            raise ValueError(f"{path}: unknown label {unknown} in {line!r}")
        examples.append(Example(said, target or {}, labels, block))
    return examples


def read_all(folder: str) -> list:
    return [one for path in sorted(glob.glob(os.path.join(folder, "*.txt"))) for one in read_blocks(path)]


def read_lines(path: str) -> list:
    """Examples of a JSONL file {source, cue, content, target, labels, block}."""
    rows = [json.loads(line) for line in open(path, encoding="utf-8")]
    return [
        Example({name: row[name] for name in ("source", "cue", "content")}, row["target"] or {}, tuple(row["labels"]), row["block"])
        for row in rows
    ]


class Pieces:
    """Word pieces as src/attribute/model has them."""

    def __init__(self, vocabulary: str):
        from tokenizers import BertWordPieceTokenizer

        self.tokenizer: Tokenizer = BertWordPieceTokenizer(vocabulary, lowercase=True)
        self.known: dict = {}

    def of(self, text: str, most: int) -> list:
        if text not in self.known:
            self.known[text] = self.tokenizer.encode(text, add_special_tokens=False).ids
        ids = self.known[text]
        # what is done to a statement stands mostly at the beginning and the end
        return ids if len(ids) <= most else ids[: most - most // 4] + ids[-(most // 4) :]

    def row(self, example: Example, has_target: bool) -> tuple:
        """Ids and roles: [CLS] source [SEP] cue [SEP] content [SEP], and perhaps the target [SEP]."""
        ids, roles = [CLS], [0]
        parts = list(example.words.items())
        if has_target:
            parts.append(("target", " ".join(example.target.get(name, "") for name in ("source", "cue", "content"))))
        for role, text in parts:
            pieces = self.of(text, LONGEST[role])
            ids += pieces + [SEP]
            roles += [ROLES[role]] * len(pieces) + [0]
        return ids, roles


def collate(rows: list) -> tuple:
    """Ids, features and mask, padded to the longest."""
    longest = max(len(ids) for ids, _ in rows)
    pad = lambda row: row + [0] * (longest - len(row))
    ids = torch.tensor([pad(ids) for ids, _ in rows])
    features = torch.zeros(len(rows), longest, 5, dtype=torch.long)
    features[..., 0] = torch.tensor([pad(roles) for _, roles in rows])
    mask = torch.tensor([[True] * len(ids) + [False] * (longest - len(ids)) for ids, _ in rows])
    return ids, features, mask


def targets_of(examples: list) -> torch.Tensor:
    return torch.tensor([[float(label in one.labels) for label in LABELS] for one in examples])


def in_batches(examples: list, size: int, generator: random.Random) -> list:
    """Of like lengths together, in random order."""
    length = lambda one: sum(len(text) for text in one.words.values()) + generator.random() * 40
    ordered = sorted(examples, key=length)
    groups = [ordered[at : at + size] for at in range(0, len(ordered), size)]
    generator.shuffle(groups)
    return groups
