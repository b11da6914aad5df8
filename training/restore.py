"""A checkpoint from weights that ship: `python training/restore.py --weights models/en --out FILE`.

Training goes on from it with `train.py --start FILE`. Matrices come back from int8 as they are read; `roles_of_all`, a second task of
the training that does not ship, and layers above those that ship keep the values of the base model.
"""

import argparse
import os

import onnx
import torch
from onnx import numpy_helper

from hearsay.model import Reader, load_base

MIXER = {
    "/MatMul_1": "self_attn.in_proj_weight",
    "/out_proj/MatMul": "self_attn.out_proj.weight",
    "/linear1/MatMul": "linear1.weight",
    "/linear2/MatMul": "linear2.weight",
}


def read(path: str):
    """Tensors of a file by name, and its products with weights as {node: name of the weights}."""
    graph = onnx.load(path).graph
    tensors = {one.name: torch.from_numpy(numpy_helper.to_array(one).copy()) for one in graph.initializer}
    products = {
        node.name: node.input[1]
        for node in graph.node
        if node.op_type in ("MatMul", "MatMulInteger") and node.input[1] in tensors
    }
    return tensors, products


def matrix(tensors: dict, name: str) -> torch.Tensor:
    """Weights of a product as `nn.Linear` has them: (out, in), in float."""
    stem = name.removesuffix("_quantized")
    if stem == name:
        return tensors[name].float().T
    values = tensors[name].float() - tensors[f"{stem}_zero_point"].float()
    return (values * tensors[f"{stem}_scale"]).T


def restore(folder: str) -> dict:
    reader = Reader()
    load_base(reader)
    state = reader.state_dict()
    tensors, products = read(os.path.join(folder, "reader.onnx"))
    found = {name.removeprefix("reader."): value for name, value in tensors.items() if name.startswith("reader.")}
    found["encoder.words.weight"] = tensors["words"].float() * tensors["scale"]
    for node, name in products.items():
        part = node.strip("/").removesuffix("_quant").removesuffix("/MatMul").replace("/", ".")
        target = "cues.weight" if part == "cues" else f"encoder.{part}.weight"
        found[target] = matrix(tensors, name)
    tensors, products = read(os.path.join(folder, "roles.onnx"))
    found |= {name: value for name, value in tensors.items() if name.startswith("roles.")}
    for node, name in products.items():
        target = "roles.tags.weight" if node == "/tags/MatMul" else f"roles.mixer.{MIXER[node]}"
        found[target] = matrix(tensors, name)
    for name, value in found.items():
        if state[name].shape != value.shape:
            raise ValueError(f"{name}: {tuple(value.shape)} in the file, {tuple(state[name].shape)} in the network")
        state[name] = value.contiguous()
    print(f"{len(found)} of {len(state)} tensors restored; kept as they begin: {sorted(set(state) - set(found))}")
    return state


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--weights", required=True)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    torch.save({"reader": restore(options.weights)}, options.out)


if __name__ == "__main__":
    main()
