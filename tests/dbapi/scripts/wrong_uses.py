"""Wrong uses of everything there is: the class of the error, its text, its code."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from tests.dbapi.script import Show

Case = tuple[str, Callable[[], Any]]


def script(db: Any, show: Show) -> None:
    for part in (
        _module,
        _connecting,
        _executing,
        _parameters,
        _functions,
        _blobs,
        _limits,
        _attributes,
        _rows,
        _closed,
    ):
        for label, thunk in part(db):
            show(f"{part.__name__} {label}", thunk)


def _table(db: Any) -> Any:
    con = db.connect(":memory:", isolation_level=None)
    con.executescript("create table t(a, b); insert into t values(zeroblob(10), 'text'); insert into t values(1, null)")
    return con


def _kind(thunk: Callable[[], Any]) -> str:
    """The class alone of what is raised: the text is the interpreter's, and changes with it."""
    try:
        return repr(thunk())
    except AttributeError:
        return "AttributeError"


def _module(db: Any) -> Iterator[Case]:
    yield "adapt", lambda: db.adapt(object())
    yield "adapt to", lambda: db.adapt(1, int)
    yield "adapt default", lambda: db.adapt(object(), db.PrepareProtocol, 5)
    yield "complete 5", lambda: db.complete_statement(5)
    yield "complete bytes", lambda: db.complete_statement(b"select 1;")
    yield "converter 5", lambda: db.register_converter(5, str)
    yield "converter bytes", lambda: db.register_converter(b"x", str)
    yield "adapter 5", lambda: db.register_adapter(5, str)
    yield "tracebacks str", lambda: db.enable_callback_tracebacks("yes") or db.enable_callback_tracebacks(False)
    yield "date", lambda: db.DateFromTicks("x")
    yield "binary", lambda: db.Binary("x")
    for name in (
        "Error",
        "Warning",
        "DatabaseError",
        "DataError",
        "IntegrityError",
        "InterfaceError",
        "InternalError",
        "NotSupportedError",
        "OperationalError",
        "ProgrammingError",
    ):
        yield f"bases of {name}", lambda name=name: [base.__name__ for base in getattr(db, name).__mro__]
        yield f"connection's {name}", lambda name=name: getattr(_table(db), name) is getattr(db, name)


def _connecting(db: Any) -> Iterator[Case]:
    memory = ":memory:"
    for label, database in (
        ("5", 5),
        ("None", None),
        ("float", 1.5),
        ("list", []),
        ("nul", "a\0b"),
        ("nul bytes", b"a\0b"),
        ("directory", "/"),
        ("no directory", "/nosuch/x.db"),
        ("uri off", "file:/nosuch/x?mode=ro"),
    ):
        yield f"database {label}", lambda database=database: db.connect(database)
    yield "level 5", lambda: db.connect(memory, isolation_level=5)
    yield "level bytes", lambda: db.connect(memory, isolation_level=b"")
    yield "level wrong", lambda: db.connect(memory, isolation_level="BEGIN")
    yield "level nul", lambda: db.connect(memory, isolation_level="DEFERRED\0")
    yield "level blank", lambda: db.connect(memory, isolation_level=" ")
    yield "timeout str", lambda: db.connect(memory, timeout="x")
    yield "timeout None", lambda: db.connect(memory, timeout=None)
    yield "detect str", lambda: db.connect(memory, detect_types="x")
    yield "cached str", lambda: db.connect(memory, cached_statements="x")
    yield "cached negative", lambda: db.connect(memory, cached_statements=-1).execute("select 1").fetchall()
    yield "factory 5", lambda: db.connect(memory, factory=5)
    yield "uri mode", lambda: db.connect("file:x?mode=wrong", uri=True)
    yield "uri vfs", lambda: db.connect("file:x?vfs=nosuch", uri=True)
    yield "uri authority", lambda: db.connect("file://elsewhere/x", uri=True)
    yield "uri readonly", lambda: db.connect("file:/nosuch/x?mode=ro", uri=True)


