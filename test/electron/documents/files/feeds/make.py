"""Makes feeds with feedgen; the news items are checked by newsmlg2, IPTC's own reader."""
import NewsMLG2
from feedgen.feed import FeedGenerator

feed = FeedGenerator()
feed.load_extension("dc")
feed.id("https://quay.invalid/")
feed.title("The Quay")
feed.link(href="https://quay.invalid/", rel="alternate")
feed.description("News of the coast")
feed.language("en-GB")
for k, (title, author, words) in enumerate([
    ("Harbour talks resume", "Nora Lind", "The port &ldquo;will open on Monday&rdquo;, Minister Kari Dahl said."),
    ("Ferry fares rise &amp; fall", "Ole Berg", "Fares rise by 4%, the operator said. 🚢"),
]):
    entry = feed.add_entry(order="append")
    entry.id(f"https://quay.invalid/{k}")
    entry.link(href=f"https://quay.invalid/{k}?utm_source=feed")
    entry.title(title)
    entry.author(name=author, email="desk@quay.invalid")
    entry.dc.dc_creator(author)
    entry.description(words[:30])
    entry.content(f"<p>{words}</p><h2>What next</h2><p>“Nobody knows,” said Åse Vik.</p><p>قال الوزير.</p>", type="CDATA")
    entry.published(f"2026-11-0{k + 3}T23:30:00-05:00")
    entry.updated(f"2026-12-0{k + 3}T10:00:00Z")
feed.rss_file("feed.rss", pretty=True)
feed.atom_file("feed.atom", pretty=True)

for name in ("item-xhtml.xml", "message.xml"):
    print(name, type(NewsMLG2.NewsMLG2Document(filename_or_string=name).get_item()).__name__)
