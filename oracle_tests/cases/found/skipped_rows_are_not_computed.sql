create table t(a, b);
insert into t values('{}', 1), ('x', 2), ('[]', 3);
select json_valid(a, b - 1) from t limit 5 offset 1;
select json_valid(a, b - 3) from t limit 5 offset 5;
-- error
select json_valid(a, b - 3) from t limit 5 offset 1;
select a, b from t limit 1 offset 1;
select count(*) from (select a from t limit 2 offset 2);
select (select a from t limit 1 offset 2);
select b + 1 from t group by b limit 1 offset 1;
select b, count(*) from t group by b order by b desc limit 1 offset 1;
select sum(b) over (order by b) from t limit 1 offset 1;
select a from t limit -1 offset 2;
select a from t limit 2 offset -1;
select exists (select 1 from t limit 1 offset 3), exists (select 1 from t limit 1 offset 2);
select * from t where b in (select b from t limit 1 offset 1);
