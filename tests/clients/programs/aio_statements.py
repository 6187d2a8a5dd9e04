"""What aiosqlite does in its own thread: statements, transactions, functions, backup, errors, two at once."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import aiosqlite


def lines(directory: Path) -> Iterator[str]:
    found: list[str] = []
    asyncio.run(statements(str(directory / "aio.db"), found))
    asyncio.run(two_at_once(str(directory / "two.db"), found))
    yield from found


async def statements(path: str, found: list[str]) -> None:
    async with aiosqlite.connect(path) as db:
        db.row_factory = aiosqlite.Row
        await db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT)")
        cursor = await db.execute("INSERT INTO t(name) VALUES (?)", ("one",))
        found.append(repr((cursor.lastrowid, cursor.rowcount, db.in_transaction, db.total_changes)))
        await db.executemany("INSERT INTO t(name) VALUES (:name)", [{"name": f"n{n}"} for n in range(100)])
        await db.commit()
        async with db.execute("SELECT * FROM t ORDER BY id") as rows:
            found.append(repr(rows.description))
            found.append(repr(tuple(await rows.fetchone())))
            found.append(repr([tuple(row) for row in await rows.fetchmany(3)]))
            found.append(repr([row["name"] async for row in rows]))
        await db.execute("DELETE FROM t WHERE id > 50")
        await db.rollback()
        found.append(repr([tuple(row) for row in await db.execute_fetchall("SELECT count(*), max(id) FROM t")]))
        found.append(repr(tuple(await db.execute_insert("INSERT INTO t(name) VALUES ('last')") or ())))
        await db.create_function("twice", 1, lambda value: 2 * value, deterministic=True)
        found.append(repr(tuple((await db.execute_fetchall("SELECT twice(21)"))[0])))
        await db.executescript("CREATE TABLE u(a); INSERT INTO u VALUES (1); INSERT INTO u VALUES (2);")
        for wrong in ("SELECT nosuch FROM t", "INSERT INTO t(id) VALUES (1)", "SELEC"):
            try:
                await db.execute(wrong)
            except aiosqlite.Error as error:
                found.append(f"{isinstance(error, aiosqlite.IntegrityError)} {error}")
        found.append(repr([line async for line in db.iterdump()][-8:]))
        await db.commit()
        async with aiosqlite.connect(":memory:") as copy:
            await db.backup(copy)
            found.append(repr(await (await copy.execute("SELECT count(*) FROM t")).fetchall()))
        await db.set_trace_callback(found.append)
        await db.execute("SELECT 1")
        await db.set_trace_callback(None)
        await interrupted(db, found)


async def interrupted(db: Any, found: list[str]) -> None:
    """A query is stopped from the event loop's thread while it runs in the connection's."""
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"
    task = asyncio.ensure_future(db.execute_fetchall(endless))
    while not task.done():
        await asyncio.sleep(0.05)
        await db.interrupt()
    found.append(str(task.exception()))
    found.append(repr(tuple((await db.execute_fetchall("SELECT 1"))[0])))


async def two_at_once(path: str, found: list[str]) -> None:
    async with aiosqlite.connect(path, timeout=60) as first, aiosqlite.connect(path, timeout=60) as second:
        await first.execute("CREATE TABLE t(who, n)")
        await first.commit()

        async def write(db: Any, who: int) -> None:
            for n in range(20):
                await db.execute("INSERT INTO t VALUES (?, ?)", (who, n))
                await db.commit()

        await asyncio.gather(write(first, 1), write(second, 2))
        counted = await first.execute_fetchall("SELECT who, count(*), sum(n) FROM t GROUP BY who ORDER BY who")
        found.append(repr(counted))
    found.append(sqlite3.apilevel)
