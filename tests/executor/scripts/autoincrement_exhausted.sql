create table t(a integer primary key autoincrement, b);
insert into t values(9223372036854775807,1);
insert into t(b) values(1);
insert into t values(-5,1);
select * from sqlite_sequence;
