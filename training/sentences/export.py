"""Writes the sentence encoder as ONNX: `python training/sentences/export.py --out FOLDER [--float]`.

From the pieces of one unpadded sentence to its vector: the six layers of all-MiniLM-L6-v2, the mean over the pieces,
and length 1. Matrices are int8 held to 7 bits (decision 0008); word vectors are 4 bits with a scale a word, two numbers
a byte, which costs no quality that could be measured and six megabytes less. `--float` writes float32 for comparing.
"""

import argparse
import os
import sys

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from hearsay.model import Reader, load_base  # noqa: E402

LONGEST = 128


def pack_words(words: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Word vectors as 16 steps each, (q + 0.5) * scale, the scale of a word being the one with the least error."""
    best_error, best_scale, best_steps = None, None, None
    for share in np.linspace(0.6, 1.05, 19):
        scale = words.abs().amax(1, keepdim=True) / 7.5 * share
        steps = torch.clamp(torch.floor(words / scale), -8, 7)
        error = (((steps + 0.5) * scale - words) ** 2).sum(1, keepdim=True)
        if best_error is None:
            best_error, best_scale, best_steps = error, scale, steps
            continue
        is_better = error < best_error
        best_error = torch.where(is_better, error, best_error)
        best_scale = torch.where(is_better, scale, best_scale)
        best_steps = torch.where(is_better, steps, best_steps)
    numbers = (best_steps + 8).to(torch.uint8)
    half = words.shape[1] // 2
    return numbers[:, :half] * 16 + numbers[:, half:], best_scale


class SentenceGraph(nn.Module):
    """From the pieces of a sentence, (1, length) with [CLS] and [SEP], to its unit vector, (384)."""

    def __init__(self, reader: Reader, is_quantised: bool):
        super().__init__()
        self.encoder, self.is_quantised = reader.encoder, is_quantised
        words = reader.encoder.words.weight.detach()
        if is_quantised:
            packed, scale = pack_words(words)
            self.register_buffer("packed", packed)
            self.register_buffer("scale", scale)
        else:
            self.register_buffer("words", words)
        self.register_buffer("places", reader.encoder.positions.weight.detach()[:LONGEST] + reader.encoder.kind.detach())

    def look_up(self, ids):
        if not self.is_quantised:
            return self.words[ids]
        packed = self.packed[ids].float()
        first = torch.floor(packed / 16)
        return (torch.cat([first, packed - 16 * first], -1) - 7.5) * self.scale[ids]

    def forward(self, ids):
        ids = ids.long()
        x = self.encoder.norm(self.look_up(ids) + self.places[: ids.shape[1]])
        for layer in self.encoder.layers:
            x = layer(x, None)
        mean = x[0].mean(0)
        return mean / torch.sqrt((mean * mean).sum())


def quantise(source: str, target: str) -> None:
    """Products with weights to int8, a scale a column; products of activations stay as they are."""
    graph = onnx.load(source).graph
    known = {one.name for one in graph.initializer}
    products = [one for one in graph.node if one.op_type == "MatMul" and any(name in known for name in one.input)]
    quantize_dynamic(
        source,
        target,
        op_types_to_quantize=["MatMul"],
        nodes_to_quantize=[one.name for one in products],
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
    )


def export(folder: str, is_quantised: bool) -> str:
    os.makedirs(folder, exist_ok=True)
    reader = Reader()
    load_base(reader)
    reader.eval()
    target = os.path.join(folder, "encoder.onnx")
    whole = target + ".whole" if is_quantised else target
    torch.onnx.export(
        SentenceGraph(reader, is_quantised).eval(),
        (torch.randint(1000, 2000, (1, 24)).int(),),
        whole,
        input_names=["ids"],
        output_names=["vector"],
        dynamic_axes={"ids": {1: "length"}},
        opset_version=17,
        dynamo=False,
    )
    if is_quantised:
        quantise(whole, target)
        os.remove(whole)
    return target


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", required=True)
    parser.add_argument("--float", action="store_true", help="float32, for seeing what int8 costs")
    options = parser.parse_args()
    path = export(options.out, not options.float)
    print(path, os.path.getsize(path), "bytes")


if __name__ == "__main__":
    main()
