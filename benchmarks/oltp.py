"""What a program asks a database all day: short statements by key, each executed and fetched for itself.

The tables of a shop stand beside `t` in the file. Every kind of statement is measured twice: in autocommit mode, where
each takes and gives up the file's locks, and inside one transaction. The connection has been at work for a while when
the clock starts. That is the process's CPU time, since neither engine waits for anything here.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from typing import Any

from benchmarks.workload import Bench, Sample, Workload

READ_TARGET = 1.5
WRITE_TARGET = 3.0
N_LINES_OF_ORDER = 5
_WARM_UP = 4  # times as many executions, not measured

Parameters = tuple[Any, ...]


def n_orders(n_rows: int) -> int:
    """Orders beside a table `t` of so many rows."""
    return max(n_rows // 10, 1)


def n_products(n_rows: int) -> int:
    """Products beside a table `t` of so many rows."""
    return max(n_rows // 20, 1)


def code_of(product: int) -> str:
    """The text by which a product is looked up: not in the order of the ids."""
    return f"SKU-{product * 7919 % 1_000_003:07d}"


def build_shop(connection: Any, n_rows: int) -> None:
    """Make the tables product, orders and line."""
    source = random.Random(21)
    connection.execute("CREATE TABLE product(id INTEGER PRIMARY KEY, code TEXT UNIQUE, name TEXT, price REAL)")
    connection.execute("CREATE TABLE orders(id INTEGER PRIMARY KEY, customer INTEGER, placed TEXT)")
    connection.execute(
        "CREATE TABLE line(order_id INTEGER, no INTEGER, product_id INTEGER, quantity INTEGER,"
        " PRIMARY KEY(order_id, no))"
    )
    products = range(1, n_products(n_rows) + 1)
    connection.executemany(
        "INSERT INTO product VALUES (?, ?, ?, ?)", [(i, code_of(i), f"product {i}", i % 977 / 4) for i in products]
    )
    orders = range(1, n_orders(n_rows) + 1)
    connection.executemany(
        "INSERT INTO orders VALUES (?, ?, ?)",
        [(i, source.randrange(1, 5000), f"2026-{i % 12 + 1:02d}-{i % 28 + 1:02d}") for i in orders],
    )
    connection.executemany("INSERT INTO line VALUES (?, ?, ?, ?)", _lines(source, orders, len(products)))


def _lines(source: random.Random, orders: range, n_all: int) -> Iterator[Parameters]:
    for order in orders:
        for number in range(1, N_LINES_OF_ORDER + 1):
            yield order, number, source.randrange(1, n_all + 1), source.randrange(1, 10)


def reads(
    name: str, what: str, sql: str, n: int, parameters: Callable[[random.Random, int], Parameters], *, one: bool = False
) -> tuple[Workload, Workload]:
    """A query, executed `n` times and fetched by fetchall() (`one`: by fetchone()); with and without a transaction.

    Args:
        parameters: from the source of chance and the rows of `t` to one execution's parameters.
    """

    def ask(execute: Callable[..., Any], given: list[Parameters]) -> object:
        if one:
            return [execute(sql, each).fetchone() for each in given]
        return [execute(sql, each).fetchall() for each in given]

    return _both(name, what, READ_TARGET, n, parameters, ask, writes=False)


def changes(
    name: str, what: str, sql: str, n: int, parameters: Callable[[random.Random, int], Parameters]
) -> tuple[Workload, Workload]:
    """A change of a row or a few, executed `n` times; without a transaction each commits in a write-ahead log."""

    def change(execute: Callable[..., Any], given: list[Parameters]) -> object:
        for each in given:
            execute(sql, each)
        return None

    return _both(name, what, WRITE_TARGET, n, parameters, change, writes=True)


def _both(
    name: str,
    what: str,
    target: float,
    n: int,
    parameters: Callable[[random.Random, int], Parameters],
    work: Callable[[Callable[..., Any], list[Parameters]], object],
    *,
    writes: bool,
) -> tuple[Workload, Workload]:
    def run(bench: Bench, *, in_transaction: bool) -> Sample:
        source = random.Random(22)
        before, given = ([parameters(source, bench.n_rows) for _ in range(size)] for size in (n * _WARM_UP, n))
        execute = bench.connection.execute
        if writes:
            execute("PRAGMA journal_mode = WAL").fetchall()
            execute("PRAGMA synchronous = NORMAL")
        work(execute, before)
        if in_transaction:
            execute("BEGIN")
        started = time.process_time()
        answer = work(execute, given)
        if in_transaction:
            execute("COMMIT")  # what was put off until then counts
        seconds = time.process_time() - started
        if writes:
            answer = [execute(f"SELECT count(*), sum(id) FROM {table}").fetchone() for table in ("t", "orders")]
            answer += execute("SELECT sum(k), sum(flag), max(name) FROM t").fetchall()
        return Sample(seconds, n, answer)

    def run_inside(bench: Bench) -> Sample:
        return run(bench, in_transaction=True)

    return (
        Workload(name, what, target, lambda bench: run(bench, in_transaction=False), writes),
        Workload(f"{name} tx", f"{what}, in a transaction", target, run_inside, writes),
    )
