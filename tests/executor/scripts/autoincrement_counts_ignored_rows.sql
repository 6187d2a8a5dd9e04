create table t(a integer primary key autoincrement, b unique);
insert into t values(1,1);
insert or ignore into t values(50,1);
select * from sqlite_sequence;
insert or ignore into t(b) values(1);
select * from sqlite_sequence;
insert or fail into t(b) values(5),(1);
select * from sqlite_sequence;
select * from t;
