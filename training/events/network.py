"""Which events a report's words are: the lower layers of all-MiniLM-L6-v2, the mean over the pieces, a line a label."""

import os
import sys

import torch
from torch import nn

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from hearsay.model import WIDTH, Encoder, Reader, load_base  # noqa: E402

from examples import LABELS  # noqa: E402


class Events(nn.Module):
    def __init__(self, depth: int, dropout: float = 0.1):
        super().__init__()
        reader = Reader(dropout)
        load_base(reader)
        self.encoder: Encoder = reader.encoder
        self.encoder.layers = self.encoder.layers[:depth]
        self.dropout = nn.Dropout(dropout)
        self.labels = nn.Linear(2 * WIDTH, len(LABELS))

    def pool(self, hidden, mask):
        """The first piece beside the mean of all."""
        weights = mask[..., None].to(hidden.dtype)
        mean = (hidden * weights).sum(1) / weights.sum(1)
        return torch.cat([hidden[:, 0], mean], -1)

    def forward(self, ids, features, mask):
        hidden = self.encoder(ids, features, mask)
        return self.labels(self.dropout(self.pool(hidden, mask)))
