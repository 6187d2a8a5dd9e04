create table t(a integer not null, b int) strict;
insert into t(b) values('x');
insert into t values('x',null);
