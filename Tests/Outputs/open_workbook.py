"""Opens exported workbooks in LibreOffice and compares them with the tables they come from: open_workbook.py RUN WORKBOOK ...

Numbers have to arrive as the same numbers, text as text, no cell as a formula, with the form of their unit and columns that
show what is in them; what went in and what columns mean have sheets of their own.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import openpyxl
import pandas

FORMS = {"share": "%", "pounds": "£"}


def look(folder, workbook):
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as made:
        command = ["soffice", "--headless", f"-env:UserInstallation=file://{made}/profile", "--convert-to", "xlsx"]
        command += ["--outdir", f"{made}/opened", str(workbook)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
        opened = openpyxl.load_workbook(next(pathlib.Path(made, "opened").iterdir()))
    tables = package["resources"]
    assert opened.sheetnames == ["about", "scenario", "columns", *(table["name"] for table in tables)], opened.sheetnames
    about = dict(opened["about"].iter_rows(min_row=2, values_only=True))
    assert about["command"] == manifest["command"] and about["title"] == manifest["title"], about
    inputs = {row[0]: row[1:] for row in opened["scenario"].iter_rows(min_row=2, values_only=True)}
    assert len(inputs) > 40 and "horizon" in inputs and inputs["horizon"][0] == "months", list(inputs)[:5]
    assert isinstance(inputs["horizon"][1], (int, float)), inputs["horizon"]
    meanings = sum(len(table["schema"]["fields"]) for table in tables)
    assert opened["columns"].max_row == meanings + 1, "a column isn't explained"
    for table in tables:
        sheet = opened[table["name"]]
        fields = table["schema"]["fields"]
        expected = pandas.read_csv(folder / table["path"], keep_default_na=False, dtype=str)
        rows = list(sheet.iter_rows())
        assert [cell.value for cell in rows[0]] == [field["name"] for field in fields], f"{table['name']}: other columns"
        assert len(rows) == len(expected) + 1, f"{table['name']}: {len(rows) - 1} rows, not {len(expected)}"
        for number, (row, texts) in enumerate(zip(rows[1:], expected.itertuples(index=False)), start=2):
            for field, cell, text in zip(fields, row, texts):
                place = f"{table['name']}, row {number}, {field['name']}: {cell.value!r} of {text!r}"
                if field["type"] == "string":
                    assert cell.data_type in ("s", "n", "inlineStr"), f"{place} isn't text"
                    shown = text[1:] if text[:1] == "'" and text[1:2] in tuple("=+-@\t\r") else text
                    assert (cell.value or "") == shown, f"{place} is other text"
                elif text == "":
                    assert cell.value is None, f"{place} isn't empty"
                else:
                    # LibreOffice writes fifteen digits.
                    assert abs(cell.value - float(text)) <= 1e-14 * max(1, abs(float(text))), f"{place} is another number"
                    assert FORMS.get(field.get("unit"), "") in cell.number_format, f"{place} is shown as {cell.number_format}"
        # Columns of one width are one entry.
        groups = sheet.column_dimensions.values()
        widths = {place: group.width for group in groups for place in range(group.min, group.max + 1)}
        for place, field in enumerate(fields, start=1):
            width = widths[place]
            assert width >= min(len(field["name"]), 60), f"{table['name']}: {field['name']} is cut"
    print(f"{workbook.name}: {len(opened.sheetnames)} sheets open in a spreadsheet as they are")


for run, workbook in zip(sys.argv[1::2], sys.argv[2::2]):
    look(pathlib.Path(run), pathlib.Path(workbook))
