"""The authorizer is asked what SQLite's is asked, in the same order, and its answers count as they do there."""

from __future__ import annotations

from typing import Any

import pytest

import minisql
from tests.dbapi.sqlite_authorizer import sqlite_asks

SETUP = """
create table t(a, b);
create table k(id integer primary key, v, a);
create table t2(b, c);
create view vw(p, q) as select a, b from t;
create table tt(x check (x < 10) default 5);
create trigger trg after insert on tt begin
    insert into t values(new.x, 1);
    update k set v = new.x where id = 1;
end;
create table parent(p primary key);
create table child(c references parent on delete cascade);
create trigger vio instead of update on vw begin update t set a = new.p where b = old.q; end;
insert into t values(1, 2), (3, 4);
insert into k values(1, 5, 6);
"""

STATEMENTS = """
select 1
select 1 union select 3
select 1 union all select 3
select 1 union all select 3 union all select 2
select a from t
select * from t
select count(*) from t
select rowid from t
select 1 from t
select id from k
select id, v from k
select t.a, k.v from t join k on t.a=k.id
select a from t where b in (select v from k)
select (select v from k where id=t.a) from t
select * from (select a from t)
select x.a from (select a, b from t limit 1) x
select * from vw
select p from vw where q=1
with c as (select a from t) select * from c
with recursive r(n) as (select 1 union all select n+1 from r where n<3) select * from r
select max(a), upper(b), coalesce(a,b), count(*) from t
select a like b, a glob b, current_timestamp, a->b from t
select sum(a) over (order by b) from t
select * from t join k using(a)
select * from t natural join t2
select a from t order by b limit 1
values(1)
insert into t values(1,2)
insert into t values(1,2),(3,4)
insert into t(a) select v from k
insert into t default values
insert into t values(1,2) returning a
insert into t values((select v from k), 1)
insert or replace into k(id,v) values(1,2)
insert into k(id,v) values(1,2) on conflict(id) do update set v=excluded.v
update t set a=1
update t set a=b, b=a where a=1
update k set id=5 where v=1
update t set a=(select v from k)
update t set rowid=5
delete from t
delete from t where a=1
delete from k where id=1 returning v
insert into tt values(1)
update tt set x=2
delete from tt
begin
commit
begin immediate
rollback
savepoint s
release s
savepoint s2
rollback to s2
release s2
create table n1(a, b)
create temp table n2(a)
create table n3(a integer primary key autoincrement, b unique)
create table if not exists t(a)
create index ix on t(a)
create unique index ix2 on n1(b)
create index if not exists ix on t(a)
create index ix3 on n2(a)
create view v2 as select a from t
create temp view v3 as select a from t
create trigger tr2 after insert on t begin select 1; end
create temp trigger tr3 after insert on t begin select 1; end
create virtual table vt using series_x
reindex t
reindex ix
reindex nocase
drop trigger tr2
drop trigger tr3
drop view v2
drop view v3
drop index ix
drop table n1x
drop table n2
drop table n3
drop table n4
drop table if exists nosuch
attach ':memory:' as aux
create table aux.z(a)
select a from aux.z
insert into aux.z values(1)
select t.a from t, aux.z as y where y.a=t.a
drop table aux.z
pragma user_version
pragma user_version=3
pragma table_info(t)
pragma main.table_info(t)
pragma foreign_keys
select * from json_each('[1]')
explain query plan select a from t
select main.t.a from main.t
select t.rowid, t._rowid_ from t
select b from t as x where x.a=1
select count(a) filter (where b>1) from t
select nosuch from t
select a from nosuch
""".strip().splitlines()


def asks(statements: list[str], answers: dict[int, int] | None = None) -> list[Any]:
    """Ours, as `sqlite_asks` gives SQLite's."""
    con = minisql.connect(":memory:", isolation_level=None)
    con.executescript(SETUP)
    found: list[Any] = []
    for sql in statements:
        log: list[list[Any]] = []

        def authorizer(*asked: Any, log: list[list[Any]] = log) -> int:
            log.append(list(asked))
            return (answers or {}).get(asked[0], 0)

        con.set_authorizer(authorizer)
        rows: list[Any]
        try:
            rows = [list(row) for row in con.execute(sql)]
        except minisql.Error as error:
            rows = [str(error), error.sqlite_errorcode]
        con.set_authorizer(None)
        found.append([log, rows])
    assert con.execute("pragma integrity_check").fetchall() == [("ok",)]
    con.close()
    return found


def test_it_is_asked_what_sqlite_asks() -> None:
    for sql, ours, theirs in zip(STATEMENTS, asks(STATEMENTS), sqlite_asks(SETUP, STATEMENTS), strict=True):
        assert (sql, ours[0]) == (sql, theirs[0])


ANSWERED = [
    "select a, b from t",
    "select abs(a) from t where b > 2",
    "select * from vw",
    "select t.a, v from t, k where t.a < id + 5",
    "select count(*) from t",
    "insert into t values(7, 8)",
    "insert into tt values(3)",
    "update t set a = 9, b = 10 where a = 1",
    "delete from t where a = 3",
    "select a, b from t",
    "create table u(x)",
    "create index ti on t(a)",
    "select name from sqlite_master where name in ('u', 'ti')",
    "begin",
    "commit",
    "savepoint s",
    "pragma user_version = 5",
    "pragma user_version",
    "drop table t2",
    "select x from tt",
    "attach ':memory:' as other",
    "select 1",
]


_OF_SCHEMAS = (minisql.SQLITE_READ, minisql.SQLITE_UPDATE)


@pytest.mark.parametrize("answer", [minisql.SQLITE_DENY, minisql.SQLITE_IGNORE, 7])
@pytest.mark.parametrize("action", [1, 2, 9, 11, 18, 19, 20, 22, 23, 24, 31, 32])
def test_its_answers_count_as_with_sqlite(action: int, answer: int) -> None:
    ours, theirs = asks(ANSWERED, {action: answer}), sqlite_asks(SETUP, ANSWERED, {action: answer})
    for sql, our, their in zip(ANSWERED, ours, theirs, strict=True):
        if answer == minisql.SQLITE_IGNORE and action in _OF_SCHEMAS and sql.startswith(("create", "drop")):
            return  # SQLite carries half of it out, and finds its own schema malformed
        assert (sql, our[1]) == (sql, their[1])


def test_a_denied_select_reads_nothing() -> None:
    (_, rows), *_ = asks(["select a from t"], {minisql.SQLITE_SELECT: minisql.SQLITE_DENY})
    assert rows == sqlite_asks(SETUP, ["select a from t"], {21: 1})[0][1]


def test_a_statement_that_is_kept_is_asked_about_anew() -> None:
    con = minisql.connect(":memory:")
    con.execute("create table t(a)")
    con.execute("select a from t").fetchall()
    con.set_authorizer(lambda *asked: minisql.SQLITE_DENY)
    with pytest.raises(minisql.DatabaseError, match="not authorized"):
        con.execute("select a from t")
    con.set_authorizer(None)
    assert con.execute("select a from t").fetchall() == []
    con.close()


def test_a_change_that_was_ignored_begins_a_transaction_once_it_is_allowed() -> None:
    con = minisql.connect(":memory:")
    con.execute("create table t(a)")
    con.set_authorizer(lambda action, *asked: minisql.SQLITE_IGNORE if action == minisql.SQLITE_INSERT else 0)
    con.execute("insert into t values(1)")
    con.set_authorizer(None)
    assert con.execute("insert into t values(1)").rowcount == 1
    assert con.in_transaction
    con.close()
