"""Prints `id planned_total date_signed` of each project of the packages named, as frictionless reads them."""

import sys
from frictionless import Package, system
system.trusted = True
for path in sys.argv[1:]:
    print("package")
    with Package(path).get_resource("projects") as resource:
        for row in resource.row_stream:
            cells = row.to_dict()
            planned, signed = cells["planned_total"], cells["date_signed"]
            planned = "-" if planned is None else format(planned, "f")
            if signed is None: signed = "-"
            elif hasattr(signed, "strftime"): signed = signed.strftime("%Y-%m-%d")
            elif isinstance(signed, tuple): signed = "%04d-%02d" % tuple(signed)
            print(cells["id"], planned, signed)
