"""Reads a folder with brat's own parser (BRAT, a checkout of nlplab/brat) and prints what it made of it as JSON.

Its functions that open files ask for a mode that Python 3.11 no longer has, so texts and annotations are given to it.
"""

import json
import sys
import types
from pathlib import Path

brat, folder = sys.argv[1], Path(sys.argv[2])
sys.path.insert(0, f"{brat}/server/src")
import annotation  # noqa: E402

# What a server sets up for itself, and its parser of configuration asks for.
sys.modules["config"] = types.ModuleType("config")
sys.modules["config"].BASE_DIR = sys.modules["config"].WORK_DIR = "/"
import projectconfig  # noqa: E402


def read(path):
    # As codecs.open reads, which brat calls: ends of lines stay as they are.
    return path.read_bytes().decode("utf-8")


def judge(path):
    document = annotation.TextAnnotations(
        text=read(path.with_suffix(".txt")), source=read(path), read_only=True
    )
    said = document.get_messages()
    return {
        "failed": document.failed_lines,
        "errors": said.errors,
        "warnings": said.warnings,
        "spans": [
            {"id": span.id, "type": span.type, "text": span.get_text()}
            for span in document.get_textbounds()
        ],
        "relations": [
            [relation.type, relation.arg1, relation.arg2] for relation in document.get_relations()
        ],
        "notes": len(list(document.get_oneline_comments())),
        "attributes": [[a.type, a.target, str(a.value)] for a in document.get_attributes()],
        "written": str(document) == read(path),
    }


def terms(nodes):
    for node in nodes:
        if node == projectconfig.SEPARATOR_STR:
            raise ValueError("A type is read as a separator.")
        yield node.storage_form()
        yield from terms(node.children)


def configuration():
    found = {}
    for name, sections in (("annotation", ["entities", "relations", "events", "attributes"]), ("visual", ["labels", "drawing"])):
        parse = projectconfig.__dict__["__parse_configs"]
        configs, _ = parse(read(folder / f"{name}.conf"), name, sections, [])
        for section in sections:
            found[section] = list(terms(configs[section])) if section != "labels" else [
                node.terms for node in configs[section]
            ]
    return found


print(
    json.dumps(
        {
            "documents": {path.stem: judge(path) for path in sorted(folder.glob("*.ann"))},
            "configuration": configuration(),
        }
    )
)
