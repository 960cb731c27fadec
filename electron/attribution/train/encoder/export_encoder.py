"""Writes a trained encoder as two ONNX graphs with weights of a byte, and its word pieces.

  export_encoder.py NET.pt FOLDER PIECES.txt

FOLDER/encoder.onnx reads a window, without padding: pieces, case, class, quotation, place (int64, length) → labels
(chances, length × 7), states (length × 384). FOLDER/cue.onnx reads a line for some cues: states (length × 384), marks
(cues × length, 1 where a piece is of the cue) → parts (chances, cues × length × 5), valid (cues).
"""

import sys
import tempfile

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from encoder import CUE_LAYERS, LABELS, ROLES

WIDTH, HEADS = 384, 12
# More pieces than the longest window has.
LONGEST = 320
FACTS = ('case', 'class', 'quotation', 'place')
OPSET = 20


class Graph:
    def __init__(self):
        self.nodes, self.weights = [], []

    def weight(self, name, value):
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, op, inputs, out, **attributes):
        outs = [out] if isinstance(out, str) else out
        self.nodes.append(helper.make_node(op, inputs, outs, name=f'{op}_{outs[0]}', **attributes))
        return out

    def linear(self, x, name, weight, bias):
        product = self.node('MatMul', [x, self.weight(f'{name}.weight', weight.T)], f'{name}.product')
        return self.node('Add', [product, self.weight(f'{name}.bias', bias)], f'{name}.sum')

    def norm(self, x, name, weights, at):
        given = [x, self.weight(f'{name}.scale', weights[f'{at}.weight']), self.weight(f'{name}.shift', weights[f'{at}.bias'])]
        return self.node('LayerNormalization', given, name, axis=-1, epsilon=1e-12)


    def layer(self, x, at, weights):
        """One layer over x: rows × length × width."""
        stack = lambda kind: np.concatenate([weights[f'{at}.{part}.{kind}'] for part in ('query', 'key', 'value')])
        parts = [f'{at}.{part}' for part in ('q', 'k', 'v')]
        self.node('Split', [self.linear(x, f'{at}.three', stack('weight'), stack('bias'))], parts, axis=-1, num_outputs=3)
        turned = [self.node('Transpose', [self.node('Reshape', [part, 'by_head'], f'{part}.heads')], f'{part}.turned', perm=order)
                  for part, order in zip(parts, ([0, 2, 1, 3], [0, 2, 3, 1], [0, 2, 1, 3]))]
        scores = self.node('Mul', [self.node('MatMul', turned[:2], f'{at}.scores'), 'scale'], f'{at}.scaled')
        mixed = self.node('MatMul', [self.node('Softmax', [scores], f'{at}.attention', axis=-1), turned[2]], f'{at}.mixed')
        mixed = self.node('Reshape', [self.node('Transpose', [mixed], f'{at}.back', perm=[0, 2, 1, 3]), 'flat'], f'{at}.flat')
        out = self.linear(mixed, f'{at}.out', weights[f'{at}.out.weight'], weights[f'{at}.out.bias'])
        # A sum of two, and not an addition: the runtime would make one step of that and the norm, eight times slower.
        x = self.norm(self.node('Sum', [x, out], f'{at}.attended'), f'{at}.norm1', weights, f'{at}.norm1')
        up = self.node('Gelu', [self.linear(x, f'{at}.up', weights[f'{at}.up.weight'], weights[f'{at}.up.bias'])], f'{at}.bent')
        down = self.linear(up, f'{at}.down', weights[f'{at}.down.weight'], weights[f'{at}.down.bias'])
        return self.norm(self.node('Sum', [x, down], f'{at}.fed'), f'{at}.norm2', weights, f'{at}.norm2')

    def constants(self):
        self.weight('scale', np.array((WIDTH // HEADS) ** -0.5, np.float32))
        self.weight('by_head', np.array([0, 0, HEADS, WIDTH // HEADS]))
        self.weight('flat', np.array([0, 0, WIDTH]))
        self.weight('first', np.array([0]))

    def model(self, name, ins, outs):
        ins = [helper.make_tensor_value_info(one, kind, shape) for one, kind, shape in ins]
        outs = [helper.make_tensor_value_info(one, TensorProto.FLOAT, shape) for one, shape in outs]
        graph = helper.make_graph(self.nodes, name, ins, outs, self.weights)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid('', OPSET)])
        model.ir_version = 10
        onnx.checker.check_model(model)
        return model


def build_reader(weights, layers):
    g = Graph()
    g.constants()
    x = g.node('Gather', [g.weight('word.table', weights['word.weight']), 'pieces'], 'word')
    g.node('Shape', ['pieces'], 'shape')
    half = g.weight('position.half', weights['position.weight'][:LONGEST].astype(np.float16))
    table = g.node('Cast', [half], 'position.table', to=TensorProto.FLOAT)
    x = g.node('Add', [x, g.node('Slice', [table, 'first', 'shape', 'first'], 'position')], 'placed')
    for k, fact in enumerate(FACTS):
        told = g.node('Gather', [g.weight(f'{fact}.table', weights[f'facts.{k}.weight']), fact], f'{fact}.told')
        x = g.node('Add', [x, told], f'{fact}.added')
    x = g.node('Unsqueeze', [g.norm(x, 'begun', weights, 'norm'), 'first'], 'row')
    for n in range(layers):
        x = g.layer(x, f'layers.{n}', weights)
    states = g.node('Squeeze', [x, 'first'], 'states')
    g.node('Softmax', [g.linear(states, 'tag', weights['tag.weight'], weights['tag.bias'])], 'labels', axis=-1)
    ins = [(name, TensorProto.INT64, ['length']) for name in ('pieces', *FACTS)]
    return g.model('reader', ins, [('labels', ['length', LABELS]), ('states', ['length', WIDTH])])


def build_cue_reader(weights):
    g = Graph()
    g.constants()
    g.weight('second', np.array([1]))
    count = g.node('ReduceSum', ['marks', 'second'], 'count', keepdims=1)
    mean = lambda x, out: g.node('Div', [x, count], out)
    about = g.linear(mean(g.node('MatMul', ['marks', 'states'], 'marked'), 'mean'), 'cue_mean', weights['cue_mean.weight'], weights['cue_mean.bias'])
    plain, marked = weights['cue_mark.weight']
    rows = g.node('Unsqueeze', ['marks', g.weight('third', np.array([2]))], 'mark.rows')
    mark = g.node('Add', [g.node('Mul', [rows, g.weight('mark.step', marked - plain)], 'mark.told'), g.weight('mark.plain', plain)], 'mark')
    x = g.node('Add', [mark, g.node('Unsqueeze', ['states', 'first'], 'states.row')], 'marked.states')
    x = g.node('Add', [x, g.node('Unsqueeze', [about, 'second'], 'about')], 'asked')
    for n in range(CUE_LAYERS):
        x = g.layer(x, f'cue_layers.{n}', weights)
    g.node('Softmax', [g.linear(x, 'role', weights['role.weight'], weights['role.bias'])], 'parts', axis=-1)
    again = g.node('Squeeze', [g.node('MatMul', [g.node('Unsqueeze', ['marks', 'second'], 'marks.row'), x], 'marked.again'), 'second'], 'flat.again')
    valid = g.linear(mean(again, 'mean.again'), 'valid.head', weights['valid.weight'], weights['valid.bias'])
    g.node('Squeeze', [g.node('Sigmoid', [valid], 'valid.chance'), 'second'], 'valid')
    ins = [('states', TensorProto.FLOAT, ['length', WIDTH]), ('marks', TensorProto.FLOAT, ['cues', 'length'])]
    return g.model('cue', ins, [('parts', ['cues', 'length', ROLES]), ('valid', ['cues'])])


def save(model, out):
    with tempfile.NamedTemporaryFile(suffix='.onnx') as whole:
        onnx.save(model, whole.name)
        # Signed weights are multiplied two to three times faster than unsigned ones. They have seven bits, as older
        # processors add two products in sixteen bits: so the sums are whole, and the same on each.
        quantize_dynamic(whole.name, out, op_types_to_quantize=['MatMul', 'Gather'], per_channel=True,
                         weight_type=QuantType.QInt8, reduce_range=True, extra_options={'MatMulConstBOnly': True})


def export(net, folder, pieces_file):
    saved = torch.load(net, weights_only=False)
    weights = {name: value.float().numpy() for name, value in saved['weights'].items()}
    save(build_reader(weights, saved['layers']), f'{folder}/encoder.onnx')
    save(build_cue_reader(weights), f'{folder}/cue.onnx')
    with open(pieces_file, 'w', encoding='utf-8') as file:
        file.write('\n'.join(saved['vocabulary']))


if __name__ == '__main__':
    export(*sys.argv[1:])
