"""Validates the data packages of run folders with frictionless, which knows the files by length: validate_packages.py RUN..."""

import sys

from frictionless import Package

for folder in sys.argv[1:]:
    package = Package(f"{folder}/datapackage.json")
    report = package.validate()
    for task in report.tasks:
        for error in task.errors:
            print(f"{folder}/{task.place}: {error.message}")
    for error in report.errors:
        print(f"{folder}: {error.message}")
    unknown = [resource.name for resource in package.resources if not resource.bytes]
    if unknown:
        print(f"{folder}: {unknown} can't be known again")
    if unknown or not report.valid:
        sys.exit(1)
    print(f"{folder}: {len(package.resources)} tables, valid")
