create table t(a, b check(b>0), c not null, constraint foo check (a > 1), check(c), constraint bar unique(a,b));
insert into t values(2,3,4);
alter table t add constraint zed check(a<100);
SELECT type, name, tbl_name, sql FROM sqlite_schema;
alter table t add check (a <> 50);
SELECT type, name, tbl_name, sql FROM sqlite_schema;
alter table t drop constraint zed;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
-- error
alter table t drop constraint nosuch;
alter table t drop constraint foo;
-- error
alter table t drop constraint bar;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
-- error
alter table t add constraint bar check(a=77);
-- error
alter table t add constraint zz check(nosuch=77);
-- error
alter table t add constraint zz check(b=77);
alter table t add constraint ok check(b=3);
-- error
alter table t add constraint ok check(b=3);
SELECT type, name, tbl_name, sql FROM sqlite_schema;
alter table t alter column b set not null;
alter table t alter b set not null on conflict ignore;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
alter table t alter b drop not null;
alter table t alter c drop not null;
alter table t alter c drop not null;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
update t set b=null;
-- error
alter table t alter b set not null;
-- error
alter table t alter nosuch set not null;
-- error
alter table t alter nosuch drop not null;
-- error
alter table nosuch alter nosuch drop not null;
create view v as select a from t;
-- error
alter table v alter a drop not null;
-- error
alter table v alter a set not null;
-- error
alter table v drop constraint x;
-- error
alter table v add constraint x check(a);
-- error
alter table v add check(a);
-- error
alter table sqlite_schema add check(a);
-- error
alter table sqlite_schema drop constraint a;
-- error
alter table sqlite_schema alter sql set not null;
create table w(a integer primary key not null, b text constraint nn not null constraint cc check(b) default 'a', c constraint u unique, d constraint d2 default 5, e constraint pp references t(a) constraint gg generated always as (5));
-- error
create table w(a integer constraint pk primary key not null, b text constraint nn not null constraint cc check(b) default 'a', c constraint u unique, d constraint d2 default 5, e constraint pp references t(a));
SELECT type, name, tbl_name, sql FROM sqlite_schema;
alter table w drop constraint nn;
alter table w drop constraint cc;
-- error
alter table w drop constraint u;
alter table w drop constraint d2;
alter table w drop constraint pp;
-- error
alter table w drop constraint pk;
alter table w alter a drop not null;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
alter table w alter c set not null;
alter table w alter d set not null on conflict replace;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
