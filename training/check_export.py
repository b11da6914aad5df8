"""Checks that exported weights compute what the network does: `check_export.py --checkpoint FILE --weights FOLDER`.

The roles, in float32, must agree to 1e-4; hidden states of the int8 reader to a tenth of their own size on average.
"""

import argparse
import os

import numpy as np
import onnxruntime
import torch

from hearsay.model import FEATURE_SIZES, Reader


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--checkpoint", required=True)
    parser.add_argument("--weights", required=True)
    parser.add_argument("--depth", type=int, default=6)
    options = parser.parse_args()
    reader = Reader()
    reader.load_state_dict(torch.load(options.checkpoint, weights_only=False)["reader"])
    reader.eval()
    generator = torch.Generator().manual_seed(1)
    length = 40
    ids = torch.randint(1000, 20000, (1, length), generator=generator)
    features = torch.stack([torch.randint(0, size, (1, length), generator=generator) for size in FEATURE_SIZES], -1)
    numbers = torch.arange(length) // 9
    first, end = torch.tensor([3, 20]), torch.tensor([5, 21])
    with torch.no_grad():
        hidden = reader.hidden(ids, features, torch.zeros(1, dtype=torch.long), None, options.depth)
        wide = lambda row: row[None].expand(2, -1)
        logits = reader.roles(hidden.expand(2, -1, -1), wide(numbers), wide(numbers), first, end)
        roles = torch.softmax(logits, -1).numpy()
    open_file = lambda name: onnxruntime.InferenceSession(os.path.join(options.weights, name))
    int32 = lambda tensor: tensor.numpy().astype(np.int32)
    found = open_file("reader.onnx").run(
        None, {"ids": int32(ids), "features": int32(features), "convention": np.zeros(1, np.int32)}
    )
    expected = hidden[0].numpy()
    off = np.abs(found[0] - expected).mean() / np.abs(expected).mean()
    assert off < 0.15, f"the reader is off by {off:.3f} of its size"
    given = {
        "hidden": expected,
        "paragraphs": int32(numbers),
        "sentences": int32(numbers),
        "first": int32(first),
        "end": int32(end),
    }
    worst = np.abs(open_file("roles.onnx").run(None, given)[0] - roles).max()
    assert worst < 1e-4, f"the roles are off by {worst}"
    print(f"reader off by {off:.4f} of its size, roles by {worst:.1e}")


if __name__ == "__main__":
    main()
