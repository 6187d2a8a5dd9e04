create table s1(a int, b int not null, c any as (a+1)) strict;
create table s3(a int, b int primary key) strict, without rowid;
create table s5(a int check(a>5), b int, c any as (a+1)) strict;
-- error
insert or ignore into s1 values(x'00',null);
-- error
insert or ignore into s5 values(x'00',1);
-- error
insert or ignore into s5 values(1,x'00');
-- error
insert into s1 values(x'00',null);
insert into s1 values(1,2);
-- error
update or ignore s1 set a=x'00',b=null;
-- error
update s1 set a=x'00',b=null;
