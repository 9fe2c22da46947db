"""Says what frictionless finds wrong with the packages named, a line each."""

import sys

from frictionless import Package, system

for path in sys.argv[1:]:
    with system.use_context(trusted=True):
        report = Package(path).validate()
    for error in report.flatten(["title", "rowNumber", "fieldName", "note"]):
        print(path, *error)
