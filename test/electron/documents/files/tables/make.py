"""Makes the tables of this folder with Python's csv and json, openpyxl and pandas. Their words are invented."""
import csv, datetime, io, json
import openpyxl, pandas

ROWS = [
    ("Harbour talks resume", "The Quay", datetime.datetime(2026, 11, 3, 9, 30), "https://quay.invalid/1", "Nora Lind",
     "OSLO — The port “will open on Monday,” Minister Kari Dahl said.\n\nA spokesman, Ole Berg, said that 40% of the crew had been told; “the rest will be,” he added."),
    ("Ferry fares rise", "The Quay", datetime.datetime(2026, 11, 14), "https://quay.invalid/2", "Ole Berg; Ida Moe",
     "Fares rise by 4 per cent, the operator said.\n\nAccording to the council, nobody was asked."),
    ("Crew praised 🚢", "Coast Daily", datetime.datetime(2026, 12, 5, 23, 59, 59), "https://coast.invalid/9", "Ida Moe and Per Aas",
     "“They saved us all,” said passenger Åse Vik.\n\nقال الوزير إن الميناء آمن."),
]
HEADER = ["Headline", "Outlet", "Published", "Link", "Author", "Body"]
TEXTS = [[str(cell) for cell in row] for row in ROWS]

with open("articles.csv", "w", newline="", encoding="utf-8-sig") as file:
    csv.writer(file).writerows([HEADER, *TEXTS])
with open("articles-windows-1252.csv", "w", newline="", encoding="cp1252", errors="replace") as file:
    german = ["Titel", "Zeitung", "Datum", "Adresse", "Autor", "Volltext"]
    rows = [[row[0], row[1], f"{ROWS[k][2]:%d.%m.%Y}", *row[3:]] for k, row in enumerate(TEXTS[:2])]
    csv.writer(file, delimiter=";").writerows([german, *rows])
with open("articles-utf-16.txt", "w", newline="", encoding="utf-16") as file:
    csv.writer(file, delimiter="\t").writerows([HEADER, *TEXTS])

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "November"
sheet.append(["Export of 2026-12-01"])
sheet.append([])
sheet.append(HEADER)
for row in ROWS[:2]:
    sheet.append(row)
sheet["D4"].value = "open"
sheet["D4"].hyperlink = "https://quay.invalid/1"
december = book.create_sheet("December")
december.append(HEADER)
december.append(ROWS[2])
notes = book.create_sheet("Notes")
notes.append(["Who", "What"])
notes.append(["NL", "check the spelling"])
book.save("articles.xlsx")

frame = pandas.DataFrame(TEXTS, columns=HEADER)
for orient in ("columns", "split", "index"):
    frame.to_json(f"frame-{orient}.json", orient=orient)
frame.to_json("articles.jsonl", orient="records", lines=True, force_ascii=False)
with open("answer.json", "w", encoding="utf-8") as file:
    articles = [{"source": {"id": None, "name": row[1]}, "author": row[4], "title": row[0], "url": row[3],
                 "urlToImage": "https://x.invalid/a.jpg", "publishedAt": f"{moment[2].isoformat()}Z", "content": row[5]}
                for row, moment in zip(TEXTS, ROWS)]
    json.dump({"status": "ok", "totalResults": 3, "articles": articles}, file, ensure_ascii=False, indent=1)
with open("places.json", "w", encoding="utf-8") as file:
    features = [{"type": "Feature", "geometry": {"type": "Point", "coordinates": [10.7, 59.9]},
                 "properties": {"title": row[0], "text": row[5].split("\n\n"), "date": row[2][:10]}} for row in TEXTS]
    json.dump({"type": "FeatureCollection", "features": features}, file, ensure_ascii=False)
with open("one.json", "w", encoding="utf-8") as file:
    json.dump({"headline": TEXTS[0][0], "body": TEXTS[0][5], "authors": [{"name": "Nora Lind"}, {"name": "Ole Berg"}]}, file)
