"""Trains the reader: `python training/train.py --data FOLDER --out FOLDER`. See README.md for the whole course."""

import argparse
import json
import os
import random
import time

import torch
from torch.nn import functional as F

from hearsay.data import batches, collate, convention_of, random_units, read_texts, units_of
from hearsay.model import Reader, load_base
from hearsay.score import predict, scores


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", required=True, help="what prepare.ts wrote")
    parser.add_argument("--out", required=True)
    parser.add_argument("--sets", nargs="+", default=["polnear-train", "own"])
    parser.add_argument("--own-times", type=int, default=2, help="how often own examples are read in an epoch")
    parser.add_argument("--polnear-share", type=float, default=1, help="share of PolNeAR's articles in an epoch, other ones each time")
    parser.add_argument("--dev", nargs="+", default=["polnear-dev"])
    parser.add_argument("--epochs", type=int, default=7)
    parser.add_argument("--depths", type=int, nargs="+", default=[6], help="layers; one of them at random a step")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--pieces", type=int, default=2200, help="pieces a step")
    parser.add_argument("--longest", type=int, default=200)
    parser.add_argument("--before", type=int, default=48)
    parser.add_argument("--negatives", type=int, default=2, help="false cues a unit that learn to have no content")
    parser.add_argument("--steps", type=int, default=0, help="stop after so many; 0 is never")
    parser.add_argument("--limit", type=int, default=0, help="read only so many texts of each set; 0 is all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--resume", default=None)
    parser.add_argument("--start", default=None, help="weights to begin with instead of the base model's")
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def false_cues(batch, outside, generator, most: int):
    """Runs of pieces that look like a cue and are none, as (unit, first, end)."""
    found = []
    for number in range(len(batch.ids)):
        looks = ((outside[number] < 0.85) & (batch.cue_tags[number] == 0) & batch.centre[number]).tolist()
        runs = []
        for at, is_cue in enumerate(looks):
            if is_cue and runs and runs[-1][1] == at:
                runs[-1][1] = at + 1
            elif is_cue:
                runs.append([at, at + 1])
        generator.shuffle(runs)
        found += [(number, first, end) for first, end in runs[:most]]
    return found


def step_loss(reader, batch, depth, generator, options):
    """Loss a cue: cues, roles of each cue, and the roles of all as a second task."""
    convention = torch.tensor([convention_of(name, generator) for name in batch.sets])
    hidden = reader.hidden(batch.ids, batch.features, convention, batch.mask, depth)
    dropped = reader.dropout(hidden)
    cue_logits = reader.cues(dropped)
    many = max(1, len(batch.first))
    centre = batch.centre
    cue_loss = F.cross_entropy(cue_logits[centre], batch.cue_tags[centre], reduction="sum")
    all_loss = F.cross_entropy(reader.roles_of_all(dropped)[centre], batch.role_tags_of_all[centre], reduction="sum")
    outside = torch.softmax(cue_logits.detach(), -1)[..., 0]
    extra = false_cues(batch, outside, generator, options.negatives) if options.negatives else []
    of_unit, first, end = batch.of_unit, batch.first, batch.end
    tags = batch.role_tags
    if extra:
        add = lambda old, side: torch.cat([old, torch.tensor([one[side] for one in extra])])
        of_unit, first, end = add(of_unit, 0), add(first, 1), add(end, 2)
        tags = torch.cat([tags, torch.zeros(len(extra), tags.shape[1], dtype=torch.long)])
    role_loss = torch.zeros(())
    if len(first):
        mask = batch.mask[of_unit]
        logits = reader.roles(
            dropped[of_unit], batch.paragraphs[of_unit], batch.sentences[of_unit], first, end, mask
        )
        role_loss = F.cross_entropy(logits[mask], tags[mask], reduction="sum")
    return (cue_loss + 0.3 * role_loss + 0.1 * all_loss) / many, (cue_loss / many, role_loss / many)


def parameter_groups(reader, options):
    encoder = [p for p in reader.encoder.parameters() if p.requires_grad]
    fresh = {id(p) for table in reader.encoder.features for p in table.parameters()}
    old = [p for p in encoder if id(p) not in fresh]
    known = {id(p) for p in old}
    new = [p for p in reader.parameters() if p.requires_grad and id(p) not in known]
    return [
        {"params": old, "lr": options.rate, "peak": options.rate},
        {"params": new, "lr": options.head_rate, "peak": options.head_rate},
    ]


def schedule(step: int, total: int, warm: int) -> float:
    return step / warm if step < warm else max(0.0, (total - step) / max(1, total - warm))


def main() -> None:
    options = parse()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    generator = random.Random(options.seed)
    os.makedirs(options.out, exist_ok=True)
    log = open(os.path.join(options.out, "log.jsonl"), "a")

    def say(**line):
        print(json.dumps(line), flush=True)
        log.write(json.dumps(line) + "\n")
        log.flush()

    load = lambda name: read_texts(os.path.join(options.data, f"{name}.jsonl"))[: options.limit or None]
    texts = [text for name in options.sets for text in load(name) * (options.own_times if name == "own" else 1)]
    dev = {name: units_of(load(name), options.longest, options.before) for name in options.dev}
    chosen = lambda generator: [
        text for text in texts if not text["set"].startswith("polnear") or generator.random() < options.polnear_share
    ]
    reader = Reader()
    load_base(reader)
    optimiser = torch.optim.AdamW(parameter_groups(reader, options), weight_decay=0.01)
    if options.start:
        reader.load_state_dict(torch.load(options.start, weights_only=False)["reader"])
    start = step = 0
    if options.resume:
        state = torch.load(options.resume, weights_only=False)
        reader.load_state_dict(state["reader"])
        optimiser.load_state_dict(state["optimiser"])
        start, step = state["epoch"], state["step"]
    probe = batches(random_units(chosen(random.Random(0)), random.Random(0), options.longest, options.before), random.Random(0), options.pieces)
    total = options.steps or len(probe) * options.epochs
    say(options=vars(options), texts=len(texts), steps=total, parameters=sum(p.numel() for p in reader.parameters()))
    began = time.time()
    for epoch in range(start, options.epochs):
        reader.train()
        sums = [0.0, 0.0]
        groups = batches(random_units(chosen(generator), generator, options.longest, options.before), generator, options.pieces)
        for count, units in enumerate(groups, 1):
            step += 1
            factor = schedule(step, total, max(1, int(0.06 * total)))
            for group in optimiser.param_groups:
                group["lr"] = group["peak"] * factor
            depth = generator.choice(options.depths)
            loss, parts = step_loss(reader, collate(units, generator, 0.15), depth, generator, options)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimiser.step()
            sums = [old + float(new.detach()) for old, new in zip(sums, parts)]
            if step % 50 == 0:
                say(step=step, of=total, cue=round(sums[0] / count, 3), role=round(sums[1] / count, 3), seconds=round(time.time() - began))
            if step >= total:
                break
        state = {"reader": reader.state_dict(), "optimiser": optimiser.state_dict(), "epoch": epoch + 1, "step": step, "options": vars(options)}
        torch.save(state, os.path.join(options.out, "last.pt"))
        for depth in options.depths:
            for name, units in dev.items():
                measured = scores(units, predict(reader, units, depth, 0.4))
                say(epoch=epoch + 1, depth=depth, of=name, dev=measured, seconds=round(time.time() - began))
        if step >= total:
            break
    torch.save({"reader": reader.state_dict(), "options": vars(options)}, os.path.join(options.out, "final.pt"))


if __name__ == "__main__":
    main()
