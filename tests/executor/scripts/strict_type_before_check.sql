create table t(a int not null, b int check(b>0)) strict;
insert into t values(1,-1);
insert into t values(1,'x');
insert into t values(null,'x');
insert into t values(null,-1);
