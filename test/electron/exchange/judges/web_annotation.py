"""Expands a JSON-LD file with PyLD, offline, and compacts it again: prints both as JSON."""

import json
import sys
from pathlib import Path

from pyld import jsonld

ANNO = "http://www.w3.org/ns/anno.jsonld"
CONTEXT = json.loads((Path(__file__).parent / "anno.jsonld").read_text(encoding="utf-8"))


def load(url, options):
    if url != ANNO:
        raise ValueError(f"Nothing but the context of Web Annotations is read: {url}")
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": url,
        "document": CONTEXT,
    }


jsonld.set_document_loader(load)
given = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
expanded = jsonld.expand(given)
compacted = jsonld.compact(expanded, given["@context"])
print(json.dumps({"expanded": expanded, "compacted": compacted}))
