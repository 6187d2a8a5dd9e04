create table tw(a primary key, b) without rowid;
insert into tw values(2,1),(1,2);
select * from tw not indexed;
select * from tw not indexed where a = 2;
select * from tw x not indexed join tw y on x.a = y.b;
