"""Articles as `write-pieces.ts` writes them, cut into the windows that the encoder reads."""

import json
import random

import numpy as np
import torch

LONGEST_WINDOW, LONGEST_CONTEXT = 256, 32
CUE, SOURCE, CONTENT = 1, 3, 5
ROLE_SOURCE, ROLE_CONTENT = 1, 3
IGNORED = -100


class Line:
    """Pieces and facts of a line, its labels, and its attributions in pieces: (cue, roles of each piece)."""

    def __init__(self, line):
        tokens = np.array(line['tokens'], dtype=np.int64)
        self.size = len(tokens)
        self.pieces = np.array(line['pieces'], dtype=np.int64)
        self.facts = np.array(line['facts'], dtype=np.int64).reshape(-1, 4)
        self.tags = np.zeros(self.size, dtype=np.int64)
        self.cues = []
        at = lambda span: np.flatnonzero((tokens >= span[0]) & (tokens < span[1]))
        for span in line['ignored']:
            self.tags[at(span)] = IGNORED
        for role, name in ((CONTENT, 'contents'), (SOURCE, 'sources')):
            for attribution in line['attributions']:
                for span in attribution[name]:
                    label(self.tags, at(span), role)
        for attribution in line['attributions']:
            cue = at(attribution['cue'])
            label(self.tags, cue, CUE)
            roles = np.zeros(self.size, dtype=np.int64)
            for span in attribution['contents']:
                label(roles, at(span), ROLE_CONTENT)
            for span in attribution['sources']:
                label(roles, at(span), ROLE_SOURCE)
            if len(cue):
                self.cues.append((cue, roles))


def label(labels, pieces, begin):
    for n, piece in enumerate(pieces):
        labels[piece] = begin if n == 0 else begin + 1


def load(path):
    with open(path, encoding='utf-8') as file:
        for text in file:
            article = json.loads(text)
            yield article['id'], [Line(line) for line in article['lines'] if line['pieces']]


class Window:
    """[start] context [separator] line [separator] line [separator] …, with where each line stands."""

    def __init__(self, lines, first, end, special):
        start, separator = special
        context = np.concatenate([np.zeros(0, np.int64), *[line.pieces for line in lines[max(0, first - 4):first]]])
        facts = np.concatenate([np.zeros((0, 4), np.int64), *[line.facts for line in lines[max(0, first - 4):first]]])
        kept = min(LONGEST_CONTEXT, len(context))
        pieces, told = [start, *context[len(context) - kept:], separator], [np.zeros((1, 4), np.int64), facts[len(facts) - kept:], np.zeros((1, 4), np.int64)]
        self.tags = [IGNORED] * len(pieces)
        self.line = [-1] * len(pieces)
        self.cues = []
        self.places = []
        for number in range(first, end):
            line = lines[number]
            base, size = len(pieces), min(line.size, LONGEST_WINDOW)
            self.places.append((number, base, size))
            pieces += [*line.pieces[:size], separator]
            told += [line.facts[:size], np.zeros((1, 4), np.int64)]
            self.tags += [*line.tags[:size], IGNORED]
            self.line += [number] * size + [-1]
            self.cues += [(base, size, cue[cue < size], roles[:size]) for cue, roles in line.cues if cue[0] < size]
        self.pieces, self.facts = np.array(pieces), np.concatenate(told)


def windows(lines, special, rng=None):
    """As the finder cuts them; with `rng` of other lengths, so that no place in a window means anything."""
    most = LONGEST_WINDOW if rng is None else rng.choice((128, 192, 256, 256))
    first, size, skip = 0, 0, None if rng is None else rng.randrange(1, 4)
    for number, line in enumerate(lines):
        if number > first and (size + line.size + 1 > most or number == skip):
            yield Window(lines, first, number, special)
            first, size = number, 0
        size += line.size + 1
    if lines:
        yield Window(lines, first, len(lines), special)


def batches(given, rng=None, pieces=3072):
    """Windows of about the same length together; lengths rounded up, as each new shape costs memory that is kept."""
    noise = (lambda: 0) if rng is None else (lambda: rng.random() * 24)
    out, batch, most = [], [], 0
    for window in sorted(given, key=lambda window: len(window.pieces) + noise()):
        if batch and max(most, len(window.pieces)) * (len(batch) + 1) > pieces:
            out.append(batch)
            batch, most = [], 0
        batch.append(window)
        most = max(most, len(window.pieces))
    out += [batch] if batch else []
    if rng is not None:
        rng.shuffle(out)
    return out


def pad(batch):
    length = -(-max(len(window.pieces) for window in batch) // 32) * 32
    pieces = torch.zeros(len(batch), length, dtype=torch.long)
    facts = torch.zeros(len(batch), length, 4, dtype=torch.long)
    tags = torch.full((len(batch), length), IGNORED)
    line = torch.full((len(batch), length), -1)
    real = torch.zeros(len(batch), length)
    for row, window in enumerate(batch):
        n = len(window.pieces)
        pieces[row, :n] = torch.from_numpy(window.pieces)
        facts[row, :n] = torch.from_numpy(window.facts)
        tags[row, :n] = torch.tensor(window.tags)
        line[row, :n] = torch.tensor(window.line)
        real[row, :n] = 1
    return pieces, facts, tags, line, real
