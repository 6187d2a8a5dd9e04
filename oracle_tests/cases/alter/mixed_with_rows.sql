-- error
create table t(a integer primary key, b unique, c, d, e check(e), f, check(f > c), unique(d), g, foreign key (g) references t(a));
create table t(a integer primary key, b unique, c, d, e check(e), f, g, check(f > c), unique(d), foreign key (g) references t(a));
insert into t values(1,2,3,4,5,6,1);
-- error
alter table t drop a;
-- error
alter table t drop b;
-- error
alter table t drop c;
-- error
alter table t drop d;
alter table t drop e;
-- error
alter table t drop f;
-- error
alter table t drop g;
create index i on t(c);
create table w(a, b, c, d real, primary key(b, a)) without rowid;
insert into w values(1,2,3,4.0),(5,6,7,8.5);
alter table w add e default 'z';
select * from w;
alter table w drop c;
select * from w;
-- error
alter table w drop b;
-- error
insert into w values(1,2,9,9);
insert into w values(7,2,9,9);
select * from w;
pragma integrity_check;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
create table one(a);
-- error
alter table one drop a;
create view vv as select a, c from t;
-- error
alter table t drop c;
create table st(a int, b text) strict;
insert into st values(1,'x');
-- error
alter table st add c int default 'abc';
-- error
alter table st add c foo;
alter table st add c int default 5;
select * from st;
create table au(id integer primary key autoincrement, x);
insert into au(x) values(1),(2);
alter table au rename to au2;
select * from sqlite_sequence;
insert into au2(x) values(3);
select * from sqlite_sequence;
alter table au2 rename to "au'3";
SELECT type, name, tbl_name, sql FROM sqlite_schema;
begin;
-- error
alter table au2 add z;
alter table "au'3" add z default 9;
savepoint s1;
alter table "au'3" rename z to zz;
select * from "au'3";
rollback to s1;
select * from "au'3";
rollback;
select * from "au'3";
