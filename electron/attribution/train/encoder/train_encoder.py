"""Fine-tunes the encoder on pieces that `write-pieces.ts` has written.

  train_encoder.py OUT.pt PIECES.jsonl [MORE.jsonl …] [--epochs 6] [--folds 2 --without 0] [--layers 6] [--seed 1]

The same data and settings give the same weights on the same processor and number of threads. It goes on where it was
stopped when OUT.pt.state is there. README.md says which data and settings the program's own weights have.
"""

import argparse
import os
import random
import time

import torch
import torch.nn.functional as F
from torch import nn

from encoder import LABELS, ROLES, pretrained
from windows import CUE, IGNORED, batches, load, pad, windows

RATE, NEW_RATE, DECAY, WARM = 2.5e-4, 5e-4, 0.01, 100
LIKELY_CUE, MASKED, VALID = 0.1, 0.03, 0.3


def cue_rows(batch, cue_chance, rng):
    """Of each cue of the batch: row, its pieces, where its line begins, how long it is, roles, True; and of places that only seem cues."""
    rows = []
    for row, window in enumerate(batch):
        for base, size, cue, roles in window.cues:
            some = [int(piece) for piece in cue if len(cue) == 1 or rng.random() < 0.85] or [int(cue[0])]
            rows.append((row, [base + piece for piece in some], base, size, roles, True))
        wrong = [piece for piece, tag in enumerate(window.tags) if tag not in (IGNORED, CUE, CUE + 1)]
        likely = [piece for piece in wrong if cue_chance[row][piece] > LIKELY_CUE]
        chosen = rng.sample(likely, min(2, len(likely))) + ([rng.choice(wrong)] if wrong and rng.random() < 0.3 else [])
        for piece in chosen:
            _, base, size = next(place for place in window.places if place[1] <= piece < place[1] + place[2])
            rows.append((row, [piece], base, size, None, False))
    return rows


def loss_of(net, batch, rng, mask):
    pieces, facts, tags, line, real = pad(batch)
    hidden = (torch.rand(pieces.shape) < MASKED) & (line >= 0)
    pieces = torch.where(hidden, torch.full_like(pieces, mask), pieces)
    with torch.autocast('cpu', dtype=torch.bfloat16):
        logits, states = net.read(pieces, facts, real)
    logits = logits.float()
    loss = F.cross_entropy(logits.view(-1, LABELS), tags.view(-1), ignore_index=IGNORED)
    chance = logits.detach().softmax(-1)
    rows = cue_rows(batch, (chance[..., CUE] + chance[..., CUE + 1]).tolist(), rng)
    return loss + cue_loss(net, states, rows) if rows else loss


