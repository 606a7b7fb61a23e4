"""Makes one site of everything there is to read, to be opened from disk: site.py FOLDER

Its first page is README.md with its three doors. Pages are the articles of the modules and the READMEs; links between them are
those of the sources, which still work where the sources are read. Fails where a link leads to nothing. Needs markdown-it-py.
"""

import html
import os
import pathlib
import re
import shutil
import sys

from markdown_it import MarkdownIt

ROOT = pathlib.Path(__file__).resolve().parents[2]
MODEL = "Sources/PartnershipModel/PartnershipModel.docc/"
ANALYSES = "Sources/Analyses/Analyses.docc/"

# What stands at the side of every page, in the order of the doors.
PARTS = {
    "I have to decide": [
        "README.md", MODEL + "Guides/FirstPartnership.md", MODEL + "Guides/WhenNotToUse.md", MODEL + "Guides/ScenarioFiles.md",
        "scenarios/README.md",
    ],
    "I want to analyse": ["notebooks-output/README.md", MODEL + "Guides/Results.md", ANALYSES + "Analyses.md", *"@analyses".split()],
    "I want to check it": [
        MODEL + "Guides/TRACE.md", MODEL + "Guides/Verification.md", MODEL + "Guides/Patterns.md", MODEL + "Guides/Docking.md",
        MODEL + "Guides/StressABS.md", *"@odd".split(), MODEL + "Guides/DesignNotes.md", "Benchmarks/README.md",
    ],
    "I want to change it": [
        "CONTRIBUTING.md", "CHANGELOG.md", "Sources/RandomStreams/README.md", "Sources/LaneArithmetic/README.md",
    ],
}

STYLE = """
:root { color-scheme: light dark; --line: #8884; --quiet: #8882; --link: #0b57d0 }
@media (prefers-color-scheme: dark) { :root { --link: #8ab4f8 } }
html { background: #fff; color: #111 } @media (prefers-color-scheme: dark) { html { background: #16181c; color: #e8e8e8 } }
* { box-sizing: border-box }
body { margin: 0; font: 17px/1.55 system-ui, sans-serif; display: grid; grid-template-columns: minmax(15rem, 19rem) minmax(0, 1fr) }
nav { padding: 1.5rem 1rem; border-right: 1px solid var(--line); font-size: .9rem; height: 100vh; overflow: auto; position: sticky; top: 0 }
nav h2 { font-size: .9rem; margin: 1.2rem 0 .3rem } nav ul { list-style: none; margin: 0; padding: 0 } nav li { margin: .25rem 0 }
main { padding: 1.5rem 2.5rem 5rem; max-width: 56rem } a { color: var(--link) } [aria-current] { font-weight: 700; color: inherit }
main { overflow-wrap: anywhere } td, th { overflow-wrap: normal } h1 { line-height: 1.2 } h2 { margin-top: 2.2rem } img { max-width: 100%; background: white }
pre { background: var(--quiet); padding: .8rem 1rem; overflow: auto; font-size: .85rem; line-height: 1.4 } code { font-size: .9em }
.table { overflow: auto } table { border-collapse: collapse; font-size: .9rem } th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top }
@media (max-width: 60rem) { body { display: block } nav { position: static; height: auto; border: 0; border-bottom: 1px solid var(--line) } main { padding: 1rem } }
"""


def sources():
    """Part by part, the files that pages are made from."""
    rest = {
        "@odd": sorted((ROOT / MODEL / "ODD").glob("*.md"), key=lambda path: ("-" in path.stem, path.stem)),
        # In the order of the page that introduces them.
        "@analyses": [
            ROOT / ANALYSES / f"{name}.md"
            for name in dict.fromkeys(re.findall(r"<doc:(\w+)>", (ROOT / ANALYSES / "Analyses.md").read_text(encoding="utf-8")))
        ],
    }
    for part, names in PARTS.items():
        files = [file for name in names for file in rest.get(name, [ROOT / name])]
        yield part, [file for file in files if file.exists()]


def slug(text):
    """The name of a heading in links, as repositories make it."""
    return re.sub(r"[^\w\- ]", "", re.sub(r"<[^>]*>", "", html.unescape(text)).lower()).strip().replace(" ", "-")


