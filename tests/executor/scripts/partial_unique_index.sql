create table t(a, b);
create unique index i on t(a) where b>0;
insert into t values(1,0),(1,0),(1,1);
insert into t values(1,2);
update t set b=5 where rowid=1;
update or replace t set b=5 where rowid=1;
select rowid,* from t;
select rowid from t where a=1 and b>0;
