create table t(a not null default 5, b not null, c not null on conflict ignore);
insert or replace into t values(null,1,1);
insert or replace into t values(1,null,1);
insert into t values(1,1,null);
select * from t;
