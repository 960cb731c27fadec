"""Reads a .qdpx file with QualCoder's own importer, and writes the project again with its exporter, both as they are.

Arguments: a checkout of ccbogel/QualCoder, the file, a folder for what it writes. Prints what its database then holds.
Its windows are replaced by things that do nothing: nothing of them is asked for but which file is meant.
"""

import ast
import builtins
import importlib.abc
import importlib.machinery
import json
import os
import sqlite3
import sys
import types
from pathlib import Path

checkout, file, folder = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
messages = []


class AnyMember(type):
    def __getattr__(cls, name):
        return Nothing

    def __invert__(cls):
        return Nothing()


class Nothing(metaclass=AnyMember):
    """Stands for whatever is asked of a window."""

    def __init__(self, *given, **named):
        pass

    def __getattr__(self, name):
        return Nothing()

    def __call__(self, *given, **named):
        return Nothing()

    def __bool__(self):
        return False

    def __or__(self, other):
        return self

    def __and__(self, other):
        return self

    __ror__ = __rand__ = __or__

    def __invert__(self):
        return self


class Message:
    def __init__(self, app, title, text, kind=None):
        if kind == "warning":
            messages.append(text)

    def exec(self):
        pass


class Dialog(Nothing):
    @staticmethod
    def getOpenFileName(*given, **named):
        return file, True

    @staticmethod
    def getExistingDirectory(*given, **named):
        return str(folder)

    class Option(Nothing):
        DontUseNativeDialog = DontResolveSymlinks = ShowDirsOnly = Nothing()


def stand_in(name, **members):
    module = types.ModuleType(name)
    module.__dict__.update(members)
    module.__getattr__ = lambda member: Nothing if member[:1].isupper() else Nothing()
    module.__path__ = []
    sys.modules[name] = module


class Windows(importlib.abc.MetaPathFinder):
    """What is not there of the program's windows stands in for itself."""

    def find_spec(self, name, path=None, target=None):
        if name.startswith(("PyQt6", "qualcoder.GUI", "vlc")):
            return importlib.machinery.ModuleSpec(name, self)

    def create_module(self, spec):
        stand_in(spec.name)
        return sys.modules[spec.name]

    def exec_module(self, module):
        pass


sys.meta_path.insert(0, Windows())
stand_in("PyQt6.QtWidgets", QFileDialog=Dialog)
for part in ("QtGui", "QtCore"):
    stand_in(f"PyQt6.{part}")
stand_in("PyQt6", **{name[6:]: sys.modules[name] for name in list(sys.modules) if name[:6] == "PyQt6."})
package = types.ModuleType("qualcoder")
package.__path__ = [str(checkout / "src/qualcoder")]
sys.modules["qualcoder"] = package
stand_in("qualcoder.helpers", Message=Message)
builtins._ = lambda text: text
from qualcoder import refi  # noqa: E402


def tables():
    """How the program makes the tables of a new project."""
    source = (checkout / "src/qualcoder/__main__.py").read_text(encoding="utf-8")
    seen = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if node.value.startswith("CREATE TABLE "):
                name = node.value.split()[2]
                if name not in seen:
                    seen.add(name)
                    yield node.value


class App(Nothing):
    def __init__(self):
        self.conn = sqlite3.connect(":memory:")
        self.settings = {
            "codername": "default",
            "directory": str(folder),
            "ai_enable": "False",
            "fontsize": 10,
            "font": "",
        }
        self.project_path = str(folder / "project")
        self.project_name = "again.qda"
        self.version = "QualCoder 4"
        self.ai_models = []
        self.project_events = None
        for part in ("documents", "images", "audio", "video"):
            os.makedirs(f"{self.project_path}/{part}", exist_ok=True)
        for table in tables():
            self.conn.execute(table)
        self.conn.execute(
            "insert into project (databaseversion,date,memo,about) values ('v14','2026-11-30 10:00:00','','')"
        )
        self.conn.commit()

    def get_annotations(self):
        names = ("anid", "fid", "pos0", "pos1", "memo", "owner", "date")
        rows = self.conn.execute(f"select {','.join(names)} from annotation").fetchall()
        return [dict(zip(names, row)) for row in rows]


class Text:
    def __init__(self):
        self.lines = []

    def append(self, line):
        self.lines.append(str(line))


app, text = App(), Text()
sys.stdout, shown = sys.stderr, sys.stdout
kind = "qdc" if file.endswith(".qdc") else "qdpx"
refi.RefiImport(app, text, kind)


def rows(query):
    return [list(row) for row in app.conn.execute(query).fetchall()]


found = {
    "said": text.lines,
    "messages": messages,
    "categories": rows("select name from code_cat"),
    "codes": rows(
        "select code_name.name, parent.name, code_name.memo, code_name.color from code_name"
        " left join code_name as parent on parent.cid=code_name.supercid"
    ),
    "texts": rows("select name, fulltext, memo from source"),
    "codings": rows(
        "select code_name.name, source.name, seltext, pos0, pos1, code_text.memo, code_text.owner"
        " from code_text left join code_name on code_name.cid=code_text.cid"
        " join source on source.id=code_text.fid"
    ),
    "annotations": rows("select pos0, pos1, memo from annotation"),
    "cases": rows("select name, memo from cases"),
    "attributes": rows("select attribute.name, attr_type, value from attribute"),
}
if kind == "qdpx":
    os.environ["HOME"] = str(folder)
    os.makedirs(folder / ".qualcoder", exist_ok=True)
    refi.RefiExport(app, text, "project")
    found["again"] = str(folder / "again.qdpx")
print(json.dumps(found), file=shown)
