"""An authorizer is asked about ALTER TABLE, ANALYZE, REINDEX, ATTACH and foreign keys what SQLite asks, each call."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import minisql

STATEMENTS = """
create table t(a integer primary key, b, c)
create index i on t(b)
create trigger g after insert on t begin select 1; end
create view v as select a, b from t
create table ai(a integer primary key autoincrement)
create temp table tt(x, y)
alter table t rename to u
alter table ai rename to aj
alter table u rename column c to d
alter table u add column e default 3
alter table u add column f not null default 3 check(f < 9)
alter table u add column h as (1) not null
alter table U drop column D
alter table tt rename to tu
alter table tu rename column x to z
alter table tu drop column y
alter table tu add column w
analyze
analyze
analyze u
analyze i
analyze main
reindex
reindex u
reindex i
reindex nocase
attach ':memory:' as zz
create table zz.q(a)
alter table zz.q rename to q2
detach zz
drop trigger g
drop view v
drop index i
drop table u
pragma foreign_keys = 1
create table p(a primary key, b unique)
create table k(a references p on delete cascade on update set null, b references p(b))
insert into p values (1, 1)
insert into p values (2, 2), (3, 3)
insert into k values (1, 1)
update p set a = 5 where a = 1
update k set b = 2
delete from p where b = 3
pragma foreign_key_check
"""
_SQLITE = """
import json, sys
import apsw
connection, log = apsw.Connection(":memory:", statementcachesize=0), []
connection.authorizer = lambda *asked: log.append(list(asked)) or 0
found = []
for sql in json.loads(sys.stdin.read()):
    log.clear()
    connection.execute(sql).fetchall()
    found.append([sql, list(log)])
print(json.dumps(found))
"""


def test_commands_ask_what_sqlite_asks() -> None:
    statements = STATEMENTS.strip().splitlines()
    done = subprocess.run(
        [sys.executable, "-c", _SQLITE], input=json.dumps(statements), capture_output=True, text=True, check=True
    )
    db: Any = minisql.connect(":memory:", isolation_level=None, cached_statements=0)
    log: list[list[Any]] = []

    def allow(*asked: Any) -> int:
        log.append(list(asked))
        return 0

    db.set_authorizer(allow)
    found = []
    for sql in statements:
        log.clear()
        db.execute(sql).fetchall()
        found.append([sql, list(log)])
    assert found == json.loads(done.stdout)
