"""The mean of checkpoints, tensor by tensor: `python training/average.py --checkpoints FILE FILE … --out FILE`.

Weights before and after a run on other texts lie in one valley, and their mean keeps what either knows (Wortsman et al. 2022,
"Robust fine-tuning of zero-shot models").
"""

import argparse

import torch


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--checkpoints", nargs="+", required=True)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    states = [torch.load(path, weights_only=False)["reader"] for path in options.checkpoints]
    mean = {name: sum(state[name] for state in states) / len(states) for name in states[0]}
    torch.save({"reader": mean}, options.out)


if __name__ == "__main__":
    main()
