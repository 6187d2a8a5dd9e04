-- found by the generator of changes: renaming a table while temp has a trigger on a view that names no table
create table t3(a,b);
create temp table t1(a,b);
create temp view v0 as select a,b from t1;
create trigger g1 instead of insert on v0 begin select raise(ignore) where new.b >= new.a; end;
create temp trigger g2 instead of update on v0 begin insert into t3 values(new.a, 1); end;
alter table t3 rename to t4;
select name, tbl_name, sql from sqlite_temp_schema;
alter table t4 rename column a to an;
alter table t1 rename to t5;
select name, tbl_name, sql from sqlite_temp_schema;
insert into v0 values(1,2);
update v0 set a=1;
