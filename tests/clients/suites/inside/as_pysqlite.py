"""A plugin of pytest, for SQLAlchemy's suite: what it says of the driver `pysqlite` holds for minisql's dialect, too.

The suite knows by the driver's name what SQLite cannot do, and which tests are SQLite's.
"""

from __future__ import annotations

import os


def pytest_configure() -> None:
    if os.environ["CLIENTS_DRIVER"] == "minisql":
        from minisql.sqlalchemy import MinisqlDialect

        MinisqlDialect.driver = "pysqlite"
