"""Makes subtitles with pysubs2 (.srt) and webvtt-py (.vtt), and rolled-up captions as video platforms give them."""
import pysubs2, webvtt

subs = pysubs2.SSAFile()
for start, end, text in [
    (0, 2, "[Horn]"),
    (2, 5, "MINISTER DAHL: The port will open\\Non Monday, and the"),
    (5, 8, "ferries will sail again."),
    (8, 10, "{\\i1}Nobody{\\i0} asked for it."),
    (11, 13, "- Who pays?\\N- The state."),
    (14, 17, "MINISTER DAHL: It costs £5, & no more. 🚢"),
    (26, 28, "The talks: they go on."),
]:
    subs.append(pysubs2.SSAEvent(start=start * 1000, end=end * 1000, text=text))
subs.save("talk.srt", keep_ssa_tags=True)

vtt = webvtt.WebVTT()
for start, end, text in [
    ("00:00:01.000", "00:00:03.000", "<v Kari Dahl>The port will <b>open</b>"),
    ("00:00:03.000", "00:00:05.000", "<v Kari Dahl>on Monday.</v>"),
    ("00:00:05.000", "00:00:07.000", "<v Ole Berg>Nobody &amp; nothing\n<i>asked</i> for it.</v>"),
    ("00:00:07.000", "00:00:09.000", "<v Ole Berg>قال الوزير.</v>"),
]:
    vtt.captions.append(webvtt.Caption(start, end, text))
vtt.save("voices.vtt")

WORDS = ["so hello everyone and welcome to", "the harbour the minister said", "that the port will open on", "monday nobody asked for it"]

def stamp(seconds):
    return f"00:00:{seconds:06.3f}"

with open("rolled-up.vtt", "w", encoding="utf-8") as file:
    file.write("WEBVTT\nKind: captions\nLanguage: en-GB\n\n")
    before = " "
    for k, words in enumerate(WORDS):
        tagged = words.split(" ", 1)[0] + "".join(f"<{stamp(2 * k + 0.2 * n)}><c> {word}</c>" for n, word in enumerate(words.split(" ")[1:], 1))
        file.write(f"{stamp(2 * k)} --> {stamp(2 * k + 1.99)} align:start position:0%\n{before}\n{tagged}\n\n")
        file.write(f"{stamp(2 * k + 1.99)} --> {stamp(2 * k + 2)} align:start position:0%\n{words}\n \n\n")
        before = words
