-- lang_altertable §3: a column of a temporary table that triggers or views of temp read cannot be renamed (SQLite 3.54)
create temp table t1(a,c);
create table t3(a,c);
create temp trigger g update on t1 begin select NEW.c from t3; end;
-- error
alter table t1 rename c to cn;
alter table t1 rename a to an;
drop trigger g;
create temp view v as select a, c from t1;
-- error
alter table t1 rename c to cn;
create temp trigger g update of c on t1 begin insert into t3(c) values(new.rowid); end;
drop view v;
alter table t1 rename c to cn;
drop trigger g;
alter table t1 rename an to a;
-- error
alter table t1 rename c to cn;
create temp trigger g update on t3 begin update t1 set cn=NEW.c; end;
alter table t3 rename c to cn;
alter table t1 rename cn to c;
update t3 set a=1;
select sql from sqlite_temp_schema;
select sql from sqlite_schema;
create view main.w as select cn from t3;
create temp view x as select * from t1 where cn > 1;
create temp view y as select cn from w;
-- error
alter table t1 rename cn to cm;
-- error
alter table t3 rename cn to cm;
select sql from sqlite_temp_schema;
select sql from sqlite_schema;
