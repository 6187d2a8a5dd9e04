create table a(i,t);
create view bad as select nope from a;
-- error
delete from bad;
-- error
insert into bad values(1);
-- error
update bad set x=1;
create view good as select i from a;
-- error
delete from good;
-- error
delete from good where nope;
-- error
update good set x=1;
create view w0(c3) as select x27.column1,c3 from(values(0,'a'),('1e1',2))x27 where(x27);
-- error
delete from w0 where 3;
