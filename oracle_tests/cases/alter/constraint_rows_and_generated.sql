create table w(a, constraint p primary key(a), constraint p2 check(a), check(a>2));
-- error
alter table w drop constraint p;
alter table w drop constraint p2;
alter table w add check(a>3) on conflict ignore;
-- error
alter table w add constraint x unique(a);
-- error
alter table w alter a set not null not null;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
alter table w alter a set not null;
alter table w alter a set not null;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
create table q(a integer primary key, b) without rowid;
alter table q alter a drop not null;
alter table q alter a set not null;
alter table q alter b set not null;
alter table q add check(a<5);
-- error
alter table q add check(rowid<5);
insert into q values(3, 4);
-- error
alter table q add check((select 1));
-- error
alter table q add check(?1);
-- error
alter table q add check(a < 3);
-- error
alter table q add check(count(*) < 3);
-- error
alter table q add check(foo(a));
alter table q add check("zz" <> 3);
SELECT type, name, tbl_name, sql FROM sqlite_schema;
alter table q add check(null);
create temp table tq(a);
alter table tq add check(a);
alter table temp.tq alter a set not null;
-- error
alter table main.tq alter a set not null;
select sql from sqlite_temp_schema;
begin;
alter table q alter b set not null;
rollback;
select sql from sqlite_schema where name='q';
create table g(a, b as (a+1) not null, c as (a+2) stored);
alter table g alter b drop not null;
alter table g alter b set not null;
alter table g alter c set not null;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
-- error
insert into g(a) values(null);
create table g2(a, b as (a+1));
insert into g2(a) values(null);
-- error
alter table g2 alter b set not null;
-- error
alter table g2 add check (b is not null);
