create table t(a primary key, b) without rowid;
insert into t values(1,1);
insert into t values(1,1);
insert into t values(null,1);
insert into t(rowid,a) values(1,1);
