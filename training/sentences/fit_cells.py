"""Fits the middles of the cells: `python training/sentences/fit_cells.py --texts FILE --weights FOLDER [--vectors FILE]`.

`FILE` has a sentence a line (list-sentences.ts writes it). Writes FOLDER/cells.bin: 2048 rows of 384 int8, the middles
of spherical k-means (Dhillon and Modha 2001) over the vectors of the sentences, on the scale of the vectors themselves.
`--vectors` keeps the vectors between runs.
"""

import argparse
import os

import numpy as np
import onnxruntime
from tokenizers import BertWordPieceTokenizer

CELLS, ROUNDS, SCALE, LONGEST, WIDTH = 2048, 12, 127, 128, 384
# Cells that a search reads of a million vectors (150 000 codes, src/record/meaning/search-by-meaning.ts).
SEARCHED = 307
VOCABULARY = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../models/en/vocab.txt")


def encode(path: str, sentences: list) -> np.ndarray:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(path, options)
    tokenizer = BertWordPieceTokenizer(VOCABULARY, lowercase=True)
    tokenizer.enable_truncation(LONGEST)
    vectors = np.empty((len(sentences), WIDTH), np.int8)
    for row, sentence in enumerate(sentences):
        ids = np.array([tokenizer.encode(sentence).ids], np.int32)
        vectors[row] = np.round(session.run(None, {"ids": ids})[0] * SCALE)
    return vectors


def nearest(vectors: np.ndarray, cells: np.ndarray) -> np.ndarray:
    return np.concatenate([(vectors[at : at + 8192] @ cells.T).argmax(1) for at in range(0, len(vectors), 8192)])


def fit(vectors: np.ndarray) -> np.ndarray:
    random = np.random.default_rng(1)
    cells = vectors[random.choice(len(vectors), CELLS, replace=False)]
    for _ in range(ROUNDS):
        order = np.argsort(own := nearest(vectors, cells), kind="stable")
        numbers, starts = np.unique(own[order], return_index=True)
        # A cell that nothing is nearest to begins again at a vector.
        cells = vectors[random.choice(len(vectors), CELLS, replace=False)]
        cells[numbers] = np.add.reduceat(vectors[order], starts)
        cells *= SCALE / np.linalg.norm(cells, axis=1, keepdims=True)
    return cells


def share_in_cells(vectors: np.ndarray, cells: np.ndarray) -> float:
    """Of the 20 nearest to each of 200 vectors, itself left out, how many lie in the SEARCHED cells nearest to it."""
    own = nearest(vectors, cells)
    shares = []
    for at in np.linspace(0, len(vectors) - 1, 200).astype(int):
        neighbours = np.argsort(-(vectors @ vectors[at]))[1:21]
        shares.append(np.isin(own[neighbours], np.argsort(-(cells @ vectors[at]))[:SEARCHED]).mean())
    return float(np.mean(shares))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--texts", required=True)
    parser.add_argument("--weights", required=True)
    parser.add_argument("--vectors")
    options = parser.parse_args()
    if options.vectors and os.path.exists(options.vectors):
        vectors = np.fromfile(options.vectors, np.int8).reshape(-1, WIDTH)
    else:
        with open(options.texts, encoding="utf-8") as lines:
            sentences = [line.rstrip("\n") for line in lines]
        vectors = encode(os.path.join(options.weights, "encoder.onnx"), sentences)
        if options.vectors:
            vectors.tofile(options.vectors)
    vectors = vectors.astype(np.float32)
    cells = np.round(fit(vectors)).astype(np.int8)
    cells.tofile(os.path.join(options.weights, "cells.bin"))
    share = share_in_cells(vectors, cells.astype(np.float32))
    print(f"{len(vectors)} sentences, {CELLS} cells; {share:.3f} of the 20 nearest lie in the nearest {SEARCHED} cells")


if __name__ == "__main__":
    main()
