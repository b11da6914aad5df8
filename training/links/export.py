"""Writes the reader of links as ONNX: `python training/links/export.py --checkpoint FILE --out FOLDER [--float]`.

From the pieces of one unpadded report, or of two, and their features, to the log-odds of its deeds and of what two have to do with
one another. Matrices are int8
held to 7 bits (decision 0008), word vectors 4 bits as those of the sentence encoder.
"""

import argparse
import os
import sys

import torch
from torch import nn

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "../sentences"))
import importlib.util  # noqa: E402

spec = importlib.util.spec_from_file_location("sentences_export", os.path.join(HERE, "../sentences/export.py"))
sentences = importlib.util.module_from_spec(spec)
spec.loader.exec_module(sentences)

from network import Links  # noqa: E402

LONGEST = 256
COLUMNS = 3


class LinksGraph(nn.Module):
    """(1, length) pieces and their features to the log-odds of each deed, and of what a pair has to do with one another."""

    def __init__(self, links: Links, is_quantised: bool):
        super().__init__()
        self.links, self.is_quantised = links, is_quantised
        encoder = links.encoder
        words = encoder.words.weight.detach()
        if is_quantised:
            packed, scale = sentences.pack_words(words)
            self.register_buffer("packed", packed)
            self.register_buffer("scale", scale)
        else:
            self.register_buffer("words", words)
        still = sum(encoder.features[n].weight.detach()[0] for n in range(COLUMNS, 5))
        self.register_buffer("places", encoder.positions.weight.detach()[:LONGEST] + encoder.kind.detach() + still)
        for n in range(COLUMNS):
            self.register_buffer(f"column{n}", encoder.features[n].weight.detach().clone())

    look_up = sentences.SentenceGraph.look_up

    def forward(self, ids, features):
        ids, features = ids.long(), features.long()
        x = self.look_up(ids) + self.places[: ids.shape[1]]
        for n in range(COLUMNS):
            x = x + getattr(self, f"column{n}")[features[..., n]]
        x = self.links.encoder.norm(x)
        for layer in self.links.encoder.layers:
            x = layer(x, None)
        pooled = torch.cat([x[0, 0], x[0].mean(0)], -1)
        return self.links.events(pooled), self.links.pairs(pooled)


def export(links: Links, folder: str, is_quantised: bool) -> str:
    os.makedirs(folder, exist_ok=True)
    links.eval()
    target = os.path.join(folder, "reader.onnx")
    whole = target + ".whole" if is_quantised else target
    length = 24
    torch.onnx.export(
        LinksGraph(links, is_quantised).eval(),
        (torch.randint(1000, 2000, (1, length)).int(), torch.zeros(1, length, COLUMNS).int()),
        whole,
        input_names=["ids", "features"],
        output_names=["deeds", "pairs"],
        dynamic_axes={"ids": {1: "length"}, "features": {1: "length"}},
        opset_version=17,
        dynamo=False,
    )
    if is_quantised:
        sentences.quantise(whole, target)
        os.remove(whole)
    return target


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--checkpoint", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--float", action="store_true", help="float32, for seeing what int8 costs")
    options = parser.parse_args()
    saved = torch.load(options.checkpoint, weights_only=False)
    links = Links(saved["options"]["depth"])
    links.load_state_dict(saved["links"])
    path = export(links, options.out, not options.float)
    print(path, os.path.getsize(path), "bytes")


if __name__ == "__main__":
    main()