def _executing(db: Any) -> Iterator[Case]:
    con = _table(db)
    cur = con.cursor()
    for label, sql in (("None", None), ("5", 5), ("bytes", b"select 1"), ("list", ["select 1"])):
        yield f"execute {label}", lambda sql=sql: cur.execute(sql)
        yield f"executemany {label}", lambda sql=sql: cur.executemany(sql, [])
        yield f"executescript {label}", lambda sql=sql: cur.executescript(sql)
        yield f"call {label}", lambda sql=sql: con(sql)
        yield f"connection {label}", lambda sql=sql: con.execute(sql)
    for sql in (
        "",
        " ",
        ";",
        "-- x",
        "/* x",
        "select",
        "selct 1",
        "select 1; select 2",
        "select 1;;",
        "select 1; -- x",
        "select 1; /* x */ select 2",
        "select nosuch",
        "select * from nosuch",
        "insert into t values(1)",
        "insert into t values(1, 2, 3)",
        "insert into t(c) values(1)",
        "select nosuch(1)",
        "select abs()",
        "select abs(1, 2)",
        "commit",
        "rollback",
        "release x",
        "rollback to x",
        "drop table nosuch",
        "create table t(a)",
        "create index i on nosuch(a)",
        "select a\0",
        "select '\ud800'",
        "attach 'x' as main",
        "detach nosuch",
        "pragma nosuch",
        "select 1 order by 2",
        "select sum(a), max(sum(a)) from t",
        "select :",
        "select 'x",
        'select "x',
        "select 1 where",
        "update t set c = 1",
        "delete from t where c",
        "select * from t group by 5",
        "with x as (select 1) select * from y",
        "select max(a) over (partition by c) from t",
        "create table u(a, a)",
        "alter table nosuch rename to x",
    ):
        yield f"execute {sql!r}", lambda sql=sql: cur.execute(sql).fetchall()
    yield "many select", lambda: cur.executemany("select 1", [()])
    yield "many pragma", lambda: cur.executemany("pragma user_version", [()])
    yield "many create", lambda: cur.executemany("create table m(a)", [()])
    yield "many None", lambda: cur.executemany("insert into t values(?, ?)", None)
    yield "many 5", lambda: cur.executemany("insert into t values(?, ?)", 5)
    yield "many of 5", lambda: cur.executemany("insert into t values(?, ?)", [5])
    yield "many too few", lambda: cur.executemany("insert into t values(?, ?)", [(1,)])
    yield "many str", lambda: cur.executemany("insert into t values(?, ?)", ["abc"])
    yield "many two statements", lambda: cur.executemany("insert into t values(1, 2); select 1", [()])
    yield "script nul", lambda: cur.executescript("select 1;\0")
    yield "script wrong", lambda: cur.executescript("create table s(a); selct")
    yield "script surrogate", lambda: cur.executescript("select '\ud800'")
    yield "fetchmany str", lambda: cur.execute("select 1").fetchmany("x")
    yield "arraysize str", lambda: setattr(cur, "arraysize", "x")
    yield "description", lambda: _kind(lambda: setattr(cur, "description", ()))
    yield "cursor factory None", lambda: con.cursor(None)
    yield "cursor factory", lambda: con.cursor(lambda con: 5)
    yield "cursor factory str", lambda: con.cursor(str)
    yield "cursor of None", lambda: db.Cursor(None)
    yield "cursor of str", lambda: db.Cursor("x")


