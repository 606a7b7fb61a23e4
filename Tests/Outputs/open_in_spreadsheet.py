"""Opens the tables of a run folder in LibreOffice as a user would, with a double click: open_in_spreadsheet.py RUN

Numbers have to arrive as numbers, text as text, no cell as a formula, and no row may be lost.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import openpyxl
import pandas

# Comma, quotation mark, UTF-8; the language of the numbers is English, whatever the machine's.
FILTER = "CSV:44,34,76,1,,2057,false,true,false"

folder = pathlib.Path(sys.argv[1])
package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
tables = [table for table in package["resources"] if table["name"] != "replications"]
with tempfile.TemporaryDirectory() as made:
    files = [str(folder / table["path"]) for table in tables]
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{made}/profile", f"--infilter={FILTER}"]
    command += ["--convert-to", "xlsx", "--outdir", made, *files]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)
    for table in tables:
        path = pathlib.Path(made) / (table["name"] + ".xlsx")
        sheet = openpyxl.load_workbook(path, read_only=True).active
        rows = list(sheet.iter_rows(values_only=True))
        fields = table["schema"]["fields"]
        expected = len(pandas.read_csv(folder / table["path"], keep_default_na=False, dtype=str))
        assert len(rows) == expected + 1, f"{path.name}: {len(rows) - 1} rows, not {expected}"
        assert list(rows[0]) == [field["name"] for field in fields], f"{path.name}: other columns"
        for number, row in enumerate(rows[1:], start=2):
            for field, cell in zip(fields, row):
                place = f"{table['path']}, row {number}, {field['name']}: {cell!r}"
                if field["type"] == "string":
                    assert cell is None or isinstance(cell, str), f"{place} isn't text"
                    assert cell is None or not cell.startswith("="), f"{place} would run"
                else:
                    assert cell is None or isinstance(cell, (int, float)), f"{place} isn't a number"
print(f"{folder.name}: {len(tables)} tables open in a spreadsheet as they are")
