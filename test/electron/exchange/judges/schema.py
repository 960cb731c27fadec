"""Validates each XML file given after a schema by it, XML Schema or RELAX NG. Prints what is wrong, a line each."""

import sys

from lxml import etree

kind = etree.RelaxNG if sys.argv[1].endswith(".rng") else etree.XMLSchema
schema = kind(etree.parse(sys.argv[1]))
for path in sys.argv[2:]:
    if not schema.validate(etree.parse(path)):
        print("\n".join(f"{path}: {error}" for error in schema.error_log))
