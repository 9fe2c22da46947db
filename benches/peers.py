"""What somebody would use instead, timed on request: reads a line such as `polars load`, answers with milliseconds.

Needs: pip install duckdb polars. Started by `cargo bench`, with the projects file as its argument.
"""
import sys
import time

import duckdb
import polars as pl

path = sys.argv[1]
KEYS = ("sector", "stage", "place")
frame = pl.read_csv(path, infer_schema_length=10000)
frame = frame.with_columns(
    pl.col("date_signed").cast(pl.String).str.slice(0, 4).cast(pl.Int32, strict=False).alias("y"),
    *[pl.col(c).cast(pl.Categorical) for c in KEYS],
)
db = duckdb.connect()
db.execute(f"create table p as select *, try_cast(substr(date_signed::varchar,1,4) as int) y from read_csv({path!r})")

SQL = {
    "all": "true",
    "sector": "sector = 'ic-design'",
    "stage": "stage = 'in_production'",
    "place": "place = 'west-park-b'",
    "year": "y between 2012 and 2020",
    "amount": "planned_total >= 10000",
    "several": "planned_total >= 10000 and y between 2012 and 2020",
}
WHERE = {
    "all": None,
    "sector": pl.col("sector") == "ic-design",
    "stage": pl.col("stage") == "in_production",
    "place": pl.col("place") == "west-park-b",
    "year": pl.col("y").is_between(2012, 2020),
    "amount": pl.col("planned_total") >= 10000,
    "several": (pl.col("planned_total") >= 10000) & pl.col("y").is_between(2012, 2020),
}


def polars_answers(which):
    rows = frame if WHERE[which] is None else frame.filter(WHERE[which])
    what = [pl.col("planned_total").sum(), pl.len()]
    rows.group_by("sector", "y").agg(what)
    rows.group_by("stage").agg(what)
    rows.group_by("place").agg(what)
    rows.select("id", "planned_total").top_k(50, by="planned_total")


def duckdb_answers(which):
    for group in ("sector, y", "stage", "place"):
        db.execute(f"select {group}, sum(planned_total), count(*) from p where {SQL[which]} group by all").fetchall()
    db.execute(f"select id, planned_total from p where {SQL[which]} order by planned_total desc limit 50").fetchall()


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
            frame.select("id", detail).with_row_index().sort(detail, nulls_last=True, maintain_order=True)["index"]
        case ("duckdb", "sort"):
            db.execute(f"create or replace temp table s as select id from p order by {detail} nulls last")
        case ("polars", "search"):
            frame.select(pl.col("name").str.contains(detail, literal=True)).sum()
        case ("duckdb", "search"):
            db.execute(f"select count(*) from p where contains(name, '{detail}')").fetchall()


for line in sys.stdin:
    peer, what, detail = (line.rstrip("\n").split("\t") + ["", ""])[:3]
    start = time.perf_counter()
    run(peer, what, detail)
    print((time.perf_counter() - start) * 1e3, flush=True)
