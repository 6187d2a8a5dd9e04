"""How often a function is called whose arguments are the same for all rows."""

from __future__ import annotations

from typing import Any

from tests.dbapi.script import Show

_ROWS = "with recursive n(i) as (select 1 union all select i + 1 from n where i < 20)"
_QUERIES = (
    "select count(*) from t where a < fixed(1)",
    "select fixed(1), fixed(1) from t",
    "select fixed(fixed(1)) from t",
    "select fixed(abs(-1) || 'x') from t",
    "select fixed(?) from t",
    "select sum(a + fixed(1)) from t",
    "select case when a > 10 then fixed(1) else fixed(2) end from t",
    "select case when a > 30 then fixed(1) else a end from t",
    "select (select sum(b) from t as u where u.a = t.a and b <> fixed(1)) from t",
    "select a from t where a > 100 and b = fixed(1)",
    "select fixed(date('now')) from t",
    "select a from t where a in (fixed(1), fixed(2))",
    "select fixed(moving(1)) from t",
    "select fixed((select 3)) from t",
    "select moving(1) from t",
    "select fixed(a) from t",
    f"{_ROWS} select i + fixed(1) from n",
    "update t set b = fixed(1)",
    f"insert into t {_ROWS} select fixed(1), i from n",
)


def script(db: Any, show: Show) -> None:
    con = db.connect(":memory:")
    called: list[object] = []

    def five(argument: object) -> int:
        called.append(argument)
        return 5

    con.create_function("fixed", 1, five, deterministic=True)
    con.create_function("moving", 1, five)
    con.execute("create table t(a, b)")
    con.execute(f"insert into t {_ROWS} select i, i % 7 from n")

    def calls(sql: str) -> tuple[int, list[Any]]:
        called.clear()
        rows = con.execute(sql, (7,) * sql.count("?")).fetchall()
        return len(called), rows

    for sql in _QUERIES:
        show(sql, lambda sql=sql: calls(sql))
        show("again", lambda sql=sql: calls(sql)[0])
    con.close()
