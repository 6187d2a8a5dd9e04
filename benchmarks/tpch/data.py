"""The TPC-H file: tables, keys and indexes, filled by `sqlite3` from what tpchgen-cli writes.

`python -m benchmarks.tpch.data FILE SCALE` makes it.
"""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

SCHEMA: Final = """
CREATE TABLE region(r_regionkey INTEGER PRIMARY KEY, r_name TEXT NOT NULL, r_comment TEXT);
CREATE TABLE nation(n_nationkey INTEGER PRIMARY KEY, n_name TEXT NOT NULL,
    n_regionkey INTEGER NOT NULL REFERENCES region, n_comment TEXT);
CREATE TABLE supplier(s_suppkey INTEGER PRIMARY KEY, s_name TEXT NOT NULL, s_address TEXT NOT NULL,
    s_nationkey INTEGER NOT NULL REFERENCES nation, s_phone TEXT NOT NULL, s_acctbal REAL NOT NULL,
    s_comment TEXT NOT NULL);
CREATE TABLE customer(c_custkey INTEGER PRIMARY KEY, c_name TEXT NOT NULL, c_address TEXT NOT NULL,
    c_nationkey INTEGER NOT NULL REFERENCES nation, c_phone TEXT NOT NULL, c_acctbal REAL NOT NULL,
    c_mktsegment TEXT NOT NULL, c_comment TEXT NOT NULL);
CREATE TABLE part(p_partkey INTEGER PRIMARY KEY, p_name TEXT NOT NULL, p_mfgr TEXT NOT NULL, p_brand TEXT NOT NULL,
    p_type TEXT NOT NULL, p_size INTEGER NOT NULL, p_container TEXT NOT NULL, p_retailprice REAL NOT NULL,
    p_comment TEXT NOT NULL);
CREATE TABLE partsupp(ps_partkey INTEGER NOT NULL REFERENCES part, ps_suppkey INTEGER NOT NULL REFERENCES supplier,
    ps_availqty INTEGER NOT NULL, ps_supplycost REAL NOT NULL, ps_comment TEXT NOT NULL,
    PRIMARY KEY(ps_partkey, ps_suppkey));
CREATE TABLE orders(o_orderkey INTEGER PRIMARY KEY, o_custkey INTEGER NOT NULL REFERENCES customer,
    o_orderstatus TEXT NOT NULL, o_totalprice REAL NOT NULL, o_orderdate TEXT NOT NULL, o_orderpriority TEXT NOT NULL,
    o_clerk TEXT NOT NULL, o_shippriority INTEGER NOT NULL, o_comment TEXT NOT NULL);
CREATE TABLE lineitem(l_orderkey INTEGER NOT NULL REFERENCES orders, l_partkey INTEGER NOT NULL,
    l_suppkey INTEGER NOT NULL, l_linenumber INTEGER NOT NULL, l_quantity REAL NOT NULL,
    l_extendedprice REAL NOT NULL, l_discount REAL NOT NULL, l_tax REAL NOT NULL, l_returnflag TEXT NOT NULL,
    l_linestatus TEXT NOT NULL, l_shipdate TEXT NOT NULL, l_commitdate TEXT NOT NULL, l_receiptdate TEXT NOT NULL,
    l_shipinstruct TEXT NOT NULL, l_shipmode TEXT NOT NULL, l_comment TEXT NOT NULL,
    PRIMARY KEY(l_orderkey, l_linenumber), FOREIGN KEY(l_partkey, l_suppkey) REFERENCES partsupp);
"""
INDEXES: Final = """
CREATE INDEX nation_region ON nation(n_regionkey);
CREATE INDEX supplier_nation ON supplier(s_nationkey);
CREATE INDEX customer_nation ON customer(c_nationkey);
CREATE INDEX partsupp_supplier ON partsupp(ps_suppkey);
CREATE INDEX orders_customer ON orders(o_custkey);
CREATE INDEX orders_date ON orders(o_orderdate);
CREATE INDEX lineitem_part_supplier ON lineitem(l_partkey, l_suppkey);
CREATE INDEX lineitem_supplier ON lineitem(l_suppkey);
CREATE INDEX lineitem_shipdate ON lineitem(l_shipdate);
ANALYZE;
"""
TABLES: Final = ("region", "nation", "supplier", "customer", "part", "partsupp", "orders", "lineitem")


def build(path: Path, scale: float) -> None:
    """Make the file. A scale of 1 has 6,001,215 rows of lineitem and takes about 1.5 GB.

    Raises:
        FileNotFoundError: tpchgen-cli (of the extra `dev`) is not installed.
        CalledProcessError: it failed.
    """
    generator = shutil.which("tpchgen-cli", path=sysconfig.get_path("scripts")) or shutil.which("tpchgen-cli")
    if generator is None:
        raise FileNotFoundError("tpchgen-cli makes the rows: pip install tpchgen-cli")
    with tempfile.TemporaryDirectory(prefix="tpch-") as directory:
        subprocess.run([generator, "-s", str(scale), "--output-dir", directory], check=True, stdout=subprocess.DEVNULL)
        connection = sqlite3.connect(path, isolation_level=None)
        try:
            connection.execute("PRAGMA journal_mode=OFF")
            connection.execute("PRAGMA synchronous=OFF")
            connection.executescript(SCHEMA)
            connection.execute("BEGIN")
            for table in TABLES:
                _load(connection, table, Path(directory) / f"{table}.tbl")
            connection.execute("COMMIT")
            connection.executescript(INDEXES)
        finally:
            connection.close()


def _load(connection: sqlite3.Connection, table: str, path: Path) -> None:
    """The lines of one file; the columns' affinities make numbers of what they hold."""
    n_columns = len(connection.execute(f"PRAGMA table_info({table})").fetchall())
    marks = ", ".join("?" * n_columns)
    connection.executemany(f"INSERT INTO {table} VALUES ({marks})", _fields(path, n_columns))


def _fields(path: Path, n_columns: int) -> Iterator[list[str]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n").split("|")[:n_columns]


if __name__ == "__main__":
    build(Path(sys.argv[1]), float(sys.argv[2]))