def _parameters(db: Any) -> Iterator[Case]:
    con = _table(db)

    class NoLength:
        def __getitem__(self, index: int) -> int:
            return 1

    class BadItem:
        def __len__(self) -> int:
            return 1

        def __getitem__(self, index: int) -> int:
            raise ZeroDivisionError("bad item")

    class BadLength:
        def __len__(self) -> int:
            raise ZeroDivisionError("bad length")

        def __getitem__(self, index: int) -> int:
            return 1

    class Missing(dict):  # type: ignore[type-arg]
        def __missing__(self, key: str) -> str:
            return "missing"

    given: list[tuple[str, Any]] = [
        ("None", None),
        ("5", 5),
        ("str", "x"),
        ("long str", "xy"),
        ("bytes", b"x"),
        ("bytearray", bytearray(b"x")),
        ("set", {1}),
        ("iterator", iter([1])),
        ("none", ()),
        ("two", (1, 2)),
        ("object", (object(),)),
        ("complex", (1j,)),
        ("list", ([],)),
        ("dict in", ({},)),
        ("big", (2**63,)),
        ("small", (-(2**63) - 1,)),
        ("surrogate", ("\ud800",)),
        ("nan", (float("nan"),)),
        ("no length", NoLength()),
        ("bad item", BadItem()),
        ("bad length", BadLength()),
        ("dict", {"a": 1}),
        ("range", range(1)),
        ("type", (int,)),
        ("buffer", (memoryview(b"abc")[::2],)),
    ]
    for label, parameters in given:
        yield f"? {label}", lambda parameters=parameters: con.execute("select ?", parameters).fetchall()
    for label, parameters in (
        ("dict", {}),
        ("other", {"b": 1}),
        ("colon", {":a": 1}),
        ("tuple", (1,)),
        ("none", ()),
        ("missing", Missing()),
        ("object", {"a": object()}),
        ("big", {"a": 2**70}),
    ):
        yield f":a {label}", lambda parameters=parameters: con.execute("select :a", parameters).fetchall()
    yield "? and :a", lambda: con.execute("select ?, :a", {"a": 1})
    yield "?2", lambda: con.execute("select ?2", (1,))
    yield "?2 dict", lambda: con.execute("select ?2", {"2": 1})


