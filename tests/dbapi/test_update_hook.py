"""The update hook is told of the rows that SQLite tells of, in its order, and of no others."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import Any

import minisql
from tests.support import OpenDb

STATEMENTS = """
create table t(a integer primary key, b unique, c)
insert into t values (1,1,1),(2,2,2)
insert into t select a+10, b+10, c from t
update t set c = 5
update t set a = a+100 where a < 10
insert or replace into t values (101,1,7)
insert or replace into t values (500,11,7)
replace into t(b,c) values (12,7)
insert into t values (500,1,1) on conflict(a) do update set c = 9, a = 600
insert into t values (600,1,1) on conflict(a) do nothing
update or replace t set b = 12 where a = 600
delete from t where a = 600
delete from t
create table w(a primary key, b) without rowid
insert into w values (1,1)
update w set b = 2
delete from w where a = 1
create table lg(x)
create trigger g after insert on t begin insert into lg values (new.a); update t set c = c+1 where a = new.a; end
insert into t(b) values (1),(2)
create trigger h before delete on t begin delete from lg where x = old.a; end
delete from t
create table ai(a integer primary key autoincrement, b)
insert into ai(b) values (1),(2)
update sqlite_sequence set seq = 7
delete from ai where 1
pragma foreign_keys = 1
create table p(a integer primary key)
create table k(a references p on delete cascade on update cascade)
insert into p values (1),(2)
insert into k values (1),(2),(1)
update p set a = a+10
delete from p where a = 11
drop table p
create table ca as select * from k
create temp table tt(x)
insert into tt values (1) returning *
delete from tt returning *
begin
insert into lg values (1),(2)
insert into lg values (3)
rollback
insert into lg with recursive n(x) as (select 1 union all select x+1 from n where x < 60) select x from n
update lg set x = x+1
delete from lg where x > 5
create view v as select * from lg
create trigger vi instead of insert on v begin insert into lg values (new.x*2); end
insert into v values (1),(2)
create index lgx on lg(x)
alter table lg add column y default 3
alter table lg drop column y
analyze
attach ':memory:' as oo
create table oo.Zed(Q)
insert into zed values (5)
update or ignore t set b = 1
insert or fail into t(a,b) values (7,7),(7,8)
insert into t(a,b) values (8,10),(8,11)
insert into lg default values
drop table ca
vacuum
vacuum oo
"""
_NAME_OF_VACUUM = re.compile("vacuum_[0-9a-f]{16}")
_SQLITE = """
import json, sys
import apsw
connection, log = apsw.Connection(":memory:"), []
connection.set_update_hook(lambda *told: log.append(list(told)))
found = []
for sql in json.loads(sys.stdin.read()):
    log.clear()
    try:
        connection.execute(sql).fetchall()
        error = ""
    except apsw.Error as failed:
        error = str(failed)
    found.append([sql, error, list(log)])
print(json.dumps(found))
"""


def test_the_hook_is_told_what_sqlite_tells() -> None:
    statements = STATEMENTS.strip().splitlines()
    done = subprocess.run(
        [sys.executable, "-c", _SQLITE], input=json.dumps(statements), capture_output=True, text=True, check=True
    )
    db: Any = minisql.connect(":memory:", isolation_level=None)
    log: list[list[Any]] = []
    db.set_update_hook(lambda *told: log.append(list(told)))
    found = []
    for sql in statements:
        log.clear()
        try:
            db.execute(sql).fetchall()
            error = ""
        except minisql.DatabaseError as failed:
            error = str(failed)
        found.append([sql, error, list(log)])
    assert json.loads(_alike(json.dumps(found))) == json.loads(_alike(done.stdout))


def _alike(text: str) -> str:
    """SQLite gives the database that VACUUM makes a name by chance."""
    return _NAME_OF_VACUUM.sub("vacuum", text)


def test_the_hook_is_told_of_each_row_of_executemany(open_db: OpenDb) -> None:
    db = open_db()
    connection: Any = db.connection
    db.execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b UNIQUE, c)")
    log: list[Any] = []
    connection.set_update_hook(lambda *told: log.append(told))
    keys = list(range(1000, 1060))
    connection.executemany("INSERT INTO t VALUES (?, ?, 0)", [(key, key) for key in keys])
    connection.executemany("UPDATE t SET c = ? WHERE a = ?", [(key, key) for key in keys])
    upsert = "INSERT INTO t(b) VALUES (?) ON CONFLICT(b) DO UPDATE SET c = 1"
    connection.executemany(upsert, [(key,) for key in keys])
    connection.executemany("DELETE FROM t WHERE a = ?", [(key,) for key in keys])
    kinds = [minisql.SQLITE_INSERT, minisql.SQLITE_UPDATE, minisql.SQLITE_UPDATE, minisql.SQLITE_DELETE]
    assert log == [(kind, "main", "t", key) for kind in kinds for key in keys]


def test_a_hook_hears_of_statements_prepared_before_it_and_none_after_it_is_taken_away(open_db: OpenDb) -> None:
    db = open_db()
    connection: Any = db.connection
    db.execute("CREATE TABLE t(a)")
    log: list[Any] = []
    for number in range(8):  # often enough for every cache of statements
        if number == 4:
            connection.set_update_hook(lambda *told: log.append(told[3]))
        db.execute("INSERT INTO t VALUES (1)")
    connection.set_update_hook(None)
    db.execute("INSERT INTO t VALUES (1)")
    assert log == [5, 6, 7, 8]


def test_what_a_hook_raises_changes_nothing(open_db: OpenDb) -> None:
    db = open_db()
    connection: Any = db.connection
    db.execute("CREATE TABLE t(a)")
    connection.set_update_hook(lambda *_told: 1 // 0)
    db.execute("INSERT INTO t VALUES (1), (2)")
    db.execute("UPDATE t SET a = a + 1")
    assert db.rows("SELECT * FROM t") == [(2,), (3,)]


def test_a_hook_may_read_with_its_connection(open_db: OpenDb) -> None:
    db = open_db()
    connection: Any = db.connection
    db.execute("CREATE TABLE t(a UNIQUE, b)")
    seen: list[Any] = []
    connection.set_update_hook(lambda *_told: seen.append(connection.execute("SELECT count(*) FROM t").fetchone()[0]))
    db.execute("INSERT INTO t VALUES (1, 1), (2, 2), (3, 3)")
    db.execute("DELETE FROM t WHERE a > 1")
    assert seen == [1, 2, 3, 2, 1]
    assert db.rows("SELECT * FROM t") == [(1, 1)]
