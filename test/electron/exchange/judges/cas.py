"""Loads a CAS in JSON with dkpro-cassis and prints as JSON what is in it, and how it is written again."""

import json
import sys
from pathlib import Path

import cassis

with Path(sys.argv[1]).open("rb") as file:
    cas = cassis.load_cas_from_json(file)
if len(sys.argv) > 2:
    # The XML of the layers must be the same types as those in the file.
    with Path(sys.argv[2]).open("rb") as file:
        described = cassis.load_typesystem(file)
    for kind in described.get_types():
        own = {feature.name for feature in kind.features}
        other = {feature.name for feature in cas.typesystem.get_type(kind.name).features}
        assert own == other, kind.name


marks = [
    {
        "type": mark.type.name,
        "id": mark.identifier,
        "text": mark.get_covered_text(),
        "slots": [
            [link.role, link.target.get_covered_text()]
            for link in (mark.links.elements if mark.links else [])
        ],
    }
    for mark in cas.select("uima.tcas.Annotation")
    if mark.type.name.startswith("hearsay.")
]
print(json.dumps({"text": cas.sofa_string, "marks": marks, "written": cas.to_json()}))
