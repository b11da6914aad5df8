"""Writes the network as ONNX: `python training/export.py --checkpoint FILE --out FOLDER [--depth N]`.

`reader.onnx` gives hidden states and cue chances of one unpadded unit, its matrices in int8; `roles.onnx` gives the
roles of some cues in it, in float32. Weights are held to 7 bits (`reduce_range`), so that processors without VNNI,
whose 16-bit sums would overflow, count the same as those with it.
"""

import argparse
import os

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from hearsay.model import FEATURE_SIZES, HEADS, WIDTH, Reader


class ReaderGraph(nn.Module):
    """From one unit to its hidden states and the chances of cue tags."""

    def __init__(self, reader: Reader, depth: int, is_quantised: bool):
        super().__init__()
        self.reader, self.depth = reader, depth
        words = reader.encoder.words.weight.detach()
        self.is_quantised = is_quantised
        if is_quantised:
            scale = words.abs().amax(1, keepdim=True) / 127
            self.register_buffer("scale", scale)
            self.register_buffer("words", torch.round(words / scale).to(torch.int8))
        else:
            self.register_buffer("words", words)

    def forward(self, ids, features, convention):
        ids, features, convention = ids.long(), features.long(), convention.long()
        words = self.words[ids].float() * self.scale[ids] if self.is_quantised else self.words[ids]
        reader = self.reader
        x = reader.encoder.embed(words, features)
        for layer in reader.encoder.layers[: self.depth]:
            x = layer(x, None)
        hidden = x + reader.conventions(convention)[:, None]
        cues = torch.softmax(reader.cues(hidden), -1)
        return hidden[0], cues[0]


class RolesGraph(nn.Module):
    """From hidden states and some cues to the chances of role tags, (cues, length, 5)."""

    def __init__(self, reader: Reader):
        super().__init__()
        self.roles = reader.roles

    def forward(self, hidden, paragraphs, sentences, first, end):
        roles = self.roles
        paragraphs, sentences, first, end = (row.long() for row in (paragraphs, sentences, first, end))
        many = first.shape[0]
        wide = lambda row: row[None].expand(many, row.shape[0])
        prepared = prepare_shared(roles, hidden, wide(paragraphs), wide(sentences), first, end)
        x = torch.nn.functional.gelu(prepared)
        x = mix(roles.mixer, x)
        return torch.softmax(roles.tags(roles.last(x)), -1)


def prepare_shared(roles, hidden, paragraphs, sentences, first, end):
    """As RoleHead.prepare, but the pieces are projected once for all cues."""
    at = torch.arange(hidden.shape[0])[None, :]
    inside = ((at >= first[:, None]) & (at < end[:, None])).to(hidden.dtype)
    cue = (inside @ hidden) / inside.sum(1, keepdim=True)
    near = lambda numbers: (numbers - numbers.gather(1, first[:, None])).clamp(-3, 3) + 3
    return roles.norm(
        roles.piece(hidden)[None]
        + roles.cue(cue)[:, None]
        + roles.distance(roles.buckets[at - first[:, None] + 511])
        + roles.paragraph(near(paragraphs))
        + roles.sentence(near(sentences))
        + inside[..., None] * roles.inside
    )


def mix(layer: nn.TransformerEncoderLayer, x):
    """The mixer in plain operations, which export as they stand."""
    attention = layer.self_attn
    many, length, width = x.shape
    heads = attention.num_heads
    normed = layer.norm1(x)
    qkv = torch.nn.functional.linear(normed, attention.in_proj_weight, attention.in_proj_bias)
    q, k, v = qkv.view(many, length, 3, heads, width // heads).permute(2, 0, 3, 1, 4)
    weights = torch.softmax(q @ k.transpose(-1, -2) * (width // heads) ** -0.5, -1)
    mixed = (weights @ v).transpose(1, 2).reshape(many, length, width)
    x = x + attention.out_proj(mixed)
    return x + layer.linear2(torch.nn.functional.gelu(layer.linear1(layer.norm2(x))))


def export(reader: Reader, depth: int, folder: str, is_quantised: bool = True) -> None:
    os.makedirs(folder, exist_ok=True)
    reader.eval()
    length = 24
    ids = torch.randint(1000, 2000, (1, length))
    features = torch.zeros(1, length, len(FEATURE_SIZES), dtype=torch.long)
    whole = os.path.join(folder, "reader.fp32.onnx")
    torch.onnx.export(
        ReaderGraph(reader, depth, is_quantised).eval(),
        (ids.int(), features.int(), torch.zeros(1, dtype=torch.int32)),
        whole,
        input_names=["ids", "features", "convention"],
        output_names=["hidden", "cues"],
        dynamic_axes={"ids": {1: "length"}, "features": {1: "length"}},
        opset_version=17,
        dynamo=False,
    )
    target = os.path.join(folder, "reader.onnx")
    if is_quantised:
        layers = [node.name for node in onnx.load(whole).graph.node if node.op_type == "MatMul" and "layers" in node.name]
        quantise(whole, target, layers)
        os.remove(whole)
    else:
        os.replace(whole, target)
    torch.onnx.export(
        RolesGraph(reader).eval(),
        (
            torch.randn(length, WIDTH),
            torch.zeros(length, dtype=torch.int32),
            torch.zeros(length, dtype=torch.int32),
            torch.tensor([3, 9], dtype=torch.int32),
            torch.tensor([4, 11], dtype=torch.int32),
        ),
        os.path.join(folder, "roles.onnx"),
        input_names=["hidden", "paragraphs", "sentences", "first", "end"],
        output_names=["roles"],
        dynamic_axes={
            "hidden": {0: "length"},
            "paragraphs": {0: "length"},
            "sentences": {0: "length"},
            "first": {0: "cues"},
            "end": {0: "cues"},
        },
        opset_version=17,
        dynamo=False,
    )


def quantise(source: str, target: str, layers: list) -> None:
    """Matrices with weights of the layers to int8, a scale a column; what is small stays as it is."""
    with_weights = [name for name in layers if has_weight(source, name)]
    quantize_dynamic(
        source,
        target,
        op_types_to_quantize=["MatMul"],
        nodes_to_quantize=with_weights,
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
    )


_weights: dict = {}


def has_weight(path: str, name: str) -> bool:
    if path not in _weights:
        graph = onnx.load(path).graph
        known = {one.name for one in graph.initializer}
        _weights[path] = {node.name for node in graph.node if any(one in known for one in node.input)}
    return name in _weights[path]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--checkpoint", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--depth", type=int, default=6)
    parser.add_argument("--float", action="store_true", help="float32, for seeing what int8 costs")
    options = parser.parse_args()
    reader = Reader()
    reader.load_state_dict(torch.load(options.checkpoint, weights_only=False)["reader"])
    export(reader, options.depth, options.out, not options.float)
    for name in ("reader.onnx", "roles.onnx"):
        print(name, os.path.getsize(os.path.join(options.out, name)), "bytes")


if __name__ == "__main__":
    main()
