"""A checkpoint from weights that ship: `python training/links/restore.py --weights models/links --out FILE`.

Training goes on from it with `train.py --from FILE`. Word vectors are the base model's, which they were made from; the columns of
features that the file leaves out begin at nought again.
"""

import argparse
import os
import sys

import torch

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, ".."))
from restore import matrix, read  # noqa: E402

from network import Links  # noqa: E402

HEADS = ("events", "pairs")


def restore(folder: str) -> dict:
    tensors, products = read(os.path.join(folder, "reader.onnx"))
    depth = 1 + max(int(name.split(".")[3]) for name in tensors if name.startswith("links.encoder.layers."))
    links = Links(depth)
    state = links.state_dict()
    found = {name.removeprefix("links."): value for name, value in tensors.items() if name.startswith("links.")}
    for node, name in products.items():
        part = node.strip("/").removesuffix("_quant").removesuffix("/MatMul").replace("/", ".")
        found[f"{part}.weight" if part in HEADS else f"encoder.{part}.weight"] = matrix(tensors, name)
    places, kind = tensors["places"], state["encoder.kind"]
    positions = state["encoder.positions.weight"].clone()
    positions[: len(places)] = places - kind
    found["encoder.positions.weight"] = positions
    for column in range(5):
        rows = next((value for name, value in tensors.items() if name.split(".")[0] == f"column{column}"), None)
        if rows is not None:
            found[f"encoder.features.{column}.weight"] = rows
    for name, value in found.items():
        if state[name].shape != value.shape:
            raise ValueError(f"{name}: {tuple(value.shape)} in the file, {tuple(state[name].shape)} in the network")
        state[name] = value.contiguous()
    print(f"{len(found)} of {len(state)} tensors restored; kept as they begin: {sorted(set(state) - set(found))}")
    return {"links": state, "options": {"depth": depth}}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--weights", required=True)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    torch.save(restore(options.weights), options.out)


if __name__ == "__main__":
    main()
