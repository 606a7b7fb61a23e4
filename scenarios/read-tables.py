"""Reads the tables of run folders into pandas with the types that their datapackage.json declares."""

import json
import pathlib
import sys

import pandas

TYPES = {"string": "string", "integer": "Int64", "number": "float64"}


def read(folder, table):
    """One table: columns as declared, types as declared, keys unique and complete."""
    fields = table["schema"]["fields"]
    keys = table["schema"]["primaryKey"]
    frame = pandas.read_csv(
        folder / table["path"],
        dtype={field["name"]: TYPES[field["type"]] for field in fields},
        keep_default_na=False,
        na_values=table["schema"]["missingValues"],
        encoding=table["encoding"],
    )
    assert list(frame.columns) == [field["name"] for field in fields], "other columns than declared"
    assert len(frame) > 0, "no rows"
    assert not frame[keys].isna().any().any(), "a key is missing"
    assert not frame.duplicated(keys).any(), "two rows have the same key"
    return frame


for name in sys.argv[1:]:
    folder = pathlib.Path(name)
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    rows = 0
    for table in package["resources"]:
        try:
            rows += len(read(folder, table))
        except Exception as problem:
            sys.exit(f"{folder / table['path']}: {problem}")
    print(f"{folder.name}: {len(package['resources'])} tables, {rows} rows, as declared")
