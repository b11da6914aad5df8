"""What the reader of links reaches on cases, given their attributions."""

import torch

from data import EVENTS, PAIRS, collate, is_read


def is_kept_apart(case) -> bool:
    """A fifth of the cases, by their names."""
    value = 7
    for char in case.slug:
        value = (value * 31 + ord(char)) % 1000003
    return value % 5 == 0


def chances(model, rows: list, is_pair: bool) -> torch.Tensor:
    model.eval()
    order = sorted(range(len(rows)), key=lambda at: len(rows[at][0]))
    found = torch.zeros(len(rows), len(PAIRS if is_pair else EVENTS))
    with torch.no_grad():
        for at in range(0, len(order), 48):
            group = order[at : at + 48]
            found[group] = torch.sigmoid(model(*collate([rows[one] for one in group]), is_pair))
    return found


def f1(right: int, found: int, due: int) -> float:
    return round(200 * right / max(1, found + due), 1)


def score_events(model, pieces, cases: list) -> dict:
    read = [(case, n) for case in cases for n, report in enumerate(case.reports) if is_read(report)]
    table = chances(model, [pieces.one(case.reports[n]) for case, n in read], False)
    best = {}
    for by, rule in (
        ("network", lambda n, row, phrases: row[n] >= 0.5),
        ("phrases", lambda n, row, phrases: phrases.get(EVENTS[n], 0) >= 0.5),
        ("either", lambda n, row, phrases: row[n] >= 0.6 or phrases.get(EVENTS[n], 0) >= 0.5),
        ("mixed", lambda n, row, phrases: row[n] + 0.5 * phrases.get(EVENTS[n], 0) >= 0.6),
    ):
        marks = []
        for n, label in enumerate(EVENTS):
            right = found = due = 0
            for (case, at), row in zip(read, table.tolist()):
                if label in case.optional[at]:
                    continue
                is_due = label in case.labels[at]
                is_found = rule(n, row, dict(map(tuple, case.reports[at]["found"])))
                right, found, due = right + (is_due and is_found), found + is_found, due + is_due
            marks.append((label, f1(right, found, due), right, found, due))
        best[by] = {"macro": round(sum(one[1] for one in marks) / len(marks), 1)}
        if by in ("network", "mixed"):
            best[by]["rows"] = {label[:8]: rest for label, *rest in marks}
    return best


def score_pairs(model, pieces, cases: list) -> dict:
    asked, rows = [], []
    for case in cases:
        for at, report in enumerate(case.reports):
            wanted = {link["relation"]: link["to"] for link in case.links if at in link["from"] and link["to"]}
            for relation in wanted:
                to = set().union(*(link["to"] for link in case.links if at in link["from"] and link["relation"] == relation))
                near = set(case.near.get(at, []))
                earlier = [n for n in case.earlier(at) if n in near or n in to]
                if to & set(earlier):
                    asked.append((relation, to, [], len(rows)))
                    for n in earlier:
                        asked[-1][2].append(n)
                        rows.append(pieces.two(report, case.reports[n], case.speakers[at][n]))
    table = chances(model, rows, True)
    right = 0
    by: dict = {}
    for relation, to, candidates, start in asked:
        column = table[start : start + len(candidates), PAIRS.index(relation)]
        hit = candidates[int(column.argmax())] in to
        right += hit
        by.setdefault(relation, [0, 0])
        by[relation][0] += hit
        by[relation][1] += 1
    same, gold = [], []
    for case in cases:
        pairs = [
            (a, b)
            for a in range(len(case.reports))
            for b in range(a)
            if case.speakers[a][b] == "s" and is_read(case.reports[a]) and is_read(case.reports[b])
            and (b in case.near.get(a, []) or case.groups[a] & case.groups[b])
        ]
        same += [pieces.two(case.reports[a], case.reports[b], "s") for a, b in pairs]
        gold += [bool(case.groups[a] & case.groups[b]) for a, b in pairs]
    column = chances(model, same, True)[:, 0].tolist()
    order = sorted(zip(column, gold), reverse=True)
    best, hits = (0.0, 0.0), 0
    for n, (chance, is_same) in enumerate(order, 1):
        hits += is_same
        best = max(best, (f1(hits, n, sum(gold)), round(chance, 2)))
    return {"target": round(100 * right / max(1, len(asked)), 1), "of": len(asked), "by": by, "same": best, "pairs": len(gold)}


def score_all(model, pieces, cases: list, has_pairs: bool) -> dict:
    return {"events": score_events(model, pieces, cases), **(score_pairs(model, pieces, cases) if has_pairs else {})}
