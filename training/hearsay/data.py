"""Units of text as the network reads them: whole paragraphs up to a length, behind a stretch of what stands before."""

import json
import random
from dataclasses import dataclass, field

import numpy as np
import torch

from .model import CONVENTIONS, FEATURE_SIZES

CLS, SEP = 101, 102
WIDTH = len(FEATURE_SIZES)


@dataclass
class Attribution:
    source: list
    cue: list
    content: list


@dataclass
class Unit:
    """One stretch of a text. Positions are of this unit; `centre` says which pieces it answers for."""

    text: str
    set: str
    ids: list = field(default_factory=list)
    features: list = field(default_factory=list)
    paragraphs: list = field(default_factory=list)
    sentences: list = field(default_factory=list)
    centre: list = field(default_factory=list)
    origin: list = field(default_factory=list)  # piece of the text, or -1
    attributions: list = field(default_factory=list)


def read_texts(path: str) -> list:
    with open(path) as lines:
        return [json.loads(line) for line in lines]


def plan_units(paragraphs: list, longest: int) -> list:
    """Runs of whole paragraphs as [first, end) pieces; a longer paragraph is cut."""
    runs = []
    for first, end in paragraphs:
        while end - first > longest:
            runs.append([first, first + longest])
            first += longest
        if runs and runs[-1][1] == first and end - runs[-1][0] <= longest:
            runs[-1][1] = end
        elif end > first:
            runs.append([first, end])
    return runs


def make_unit(text: dict, first: int, end: int, before: int) -> Unit:
    """The unit of the pieces [first, end) with up to `before` pieces in front of them."""
    unit = Unit(text["id"], text["set"])
    ignored = {at for f, e in text["ignored"] for at in range(f, e)}
    starts = {f for f, _ in text["paragraphs"]}
    features = text["features"]
    paragraph = sentence = 0

    def add(piece, row, at, is_centre):
        unit.ids.append(piece)
        unit.features.append(row)
        unit.origin.append(at)
        unit.centre.append(is_centre)
        unit.paragraphs.append(paragraph)
        unit.sentences.append(sentence)

    nothing = [0] * WIDTH
    add(CLS, nothing, -1, False)
    place = {}
    from_piece = max(0, first - before)
    for at in range(from_piece, end):
        row = features[at * WIDTH : (at + 1) * WIDTH]
        if at > from_piece and at in starts:
            add(SEP, nothing, -1, False)
            paragraph += 1
        if row[4] > 0:
            sentence += 1
        place[at] = len(unit.ids)
        add(text["ids"][at], row, at, at >= first and at not in ignored)
    add(SEP, nothing, -1, False)
    for one in text["attributions"]:
        cue_first, cue_end = one["cue"][0]
        if cue_first not in place or cue_end - 1 not in place or not unit.centre[place[cue_first]]:
            continue
        visible = lambda ranges: [place[at] for f, e in ranges for at in range(f, e) if at in place]
        edges = lambda ranges: [place[f] for f, e in ranges if f in place]
        unit.attributions.append(
            Attribution(
                (visible(one["source"]), edges(one["source"])),
                [place[cue_first], place[cue_end - 1] + 1],
                (visible(one["content"]), edges(one["content"])),
            )
        )
    return unit


def units_of(texts: list, longest: int, before: int) -> list:
    """The units of some texts, planned as the engine plans them."""
    return [
        make_unit(text, first, end, before)
        for text in texts
        for first, end in plan_units(text["paragraphs"], longest)
    ]


def random_units(texts: list, generator: random.Random, longest: int, before: int) -> list:
    """Units with other cuts each time, so that no place in a unit is learned."""
    units = []
    for text in texts:
        limit = generator.randint(longest // 2, longest)
        lead = generator.randint(0, before)
        for first, end in plan_units(text["paragraphs"], limit):
            units.append(make_unit(text, first, end, lead))
    return units


def batches(units: list, generator: random.Random, pieces: int) -> list:
    """Batches of units of about one length, with about `pieces` pieces each, in random order."""
    shuffled = sorted(units, key=lambda unit: len(unit.ids) + generator.random() * 24)
    groups, group = [], []
    for unit in shuffled:
        if group and (len(group) + 1) * len(unit.ids) > pieces:
            groups.append(group)
            group = []
        group.append(unit)
    if group:
        groups.append(group)
    generator.shuffle(groups)
    return groups


@dataclass
class Batch:
    ids: torch.Tensor
    features: torch.Tensor
    mask: torch.Tensor
    paragraphs: torch.Tensor
    sentences: torch.Tensor
    centre: torch.Tensor
    cue_tags: torch.Tensor
    role_tags_of_all: torch.Tensor
    of_unit: torch.Tensor  # for each cue, its unit
    first: torch.Tensor
    end: torch.Tensor
    role_tags: torch.Tensor  # (cues, length)
    sets: list


def collate(units: list, generator: random.Random | None = None, jitter: float = 0.0) -> Batch:
    length = max(len(unit.ids) for unit in units)
    pad = lambda rows, value: np.array([row + [value] * (length - len(row)) for row in rows])
    cue_tags = np.zeros((len(units), length), int)
    of_all = np.zeros((len(units), length), int)
    owners, firsts, ends, rows = [], [], [], []
    for number, unit in enumerate(units):
        for one in unit.attributions:
            first, end = one.cue
            cue_tags[number, first:end] = 2
            cue_tags[number, first] = 1
            row = np.zeros(length, int)
            for (places, edges), tag in ((one.source, 1), (one.content, 3)):
                row[places] = tag + 1
                row[edges] = tag
            row[first:end] = 0
            of_all[number] = np.where(row > 0, row, of_all[number])
            if generator is not None and generator.random() < jitter:
                first, end = jittered(first, end, len(unit.ids), generator)
            owners.append(number)
            firsts.append(first)
            ends.append(end)
            rows.append(row)
    nothing = [0] * WIDTH
    features = np.array([unit.features + [nothing] * (length - len(unit.ids)) for unit in units])
    tensor = lambda array: torch.as_tensor(np.asarray(array), dtype=torch.long)
    return Batch(
        ids=tensor(pad([unit.ids for unit in units], 0)),
        features=tensor(features),
        mask=torch.as_tensor(pad([[True] * len(unit.ids) for unit in units], False)),
        paragraphs=tensor(pad([unit.paragraphs for unit in units], 0)),
        sentences=tensor(pad([unit.sentences for unit in units], 0)),
        centre=torch.as_tensor(pad([unit.centre for unit in units], False)),
        cue_tags=tensor(cue_tags),
        role_tags_of_all=tensor(of_all),
        of_unit=tensor(owners),
        first=tensor(firsts),
        end=tensor(ends),
        role_tags=tensor(np.array(rows).reshape(len(rows), length)),
        sets=[unit.set for unit in units],
    )


def jittered(first: int, end: int, length: int, generator: random.Random) -> tuple:
    """A cue a piece longer or shorter at one edge, as the network itself will find it."""
    if generator.random() < 0.5:
        first = max(1, min(end - 1, first + generator.choice((-1, 1))))
    else:
        end = min(length - 1, max(first + 1, end + generator.choice((-1, 1))))
    return first, end


def convention_of(name: str, generator: random.Random | None, unknown: float = 0.4) -> int:
    """Number of the convention that a text follows; now and then `any`, which is what the engine asks for."""
    if name.endswith("nested"):
        return CONVENTIONS.index("nested")
    if generator is None or generator.random() < unknown:
        return 0
    return CONVENTIONS.index(name.removeprefix("polnear-"))
