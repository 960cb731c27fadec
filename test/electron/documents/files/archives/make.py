"""Makes archives with Python's zipfile; the locked one is made by `zip -P secret`."""
import zipfile, io
A = "Harbour talks resume\n\nThe port “will open on Monday,” Minister Kari Dahl said.\n"
with zipfile.ZipFile("articles.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    archive.mkdir("2026")
    for name in ("2026/harbour.txt", "2026/Åse – fähre.txt", "__MACOSX/2026/._harbour.txt", ".DS_Store", "empty.txt", "Thumbs.db"):
        info = zipfile.ZipInfo(name, (2026, 11, 3, 9, 30, 0))
        archive.writestr(info, "" if name == "empty.txt" else A)
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as nested:
        nested.writestr("deeper/ferry.txt", A)
    archive.writestr("more.zip", inner.getvalue())
# A name in UTF-8 without the bit that says so, as some programs write; and one in CP437.
with zipfile.ZipFile("names.zip", "w") as archive:
    archive.writestr("xxxxxse.txt", A)
    archive.writestr("yhre.txt", A)
data = open("names.zip", "rb").read().replace(b"xxxxxse.txt", "Ålesse.txt".encode()).replace(b"yhre.txt", b"f\x84hr.txt")
open("names.zip", "wb").write(data)