def cue_loss(net, states, rows):
    """The mean over all pieces of the cues' lines, and over the cues. Rows of about the same length are read together."""
    sums, pieces, wrong, cues = 0, 0, 0, len(rows)
    rows = sorted(rows, key=lambda row: row[3])
    while rows:
        count = len(rows)
        while count > 1 and count * rows[count - 1][3] > 4096:
            count -= 1
        group, rows = rows[:count], rows[count:]
        longest = -(-group[-1][3] // 16) * 16
        index, marks = (torch.zeros(count, longest, dtype=torch.long) for _ in range(2))
        want = torch.full((count, longest), IGNORED)
        for k, (_, cue, base, size, roles, is_cue) in enumerate(group):
            index[k, :size] = torch.arange(base, base + size)
            marks[k, [piece - base for piece in cue]] = 1
            if is_cue:
                want[k, :size] = torch.as_tensor(roles)
        sizes = torch.tensor([row[3] for row in group])
        there = (torch.arange(longest)[None] < sizes[:, None]).float()
        of = torch.tensor([row[0] for row in group])
        with torch.autocast('cpu', dtype=torch.bfloat16):
            roles, valid = net.read_cues(states[of[:, None], index], there, marks)
        is_cue = torch.tensor([float(row[5]) for row in group])
        sums = sums + F.cross_entropy(roles.float().view(-1, ROLES), want.view(-1), ignore_index=IGNORED, reduction='sum')
        pieces += int((want != IGNORED).sum())
        wrong = wrong + F.binary_cross_entropy_with_logits(valid.float(), is_cue, reduction='sum')
    return sums / max(1, pieces) + VALID * wrong / cues


class Average:
    """The mean of the last weights, which generalises better than the last (Polyak and Juditsky 1992)."""

    EVERY, KEPT = 4, 0.992

    def __init__(self, net):
        self.weights, self.times = {n: p.detach().clone() for n, p in net.state_dict().items()}, 0

    def add(self, net):
        self.times += 1
        kept = min(self.KEPT, (1 + self.times) / (10 + self.times))
        with torch.no_grad():
            torch._foreach_lerp_(list(self.weights.values()), list(net.state_dict().values()), 1 - kept)


def train():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('out')
    parser.add_argument('pieces', nargs='+')
    parser.add_argument('--epochs', type=int, default=6)
    parser.add_argument('--folds', type=int, default=1)
    parser.add_argument('--without', type=int, default=-1)
    parser.add_argument('--layers', type=int, default=6)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--threads', type=int, default=2)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    rng = random.Random(given.seed)
    net, vocabulary = pretrained(given.layers)
    number = {piece: k for k, piece in enumerate(vocabulary)}
    special, mask = (number['[CLS]'], number['[SEP]']), number['[MASK]']
    articles = [lines for path in given.pieces for k, (_, lines) in enumerate(load(path)) if k % given.folds != given.without]
    cut = lambda: batches([window for lines in articles for window in windows(lines, special, rng)], rng)

    is_new = lambda name: name.split('.')[0] in ('tag', 'facts', 'cue_mark', 'cue_mean', 'cue_layers', 'role', 'valid')
    named = list(net.named_parameters())
    optimizer = torch.optim.AdamW([
        dict(params=[p for n, p in named if not is_new(n) and p.dim() > 1], lr=RATE, weight_decay=DECAY),
        dict(params=[p for n, p in named if not is_new(n) and p.dim() < 2], lr=RATE, weight_decay=0),
        dict(params=[p for n, p in named if is_new(n)], lr=NEW_RATE, weight_decay=DECAY)], fused=True)
    top = [group['lr'] for group in optimizer.param_groups]
    average, step, first_epoch, state = Average(net), 0, 0, given.out + '.state'
    if os.path.exists(state):
        saved = torch.load(state, weights_only=False)
        net.load_state_dict(saved['net'])
        optimizer.load_state_dict(saved['optimizer'])
        average.weights, average.times = saved['average'], saved['times']
        step, first_epoch = saved['step'], saved['epoch']
        rng.setstate(saved['rng'])
        torch.set_rng_state(saved['torch_rng'])
    total = given.epochs * len(cut()) if step == 0 else saved['total']
    begun = time.time()
    for epoch in range(first_epoch, given.epochs):
        net.train()
        for batch in cut():
            step += 1
            for group, rate in zip(optimizer.param_groups, top):
                group['lr'] = rate * min(1, step / WARM) * max(0.02, 1 - step / total)
            loss = loss_of(net, batch, rng, mask)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            if step % Average.EVERY == 0:
                average.add(net)
            if step % 20 == 0:
                print(f'epoch {epoch} step {step} of {total} loss {loss.item():.3f} {time.time() - begun:.0f} s', flush=True)
        torch.save(dict(net=net.state_dict(), optimizer=optimizer.state_dict(), average=average.weights, times=average.times,
                        step=step, epoch=epoch + 1, total=total, rng=rng.getstate(), torch_rng=torch.get_rng_state()), state)
    torch.save(dict(weights=average.weights, layers=given.layers, vocabulary=vocabulary), given.out)
    os.remove(state)


if __name__ == '__main__':
    train()
