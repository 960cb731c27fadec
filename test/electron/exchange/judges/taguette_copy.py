"""Copies the project of a Taguette file into a new one, as Taguette imports and exports it. Prints what it then shows.

Arguments: the file, the file to make. For each highlight: the words that Taguette itself cuts out of its document.
"""

import json
import sys

import bs4
from taguette import database, extract

given, made = sys.argv[1:]
source = database.connect(f"sqlite:///{given}", external=True)()
target = database.connect(f"sqlite:///{made}")()
target.add(database.User(login="admin"))
target.commit()
database.copy_project(source, target, 1, "admin")


def text(html):
    return bs4.BeautifulSoup(html, "html5lib").get_text()


print(
    json.dumps(
        {
            "tags": [tag.path for tag in target.query(database.Tag)],
            "highlights": [
                [
                    sorted(tag.path for tag in mark.tags),
                    text(extract.extract(mark.document.contents, mark.start_offset, mark.end_offset)),
                    text(mark.snippet),
                ]
                for mark in target.query(database.Highlight)
            ],
            "texts": [text(document.contents) for document in target.query(database.Document)],
        }
    )
)
target.close()
