"""connect() and what hangs on the module."""

from __future__ import annotations

import os
import pathlib
import tempfile
from typing import Any

from tests.dbapi.script import Show


class Mine:
    """Made at the start of the script: subclasses of the module's own classes."""


def script(db: Any, show: Show) -> None:
    class MyConnection(db.Connection):  # type: ignore[misc,name-defined]
        """A subclass with an argument of its own class."""

    class MyCursor(db.Cursor):  # type: ignore[misc,name-defined]
        """A cursor that doubles."""

        def fetchone(self) -> Any:
            row = super().fetchone()
            return row and row * 2

    with tempfile.TemporaryDirectory() as directory:
        path = os.path.join(directory, "a.db")
        for given in (path, path.encode(), pathlib.Path(path)):
            con = db.connect(given)
            show("opened", lambda con=con: con.execute("pragma user_version").fetchall())  # type: ignore[misc]
            con.close()
        con = db.connect(f"file:{path}?mode=rw", uri=True)
        show("by URI", lambda: con.execute("create table t(a)").rowcount)
        con.close()
        con = db.connect(f"file:{path}?mode=ro", uri=True)
        show("read only", lambda: con.execute("insert into t values(1)"))
        con.close()
    show("no such directory", lambda: db.connect("/nonexistent/directory/x.db"))
    show("number", lambda: db.connect(5))
    show("NUL", lambda: db.connect("a\0b"))
    show("all arguments", lambda: db.connect(":memory:", 1.0, 0, None, True, MyConnection, 10, False).isolation_level)
    con = db.connect(":memory:", factory=MyConnection)
    show("factory", lambda: type(con).__name__)
    show("cursor factory", lambda: con.cursor(MyCursor).execute("select 1").fetchone())
    show("cursor factory by name", lambda: type(con.cursor(factory=MyCursor)).__name__)
    show("no cursor", lambda: con.cursor(lambda con: 5))
    show("None for a cursor", lambda: con.cursor(None))
    show("errors", lambda: (con.Error is db.Error, con.OperationalError is db.OperationalError))
    tree = ("InterfaceError", "DataError", "OperationalError", "IntegrityError", "InternalError", "NotSupportedError")
    show("tree", lambda: [[base.__name__ for base in getattr(db, name).__mro__] for name in tree])
    show("warning", lambda: [base.__name__ for base in db.Warning.__mro__])
    show("two at once", lambda: con("select 1; select 2"))
    show("call with an error", lambda: con("selec"))
    show("dump", lambda: list(con.iterdump()))
    con.executescript("create table t(a, \"b c\" text); insert into t values(1, 'it''s'), (null, x'00'), (2.5, 'é');")
    con.executescript("create index i on t(a); create view v as select 1; create table u(x integer primary key);")
    show("dump more", lambda: list(con.iterdump()))
