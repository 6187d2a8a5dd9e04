create table t(id integer primary key, p, v);
insert into t values(1,null,5),(2,1,6),(3,1,7);
update t set v=(select v from t t2 where t2.id=t.p) where p is not null;
select * from t;
update t set v=(select sum(v) from t);
select * from t;
update t set (p,v)=(select id, v+1 from t t2 where t2.id=1);
select * from t;
