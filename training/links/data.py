"""Reports and pairs of reports as lists of numbers: `training/events/list-reports.ts` writes the cases, a line each."""

import glob
import json
import os
import random
import re
from dataclasses import dataclass

import torch
from tokenizers import BertWordPieceTokenizer

EVENTS = (
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
PAIRS = ("same", *EVENTS, "contradicts")
ROLES = {"source": 1, "cue": 2, "content": 3, "aside": 4}  # the first column of features
LONGEST = {"source": 20, "cue": 16, "content": 80, "aside": 24}
LONGEST_OF_TARGET = {"source": 16, "cue": 8, "content": 48}
RELATIONS = {"s": 1, "l": 2, "o": 4}  # the second: same, likely or side; another speaker is 3 (“open” and “other” share a letter)
CLS, SEP, MASK = 101, 102, 103
WORD = re.compile(r"[a-z0-9]+")


@dataclass
class Case:
    slug: str
    reports: list
    labels: list  # of each report the names of EVENTS, and those that are optional
    optional: list
    groups: list  # of each report the numbers of its statements
    links: list  # {from, to: places of reports, relation, isOptional}
    speakers: list
    near: dict  # of each report the places of those that linking would read beside it

    def earlier(self, at: int) -> list:
        """Places of the reports that one may be about."""
        own = self.reports[at]
        return [
            n
            for n, one in enumerate(self.reports)
            if n != at
            and (one["document"] == own["document"] or (one["day"] or 0) <= (own["day"] or 10**9))
            and not (self.groups[n] & self.groups[at])
        ]

    def done_to(self, at: int, to: int) -> set:
        """What the gold has one report do to another; optional ones too."""
        return {link["relation"] for link in self.links if at in link["from"] and to in link["to"]}


def read_cases(path: str) -> list:
    return [case_of(json.loads(line)) for line in open(path, encoding="utf-8")]


def case_of(row: dict) -> Case:
    reports = row["reports"]
    place = {one["id"]: n for n, one in enumerate(reports)}
    groups = [set() for _ in reports]
    for number, ids in enumerate(row["statements"]):
        for one in ids:
            if one in place:
                groups[place[one]].add(number)
    for n, own in enumerate(groups):
        if not own:
            own.add(-1 - n)
    labels, optional, links = [set() for _ in reports], [set() for _ in reports], []
    for link in row["links"]:
        sources = [place[one] for one in link["from"] if one in place]
        targets = [place[one] for one in link["to"] or [] if one in place]
        links.append({**link, "from": set(sources), "to": set(targets)})
        if link["relation"] in EVENTS:
            for n in sources:
                (optional if link["isOptional"] else labels)[n].add(link["relation"])
    optional = [may - must for may, must in zip(optional, labels)]
    near: dict = {}
    for at, to in row["near"]:
        near.setdefault(at, []).append(to)
    return Case(row["slug"], reports, labels, optional, groups, links, row["speakers"], near)


def read_invented(folder: str) -> list:
    """Lines of `training/events/*.txt`: words by part, and their labels."""
    found = []
    for path in sorted(glob.glob(os.path.join(folder, "*.txt"))):
        for line in open(path, encoding="utf-8"):
            fields = [field.strip() for field in line.rstrip("\n").split(" | ")]
            if len(fields) == 4:
                words = dict(zip(("source", "cue", "content"), ("" if one == "-" else one for one in fields[1:])))
                labels = set() if fields[0] == "T" else set(fields[0].split(",")) - {"none"}
                found.append(({**words, "aside": ""}, labels))
    return found


def read_ordinary_pairs(path: str) -> list:
    """(event, target, relation of their speakers), by `../events/ordinary.ts`."""
    found = []
    for line in open(path, encoding="utf-8"):
        row = json.loads(line)
        place = {"document": 0, "day": 0, "aside": ""}
        found.append(({**row["from"], **place, "place": row["between"]}, {**row["to"], **place, "place": 0}, row["speakers"]))
    return found


def is_read(report: dict) -> bool:
    """What is only supposed or asked does nothing."""
    return report["polarity"] not in ("hypothetical", "question")


def bucket(event: dict, target: dict) -> int:
    """The third column: where in one document, or how many days ago; 0 for the event itself."""
    if event["document"] == target["document"]:
        between = event["place"] - target["place"]
        return 1 if between == 1 else 2 if between > 0 else 3
    if event["day"] is None or target["day"] is None:
        return 4
    days = event["day"] - target["day"]
    return 5 + sum(days > step for step in (0, 1, 3, 7, 21, 60, 200))


class Pieces:
    """Word pieces as src/attribute/model has them."""

    def __init__(self, vocabulary: str):
        self.tokenizer = BertWordPieceTokenizer(vocabulary, lowercase=True)
        self.known: dict = {}

    def of(self, text: str, most: int) -> list:
        ids = self.known.get(text)
        if ids is None:
            ids = self.known[text] = self.tokenizer.encode(text, add_special_tokens=False).ids
        # what is done to a statement stands mostly at the beginning and the end
        return ids if len(ids) <= most else ids[: most - most // 4] + ids[-(most // 4) :]

    def parts(self, report: dict, longest: dict, columns: tuple = (0, 0)) -> tuple:
        ids, features = [], []
        for name, most in longest.items():
            pieces = self.of(report[name], most)
            ids += pieces + [SEP]
            features += [(ROLES[name], *columns)] * len(pieces) + [(0, *columns)]
        return ids, features

    def one(self, report: dict) -> tuple:
        """[CLS] source [SEP] cue [SEP] content [SEP] aside [SEP]."""
        ids, features = self.parts(report, LONGEST)
        return [CLS] + ids, [(0, 0, 0)] + features

    def two(self, event: dict, target: dict, relation: str) -> tuple:
        """The same with source, cue and content of what it may be about, or be the same as."""
        ids, features = self.one(event)
        columns = ({"s": 1, "l": 2}.get(relation, 3), bucket(event, target))
        more, more_features = self.parts(target, LONGEST_OF_TARGET, columns)
        return ids + more, features + more_features


def collate(rows: list) -> tuple:
    """Ids, features and mask, padded to the longest."""
    longest = max(len(ids) for ids, _ in rows)
    ids = torch.tensor([ids + [0] * (longest - len(ids)) for ids, _ in rows])
    features = torch.zeros(len(rows), longest, 5, dtype=torch.long)
    for n, (_, columns) in enumerate(rows):
        features[n, : len(columns), :3] = torch.tensor(columns)
    mask = torch.tensor([[True] * len(ids) + [False] * (longest - len(ids)) for ids, _ in rows])
    return ids, features, mask


def words_of(report: dict) -> set:
    return {word for word in WORD.findall(report["content"].lower()) if len(word) > 3}


def nearness(case: Case, a: int, b: int) -> float:
    """How easily two are taken for one another: words in common, and one speaker."""
    one, other = words_of(case.reports[a]), words_of(case.reports[b])
    shared = len(one & other) / max(1, min(len(one), len(other)))
    return shared + (0.3 if case.speakers[a][b] == "s" else 0)


# Of what linking would read beside a report and has nothing to do with it, so many are read: where it does something, and else
MOST_WRONG, MOST_QUIET = 3, 1
# Shares of reports for which another of one utterance is read, and another of one speaker and of another utterance
SAME, APART = 0.6, 0.2


def sample_pairs(case: Case, generator: random.Random) -> list:
    """(event, target, labels) by places: all that the gold has, and what linking would read beside them."""
    pairs = []
    for at, report in enumerate(case.reports):
        if not is_read(report):
            continue
        earlier = case.earlier(at)
        done = {to: case.done_to(at, to) for to in earlier}
        right = [to for to in earlier if done[to]]
        for to in generator.sample(right, min(2, len(right))):
            pairs.append((at, to, done[to]))
        near = case.near.get(at, [])
        wrong = [to for to in near if to in done and not done[to]]
        generator.shuffle(wrong)
        pairs += [(at, to, set()) for to in wrong[: MOST_WRONG if right else MOST_QUIET]]
        others = [n for n in range(len(case.reports)) if n != at and is_read(case.reports[n])]
        same = [n for n in others if case.groups[n] & case.groups[at]]
        pairs += [(at, n, {"same"}) for n in generator.sample(same, min(len(same), int(generator.random() < SAME)))]
        apart = [n for n in others if case.speakers[at][n] in "sl" and not case.groups[n] & case.groups[at]]
        apart.sort(key=lambda n: -nearness(case, at, n) - generator.random() * 0.3)
        pairs += [(at, n, case.done_to(at, n)) for n in apart[: generator.random() < APART]]
    return pairs
