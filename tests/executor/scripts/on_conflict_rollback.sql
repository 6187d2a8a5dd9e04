create table t(a unique on conflict rollback);
begin;
insert into t values(1);
insert into t values(1);
select * from t;
commit;
