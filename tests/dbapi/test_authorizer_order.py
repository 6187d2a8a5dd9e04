"""In which order the authorizer is asked, statement by statement as SQLite asks.

Names are asked about as they are looked up, of a compound from its last core on, and queries as their code is
generated; VALUES of several rows as they are read; RETURNING twice, before AFTER triggers or behind all.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import minisql
from tests.dbapi.sqlite_authorizer import sqlite_asks

SETUP = """
create table t(a,b,c);
create index ta on t(a);
create index tb on t(b,c);
create table u(x integer primary key, y, z);
create unique index uy on u(y);
create table w(k text primary key, v) without rowid;
create view vs as select a,b from t;
create view vf as select x,y from u where z>0;
create view vg as select a, count(*) n from t group by a;
create view vu as select a from t union all select x from u;
create view vd as select distinct a from t;
create view vj as select t.a,u.y from t join u on t.b=u.x;
create table log(e,f);
create table par(id integer primary key, nm unique);
create table ch(pid references par(id) on delete cascade on update cascade, nm references par(nm));
create trigger tri after insert on t begin insert into log values('i',new.a); end;
create trigger trd before delete on t begin insert into log values('d',old.a); end;
create trigger tru after update of b on t when new.b>1 begin update u set z=new.b where x=old.a; end;
create trigger vsi instead of insert on vs begin insert into t(a,b) values(new.a,new.b); end;
create trigger vsd instead of delete on vs begin delete from u where x=old.a; end;
create trigger vsu instead of update on vs begin update t set a=new.a where b=old.b; end;
insert into t values(1,2,3),(4,5,6);
insert into u values(1,2,3),(4,5,6);
insert into w values('a',1);
insert into par values(1,'a'),(2,'b');
insert into ch values(1,'a');
"""

_TEXT = """
select a from t union select x from u;
select a from t union all select x from u;
select a from t union all select x from u union all select k from w;
select a from t union all select x from u order by 1;
select a from t intersect select x from u except select k from w;
select 1 union all select 2;
select 1 union select 2;
select * from (select a from t union all select x from u);
select * from (select a from t union all select x from u) where a>1;
select * from (select a from t union select x from u);
select (select a from t union all select x from u);
select * from t where a in (select x from u union select k from w);
select * from vu;
select a from vu where a>2;
select * from vs;
select a from vs;
select * from vf;
select x from vf where y=1;
select * from vg;
select n from vg where a=1;
select a from vg;
select * from vd;
select * from vj;
select y from vj;
select vs.a, vf.y from vs join vf on vs.a=vf.x;
select vs.a, vg.n from vs left join vg on vs.a=vg.a;
select * from t where a in (select x from u);
select * from t where a in (select y from u);
select * from t where a in (select rowid from u);
select * from t where a in w;
select * from t where a in (select k from w);
select a in (select x from u) from t;
select a in (select y from u) from t;
select a in (select z from u) from t;
select * from t where b in (select x from u where z=1);
select * from t where a not in (select x from u);
select * from t where not exists(select 1 from u where x=a);
select (select y from u where x=a) from t;
select (select count(*) from u) from t;
select (select max(y) from u where z=t.b), (select 1 from w) from t where b=(select k from w);
with c as (select a from t) select * from c;
with c as (select a from t) select * from c x, c y;
with c as materialized (select a from t) select * from c;
with c as (select a from t), d as (select a from c) select * from d;
with c as (select a from t union all select x from u) select * from c;
with c as (values(1)) select * from c;
with recursive r(n) as (select 1 union all select n+1 from r where n<3) select * from r;
values(1),(2);
values(1),((select a from t));
select * from (values(1),(2));
select 1 union all values(2),(3);
values(1) union select a from t;
select a from t order by (select y from u);
select a from t group by a having count(*)>(select x from u);
select a, count(*) from t group by a order by b;
select sum(a) over (order by b) from t;
select sum(a) over (order by b), (select x from u) from t;
select distinct a from t;
select t.a from t join u using(a);
select t.a from t join u on t.a=u.x;
select t.a from t left join u on t.a=u.x;
select 1 from t,u;
select 1 from t,(select x from u) where a=x;
select s.x from (select x from u limit 1) s join t on 1;
select s.q from (select (select k from w) q from u) s;
select * from (select * from (select a,b from t));
select a from (select a,b from t where b in (select y from u));
select rowid,a from t;
select * from u where rowid=1;
select _rowid_ from w;
select x.a from t x, t y;
select * from json_each('[1]');
select value from json_each('[1]') where key=0;
select * from pragma_table_info('t');
select * from sqlite_master;
select * from sqlite_schema;
select name from main.sqlite_schema;
select * from t indexed by ta where a=1;
insert into t values(1,2,3);
insert into t(a) values(1);
insert into t select x,y,z from u;
insert into t(a,b) select k,v from w where k>1;
insert into u select * from u where 0;
insert into t default values;
insert into t values(1,2,3) returning a;
insert into t values(1,2,3) returning *;
insert into t values(1,2,3) returning (select x from u), b;
insert into t values((select x from u),2,3) returning rowid;
insert into t select x,y,z from u returning b;
insert into t values(1,2,3),(3,4,5);
insert into t values(1,2,3),(3,4,5) returning a;
insert into u values(1,2,3) on conflict(x) do update set y=excluded.y where z=1;
insert into u values(1,2,3) on conflict do nothing;
insert into u values(1,2,3) on conflict(x) do update set y=(select a from t) returning z;
insert into u values(1,2,3) on conflict(y) do update set y=4 on conflict(x) do nothing;
insert or replace into u values(1,2,3);
replace into w values('a',2);
insert into vs values(1,2);
insert into vs(a) values(1);
insert into vs values(1,2) returning a;
insert into vs select x,y from u;
insert into ch values(1,'a');
insert into ch(pid) values(2) returning nm;
insert into par values(3,'c');
replace into par values(1,'z');
update t set a=1;
update t set b=1;
update t set b=b+1 where a=1;
update t set b=1 returning a;
update t set b=(select y from u where x=t.a) where a in (select x from u);
update t set b=(select y from u where x=t.a) where a in (select x from u) returning b,(select 1 from w);
update t set (a,b)=(select x,y from u);
update t set a=u.y from u where u.x=t.a;
update t set b=u.y from u where u.x=t.a returning c;
update t set a=s.q from (select x,y q from u) s where s.x=t.a;
update u set x=2 where x=1;
update w set v=1;
update w set v=1 where k='a' returning v;
update vs set a=2 where b=2;
update vs set a=2 where b=2 returning b;
update vs set a=u.x from u where u.y=vs.b;
update par set id=7 where id=1;
update par set nm='q';
update ch set pid=2;
update or ignore u set y=1;
delete from t;
delete from t where a=1;
delete from t where a in (select x from u);
delete from t returning a;
delete from t where a=1 returning *;
delete from u;
delete from u where x in (select a from t);
delete from w;
delete from w where k='a' returning v;
delete from vs;
delete from vs where a=1;
delete from vs where a=1 returning b;
delete from par;
delete from par where id=1;
delete from ch;
with c as (select a from t) insert into u select a,a,a from c;
with c as (select a from t) update u set y=(select a from c);
with c as (select a from t) delete from u where x in c;
with c as (select a from t) delete from u where x in (select a from c) returning y;
select (select b from t where a=1) from u union all select (select y from u) from w;
select (select b from t where a=1) from u union select (select y from u) from w;
select (select b from t where a=1) from u union select (select y from u) from w union select (select f from log)
    from par;
