"""A plugin of pytest, for suites that import `sqlite3`: it is minisql before anything else is loaded."""

from __future__ import annotations

import os

if os.environ["CLIENTS_DRIVER"] == "minisql":
    import minisql

    minisql.install_as_sqlite3()
