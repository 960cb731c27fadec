/**
 * `verify.py` of a pack: says of each file whether it has the bytes that the manifest tells, and of each quote whether
 * its words stand in the article's text, in code points, at the place that the manifest tells. Python 3.6 or newer, its
 * standard library alone. Everything in a pack may have been changed by anybody: no path is followed out of it, and no
 * text reaches the terminal with anything that steers it. Exit code 0: all stands; 1: something does not; 2: asked wrongly.
 */
export const VERIFIER_PYTHON = String.raw`#!/usr/bin/env python3
"""Verifies an evidence pack of Hearsay: python3 verify.py [FOLDER]

Without a folder, the pack that this file lies in. Needs Python 3.6 or newer, and nothing else.
Exits with 0 if everything stands, 1 if anything does not, 2 if it was asked wrongly.
"""

import hashlib
import json
import os
import re
import sys

FORMAT = "hearsay-evidence-pack"
VERSION = 1
MANIFEST = "manifest.json"
# What systems leave in folders that people look into.
LITTER = {".DS_Store", "Thumbs.db", "desktop.ini"}
HASH = re.compile(r"[0-9a-f]{64}\Z")
# The encodings of the WHATWG that Python reads alike, by their labels there.
CODECS = {
    "utf-8": "utf-8",
    "utf-16le": "utf-16-le",
    "utf-16be": "utf-16-be",
    "koi8-r": "koi8-r",
    "koi8-u": "koi8-u",
    "macintosh": "mac-roman",
    "ibm866": "cp866",
    "windows-874": "cp874",
    **{"windows-%d" % page: "cp%d" % page for page in range(1250, 1259)},
    **{"iso-8859-%d" % part: "iso8859-%d" % part for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
}


class Refusal(Exception):
    """The manifest cannot be what Hearsay wrote."""


def shown(text, length=120):
    """Text for a terminal: on one line, nothing in it that steers or turns what is shown."""
    text = str(text)
    if len(text) > length:
        text = text[: length - 1] + "\u2026"
    return "".join(c if c.isprintable() else "\\u{%04x}" % ord(c) for c in text)


def need(condition, what):
    if not condition:
        raise Refusal(what)


def whole_number(value):
    return type(value) is int and 0 <= value <= 2**53


def check_path(path):
    """A path in the pack: relative, with slashes, and never out of it."""
    need(isinstance(path, str) and path != "", "a file without a path")
    parts = path.split("/")
    bad = any(part in ("", ".", "..") for part in parts) or "\\" in path or ":" in path or "\0" in path
    need(not bad, "the path %s leads out of the pack" % shown(path))


def reject_twice(pairs):
    keys = [key for key, _ in pairs]
    need(len(set(keys)) == len(keys), "a name is there twice")
    return dict(pairs)


def check_original(original):
    if original is None:
        return
    need(isinstance(original, dict), "an original is not an object")
    need(isinstance(original.get("sha256"), str) and HASH.match(original["sha256"]), "an original without a SHA-256")
    if original.get("path") is not None:
        check_path(original["path"])
    need(original.get("encoding") is None or isinstance(original["encoding"], str), "an encoding is not a text")
    need(isinstance(original.get("isText"), bool), "an original does not say whether it is the text")


def check_same_file(original, paths):
    if original is None or original.get("path") is None:
        return
    need(original["path"] in paths, "the original %s is not among the files" % shown(original["path"]))
    need(original["sha256"] == paths[original["path"]], "it tells two SHA-256s of %s" % shown(original["path"]))


def check_manifest(manifest):
    need(isinstance(manifest, dict), "it is not an object")
    need(manifest.get("format") == FORMAT, "it is not the manifest of an evidence pack")
    need(manifest.get("version") == VERSION, "it is of version %s, and this verifies version %d" % (shown(manifest.get("version")), VERSION))
    for name in ("files", "articles", "quotes"):
        need(isinstance(manifest.get(name), list), "it has no list of %s" % name)
        need(all(isinstance(one, dict) for one in manifest[name]), "one of its %s is not an object" % name)
    paths = {}
    for one in manifest["files"]:
        check_path(one.get("path"))
        need(one["path"] not in paths, "%s is there twice" % shown(one["path"]))
        paths[one["path"]] = one.get("sha256")
        need(whole_number(one.get("bytes")), "%s has no size" % shown(one["path"]))
        need(isinstance(one.get("sha256"), str) and HASH.match(one["sha256"]), "%s has no SHA-256" % shown(one["path"]))
    ids = set()
    for one in manifest["articles"]:
        need(isinstance(one.get("id"), str) and one["id"] not in ids, "two articles have one id, or one has none")
        ids.add(one["id"])
        need(isinstance(one.get("text"), dict), "an article has no text")
        check_path(one["text"].get("path"))
        need(one["text"]["path"] in paths, "the text %s is not among the files" % shown(one["text"]["path"]))
        need(one["text"].get("sha256") == paths[one["text"]["path"]], "it tells two SHA-256s of %s" % shown(one["text"]["path"]))
        check_original(one.get("original"))
        check_same_file(one.get("original"), paths)
    for one in manifest["quotes"]:
        need(isinstance(one.get("article"), str) and one["article"] in ids, "a quote is of an article that is not there")
        need(isinstance(one.get("quote"), str), "a quote has no words")
        need(whole_number(one.get("start")) and whole_number(one.get("end")), "a quote has no place")


def read_manifest(folder):
    """The manifest, and the SHA-256 of its bytes."""
    path = os.path.join(folder, MANIFEST)
    need(not os.path.islink(path), "it is a link, which a pack never has")
    need(os.path.isfile(path), "it cannot be opened: no file is there")
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise Refusal("it cannot be opened (%s)" % error.strerror)
    try:
        manifest = json.loads(data.decode("utf-8"), object_pairs_hook=reject_twice)
    except (ValueError, RecursionError):
        raise Refusal("it is not JSON in UTF-8")
    check_manifest(manifest)
    return manifest, hashlib.sha256(data).hexdigest()


def place_of(folder, path):
    """Where a file of the pack lies; None where a link stands on the way to it."""
    place = folder
    for part in path.split("/"):
        place = os.path.join(place, part)
        if os.path.islink(place):
            return None
    return place


def digest(path):
    """How many bytes a file has, and their SHA-256."""
    size = 0
    sha256 = hashlib.sha256()
    with open(path, "rb") as file:
        for block in iter(lambda: file.read(1 << 20), b""):
            size += len(block)
            sha256.update(block)
    return size, sha256.hexdigest()


def fault_of_file(folder, file):
    """What is wrong with a file, in a word and a sentence; both empty where it is as the manifest tells."""
    place = place_of(folder, file["path"])
    if place is None:
        return "LINK", "is a link, which a pack never has"
    if not os.path.isfile(place):
        return "MISSING", "is not there"
    try:
        size, sha256 = digest(place)
    except OSError as error:
        return "UNREAD", "cannot be read (%s)" % error.strerror
    if size != file["bytes"]:
        return "CHANGED", "has %d bytes, not %d" % (size, file["bytes"])
    if sha256 != file["sha256"]:
        return "CHANGED", "has SHA-256 %s, not %s" % (sha256, file["sha256"])
    return "", ""


def check_files(folder, manifest, say):
    """Says of each file whether it stands; answers the paths of those that do not."""
    bad = set()
    for file in manifest["files"]:
        word, fault = fault_of_file(folder, file)
        say("%-9s %s%s" % (word or "ok", shown(file["path"], 200), " " + fault if fault else ""))
        if fault:
            bad.add(file["path"])
    known = {file["path"] for file in manifest["files"]} | {MANIFEST}
    for root, folders, names in os.walk(folder):
        folders.sort()
        links = [name for name in folders if os.path.islink(os.path.join(root, name))]
        for name in sorted(names + links):
            path = os.path.relpath(os.path.join(root, name), folder).replace(os.sep, "/")
            if path not in known and name not in LITTER:
                say("EXTRA     %s is not in the manifest" % shown(path, 200))
                bad.add(path)
    return bad


def read_bytes(folder, path):
    """What a plain file of the pack holds; None for what is none, such as a pipe, which has no end."""
    place = place_of(folder, path)
    if place is None or not os.path.isfile(place):
        return None
    try:
        with open(place, "rb") as file:
            return file.read()
    except (OSError, ValueError):
        return None


def read_text(folder, path):
    """A text of the pack to the letter; None where it is none."""
    data = read_bytes(folder, path)
    try:
        return None if data is None else data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def decode_original(folder, original):
    """What a file that is plain text says; None where that cannot be told here."""
    if original is None or original.get("path") is None or original.get("encoding") not in CODECS:
        return None
    data = read_bytes(folder, original["path"])
    try:
        text = None if data is None else data.decode(CODECS[original["encoding"]])
    except ValueError:
        return None
    if text is None:
        return None
    return text[1:] if text.startswith("\ufeff") else text


def describe_original(original, text, decoded, quotes):
    """What can be said of the file that a text was read from, and whether that contradicts the manifest."""
    if original is None:
        return "there is no original: the text was pasted, or opened before originals were kept", False
    if original.get("path") is None:
        return "the original was not kept: only its SHA-256 is known", False
    if decoded is None:
        return "the original is not compared: it is no plain text, or in an encoding that differs here; its bytes are those whose SHA-256 the manifest has", False
    if decoded == text:
        return "the text is its original, letter for letter, so that they stand there as well", False
    if original["isText"]:
        return "the text is NOT its original, as the manifest says it is", True
    found = sum(quote["quote"] in decoded for quote in quotes)
    return "the text was tidied when it was read; %d of them are in the original to the letter" % found, False


def check_quote(quote, text):
    """What is wrong with a quote; empty where its words stand at its place."""
    start, end, words = quote["start"], quote["end"], quote["quote"]
    if words != "" and end <= len(text) and text[start:end] == words:
        return ""
    return "is not at %d-%d: there is \u201c%s\u201d" % (start, end, shown(text[start:end], 60))


def name_of(article):
    return shown(article.get("label") or article.get("title") or article["id"], 80)


def check_quotes(folder, manifest, say):
    """Says of each article how its quotes stand; answers how many do not, and how many articles contradict their originals."""
    bad = 0
    contradictions = 0
    by_article = {}
    for quote in manifest["quotes"]:
        by_article.setdefault(quote["article"], []).append(quote)
    for article in manifest["articles"]:
        quotes = by_article.get(article["id"], [])
        text = read_text(folder, article["text"]["path"])
        if text is None:
            say("UNREAD    \u201c%s\u201d: its text cannot be read, so that none of its %d quotes can be found" % (name_of(article), len(quotes)))
            bad += len(quotes)
            continue
        original = article.get("original")
        decoded = decode_original(folder, original)
        note, contradicts = describe_original(original, text, decoded, quotes)
        contradictions += contradicts
        faults = [(quote, check_quote(quote, text)) for quote in quotes]
        faults = [(quote, fault) for quote, fault in faults if fault]
        bad += len(faults)
        say("%-9s \u201c%s\u201d: %d of %d quotes stand at their places; %s" % ("ok" if not faults and not contradicts else "NOT", name_of(article), len(quotes) - len(faults), len(quotes), note))
        for quote, fault in faults:
            say("NOT THERE claim %s, %s: \u201c%s\u201d %s" % (shown(quote.get("claim", "?"), 40), shown(quote.get("role", "?"), 20), shown(quote["quote"], 60), fault))
    return bad, contradictions


def verify(folder, say=print):
    """Says what stands in a pack; answers whether all of it does."""
    try:
        manifest, sha256 = read_manifest(folder)
    except Refusal as refusal:
        say("NOT VERIFIED: %s of this pack is not to be relied on: %s." % (MANIFEST, refusal))
        return False
    say("Evidence pack \u201c%s\u201d, made %s" % (shown(manifest.get("project", "")), shown(manifest.get("made", "?"), 40)))
    say("%s has SHA-256 %s" % (MANIFEST, sha256))
    say("Compare it with what you were told by another way: whoever can change a pack can change its manifest.")
    say("")
    files = check_files(folder, manifest, say)
    say("")
    quotes, contradictions = check_quotes(folder, manifest, say)
    say("")
    if not files and not quotes and not contradictions:
        say("ALL STANDS: %d files as they were packed, %d quotes at their places." % (len(manifest["files"]), len(manifest["quotes"])))
        return True
    say("NOT ALL STANDS: files that are not as they were packed: %d; quotes that are not at their places: %d; texts that contradict their originals: %d." % (len(files), quotes, contradictions))
    return False


def main(arguments):
    if len(arguments) > 1 or any(one.startswith("-") for one in arguments):
        print(__doc__.strip())
        return 0 if arguments in (["-h"], ["--help"]) else 2
    folder = arguments[0] if arguments else os.path.dirname(os.path.abspath(__file__))
    if not os.path.isdir(folder):
        print("There is no folder %s. Unpack the pack first, and name the folder." % shown(folder, 300))
        return 2
    # A terminal that lacks a character shows its number instead of failing.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    return 0 if verify(folder) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
`
