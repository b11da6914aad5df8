"""Sets other ways of giving a cue its source and content against the one that ships, on one frozen encoder.

`compare_heads.py --data FOLDER --checkpoint FILE` trains, side by side on the same batches and from nothing: the role
head as it is (`mixer`), the same without its attention layer (`pairs`: each piece is scored against the cue alone, as
biaffine scorers do), and `pairs` under a linear-chain CRF (`crf`). Beside them stands `nearest`: sequence labelling of
roles without regard to the cue, which the encoder was trained for as a second task, with each span given to the cue
nearest to it. Prints the quick scores of hearsay/score.py on dev.
"""

import argparse
import json
import os
import random

import torch
from torch import nn
from torch.nn import functional as F

from hearsay.data import batches, collate, convention_of, random_units, read_texts, units_of
from hearsay.model import ROLE_TAGS, Reader, RoleHead
from hearsay.score import predict, scores, spans, wide_inputs


class PairHead(RoleHead):
    """The role head without its attention layer."""

    def forward(self, hidden, paragraphs, sentences, first, end, mask=None):
        x = F.gelu(self.prepare(hidden, paragraphs, sentences, first, end))
        return self.tags(self.last(x))


class Chain(nn.Module):
    """A linear-chain CRF over role tags (Lafferty et al. 2001)."""

    def __init__(self):
        super().__init__()
        self.steps = nn.Parameter(torch.zeros(ROLE_TAGS, ROLE_TAGS))

    def loss(self, logits, tags, mask):
        """Negative log-likelihood summed over rows; masked pieces stand at the end of a row."""
        total = logits[:, 0]
        rows = torch.arange(len(tags))
        path = logits[rows, 0, tags[:, 0]]
        for at in range(1, logits.shape[1]):
            kept = mask[:, at, None]
            total = torch.where(
                kept, torch.logsumexp(total[:, :, None] + self.steps, 1) + logits[:, at], total
            )
            step = self.steps[tags[:, at - 1], tags[:, at]] + logits[rows, at, tags[:, at]]
            path = path + step * mask[:, at]
        return (torch.logsumexp(total, 1) - path).sum()

    def best(self, logits):
        score, back = logits[:, 0], []
        for at in range(1, logits.shape[1]):
            value, index = (score[:, :, None] + self.steps).max(1)
            back.append(index)
            score = value + logits[:, at]
        tags = [score.argmax(1)]
        for index in reversed(back):
            tags.append(index.gather(1, tags[-1][:, None])[:, 0])
        return torch.stack(tags[::-1], 1).tolist()


def nearest_tags(reader, hidden, batch, cues: list) -> list:
    """Each span of a role, whatever its cue, given to the cue nearest to it."""
    tags = reader.roles_of_all(hidden)[0].argmax(-1).tolist()
    rows = [[0] * len(tags) for _ in cues]
    for begin in (1, 3):
        for first, end in spans(tags, begin):
            away = [max(cue[0] - end, first - cue[1], 0) for cue in cues]
            row = rows[away.index(min(away))]
            for at in range(first, end):
                row[at] = begin + 1
    return rows


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", required=True)
    parser.add_argument("--checkpoint", required=True)
    parser.add_argument("--depth", type=int, default=4)
    parser.add_argument("--steps", type=int, default=700)
    parser.add_argument("--limit", type=int, default=0)
    options = parser.parse_args()
    torch.manual_seed(1)
    generator = random.Random(1)
    load = lambda name: read_texts(os.path.join(options.data, f"{name}.jsonl"))[: options.limit or None]
    train, dev = load("polnear-train"), units_of(load("polnear-dev"), 200, 48)
    reader = Reader()
    reader.load_state_dict(torch.load(options.checkpoint, weights_only=False)["reader"])
    reader.eval()
    heads = {"mixer": RoleHead(), "pairs": PairHead(), "crf": PairHead()}
    chain = Chain()
    learned = [p for head in (*heads.values(), chain) for p in head.parameters()]
    optimiser = torch.optim.AdamW(learned, lr=1e-3, weight_decay=0.01)
    step = 0
    while step < options.steps:
        for units in batches(random_units(train, generator, 200, 48), generator, 2200):
            batch = collate(units, generator, 0.15)
            if not len(batch.first):
                continue
            step += 1
            for group in optimiser.param_groups:
                group["lr"] = 1e-3 * min(1, step / 50) * max(0.0, 1 - step / options.steps)
            convention = torch.tensor([convention_of(name, generator) for name in batch.sets])
            with torch.no_grad():
                hidden = reader.hidden(batch.ids, batch.features, convention, batch.mask, options.depth)
            of, mask = batch.of_unit, batch.mask[batch.of_unit]
            loss = torch.zeros(())
            for name, head in heads.items():
                head.train()
                logits = head(hidden[of], batch.paragraphs[of], batch.sentences[of], batch.first, batch.end, mask)
                if name == "crf":
                    loss = loss + chain.loss(logits, batch.role_tags, mask)
                else:
                    loss = loss + F.cross_entropy(logits[mask], batch.role_tags[mask], reduction="sum")
            optimiser.zero_grad()
            (loss / len(batch.first)).backward()
            torch.nn.utils.clip_grad_norm_(learned, 5.0)
            optimiser.step()
            if step % 100 == 0:
                print(json.dumps({"step": step, "loss": round(float(loss.detach()) / len(batch.first), 2)}), flush=True)
            if step >= options.steps:
                break
    for head in heads.values():
        head.eval()
    plain = lambda head: lambda _, hidden, batch, cues: head(*wide_inputs(hidden, batch, cues)).argmax(-1).tolist()
    ways = {
        "shipped": None,
        "mixer": plain(heads["mixer"]),
        "pairs": plain(heads["pairs"]),
        "crf": lambda _, hidden, batch, cues: chain.best(heads["crf"](*wide_inputs(hidden, batch, cues))),
        "nearest": nearest_tags,
    }
    for name, tags_of in ways.items():
        print(json.dumps({"head": name, **scores(dev, predict(reader, dev, options.depth, 0.4, tags_of))}), flush=True)


if __name__ == "__main__":
    main()
