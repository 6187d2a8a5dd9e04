-- A subquery that stands outside of a RIGHT or FULL JOIN becomes a part of the query as any other does.
create table t(a,b);
create table u(c,d);
create table e(x,y);
insert into t values(1,2),(3,4),(null,6);
insert into u values(1,5),(7,8);
create table w(p,q);
insert into w values(1,1),(2,5),(3,3),(8,8);
select * from t full join u on a=c join (select p,q+1 as k from w where q>2) s on s.p=a or s.p=d;
select * from t full join u on a=c left join (select p,q as k from w where q>2) s on s.p=a or s.p=d;
select * from t full join u on a=c left join (select p,q+1 as k from w where q>2) s on s.p=a or s.p=d where s.k>4;
select * from t full join u on a=c left join (select p,5 as k from w where q>2) s on s.p=a or s.p=d where s.k>4;
-- needs flatten
-- needs strength
select count(*),k from t full join u on a=c left join (select p,5 as k from w where q>20) s on s.p=a or s.p=d where s.k>4;
-- needs flatten
select count(*),k from t full join u on a=c join (select p,5 as k from w where q>20) s on s.p=a or s.p=d where s.k>4;
select count(*),k from (select p,5 as k from w where q>20) s join t full join u on a=c;
select count(*),k from (select p,5 as k from w where q>20) s right join t on a=p;
select count(*),k from (select p,5 as k from w where q>2) s right join t on a=p where k is null;
select * from t right join u on a=c join (select p,q+1 as k from w join e where q>2) s on s.p=a or s.p=d;
select * from t right join u on a=c join (select w.p,v.q+1 as k from w join w v on w.p<v.p where v.q>2) s on s.p=a or s.p=d;
select * from t right join u on a=c left join (select w.p,v.q+1 as k from w join w v on w.p<v.p where v.q>2) s on s.p=a or s.p=d;
select * from t right join u on a=c join (select w.p,v.q+1 as k from w left join w v on w.p<v.p where w.q>2) s on s.p=a or s.p=d;
select s.p,z.q from t right join u on a=c join (select w.p,v.q+1 as k from w left join w v on w.p<v.p where w.q>2) s on s.p=a or s.p=d join w z on z.p=s.k;
select s.p,z.q from t right join u on a=c join (select w.p from t right join w on a=p) s on s.p=d join w z on z.p=s.p;
select s.p,z.q from t right join u on a=c, (select w.p,v.q+1 as k from w left join w v on w.p<v.p where w.q>2) s, w z where z.p=s.k and d=s.p;
select a, c, x from t full join u on a = c left join (select ('[+1' ->> '') as x, p from w where p > 9) s on a is x where s.p is null;
