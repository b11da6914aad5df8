"""Trains the reader of links: `python training/links/train.py --out FOLDER --cases CASES.jsonl …`; see README.md."""

import argparse
import json
import os
import random
import time

import torch
from torch.nn import functional as F

from data import EVENTS, MASK, PAIRS, Pieces, collate, is_read, read_cases, read_invented, read_ordinary_pairs, sample_pairs
from network import Links
from score import is_kept_apart, score_all

HERE = os.path.dirname(os.path.abspath(__file__))


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", required=True)
    parser.add_argument("--cases", nargs="+", required=True)
    parser.add_argument("--dev", nargs="*", default=[], help="cases to score after each epoch")
    parser.add_argument("--whole", action="store_true", help="train on the fifth that is kept apart too")
    parser.add_argument("--depth", type=int, default=6)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--pairs", type=float, default=1.0, help="weight of the pairs; 0 leaves them out")
    parser.add_argument("--invented", type=float, default=1.0, help="share of the lines of training/events that is read")
    parser.add_argument("--ordinary", default=None, help="JSONL of reports that do nothing, from ../events/ordinary.ts")
    parser.add_argument("--ordinary-pairs", default=None, help="JSONL of pairs that have nothing to do with one another, from there too")
    parser.add_argument("--reports", type=float, default=1.0, help="share of the reports that are read alone, too")
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--tokens", type=int, default=900, help="pieces of a batch of reports; of pairs twice as many")
    parser.add_argument("--hidden", type=float, default=0.08, help="share of pieces that are hidden in training")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--from", dest="start", default=None, help="checkpoint to go on from")
    return parser.parse_args()


def examples_of(cases: list, invented: list, strange: list, pieces: Pieces, options, generator: random.Random) -> list:
    """(is pair, row, labels, optional labels) of an epoch."""
    found = []
    for case in cases:
        for n, report in enumerate(case.reports):
            if is_read(report) and generator.random() < options.reports:
                found.append((False, pieces.one(report), case.labels[n], case.optional[n]))
        if options.pairs > 0:
            for at, to, labels in sample_pairs(case, generator):
                row = pieces.two(case.reports[at], case.reports[to], case.speakers[at][to])
                found.append((True, row, labels, set()))
    for event, target, relation in strange:
        found.append((True, pieces.two(event, target, relation), set(), {"same"}))
    for words, labels in generator.sample(invented, int(options.invented * len(invented))):
        found.append((False, pieces.one(words), labels, set()))
    return found


def in_batches(examples: list, tokens: int, generator: random.Random) -> list:
    """Of one kind and of like lengths together, in random order."""
    groups = []
    for kind in (False, True):
        some = [one for one in examples if one[0] == kind]
        some.sort(key=lambda one: len(one[1][0]) + generator.random() * 12)
        group = []
        for one in some:
            if group and (len(group) + 1) * max(len(one[1][0]), len(group[-1][1][0])) > tokens * (1 + kind):
                groups.append(group)
                group = []
            group.append(one)
        if group:
            groups.append(group)
    generator.shuffle(groups)
    return groups


def loss_of(model, group: list, options) -> torch.Tensor:
    is_pair = group[0][0]
    names = PAIRS if is_pair else EVENTS
    ids, features, mask = collate([row for _, row, _, _ in group])
    hidden = (torch.rand(ids.shape) < options.hidden) & mask & (ids > MASK)
    logits = model(ids.masked_fill(hidden, MASK), features, mask, is_pair)
    gold = torch.tensor([[float(name in labels) for name in names] for _, _, labels, _ in group])
    counts = torch.tensor([[float(name not in may) for name in names] for _, _, _, may in group])
    smooth = gold * 0.96 + 0.02
    loss = F.binary_cross_entropy_with_logits(logits, smooth, weight=counts, pos_weight=torch.full((len(names),), 2.0))
    return loss * (options.pairs if is_pair else 1.0)


def main() -> None:
    options = parse()
    torch.set_num_threads(2)
    torch.manual_seed(options.seed)
    generator = random.Random(options.seed)
    os.makedirs(options.out, exist_ok=True)
    cases = [one for path in options.cases for one in read_cases(path)]
    apart = [one for one in cases if is_kept_apart(one)]
    if not options.whole:
        cases = [one for one in cases if not is_kept_apart(one)]
    dev = {"apart": apart} if not options.whole else {}
    dev.update({os.path.basename(path): read_cases(path) for path in options.dev})
    invented = read_invented(os.path.join(HERE, "../events"))
    if options.ordinary:
        invented += [({**json.loads(line), "aside": ""}, set()) for line in open(options.ordinary, encoding="utf-8")]
    strange = read_ordinary_pairs(options.ordinary_pairs) if options.ordinary_pairs else []
    pieces = Pieces(os.path.join(HERE, "../../models/en/vocab.txt"))
    model = Links(options.depth)
    if options.start:
        model.load_state_dict(torch.load(options.start, weights_only=False)["links"])
    heads = [p for name, p in model.named_parameters() if name.startswith(("events", "pairs", "encoder.features"))]
    body = [p for name, p in model.named_parameters() if p.requires_grad and not name.startswith(("events", "pairs", "encoder.features"))]
    optimiser = torch.optim.AdamW(
        [{"params": body, "lr": 0, "peak": options.rate}, {"params": heads, "lr": 0, "peak": options.head_rate}], weight_decay=0.01
    )
    epochs = [in_batches(examples_of(cases, invented, strange, pieces, options, generator), options.tokens, generator) for _ in range(options.epochs)]
    total, step, began = sum(map(len, epochs)), 0, time.time()
    print(json.dumps({"cases": len(cases), "apart": len(apart), "batches": [len(one) for one in epochs]}), flush=True)
    for number, groups in enumerate(epochs, 1):
        model.train()
        sums = [0.0, 0.0]
        for group in groups:
            step += 1
            warm = max(1, int(0.06 * total))
            factor = step / warm if step < warm else max(0.0, (total - step) / max(1, total - warm))
            for part in optimiser.param_groups:
                part["lr"] = part["peak"] * factor
            loss = loss_of(model, group, options)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            sums[group[0][0]] += float(loss.detach()) / len(groups)
            if step % 50 == 0:
                print(json.dumps({"step": step, "of": total, "seconds": round(time.time() - began)}), flush=True)
        torch.save({"links": model.state_dict(), "options": vars(options)}, os.path.join(options.out, "last.pt"))
        line = {"epoch": number, "loss": [round(one, 4) for one in sums], "seconds": round(time.time() - began)}
        print(json.dumps(line), flush=True)
        for name, some in dev.items():
            print(json.dumps({"on": name, **score_all(model, pieces, some, options.pairs > 0)}), flush=True)


if __name__ == "__main__":
    main()
