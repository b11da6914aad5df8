"""A quick score in pieces for choosing between checkpoints; the figures that count come from `npm run eval`."""

import torch

from .data import collate


def spans(tags: list, begin: int) -> list:
    """Maximal runs of begin/begin + 1 as [first, end), a new one at each begin."""
    found = []
    for at, tag in enumerate(tags):
        if tag == begin or (tag == begin + 1 and (not found or found[-1][1] != at)):
            found.append([at, at + 1])
        elif tag == begin + 1:
            found[-1][1] = at + 1
    return found


@torch.no_grad()
def predict(reader, units: list, depth, threshold: float = 0.5, tags_of=None) -> list:
    """For each unit, its attributions as (cue, source pieces, content pieces, score).

    `tags_of` stands in for the role head: from hidden states, batch, cues and the chances of roles of whatever cue to
    a tag for each piece of each cue.
    """
    reader.eval()
    results = []
    for unit in units:
        batch = collate([unit])
        convention = torch.tensor([1 if unit.set.endswith("nested") else 0])
        hidden = reader.hidden(batch.ids, batch.features, convention, None, depth)
        chances = torch.softmax(reader.cues(hidden), -1)[0]
        outside = chances[:, 0]
        tags = []
        for at, is_centre in enumerate(unit.centre):
            is_cue = outside[at] < 1 - threshold and is_centre
            tags.append(0 if not is_cue else 1 if chances[at, 1] >= chances[at, 2] else 2)
        cues = spans(tags, 1)
        found = []
        for cue, row in zip(cues, (tags_of or role_tags)(reader, hidden, batch, cues) if cues else []):
            source = [at for at, tag in enumerate(row) if tag in (1, 2)]
            content = [at for at, tag in enumerate(row) if tag in (3, 4)]
            if content:
                score = float((1 - outside[cue[0] : cue[1]]).mean())
                found.append((tuple(cue), source, content, score))
        results.append(found)
    return results


def wide_inputs(hidden, batch, cues: list) -> tuple:
    """What a role head takes for some cues of one unit."""
    many = len(cues)
    first, end = (torch.tensor([cue[side] for cue in cues]) for side in (0, 1))
    wide = lambda rows: rows.expand(many, -1)
    return hidden.expand(many, -1, -1), wide(batch.paragraphs), wide(batch.sentences), first, end


def role_tags(reader, hidden, batch, cues: list) -> list:
    return reader.roles(*wide_inputs(hidden, batch, cues)).argmax(-1).tolist()


def scores(units: list, predictions: list) -> dict:
    """F1 in per cent: relaxed (content Jaccard of half, sources touch), strict, and each role by itself."""
    hits = {"relaxed": 0, "strict": 0, "cue": 0, "source": 0, "content": 0}
    predicted = gold = 0
    for unit, found in zip(units, predictions):
        marked = [(tuple(one.cue), set(one.source[0]), set(one.content[0])) for one in unit.attributions]
        marked = [one for one in marked if one[2]]
        predicted += len(found)
        gold += len(marked)
        free = list(marked)
        for cue, source, content, _ in found:
            source, content = set(source), set(content)
            likeness = lambda other: len(content & other[2]) / len(content | other[2])
            best = max(free, key=likeness, default=None)
            if best and likeness(best) >= 0.5:
                free.remove(best)
                hits["relaxed"] += bool(source & best[1]) or not source and not best[1]
                hits["strict"] += cue == best[0] and source == best[1] and content == best[2]
                hits["cue"] += cue == best[0]
                hits["source"] += source == best[1]
                hits["content"] += content == best[2]
    result = {name: round(200 * count / max(1, predicted + gold), 2) for name, count in hits.items()}
    return {**result, "predicted": predicted, "gold": gold}
