-- What aggregates of a query give is JSON to a function that asks in a scalar subquery, HAVING and IN below that query too.
CREATE TABLE t(id INTEGER PRIMARY KEY, a, b);
INSERT INTO t VALUES (1, 1, '[1]'), (2, 2, 'x'), (3, 2, '[3]');
select (select json_array(json_group_array(a)) from (select 1)) from t;
select (select json_array(json_group_array(a)) from t u limit 1) from t;
select (select json_array(json_group_array(t.a)) from t u limit 1) from t;
select (select json_array(json_group_array(t.a)) from t u order by 1 limit 1) from t;
select (select json_array(json_group_array(t.a)) from t u order by u.id limit 1) from t;
select (select json_array(json_group_array(t.a)) from t u where u.id=1) from t group by t.id;
select (select json_array(max(json(t.a))) from t u where u.id=1) from t;
select 1 in (select json_array(json_group_array(t.a)) from t u where u.id=1) from t;
select '[[1,2,2]]' in (select json_array(json_group_array(t.a)) from t u where u.id=1) from t;
select a from t group by a having (select json_array(json_group_array(t.id)) from t u where u.id=1) = '[[1]]';
-- error
select exists (select 1 from t u where json_array(json_group_array(t.id)) = '[[1,2,3]]') from t;
select (select json_array(json_group_array(t.a)) union all select 1) from t;
select (select (select json_array(json_group_array(t.a)))) from t;
select (select json_array(x) from (select json_group_array(t.a) x)) from t;
select json_array((select json_group_array(t.a))) from t;
select json_array((select json_group_array(t.a) from (select 1))) from t;
select json_array((select json_group_array(t.a) from t u limit 1)) from t;
select json_array((select +json_group_array(t.a) from t u order by u.id limit 1)) from t;
select json_array((select iif(1,json_group_array(t.a),1) from t u order by u.id limit 1)) from t;
select json_array((select max(json(t.a)) from t u limit 1)) from t;
select json_array((select json_group_array(t.a) from t u group by t.id)) from t;
select json_array((select json_array(json_group_array(t.a)) from t u where u.id=1)) from t;
select (select json_array(json_group_array(t.id)) from t u where u.id=1) from t group by a order by 1 desc;
select (select json_array(json_group_array(t.id)) from t u where u.id=1) from t group by a order by count(*);
select distinct (select json_array(json_group_array(t.id)) from t u where u.id=1) from t group by a;
-- error
select (select json_array(json_group_array(t.id)) from t u where u.id=1), count(*) over () from t group by a;
select (select json_array(json_group_array(t.id)) from t u where u.id=t.a group by u.id) from t group by a;
-- error
select (select json_array(json_group_array(t.id)) from t u left join t v on v.id=json_group_array(t.id) where u.id=t.a) from t group by a;
select (select sum(x) from (select json_array(json_group_array(t.id)) = '[[1]]' as x)) from t group by a;
select (with c(x) as (select json_array(json_group_array(t.id)) from t u) select x from c limit 1) from t group by a;
select (with c(x) as materialized (select json_array(json_group_array(t.id)) from t u) select x from c limit 1) from t group by a;
select (select json_array(json_group_array(t.id)) over_ from t u window w as (order by id) limit 1) from t group by a;
select (select last_value(json_array(json_group_array(t.id))) over (order by u.id) from t u limit 1) from t group by a;
select (select json_array(json_group_array(t.id)) || group_concat(u.id) from t u) from t group by a;
-- error
select (select json_group_array(json_group_array(t.id)) from t u) from t group by a;
-- error
select (select max(json_array(json_group_array(t.id))) from t u) from t group by a;
select (select json_array(json_group_array(t.id),count(u.id)) from t u) from t group by a;
