"""Questions that read a whole table: nine about a table of sales, six about a table of 120 columns.

The sales table has rows of eight columns with a dimension of customers beside it. The wide table is what sensors write
every minute, and each question touches two to five of its columns: how much the others cost is what it measures.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from benchmarks.queries import Query

N_WIDE_COLUMNS: Final = 120

_MONTHS: Final = 48

SALES: Final = (
    Query("sum", "one sum", "SELECT sum(price) FROM sale"),
    Query("filter", "sum of a tenth", "SELECT count(*), sum(price * quantity) FROM sale WHERE price > 450.0"),
    Query("few_groups", "3 groups", "SELECT state, count(*), sum(price), avg(quantity) FROM sale GROUP BY state"),
    Query(
        "many_groups", "50,000 groups, the first ten",
        "SELECT customer, sum(price) AS total FROM sale GROUP BY customer ORDER BY total DESC, customer LIMIT 10",
    ),
    Query("distinct", "different values", "SELECT count(DISTINCT customer), count(DISTINCT day) FROM sale"),
    Query("first", "the first ten", "SELECT id, price FROM sale ORDER BY price DESC, id LIMIT 10"),
    Query(
        "join", "groups over a join",
        "SELECT region, count(*), sum(price) FROM sale JOIN customer ON customer.id = sale.customer"
        " GROUP BY region ORDER BY region",
    ),
    Query(
        "months", "groups by a function of a date",
        "SELECT strftime('%Y-%m', day) AS month, sum(price) FROM sale GROUP BY month ORDER BY month",
    ),
    Query(
        "window", "a rank in each group",
        "SELECT sum(place) FROM (SELECT rank() OVER (PARTITION BY customer ORDER BY price DESC) AS place FROM sale)",
    ),
)  # fmt: skip

WIDE: Final = (
    Query("wide_sum", "2 of 120 columns", "SELECT sum(c7), max(c110) FROM wide"),
    Query("wide_filter", "3 of 120 columns", "SELECT count(*), avg(c100) FROM wide WHERE c3 > 900 AND c60 < 200"),
    Query("wide_groups", "2 of 120 columns", "SELECT c8, count(*), sum(c119) FROM wide GROUP BY c8 ORDER BY c8"),
    Query("wide_texts", "2 texts of 120 columns", "SELECT c5, count(*) FROM wide WHERE c117 LIKE '%7%' GROUP BY c5"),
    Query("wide_first", "the first ten by 2", "SELECT id, c90 FROM wide ORDER BY c90 DESC, id LIMIT 10"),
    Query("wide_five", "5 of 120 columns", "SELECT c8, sum(c1), sum(c31), sum(c63), sum(c91) FROM wide GROUP BY c8"),
)


def build_sales(engine: Any, path: Path, n_rows: int) -> None:
    """Make the file with the tables sale and customer."""
    connection = engine.connect(str(path), isolation_level=None)
    connection.execute("CREATE TABLE customer(id INTEGER PRIMARY KEY, name TEXT, region TEXT)")
    connection.execute(
        "CREATE TABLE sale(id INTEGER PRIMARY KEY, customer INTEGER, state TEXT, day TEXT, price REAL,"
        " quantity INTEGER, code TEXT, note TEXT)"
    )
    n_customers = max(n_rows // 20, 1)
    connection.execute("BEGIN")
    customers = ((i, f"customer {i}", f"region {i % 12:02d}") for i in range(1, n_customers + 1))
    connection.executemany("INSERT INTO customer VALUES (?, ?, ?)", customers)
    connection.executemany("INSERT INTO sale VALUES (?, ?, ?, ?, ?, ?, ?, ?)", _sales(n_rows, n_customers))
    connection.execute("COMMIT")
    connection.close()


def _sales(n_rows: int, n_customers: int) -> Iterator[tuple[Any, ...]]:
    source = random.Random(22)
    states = ("new", "paid", "sent")
    for row in range(1, n_rows + 1):
        month, day = source.randrange(_MONTHS), source.randrange(28)
        date = f"{2022 + month // 12}-{month % 12 + 1:02d}-{day + 1:02d}"
        note = None if row % 3 else f"note {source.randrange(10**6)}"
        price, quantity = source.randrange(50_000) / 100, source.randrange(1, 20)
        yield row, source.randrange(n_customers) + 1, states[row % 3], date, price, quantity, f"C{row % 997:04d}", note


def build_wide(engine: Any, path: Path, n_rows: int) -> None:
    """Make the file with the table wide: of eight columns five are integers, two texts and one is a real."""
    connection = engine.connect(str(path), isolation_level=None)
    numbers = range(1, N_WIDE_COLUMNS)
    columns = ", ".join(f"c{number} {_type(number)}" for number in numbers)
    connection.execute(f"CREATE TABLE wide(id INTEGER PRIMARY KEY, {columns})")
    connection.execute("BEGIN")
    marks = ", ".join("?" * N_WIDE_COLUMNS)
    source = random.Random(23)
    rows = ((row, *(_value(number, source.randrange(1000)) for number in numbers)) for row in range(1, n_rows + 1))
    connection.executemany(f"INSERT INTO wide VALUES ({marks})", rows)
    connection.execute("COMMIT")
    connection.close()


def _type(number: int) -> str:
    return "TEXT" if number % 8 in (0, 5) else "REAL" if number % 4 == 0 else "INTEGER"


def _value(number: int, value: int) -> object:
    match _type(number):
        case "TEXT":
            return f"sensor {value % 40}"
        case "REAL":
            return value / 8
        case _:
            return value