def _functions(db: Any) -> Iterator[Case]:
    con = _table(db)
    yield "function name", lambda: con.create_function(5, 1, len)
    yield "function count", lambda: con.create_function("f", "x", len)
    for count in (-2, 128, 1000, -100):
        yield f"function {count}", lambda count=count: con.create_function("f", count, len)
        yield f"aggregate {count}", lambda count=count: con.create_aggregate("f", count, len)
        yield f"window {count}", lambda count=count: con.create_window_function("f", count, len)
    for length in (255, 256):
        for label, name in (("a", "a" * length), ("two bytes", "aé" + "é" * (length // 2 - 1))):
            yield f"function {label} {length}", lambda name=name: con.create_function(name, 1, len)
            yield f"aggregate {label} {length}", lambda name=name: con.create_aggregate(name, 1, len)
            yield f"window {label} {length}", lambda name=name: con.create_window_function(name, 1, len)
            yield f"collation {label} {length}", lambda name=name: con.create_collation(name, len)
    yield "collation nul", lambda: con.create_collation("c\0", len)
    yield "function nul", lambda: con.create_function("f\0", 1, len)
    yield "function not callable", lambda: con.create_function("g", 1, 5) or con.execute("select g(1)")
    results: list[tuple[str, Any]] = [
        ("object", object()),
        ("complex", 1j),
        ("big", 2**63),
        ("surrogate", "\ud800"),
        ("list", []),
        ("nan", float("nan")),
    ]
    for label, result in results:
        con.create_function(f"gives_{label}", 0, lambda result=result: result)
        yield f"gives {label}", lambda label=label: con.execute(f"select gives_{label}()").fetchall()
    errors: list[Exception] = [
        ZeroDivisionError("x"),
        OverflowError("x"),
        ValueError("x"),
        KeyError("x"),
        db.OperationalError("x"),
        StopIteration("x"),
    ]
    for error in errors:
        kind = type(error).__name__

        def fail(error: Exception = error) -> None:
            raise error

        con.create_function(f"raises_{kind}", 0, fail)
        yield f"raises {kind}", lambda kind=kind: con.execute(f"select raises_{kind}()").fetchall()
        con.create_aggregate(f"agg_{kind}", 1, fail)
        yield f"aggregate raises {kind}", lambda kind=kind: con.execute(f"select agg_{kind}(a) from t").fetchall()
    con.create_aggregate("bare", 1, object)
    yield "bare aggregate", lambda: con.execute("select bare(a) from t").fetchall()
    con.create_aggregate("nothing", 1, lambda: None)
    yield "aggregate None", lambda: con.execute("select nothing(a) from t").fetchall()
    yield "collation name", lambda: con.create_collation(5, len)
    yield "collation 5", lambda: con.create_collation("c", 5)
    yield "collation surrogate", lambda: con.create_collation("\ud800", len)
    yield "collation unknown", lambda: con.execute("select 'a' = 'b' collate nosuch")
    con.create_collation("bad", lambda a, b: 1 // 0)
    con.create_collation("odd", lambda a, b: "x")
    con.create_collation("huge", lambda a, b: 2**80)
    for name in ("bad", "odd", "huge"):
        yield f"collation {name}", lambda name=name: con.execute(f"select 'a' < 'b' collate {name}").fetchall()
    yield "progress str", lambda: con.set_progress_handler(len, "x")
    yield (
        "progress",
        lambda: con.set_progress_handler(lambda: 1, 1) or con.execute("select count(*) from t, t").fetchall(),
    )
    yield "no progress", lambda: con.set_progress_handler(None, 0)
    answers: list[tuple[str, Any]] = [
        ("deny", 1),
        ("odd", 7),
        ("None", None),
        ("str", "x"),
        ("big", 2**70),
        ("ignore", 2),
        ("ok", 0),
    ]
    for label, answer in answers:

        def authorized(label: str = label, answer: Any = answer) -> Any:
            con.set_authorizer(lambda *arguments: answer)
            try:
                return con.execute("select a from t").fetchall()
            finally:
                con.set_authorizer(None)

        yield f"authorizer {label}", authorized
    for action in (20, 21, 31, 18, 9, 23):
        for answer in (1, 2):

            def one(action: int = action, answer: int = answer) -> Any:
                con.set_authorizer(lambda *arguments: answer if arguments[0] == action else 0)
                try:
                    found = [con.execute("select b, abs(1), rowid from t order by 3").fetchall()]
                    con.execute("insert into t values(7, 7)")
                    con.execute("update t set a = 8, b = 8 where a = 7")
                    con.execute("delete from t where a in (7, 8)")
                    return [*found, con.total_changes]
                finally:
                    con.set_authorizer(None)

            yield f"authorizer {action} {answer}", one


def _blobs(db: Any) -> Iterator[Case]:
    con = _table(db)
    for arguments in (
        ("nosuch", "a", 1),
        ("t", "nosuch", 1),
        ("t", "a", 9),
        ("t", "a", 2),
        ("t", "b", 2),
        (5, "a", 1),
        ("t", 5, 1),
        ("t", "a", "x"),
        ("t", "a", 1.5),
        ("t", "a", None),
        ("t", "a", 2**70),
    ):
        yield f"open {arguments}", lambda arguments=arguments: con.blobopen(*arguments)
    yield "open name", lambda: con.blobopen("t", "a", 1, name="nosuch")
    yield "open name 5", lambda: con.blobopen("t", "a", 1, name=5)
    for text in ("t\0", "t\ud800"):
        yield f"open {text!r}", lambda text=text: con.blobopen(text, "a", 1)
        yield f"open a, {text!r}", lambda text=text: con.blobopen("t", text, 1)
        yield f"open name {text!r}", lambda text=text: con.blobopen("t", "a", 1, name=text)
    blob = con.blobopen("t", "a", 1)
    for label, thunk in (
        ("read str", lambda: blob.read("x")),
        ("seek str", lambda: blob.seek("x")),
        ("seek far", lambda: blob.seek(11)),
        ("seek before", lambda: blob.seek(-1)),
        ("seek origin", lambda: blob.seek(0, 3)),
        ("seek huge", lambda: blob.seek(2**40)),
        ("write str", lambda: blob.write("x")),
        ("write too much", lambda: blob.write(b"x" * 11)),
        ("index", lambda: blob[10]),
        ("index before", lambda: blob[-11]),
        ("index str", lambda: blob["x"]),
        ("index float", lambda: blob[1.5]),
        ("index huge", lambda: blob[2**70]),
        ("step 0", lambda: blob[::0]),
        ("set str", lambda: blob.__setitem__(0, "x")),
        ("set 256", lambda: blob.__setitem__(0, 256)),
        ("set -1", lambda: blob.__setitem__(0, -1)),
        ("set far", lambda: blob.__setitem__(10, 1)),
        ("set slice", lambda: blob.__setitem__(slice(0, 3), b"x")),
        ("set slice int", lambda: blob.__setitem__(slice(0, 3), 1)),
        ("delete", lambda: blob.__delitem__(0)),
        ("delete slice", lambda: blob.__delitem__(slice(1))),
    ):
        yield label, thunk
    yield "expired", lambda: con.execute("update t set b = b") and blob.read(1)
    yield "expired write", lambda: blob.write(b"")
    yield "expired length", lambda: len(blob)
    blob.close()
    for label, thunk in (
        ("read", blob.read),
        ("tell", blob.tell),
        ("len", lambda: len(blob)),
        ("enter", blob.__enter__),
        ("close", blob.close),
    ):
        yield f"closed {label}", thunk


def _limits(db: Any) -> Iterator[Case]:
    con = _table(db)
    for category in (-1, 99, "x", None, 2**40):
        yield f"getlimit {category}", lambda category=category: con.getlimit(category)
        yield f"setlimit {category}", lambda category=category: con.setlimit(category, 5)
    yield "setlimit str", lambda: con.setlimit(0, "x")
    for name, limit, sql in (
        ("LENGTH", 40, "select zeroblob(41)"),
        ("LENGTH", 40, "select ?"),
        ("SQL_LENGTH", 10, "select 1 + 1"),
        ("COLUMN", 2, "select 1, 2, 3"),
        ("COLUMN", 2, "create table x(a, b, c)"),
        ("COLUMN", 2, "create index x on t(a, b, a)"),
        ("COLUMN", 2, "select 1 from t order by a, b, 1"),
        ("COLUMN", 2, "select 1 from t group by a, b, a"),
        ("COLUMN", 2, "update t set a = 1, b = 2, a = 3"),
        ("EXPR_DEPTH", 3, "select 1 + 1 + 1 + 1"),
        ("COMPOUND_SELECT", 2, "select 1 union select 2 union select 3"),
        ("COMPOUND_SELECT", 2, "values(1), (2), (3)"),
        ("FUNCTION_ARG", 2, "select max(1, 2, 3)"),
        ("ATTACHED", 0, "attach ':memory:' as x"),
        ("LIKE_PATTERN_LENGTH", 3, "select 'a' like 'abcd'"),
        ("VARIABLE_NUMBER", 3, "select ?4"),
        ("VARIABLE_NUMBER", 3, "select ?, ?, ?, ?"),
        ("LENGTH", 40, f"select '{'x' * 41}'"),
    ):

        def limited(name: str = name, limit: int = limit, sql: str = sql) -> Any:
            category = getattr(db, f"SQLITE_LIMIT_{name}")
            before = con.setlimit(category, limit)
            try:
                return con.execute(sql, ("x" * 50,) if sql == "select ?" else ()).fetchall()
            finally:
                con.setlimit(category, before)

        yield f"{name} {sql}", limited


def _attributes(db: Any) -> Iterator[Case]:
    con = _table(db)
    for value in (5, b"", "x", "deferred", " ", "DEFERRED\0"):
        yield f"isolation_level {value!r}", lambda value=value: setattr(con, "isolation_level", value)
    for name in ("in_transaction", "total_changes"):
        yield f"set {name}", lambda name=name: _kind(lambda: setattr(con, name, 1))
    yield "delete isolation_level", lambda: _kind(lambda: delattr(con, "isolation_level"))
    yield "nosuch", lambda: con.nosuch
    yield "row_factory 5", lambda: (setattr(con, "row_factory", 5), con.execute("select 1").fetchone())
    con.row_factory = None
    con.text_factory = 5
    yield "text_factory 5", lambda: con.execute("select 'x'").fetchone()
    con.text_factory = int
    yield "text_factory int", lambda: con.execute("select 'x'").fetchone()
    con.text_factory = str
    yield "undecodable", lambda: con.execute("select cast(x'ff' as text) as c").fetchone()
    yield "backup None", lambda: con.backup(None)
    yield "backup self", lambda: con.backup(con)
    yield "backup progress", lambda: con.backup(db.connect(":memory:"), progress=5)
    yield "backup name", lambda: con.backup(db.connect(":memory:"), name="nosuch")
    yield "backup pages", lambda: con.backup(db.connect(":memory:"), pages="x")
    yield "serialize name", lambda: con.serialize(name="nosuch")
    yield "serialize 5", lambda: con.serialize(name=5)
    yield "deserialize 5", lambda: con.deserialize(5)


def _rows(db: Any) -> Iterator[Case]:
    con = _table(db)
    con.row_factory = db.Row
    row = con.execute("select 1 as a, 2 as b").fetchone()
    for key in ("c", 2, -3, 1.5, None, b"a", 2**70, slice(None, None, 0)):
        yield f"row {key!r}", lambda key=key: row[key]
    yield "row set", lambda: row.__setitem__(0, 1)
    yield "row of list", lambda: db.Row(con.cursor(), [1])
    yield "row of None", lambda: db.Row(None, (1,))
    yield "row < row", lambda: row < row
    yield "row == tuple", lambda: row == (1, 2)


def _closed(db: Any) -> Iterator[Case]:
    con = _table(db)
    cur = con.cursor()
    closed = con.cursor()
    closed.close()
    for name in ("fetchone", "fetchmany", "fetchall", "close"):
        yield f"cursor {name}", getattr(closed, name)
    yield "cursor execute", lambda: closed.execute("select 1")
    yield "cursor many", lambda: closed.executemany("select 1", [])
    yield "cursor script", lambda: closed.executescript("")
    yield "cursor next", lambda: next(closed)
    con.close()
    calls: dict[str, tuple[Any, ...]] = {
        "cursor": (),
        "execute": ("select 1",),
        "executemany": ("select 1", []),
        "executescript": ("",),
        "commit": (),
        "rollback": (),
        "create_function": ("f", 1, len),
        "create_aggregate": ("f", 1, len),
        "create_window_function": ("f", 1, len),
        "create_collation": ("c", len),
        "interrupt": (),
        "set_authorizer": (None,),
        "set_progress_handler": (None, 1),
        "set_trace_callback": (None,),
        "iterdump": (),
        "backup": (con,),
        "serialize": (),
        "deserialize": (b"",),
        "blobopen": ("t", "a", 1),
        "getlimit": (0,),
        "setlimit": (0, 1),
        "close": (),
        "__enter__": (),
        "__call__": ("select 1",),
    }
    for name, arguments in calls.items():
        yield f"connection {name}", lambda name=name, arguments=arguments: type(getattr(con, name)(*arguments)).__name__
    for name in ("in_transaction", "total_changes", "isolation_level", "row_factory", "text_factory"):
        yield f"connection {name}", lambda name=name: getattr(con, name) is not None
    yield "its cursor", lambda: cur.execute("select 1")
    yield "its fetch", cur.fetchall
    yield "its close", cur.close
