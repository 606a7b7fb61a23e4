"""What lies in a folder that Convene wrote: tables with their types, rows as objects, charts, the report."""

import collections
import functools
import json
import pathlib
import re
import tempfile
import types
import warnings
import weakref

import pandas

from .program import __version__, ask

#: A number and the interval that it lies in.
Estimate = collections.namedtuple("Estimate", ["value", "low", "high"])

TYPES = {"string": "string", "integer": "Int64", "number": "float64"}


class Answer:
    """The folder of a run, a comparison or another analysis."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.manifest = self._json("manifest.json")
        self.text = ""  #: What the program printed; empty for a folder that was there already.
        self.is_no = False  #: Whether a required design isn't among the best, or too few patterns pass.
        self.command = self.manifest["command"]  #: What makes the same files again.
        self.report = self.folder / "report.html"  #: The page to read, in a browser.
        if self.manifest["version"] != __version__:
            warnings.warn(f"{folder} was written by Convene {self.manifest['version']}, not {__version__}.", stacklevel=3)

    @classmethod
    def asked(cls, command, scenario, out=None, progress=None, **options):
        """Runs a command of the program and reads what it wrote."""
        kept = tempfile.TemporaryDirectory(prefix="convene-")
        out = out or pathlib.Path(kept.name) / command
        text, code = ask(command, scenario, progress or _bar(), out=out, **options)
        answer = cls(out)
        answer.text, answer.is_no = text, code == 1
        weakref.finalize(answer, kept.cleanup)
        return answer

    def _json(self, name):
        return json.loads((self.folder / name).read_text(encoding="utf-8"))

    @functools.cached_property
    def tables(self):
        """The description of each table, by its name: title, columns, their types, units and meanings."""
        return {one["name"]: one for one in self._json("datapackage.json")["resources"]}

    def table(self, name):
        """A table with the types of its description; ``attrs`` has its title and the columns' units and meanings.

        Text that a spreadsheet would take for a formula stands in the file with an apostrophe in front, which goes here.
        """
        description, schema = self.tables[name], self.tables[name]["schema"]
        file, dtypes = self.folder / description["path"], {field["name"]: TYPES[field["type"]] for field in schema["fields"]}
        frame = pandas.read_csv(file, dtype=dtypes, keep_default_na=False, na_values=schema["missingValues"])
        for field in schema["fields"]:
            if field["type"] == "string":
                choices = field.get("constraints", {}).get("enum")
                text = frame[field["name"]].astype(pandas.CategoricalDtype(choices)) if choices else frame[field["name"]]
                frame[field["name"]] = text.cat.rename_categories(_bare) if choices else text.map(_bare, na_action="ignore")
        units = {field["name"]: field["unit"] for field in schema["fields"] if "unit" in field}
        meanings = {field["name"]: field["description"] for field in schema["fields"]}
        frame.attrs = {"title": description["title"], "units": units, "meanings": meanings}
        return frame

    def rows(self, name):
        """A table's rows as objects, by their key. A number that has an interval beside it becomes an Estimate."""
        keys, found = self.tables[name]["schema"]["primaryKey"], {}
        for record in self.table(name).to_dict("records"):
            row = {column: None if pandas.isna(value) else value for column, value in record.items()}
            for column in [one for one in row if one + "_low" in row and one + "_high" in row]:
                row[column] = Estimate(row[column], row.pop(column + "_low"), row.pop(column + "_high"))
            key = tuple(row[one] for one in keys)
            found[key if len(keys) > 1 else key[0]] = types.SimpleNamespace(**row)
        return found

    @property
    def charts(self):
        """Names of the charts."""
        return sorted(path.name.removesuffix(".vl.json") for path in (self.folder / "charts").glob("*.vl.json"))

    def chart(self, name):
        """A chart of the report for Altair, with its data in it."""
        import altair

        return altair.Chart.from_json((self.folder / "charts" / f"{name}.vl.json").read_text(encoding="utf-8"))


def _bare(text):
    return re.sub(r"^'(?=[=+\-@\t\r])", "", text)


class Run(Answer):
    """What one design is likely to achieve."""

    @property
    def outcomes(self):
        """Of the design that was run: by outcome, its mean with its interval, quantiles, and how much is luck."""
        focus = self.manifest["designs"][0]
        return {outcome: row for (design, outcome), row in self.rows("summary").items() if design == focus}


class Comparison(Answer):
    """How the designs of a scenario do next to each other."""

    @property
    def designs(self):
        """By name: what each attains and costs, how likely it is to be best, and from what value of success on it is worth it."""
        return self.rows("designs")

    @property
    def best(self):
        """Names of the designs that can't be told from the best."""
        return [name for name, row in self.designs.items() if row.in_best_subset]

    @property
    def leader(self):
        """Of these, the one that is expected to lose least against the best."""
        return min(self.best, key=lambda name: self.designs[name].expected_loss)


def _bar():
    """How far it is, in the notebook that asks; None elsewhere."""
    try:
        get_ipython().kernel  # noqa: B018, F821 - there in notebooks alone
    except (NameError, AttributeError):
        return None
    from IPython.display import HTML, display

    handle = display(HTML("<progress></progress>"), display_id=True)
    return lambda done, of: handle.update(HTML(f'<progress value="{done}" max="{of}"></progress> {100 * done // of}%'))
