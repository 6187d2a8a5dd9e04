create table t(a not null default 7, b not null default 'q');
insert into t(a) values(null);
insert or replace into t values(null,null);
insert or ignore into t values(null,null);
select * from t;
update t set a=null;
update or ignore t set a=null;
update or replace t set a=null, b='z';
select * from t;
