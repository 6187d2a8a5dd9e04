create table a(x);
create table b(y);
insert into a values(1),(2),(3);
insert into b select x*10 from a where x>1;
select * from b;
delete from a where x in (select y/10 from b);
select * from a;
update b set y=(select count(*) from b b2 where b2.y<b.y);
select * from b;
