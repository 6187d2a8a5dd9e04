create table t(id integer primary key, a not null, b unique);
insert into t values(1,1,1);
insert into t values(1,null,1);
insert into t values(1,1,1);
insert into t values('x',null,1);
insert into t values(2,2,1);
