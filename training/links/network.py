"""What a report does, and what two have to do with one another: layers of all-MiniLM-L6-v2 and a line a label."""

import os
import sys

import torch
from torch import nn

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from hearsay.model import WIDTH, Encoder, Reader, load_base  # noqa: E402

from data import EVENTS, PAIRS  # noqa: E402


class Links(nn.Module):
    def __init__(self, depth: int, dropout: float = 0.1):
        super().__init__()
        reader = Reader(dropout)
        load_base(reader)
        self.encoder: Encoder = reader.encoder
        self.encoder.layers = self.encoder.layers[:depth]
        self.dropout = nn.Dropout(dropout)
        self.events = nn.Linear(2 * WIDTH, len(EVENTS))
        self.pairs = nn.Linear(2 * WIDTH, len(PAIRS))

    def pool(self, ids, features, mask):
        """The first piece beside the mean of all."""
        hidden = self.encoder(ids, features, mask)
        weights = mask[..., None].to(hidden.dtype)
        return self.dropout(torch.cat([hidden[:, 0], (hidden * weights).sum(1) / weights.sum(1)], -1))

    def forward(self, ids, features, mask, is_pair: bool):
        return (self.pairs if is_pair else self.events)(self.pool(ids, features, mask))
