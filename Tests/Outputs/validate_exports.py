"""Whether CSV files with a byte order mark have the rows of those without, and are as they are described: validate_exports.py RUN EXPORT"""

import json
import pathlib
import sys

import frictionless

run, export = map(pathlib.Path, sys.argv[1:])
for table in json.loads((export / "datapackage.json").read_text(encoding="utf-8"))["resources"]:
    marked, plain = ((folder / table["path"]).read_bytes() for folder in (export, run))
    assert marked == b"\xef\xbb\xbf" + plain, f"{table['path']} isn't its table with a mark before it"
report = frictionless.Package(str(export / "datapackage.json")).validate()
assert report.valid, report.flatten(["title", "message"])
print(f"{export.name}: as it is described")
