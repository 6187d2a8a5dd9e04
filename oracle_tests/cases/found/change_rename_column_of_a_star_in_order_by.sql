-- lang_altertable §3: to ORDER BY a column that a star stands for is an alias, so renaming it fails
create table t(a,b);
create table u(a,c);
create view v as select * from t order by b;
-- error
alter table t rename b to bn;
select sql from sqlite_schema where name = 'v';
drop view v;
-- error
alter table t rename bn to b;
create view v as select * from t order by a,b;
-- error
alter table t rename b to bn;
select sql from sqlite_schema where name = 'v';
drop view v;
-- error
alter table t rename bn to b;
create view v as select t.* from t order by b;
-- error
alter table t rename b to bn;
select sql from sqlite_schema where name = 'v';
drop view v;
-- error
alter table t rename bn to b;
create view v as select a,b from t order by b;
alter table t rename b to bn;
select sql from sqlite_schema where name = 'v';
drop view v;
alter table t rename bn to b;
create view v as select * from (select * from t order by b);
-- error
alter table t rename b to bn;
select sql from sqlite_schema where name = 'v';
drop view v;
-- error
alter table t rename bn to b;
create view v as select * from t order by b collate nocase;
-- error
alter table t rename b to bn;
select sql from sqlite_schema where name = 'v';
drop view v;
-- error
alter table t rename bn to b;
create view v as select * from t order by t.b;
alter table t rename b to bn;
select sql from sqlite_schema where name = 'v';
drop view v;
alter table t rename bn to b;
create view v as select * from t order by b desc;
-- error
alter table t rename b to bn;
select sql from sqlite_schema where name = 'v';
drop view v;
-- error
alter table t rename bn to b;
create view v as select * from t order by b+1;
alter table t rename b to bn;
select sql from sqlite_schema where name = 'v';
drop view v;
alter table t rename bn to b;
create view v as select *, a as b from u order by b;
alter table t rename b to bn;
select sql from sqlite_schema where name = 'v';
drop view v;
alter table t rename bn to b;
create view v as select a from u where a in (select a from t order by b);
alter table t rename b to bn;
select sql from sqlite_schema where name = 'v';
drop view v;
alter table t rename bn to b;
create view v as select a from u where exists (select * from t order by b);
-- error
alter table t rename b to bn;
select sql from sqlite_schema where name = 'v';
drop view v;
-- error
alter table t rename bn to b;
create view v as select * from t, u order by b;
-- error
alter table t rename b to bn;
select sql from sqlite_schema where name = 'v';
drop view v;
-- error
alter table t rename bn to b;
create view v as select u.a, t.* from t, u order by b;
-- error
alter table t rename b to bn;
select sql from sqlite_schema where name = 'v';
drop view v;
-- error
alter table t rename bn to b;
create view v as select * from t group by b;
alter table t rename b to bn;
select sql from sqlite_schema where name = 'v';
drop view v;
alter table t rename bn to b;
create view v as select * from t union all select * from t order by b;
-- error
alter table t rename b to bn;
select sql from sqlite_schema where name = 'v';
drop view v;
-- error
alter table t rename bn to b;
create view v as with q as (select * from t order by b) select * from q;
-- error
alter table t rename b to bn;
select sql from sqlite_schema where name = 'v';
drop view v;
-- error
alter table t rename bn to b;
create trigger v after insert on u begin select * from t order by b; end;
-- error
alter table t rename b to bn;
select sql from sqlite_schema where name = 'v';
drop trigger v;
-- error
alter table t rename bn to b;
create trigger v after insert on u begin insert into u select * from t order by b; end;
-- error
alter table t rename b to bn;
select sql from sqlite_schema where name = 'v';
drop trigger v;
-- error
alter table t rename bn to b;
create trigger v after insert on u begin insert into u select * from (select * from t order by b); end;
-- error
alter table t rename b to bn;
select sql from sqlite_schema where name = 'v';
drop trigger v;
-- error
alter table t rename bn to b;
create trigger v after insert on u begin delete from u where a in (select a from (select * from t order by b)); end;
-- error
alter table t rename b to bn;
select sql from sqlite_schema where name = 'v';
drop trigger v;
-- error
alter table t rename bn to b;
create view v as select a from t order by "b";
alter table t rename b to bn;
select sql from sqlite_schema where name = 'v';
drop view v;
alter table t rename bn to b;
create view v as select * from t order by "b";
alter table t rename b to bn;
select sql from sqlite_schema where name = 'v';
drop view v;
alter table t rename bn to b;
create view v as select *, count(*) from t group by a order by b;
-- error
alter table t rename b to bn;
select sql from sqlite_schema where name = 'v';
drop view v;
-- error
alter table t rename bn to b;
