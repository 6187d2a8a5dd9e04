create table w(a, b, c, primary key(c,a)) without rowid;
create table w2(a, b, c collate nocase primary key) without rowid;
insert into w values(1,2,3),(4,5,6),(7,8,9);
insert into w2 values(1,2,'x'),(4,5,'y'),(7,8,'z');
update w set b=w2.a from w2 where w2.b=w.b;
select * from w;
-- error
update w set b=w2.a+w.a, c=c+1 from w2 where w2.b<w.b+3 returning *;
select * from w;
-- error
update w2 set c=upper(c), a=w.a from w where w.b>w2.a;
select * from w2;
update or ignore w2 set c='y' from w where w.b>w2.a returning c, b;
update or replace w2 set c='y' from w where w.b>w2.a returning c, b;
select * from w2;
