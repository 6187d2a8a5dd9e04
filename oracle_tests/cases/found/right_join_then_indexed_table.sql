create table t(a,b);
create index ta on t(a);
create table u(a,c);
insert into t values(1,2),(3,4);
insert into u values(1,3),(5,6);
select a from t x right join u using(a) left join t z using(a);
select x.a, u.a, z.b from t x full join u using(a) left join t z on z.a = u.a;
select x.a, u.a, z.b from t x full join u using(a) join t z on z.a = u.a or z.b = x.b;
