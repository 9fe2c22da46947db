"""What somebody would use instead, timed on request: reads a line such as `polars	load`, answers with milliseconds,
or with `-` for what it cannot do.

Needs: pip install duckdb polars. Started by `cargo bench --bench speed`, with the file of a table as its argument:
projects, or the wide table of `zonescope sample`.
"""
import sys
import time
from pathlib import Path
from typing import NamedTuple

import duckdb
import polars as pl

path = sys.argv[1]
SAVED = ["id", "name", "sector", "place", "stage", "investor", "planned_total", "completed_total"]


class Shape(NamedTuple):
    """Which columns of a table are asked for."""

    keys: tuple  # of few values
    groups: tuple  # the first one by year, the others alone
    amount: str
    date: str


SHAPES = {
    "projects": Shape(
        ("sector", "stage", "place", "basis", "investor"), ("sector", "stage", "place"), "planned_total", "date_signed"
    ),
    "wide": Shape(
        ("class_3", "group_7", "sector_11", "place_14", "class_16"), ("class_3", "group_7", "place_14"), "amount_4", "date_6"
    ),
}
shape = SHAPES[Path(path).stem]
by_year, *by_key = shape.groups
frame = pl.read_csv(path, infer_schema_length=10000)
frame = frame.with_columns(
    pl.col(shape.date).cast(pl.String).str.slice(0, 4).cast(pl.Int32, strict=False).alias("y"),
    *[pl.col(c).cast(pl.Categorical) for c in shape.keys],
)
db = duckdb.connect()
db.execute(f"create table p as select *, try_cast(substr({shape.date}::varchar,1,4) as int) y from read_csv({path!r})")


def polars_answers(where):
    rows = frame if where == "true" else frame.filter(pl.sql_expr(where))
    what = [pl.col(shape.amount).sum(), pl.len()]
    rows.group_by(by_year, "y").agg(what)
    for key in by_key:
        rows.group_by(key).agg(what)
    rows.select("id", shape.amount).top_k(50, by=shape.amount)


def duckdb_answers(where):
    amount = shape.amount
    for group in (f"{by_year}, y", *by_key):
        db.execute(f"select {group}, sum({amount}), count(*) from p where {where} group by all").fetchall()
    db.execute(f"select id, {amount} from p where {where} order by {amount} desc limit 50").fetchall()


def sort_columns(detail):
    """`sector,-planned_total`: names, and whether each goes down."""
    columns = detail.split(",")
    return [c.lstrip("-") for c in columns], [c.startswith("-") for c in columns]


def run(peer, what, detail):
    match (peer, what):
        case ("polars", "load"):
            pl.read_csv(path, try_parse_dates=True)
        case ("duckdb", "load"):
            duckdb.connect().execute(f"create table p as select * from read_csv({path!r})")
        case ("polars", "answers"):
            polars_answers(detail)
        case ("duckdb", "answers"):
            duckdb_answers(detail)
        case ("polars", "sort"):
            names, down = sort_columns(detail)
            rows = frame.select(names).with_row_index("row")
            rows.sort(names, descending=down, nulls_last=True, maintain_order=True)["row"]
        case ("duckdb", "sort"):
            names, down = sort_columns(detail)
            by = ", ".join(f"{n} {'desc' if d else 'asc'} nulls last" for n, d in zip(names, down))
            db.execute(f"create or replace temp table s as select id from p order by {by}")
        case ("polars", "search"):
            frame.select(pl.col("name").str.contains(detail, literal=True)).sum()
        case ("duckdb", "search"):
            db.execute(f"select count(*) from p where contains(name, '{detail}')").fetchall()
        case ("polars", "save"):
            rows = frame.filter((pl.col("stage") == "in_production") & (pl.col("land_mu") >= 100))
            rows.select(SAVED).write_csv(f"{detail}/polars.csv", include_bom=True)
        case ("duckdb", "save"):
            rows = f"select {', '.join(SAVED)} from p where stage = 'in_production' and land_mu >= 100"
            db.execute(f"copy ({rows}) to '{detail}/duckdb.csv' (header)")
        case _:
            raise ValueError(what)


told = set()
for line in sys.stdin:
    if line.strip() == "ready":
        print("ready", flush=True)
        continue
    peer, what, detail = (line.rstrip("\n").split("\t") + ["", ""])[:3]
    try:
        start = time.perf_counter()
        run(peer, what, detail)
        print((time.perf_counter() - start) * 1e3, flush=True)
    except Exception as error:
        # One thing that a peer cannot do is no reason to stop asking.
        print("-", flush=True)
        if (peer, what, detail) not in told:
            told.add((peer, what, detail))
            print(f"{peer} {what} {detail}: {str(error).splitlines()[0]}", file=sys.stderr)
