"""Trains the reader of events: `python training/events/train.py --out FOLDER [--depth N]`; see README.md."""

import argparse
import json
import os
import random
import time

import torch
from torch.nn import functional as F

from examples import LABELS, Pieces, collate, in_batches, read_all, read_lines, targets_of
from network import Events

HERE = os.path.dirname(os.path.abspath(__file__))


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", required=True)
    parser.add_argument("--data", default=HERE)
    parser.add_argument("--ordinary", default=None, help="JSONL of attributions that do nothing, from ordinary.ts")
    parser.add_argument("--dev", default=None, help="JSONL to score after each epoch")
    parser.add_argument("--depth", type=int, default=4)
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--size", type=int, default=32)
    parser.add_argument("--smoothing", type=float, default=0.02)
    parser.add_argument("--drop-words", type=float, default=0.1, help="share of pieces that are hidden in training")
    parser.add_argument("--weight", type=float, default=2.0, help="how much more a label counts than its absence")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def hide(ids, mask, share: float):
    """Some pieces become [MASK], so that nothing hangs on one word."""
    hidden = (torch.rand(ids.shape) < share) & mask & (ids > 103)
    return ids.masked_fill(hidden, 103)


def predict(model, pieces, examples: list, size: int = 64) -> torch.Tensor:
    model.eval()
    order = sorted(range(len(examples)), key=lambda at: len(pieces.row(examples[at], False)[0]))
    chances = torch.zeros(len(examples), len(LABELS))
    with torch.no_grad():
        for at in range(0, len(order), size):
            group = order[at : at + size]
            logits = model(*collate([pieces.row(examples[one], False) for one in group]))
            chances[group] = torch.sigmoid(logits)
    return chances


def scores(chances: torch.Tensor, gold: torch.Tensor, threshold: float = 0.5) -> dict:
    """Precision, recall and F1 a label, and their mean."""
    found = chances >= threshold
    rows = {}
    for number, label in enumerate(LABELS):
        hits = float((found[:, number] & (gold[:, number] > 0)).sum())
        precision = hits / max(1.0, float(found[:, number].sum()))
        recall = hits / max(1.0, float(gold[:, number].sum()))
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        rows[label] = tuple(round(100 * value, 1) for value in (precision, recall, f1))
    rows["macro"] = round(sum(row[2] for row in rows.values()) / len(LABELS), 1)
    return rows


def main() -> None:
    options = parse()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    generator = random.Random(options.seed)
    os.makedirs(options.out, exist_ok=True)
    examples = read_all(options.data)
    if options.ordinary:
        examples += read_lines(options.ordinary)
    dev = read_lines(options.dev) if options.dev else []
    pieces = Pieces(os.path.join(HERE, "../../models/en/vocab.txt"))
    model = Events(options.depth)
    old = [p for name, p in model.named_parameters() if p.requires_grad and not name.startswith(("labels", "encoder.features"))]
    new = [p for name, p in model.named_parameters() if name.startswith(("labels", "encoder.features"))]
    optimiser = torch.optim.AdamW(
        [{"params": old, "lr": options.rate, "peak": options.rate}, {"params": new, "lr": options.head_rate, "peak": options.head_rate}],
        weight_decay=0.01,
    )
    total = options.epochs * ((len(examples) + options.size - 1) // options.size)
    step, began = 0, time.time()
    print(json.dumps({"examples": len(examples), "steps": total}), flush=True)
    for epoch in range(1, options.epochs + 1):
        model.train()
        loss_sum = 0.0
        for group in in_batches(examples, options.size, generator):
            step += 1
            warm = max(1, int(0.06 * total))
            factor = step / warm if step < warm else max(0.0, (total - step) / max(1, total - warm))
            for part in optimiser.param_groups:
                part["lr"] = part["peak"] * factor
            ids, features, mask = collate([pieces.row(one, False) for one in group])
            logits = model(hide(ids, mask, options.drop_words), features, mask)
            gold = targets_of(group) * (1 - 2 * options.smoothing) + options.smoothing
            loss = F.binary_cross_entropy_with_logits(logits, gold, pos_weight=torch.full((len(LABELS),), options.weight))
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            loss_sum += float(loss.detach())
        line = {"epoch": epoch, "loss": round(loss_sum * options.size / len(examples), 4), "seconds": round(time.time() - began)}
        if dev:
            line["dev"] = scores(predict(model, pieces, dev), targets_of(dev))
        print(json.dumps(line), flush=True)
    torch.save({"events": model.state_dict(), "options": vars(options)}, os.path.join(options.out, "final.pt"))


if __name__ == "__main__":
    main()
