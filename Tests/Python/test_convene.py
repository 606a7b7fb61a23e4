"""What the Python package promises, on the built program: python -m unittest discover Tests/Python."""

import contextlib
import json
import os
import pathlib
import stat
import tempfile
import unittest
import unittest.mock
import warnings

import altair
import convene
import pandas
from convene import program

ROOT = pathlib.Path(__file__).resolve().parents[2]
MINIMAL = ROOT / "scenarios" / "minimal.yaml"


def town(**changes):
    """A small scenario as a dict."""
    scenario = {
        "title": "=Tôwn, with \"quotes\"",
        "horizon": "12 months",
        "aims": {"safer": {"effort needed": "1 FTE", "inputs": {"police": 1, "council": 1}}},
        "partners": {"police": {"pledge": {"staff": "0.5 to 1 FTE"}}, "council": {"pledge": {"staff": "1 FTE"}}},
        "design": {"governance": {"mode": "lead", "lead": "council"}},
    }
    return scenario | changes


class Commands(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.comparison = convene.compare(MINIMAL, replications=200)

    def test_the_same_scenario_from_a_file_and_as_a_dict_gives_the_same_table(self):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "town.yaml"
            file.write_text(json.dumps(town()), encoding="utf-8")
            one, other = convene.run(file, replications=40), convene.run(town(), replications=40)
        pandas.testing.assert_frame_equal(one.table("summary"), other.table("summary"))

    def test_every_table_has_the_types_units_and_meanings_of_its_description(self):
        for name, description in self.comparison.tables.items():
            table = self.comparison.table(name)
            for field in description["schema"]["fields"]:
                kind = table[field["name"]].dtype
                expected = {
                    "integer": pandas.api.types.is_integer_dtype, "number": pandas.api.types.is_float_dtype,
                    "string": lambda kind: isinstance(kind, (pandas.StringDtype, pandas.CategoricalDtype)),
                }[field["type"]]
                self.assertTrue(expected(kind), f"{name}.{field['name']} is {kind}")
                constraints = field.get("constraints", {})
                if "minimum" in constraints:
                    self.assertGreaterEqual(table[field["name"]].min(), constraints["minimum"])
                if "maximum" in constraints:
                    self.assertEqual(table[field["name"]].max(), constraints["maximum"])
                if "enum" in constraints:
                    self.assertIsInstance(kind, pandas.CategoricalDtype)
                    self.assertFalse(table[field["name"]].isna().any() and field["name"] in description["schema"]["primaryKey"])
                self.assertEqual(table.attrs["meanings"][field["name"]], field["description"])
                self.assertEqual(table.attrs["units"].get(field["name"]), field.get("unit"))

    def test_the_answer_says_of_each_design_what_the_table_says(self):
        table = self.comparison.table("designs").set_index("design")
        self.assertEqual(list(self.comparison.designs), list(table.index))
        for name, design in self.comparison.designs.items():
            self.assertEqual(design.attainment.value, table.loc[name, "attainment"])
            self.assertEqual(design.cost.high, table.loc[name, "cost_high"])
        self.assertIn(self.comparison.leader, self.comparison.best)
        self.assertIn(f'"{self.comparison.leader}" attains most', self.comparison.text)

    def test_a_run_has_the_outcomes_of_its_design(self):
        run = convene.run(MINIMAL, design="with a grant", replications=40)
        summary = run.table("summary").query("design == 'with a grant' and outcome == 'cost'").iloc[0]
        self.assertEqual(run.outcomes["cost"].mean.value, summary["mean"])
        self.assertLess(run.outcomes["cost"].mean.low, run.outcomes["cost"].mean.high)

    def test_every_chart_is_one_for_altair(self):
        self.assertGreater(len(self.comparison.charts), 5)
        for name in self.comparison.charts:
            self.assertIsInstance(self.comparison.chart(name), altair.TopLevelMixin, name)

    def test_a_folder_is_read_as_what_it_is(self):
        again = convene.read(self.comparison.folder)
        self.assertIsInstance(again, convene.Comparison)
        self.assertEqual(again.leader, self.comparison.leader)
        self.assertTrue(again.report.exists())

    def test_a_required_design_that_is_not_among_the_best_is_a_no_and_no_exception(self):
        self.assertTrue(convene.compare(MINIMAL, replications=200, require="fewer meetings").is_no)

    def test_progress_is_told_and_comes_to_the_end(self):
        told = []
        convene.run(MINIMAL, replications=2000, progress=lambda done, of: told.append((done, of)))
        self.assertEqual(told, sorted(told))
        self.assertEqual(told[-1][0], told[-1][1])

    def test_a_folder_without_a_name_goes_away_with_its_answer(self):
        run = convene.run(town(), replications=20)
        folder = run.folder
        self.assertTrue(folder.exists())
        del run
        self.assertFalse(folder.exists())


class Faults(unittest.TestCase):
    def test_all_faults_come_at_once_with_line_and_key(self):
        lines = MINIMAL.read_text(encoding="utf-8").replace("0.5 to 1 FTE", "0.5 to 1 pounds")
        lines = lines.replace("horizon: 24", "horizn: 24")
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "a: b.yaml"
            file.write_text(lines, encoding="utf-8")
            with self.assertRaises(convene.Faults) as caught:
                convene.check(file)
        first, second = caught.exception.faults
        self.assertEqual((first.key, lines.splitlines()[first.line - 1][:6]), ("horizn", "horizn"))
        self.assertIn('did you mean "horizon"', first.problem)
        self.assertEqual(second.key, "partners.police.pledge.staff")
        self.assertIn("pounds", lines.splitlines()[second.line - 1])
        self.assertEqual(caught.exception.code, 65)

    def test_a_fault_of_a_dict_names_its_key(self):
        with self.assertRaises(convene.Faults) as caught:
            convene.run(town(horizon="12 pounds"))
        self.assertEqual([fault.key for fault in caught.exception.faults], ["horizon"])

    def test_what_is_no_fault_of_a_file_is_a_problem_with_its_code(self):
        with self.assertRaises(convene.Problem) as caught:
            convene.run(ROOT / "scenarios" / "no-such.yaml")
        self.assertEqual(caught.exception.code, 66)
        with self.assertRaises(convene.Problem) as caught:
            convene.run(MINIMAL, replications=1)
        self.assertEqual(caught.exception.code, 64)


class Versions(unittest.TestCase):
    def test_the_package_and_the_program_are_of_one_version(self):
        source = (ROOT / "Sources" / "Results" / "Manifest.swift").read_text(encoding="utf-8")
        self.assertIn(f'version = "{convene.__version__}"', source)

    def test_a_program_of_another_version_is_refused(self):
        with tempfile.TemporaryDirectory() as folder:
            other = pathlib.Path(folder) / "convene"
            other.write_text("#!/bin/sh\necho 0.0.9\n")
            other.chmod(other.stat().st_mode | stat.S_IXUSR)
            with unittest.mock.patch.dict(os.environ, {"CONVENE": str(other)}):
                program.path.cache_clear()
                with self.assertRaises(convene.VersionMismatch):
                    convene.path()
        program.path.cache_clear()

    def test_a_folder_of_another_version_is_read_with_a_warning(self):
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / "manifest.json").write_text(
                json.dumps({"version": "0.0.9", "title": "t", "command": "convene run scenario.yaml"})
            )
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                convene.read(folder)
        self.assertIn("0.0.9", str(caught[0].message))


class Documents(unittest.TestCase):
    def test_the_code_of_the_readme_runs_and_says_what_its_comments_say(self):
        text = (ROOT / "notebooks-output" / "README.md").read_text(encoding="utf-8")
        code = text.split("```python\n")[1].split("```")[0]
        with contextlib.chdir(ROOT):
            said = {}
            exec(code, said)
        self.assertIn(f'# "{said["comparison"].leader}"', code)

    def test_versions_are_one_in_all_that_cites_the_program(self):
        self.assertIn(f"\nversion: {convene.__version__}\n", (ROOT / "CITATION.cff").read_text(encoding="utf-8"))
        self.assertEqual(json.loads((ROOT / "codemeta.json").read_text(encoding="utf-8"))["version"], convene.__version__)


class Options(unittest.TestCase):
    def test_options_are_those_of_the_program(self):
        options = {"second_order": True, "overwrite": False, "seed": None, "input": ["a", "b"], "precision": 0.05}
        self.assertEqual(
            program.arguments(options), ["--second-order", "--input", "a", "--input", "b", "--precision", "0.05"]
        )


if __name__ == "__main__":
    unittest.main()
