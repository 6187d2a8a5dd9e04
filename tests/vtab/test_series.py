"""generate_series() gives what the `sqlite3` program of SQLite 3.54 gives, and plans as it plans.

The apsw package brings that program; SQLite as a library has no generate_series().
"""

from __future__ import annotations

import importlib.metadata
import random
import subprocess
from collections.abc import Sequence

import minisql

SMALL = (
    "0", "1", "2", "3", "5", "10", "-1", "-3", "7", "1.5", "-2.5", "3.0", "20", "-20", "'4'", "'x'", "NULL", "x'31'",
)  # fmt: skip
HUGE = ("1e30", "-1e30", "9223372036854775807", "-9223372036854775807-1", "4611686018427387904", "0", "-1", "3")
STEPS = ("4611686018427387904", "-4611686018427387904", "9223372036854775807", "-9223372036854775807-1")
OPS = ("=", ">", ">=", "<", "<=", "<>")
BOUNDS = ("3", "3.0", "3.5", "'3'", "'3.0'", "1e30", "-1e30", "NULL", "9223372036854775807")
WITHOUT_ARGUMENTS = (
    "1", "value=3", "value>=3", "value>3", "value<=3", "stop=10", "stop=10 AND value>7", "step=2 AND value>7", "step=3",
    "start=5", "start=5 AND step=-5", "start=5 AND value<8", "stop=3 AND value<=2", "value>=1 AND value<4", "rowid=5",
    "value BETWEEN 3 AND 5 AND step=1", "value IN (3,4)", "start IN (3,4) AND stop=5",
)  # fmt: skip


def program() -> str:
    """The path of the `sqlite3` program."""
    files = importlib.metadata.files("apsw") or []
    (found,) = [file for file in files if file.name == "sqlite3_shell"]
    return str(found.locate())


def sqlite_answers(queries: Sequence[str]) -> list[str]:
    """What the program prints for each query; for a mistake, its message."""
    text = ".mode quote\n" + "".join(f".print #{number}\n{query};\n" for number, query in enumerate(queries))
    done = subprocess.run(
        [program(), ":memory:"], input=text, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    answers = [""] * len(queries)
    number = -1
    for line in done.stdout.split("\n"):
        if line.startswith("#"):
            number = int(line[1:])
        elif line and line != "QUERY PLAN":
            line = line.split(": ", 1)[1] if "error near line" in line else line
            answers[number] += line.lstrip("|`- ") + "\n" if queries[number].startswith("EXPLAIN") else line + "\n"
    return answers


def our_answers(queries: Sequence[str]) -> list[str]:
    db = minisql.connect(":memory:")
    return [_answer(db, query) for query in queries]


def _answer(db: minisql.Connection, query: str) -> str:
    try:
        rows = db.execute(query).fetchall()
    except minisql.Error as error:
        return f"{error}\n"
    if query.startswith("EXPLAIN"):
        return "".join(f"{row[3]}\n" for row in rows)
    return "".join(",".join("NULL" if value is None else str(value) for value in row) + "\n" for row in rows)


def some_query(rng: random.Random, values: Sequence[str], *, huge: bool) -> str:
    """A series between two of the values, with conditions and an order; huge ones are cut off."""
    args = [rng.choice(values) for _ in range(rng.choice((2, 2, 3)))]
    if huge and len(args) == 3:
        args[2] = rng.choice(STEPS)
    columns = ("value", "rowid") if huge else ("value", "value", "rowid", "start", "stop", "step")
    n_conditions = rng.choice((0, 1)) if huge else rng.choice((0, 0, 1, 1, 2, 3))
    conditions = [
        f"{rng.choice(columns)} {rng.choice(('=', '>', '>=', '<', '<='))} {rng.choice(values)}"
        for _ in range(n_conditions)
    ]
    shown = ["value", "*", "value, start, stop, step, rowid", "rowid, step"]
    if not huge:
        shown += ["count(*)", "max(value)", "min(value)"]
    query = f"SELECT {rng.choice(shown)} FROM generate_series({', '.join(args)})"
    if conditions:
        query += " WHERE " + " AND ".join(conditions)
    if "(" not in query.split(" FROM")[0]:
        orders = ("", " ORDER BY value", " ORDER BY value DESC")
        query += rng.choice(orders if huge else (*orders, " ORDER BY rowid", " ORDER BY value + 0 DESC"))
    return query + (f" LIMIT {rng.choice((3, 10))} OFFSET {rng.choice((0, 2))}" if huge else "")


def test_series_are_as_in_the_sqlite3_program() -> None:
    rng = random.Random(20)
    queries = [some_query(rng, SMALL, huge=False) for _ in range(200)]
    queries += [some_query(rng, HUGE, huge=True) for _ in range(60)]
    queries += [f"SELECT value, start, stop, step FROM generate_series WHERE {w} LIMIT 4" for w in WITHOUT_ARGUMENTS]
    queries += [f"SELECT value FROM generate_series(1, 6) WHERE value {op} {bound}" for op in OPS for bound in BOUNDS]
    queries += [f"EXPLAIN QUERY PLAN {query}" for query in queries if "LIMIT" not in query]
    queries += [f"SELECT t.column1, value FROM (VALUES(1),(3),(NULL)) AS t {join}" for join in JOINS]
    expected = sqlite_answers(queries)
    assert sum(answer.count("\n") for answer in expected) > 500
    assert list(zip(queries, our_answers(queries))) == list(zip(queries, expected))


JOINS = (
    "JOIN generate_series(1, t.column1)",
    "LEFT JOIN generate_series(2, t.column1)",
    ", generate_series(t.column1, 5, 2) WHERE value < 5",
    "JOIN generate_series(1, 9) ON value = t.column1",
)


def test_a_series_is_not_computed_beyond_what_is_wanted() -> None:
    """Four billion numbers, of which the first, the last and one in the middle are asked for."""
    db = minisql.connect(":memory:")
    assert db.execute("SELECT value FROM generate_series(5) LIMIT 2").fetchall() == [(5,), (6,)]
    between = "SELECT value FROM generate_series(0, 9223372036854775807) WHERE value BETWEEN ? AND ?"
    assert db.execute(between, (2**62, 2**62 + 1)).fetchall() == [(2**62,), (2**62 + 1,)]
    last = "SELECT max(value) FROM generate_series(0, 9223372036854775807)"
    assert db.execute(last).fetchone() == (2**63 - 1,)
