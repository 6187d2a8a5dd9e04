"""c3ref create_collation: a missing collation fails only what compares by it; others do not look at its indexes"""

SETUP = """
    create table t(a,b,c);
    create index i on t(b collate foo);
    create table u(a collate foo, b);
    create table v(a collate foo unique, b);
    create table w(a primary key, b collate foo) ;
    create table x(a collate foo primary key, b) without rowid;
    create table y(a,b check(b < 'x' collate foo));
    create index yi on y(a) where b > 'k' collate foo;
    create index zi on t(a);
    insert into t values('a','b','c');
    insert into u values('x','y');
    insert into v values('x','y');
    insert into w values(1,2);
    insert into x values('x',2);
    insert into y values(1,'b');
    create table k(a, b as (a = 'x' collate foo));
    insert into k(a) values('x');
    create view vw as select * from t order by b collate foo;
    create table cn(a, foreign key(a) references v(a));
"""
STATEMENTS = """
    select * from t
    select b from t
    select a from t
    select count(*) from t
    select * from t where b='b'
    select * from t where b='b' collate foo
    select * from t order by b
    insert into t values('q','r','s')
    insert into t(a) values(1)
    update t set c=1
    update t set b=1
    delete from t where a='q'
    delete from t
    select * from t indexed by i
    select b from t indexed by i
    drop index i
    insert into t values('q','r','s')
    select * from u
    select * from u where b='y'
    select * from u where a='x'
    select * from u where a='x' collate binary
    select a from u order by a
    select a from u group by a
    select distinct a from u
    select max(a) from u
    insert into u values(1,2)
    update u set a=1
    delete from u where b=2
    select * from v
    select b from v
    select count(*) from v
    insert into v values('z',2)
    insert or replace into v values('z',2)
    update v set b=7
    update v set a=7
    delete from v where b=7
    delete from v
    select * from w
    select * from w where a=1
    insert into w values(3,4)
    select * from w where b=2
    update w set b=b+1
    create index wi on w(b)
    create index wj on w(b collate binary)
    select * from x
    select b from x
    select count(*) from x
    insert into x values(1,2)
    select * from x where b=2
    delete from x
    select * from y
    insert into y values(1,'c')
    select * from y where a=1
    update y set a=2
    delete from y where a=1
    select * from k
    select a from k
    insert into k(a) values(2)
    select * from vw
    select * from cn
    insert into cn values(1)
    pragma integrity_check
    pragma quick_check
    reindex
    reindex foo
    reindex t
    reindex w
    analyze
    analyze t
    pragma table_info(u)
    alter table u rename to uu
    alter table uu add column n collate foo
    alter table uu drop column b
    alter table t rename column c to cc
    create table zz(a collate foo)
    create table zy(a collate foo unique)
    create table zx as select a from uu
    select a||'' from u
    select a='1' from u
    select * from t join u on t.a=u.a
    select * from t join u using(a)
    select a in ('x') from u
    select a from u union select a from t
    select a from t union select a from u
    select 1 collate foo
    select 1 < 2 collate foo
    drop table v
    drop table x
    drop table u
"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.create_collation("foo", lambda left, right: (left > right) - (left < right))
    db.executescript(SETUP)
    db.close()
    db = sqlite3.connect(path, isolation_level=None)

    def run(sql):
        return db.execute(sql).fetchall()

    for sql in STATEMENTS.strip().splitlines():
        yield sql, caught(run, sql.strip())
