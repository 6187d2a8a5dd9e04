create table t(a,b);
insert into t values(1,2);
select 0 and zork, zork and 0, 1 and 0 and zork, zork and 0 and 1, 1 and (zork and 0), zork in () and 1 and zork;
select zork and 0 or 1;
select (zork and 0) + 1, 1 + 2 and 0 and zork and 7;
select zork + 1 and zork and 0;
select 1 from t where t.a>(select sum(t.a) ) and b in();
select (zork and 0 and zork) is null;
select a and 0 and a from t;
select 1 from t where 0 and a or b;
select 1 from t group by a order by (select x.a from t x where (a>(select sum(b))) and (b in ()));
select 1 and 2 and 3 and 4 or 0 and zork and 0;
-- error
select zork and not 0;
-- error
select zork and 0.0;
-- error
select zork and false;
select zork and (0);
-- error
select zork and (1-1);
-- error
select 0 or zork;
select a and 1 and b, a and 2 from t;