select (select b from t where a=1) from u union all select (select y from u) from w union all select (select f
    from log) from par;
select (select b from t where a=1) from u union all select (select y from u) from w union select (select f from
    log) from par;
select (select b from t where a=1) from u union all select (select y from u) from w union select (select f from
    log) from par union all select (select nm from ch) from par;
select (select b from t where a=1) from u union select (select y from u) from w union select (select f from log)
    from par union select (select nm from ch) from par;
select (select b from t where a=1) from u union select (select y from u) from w union select (select f from log)
    from par union select (select nm from ch) from par union select (select pid from ch) from t;
select (select b from t where a=1) from u union all select (select y from u) from w union all select (select f
    from log) from par union all select (select nm from ch) from par union all select (select pid from ch) from
    t order by 1;
select 1 from t union all select 2 from u order by 1;
select 1 from t union all select 2 from u order by 1 limit 1;
select * from (select b from t order by a) union all select * from (select y from u order by z);
select * from (select b from t order by a) union select * from (select y from u order by z);
select s.q from (select x q from u limit 1) s union all select s.q from (select v q from w limit 1) s;
values(1),(2),(3);
values(1),(2),(3) union all select 1;
values((select a from t)),((select x from u));
values((select a from t)),((select x from u)),(3);
select 1 union all values((select a from t)),((select x from u));
select * from (values((select a from t)),((select x from u)));
insert into u(x) values((select a from t)),((select x from u));
insert into u(x) values(1),(2) union select 3;
insert into u(x) select a from t union all select k from w;
values(1);
values(abs(1)),(abs(2));
select abs(1) union select max(2,3);
values(abs(1)),(abs(2)),(abs(3));
values(1),(abs(2)),(abs(3));
values(abs(1)),(2),(3);
values(abs(1)),((select a from t)),(abs(3)),(4);
values(abs(1)),(max(2,3)),((select a from t)),(abs(3)),(4);
values((select a from t)),(abs(3)),(4);
select 1 union all values(abs(3)),(4);
select 1 union all values(3),(4);
select 1 union all values(3);
select 1 union values(3),(4);
values(3),(4) union select 1;
values(3),(4) union values(5),(6);
values(3) union values(5);
select * from (values(abs(3)),(4));
select * from t where a in (values(3),(4));
select * from t where a in (values(3));
select * from t where a in ((3),(4));
select (values(3),(4));
select exists (values(3),(4));
insert into t(a) values(3),(4);
insert into t(a) values(abs(3)),(4);
insert into t(a) values(abs(3)),(abs(4));
insert into t(a) values(3),(4) returning a;
insert into vs values(3,2),(4,5);
create view zz as values(1),(2);
with c as (values(1),(2)) select * from c;
with c(x) as (values(1),(2)) insert into t(a) select x from c;
delete from t returning abs(b), (select abs(x) from u where y=t.b);
delete from t returning b in (select x from u), b in (select z from u);
insert into u values(7,7,7) returning abs(y), (select abs(a) from t where b=u.y), rowid;
insert into u values(7,7,7) returning *;
insert into w values(7,7) returning (select 1 from t), (select count(*) from u);
delete from vs returning (select 1 from t), abs(a);
insert into par values(5,5) returning (select 1 from t), abs(id);
insert into u values(1,2,3) on conflict(x) do update set y=1 on conflict(y) do update set z=1 returning z;
insert into u values(1,2,3) on conflict(x) do nothing on conflict(y) do update set z=1 returning z;
insert into u values(1,2,3) on conflict(x) do nothing returning z;
insert into u values(1,2,3) on conflict(x) do update set y=1 on conflict(y) do nothing returning (select a from
    t);