class Site:
    def __init__(self, folder):
        self.folder = folder
        self.parts = list(sources())
        self.pages = {file: self.name(file) for _, files in self.parts for file in files}
        self.titles = {file: self.title(file) for file in self.pages}
        self.articles = {file.stem: file for file in self.pages if ".docc/" in file.as_posix()}
        self.faults = []
        self.copied = set()

    @staticmethod
    def name(file):
        if file.name != "README.md":
            return file.stem + ".html"
        return "index.html" if file.parent == ROOT else file.parent.name + ".html"

    @staticmethod
    def title(file):
        heading = re.search(r"^# (.*)$", file.read_text(encoding="utf-8"), re.M)[1]
        return {"Analyses": "Analyses"}.get(file.stem, heading.replace("`", ""))

    def markdown(self, file):
        """The text of a page in plain Markdown: links to articles by their title, symbols as code, no lists of symbols."""
        text = file.read_text(encoding="utf-8")
        text = re.sub(r"^# ``(\w+)``$", r"# \1", text, flags=re.M)
        text = re.sub(r"\n### [^\n]*\n\n(?:- ``[^\n]*\n)+", "\n", text)
        text = re.sub(r"^(<!--.*?-->)\n", "", text, flags=re.M)

        def article(match):
            target = self.articles.get(match[1])
            if not target:
                self.faults.append(f"{file.relative_to(ROOT)}: <doc:{match[1]}> leads to nothing")
                return match[1]
            return f"[{self.titles[target]}]({os.path.relpath(target, file.parent)})"

        return re.sub(r"``([\w/().:]+)``", r"`\1`", re.sub(r"<doc:([\w-]+)>", article, text))

    def target(self, file, link):
        """Where a link of a source leads on the site; None where it leads to what isn't on it."""
        if re.match(r"[a-z]+:", link) or link.startswith("#"):
            return link
        path, _, place = link.partition("#")
        goal = (file.parent / path).resolve()
        if not goal.exists():
            self.faults.append(f"{file.relative_to(ROOT)}: {link} leads to nothing")
            return None
        if goal.is_dir():
            goal = next((one for one in (goal / "README.md", goal / f"{goal.stem}.md") if one in self.pages), goal)
        if goal in self.pages:
            return self.pages[goal] + (f"#{place}" if place else "")
        if goal.is_file():
            copy = pathlib.Path("files") / goal.relative_to(ROOT)
            self.copied.add((goal, copy))
            return copy.as_posix()
        return None

    def body(self, file):
        markdown = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
        made = markdown.render(self.markdown(file))
        made = re.sub(r"<h([1-4])>(.*?)</h\1>", lambda found: f'<h{found[1]} id="{slug(found[2])}">{found[2]}</h{found[1]}>', made)
        # What scrolls can be reached by the keyboard.
        made = re.sub(r"<th( [^>]*)?></th>", "<td></td>", made)
        made = made.replace("<pre>", '<pre tabindex="0">')
        made = made.replace("<table>", '<div class="table" tabindex="0"><table>').replace("</table>", "</table></div>")

        def anchor(found):
            target = self.target(file, html.unescape(found[1]))
            return f'<a href="{html.escape(target)}">{found[2]}</a>' if target else found[2]

        made = re.sub(r'<a href="([^"]*)">(.*?)</a>', anchor, made, flags=re.S)
        return re.sub(r'<img src="([^"]*)"', lambda found: f'<img src="{self.target(file, found[1]) or ""}"', made)

    def navigation(self, current):
        for part, files in self.parts:
            yield f"<h2>{html.escape(part)}</h2><ul>"
            for file in files:
                mark = ' aria-current="page"' if file == current else ""
                title = "Convene" if file == ROOT / "README.md" else self.titles[file]
                yield f'<li><a href="{self.pages[file]}"{mark}>{html.escape(title)}</a></li>'
            yield "</ul>"
        yield '<h2>The modules, for programmers</h2><ul><li><a href="reference.html">Swift reference</a></li></ul>'

    def page(self, title, body, current=None):
        return (
            f'<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
            f"<title>{html.escape(title)}</title><style>{STYLE}</style>"
            f'<nav aria-label="All pages">{"".join(self.navigation(current))}</nav><main>{body}</main></html>\n'
        )

    def write(self):
        self.folder.mkdir(parents=True, exist_ok=True)
        for earlier in self.folder.glob("*.html"):
            earlier.unlink()
        bodies = {file: self.body(file) for file in self.pages}
        for file, body in bodies.items():
            self.check(file, body, bodies)
            (self.folder / self.pages[file]).write_text(self.page(self.titles[file], body, file), encoding="utf-8")
        for original, copy in self.copied:
            (self.folder / copy).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(original, self.folder / copy)
        reference = (
            "<h1>Swift reference</h1><p>Every public type and function of the modules is described where it is declared. "
            "<code>make docs</code> makes pages of it, which a browser shows from a server alone: "
            "<code>python3 -m http.server --bind 127.0.0.1 --directory docs/reference</code>, then "
            '<a href="http://127.0.0.1:8000/documentation/">127.0.0.1:8000/documentation</a>.</p>'
        )
        (self.folder / "reference.html").write_text(self.page("Swift reference", reference), encoding="utf-8")
        if self.faults:
            sys.exit("\n".join(sorted(set(self.faults))))
        print(f"{len(self.pages)} pages in {self.folder}")

    def check(self, file, body, bodies):
        """Whether links to places on pages lead to headings that are there."""
        names = {name: source for source, name in self.pages.items()}
        for name, place in re.findall(r'href="([\w-]+\.html)?#([^"]+)"', body):
            goal = bodies[names[name] if name else file]
            if f'id="{html.unescape(place)}"' not in goal:
                self.faults.append(f"{file.relative_to(ROOT)}: #{place} is no heading of {name or 'the page'}")


Site(pathlib.Path(sys.argv[1])).write()