insert into par values(1,2) on conflict(id) do update set id=3 on conflict(nm) do update set nm=1 returning id;
with c as (select a from t group by a) select * from c x, c y;
with c as (select a from t limit 2) select * from c x, c y, c z;
with c as materialized (select a from t) select * from c x, c y;
with c as (select a from t), d as (select * from c) select * from d x, d y, c;
with c as (select a from t) select (select a from c), (select a from c) from u;
select sum(1) over (), (select x from u) from t;
select 1 from t where a in (select z from u) order by (select 1 from w);
select a from t where exists (select 1 from u) and not exists (select 2 from w);
select * from t where exists(select 1 from u where x=a);
select * from t where exists(select 1 from u where z=b) or a=1;
select (select 1 from t where exists(select 1 from u where z=b)) from w;
select * from vs where exists(select 1 from u where z=b);
select * from (select * from vs where exists(select 1 from u where z=b) limit 3) where exists(select 1 from par
    where nm=b);
select 1 from t union all select 2 from u where exists(select 1 from w where v=x);
delete from t where exists(select 1 from u where x=a);
update t set c=1 where exists(select 1 from u where x=a);
delete from t where b in (select z from u);
delete from t where b in (select z from u) returning a,(select k from w);
delete from t where b=(select z from u);
update t set b=(select z from u) where a=(select y from u);
delete from par where nm=(select e from log);
insert into t select a,(select z from u),c from t returning (select k from w);
insert into t values((select z from u),2,3);
select * from t where exists(select 1 from u where z=b);
"""

STATEMENTS = [" ".join(statement.split()) for statement in _TEXT.split(";") if statement.strip()]


def ask_ours(sql: str) -> list[list[Any]]:
    """What ours is asked about one statement in a database of its own."""
    log: list[list[Any]] = []

    def authorizer(*asked: Any) -> int:
        log.append(list(asked))
        return minisql.SQLITE_OK

    con = minisql.connect(":memory:", isolation_level=None)
    con.executescript(SETUP)
    con.set_authorizer(authorizer)
    con.execute("savepoint changes")
    log.clear()
    with suppress(minisql.Error):  # some fail as they run
        con.execute(sql).fetchall()
    asked = list(log)
    con.close()
    return asked


def test_the_order_is_sqlites() -> None:
    begun = [each for sql in STATEMENTS for each in ("savepoint changes", sql, "rollback to changes")]
    theirs = sqlite_asks(SETUP, begun)[1::3]
    assert {sql: ask_ours(sql) for sql in STATEMENTS} == {sql: log for sql, (log, _) in zip(STATEMENTS, theirs)}
