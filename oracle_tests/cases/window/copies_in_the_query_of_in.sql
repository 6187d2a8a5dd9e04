-- ORDER BY of a window's value carries out a copy of it before other windows; but not in the query of an IN, of which
-- SQLite makes a copy as a whole.
CREATE TABLE t(id INTEGER PRIMARY KEY, a, b);
INSERT INTO t VALUES (1, 1, '[1]'), (2, 2, 'x'), (3, 2, '[3]');
select '33' in (select row_number() over () || sum(id) over (order by id desc) from t order by 1 limit 9);
select '13' in (select row_number() over () || sum(id) over (order by id desc) from t order by 1 limit 9);
select '16' in (select row_number() over () || sum(id) over (order by id desc) from t order by 1 limit 9);
select row_number() over () || sum(id) over (order by id desc) from t;
select '[[1]]' in (select json_array(json_group_array(a) over (order by id)) from t order by 1 limit 9);
select '["[1]"]' in (select json_array(json_group_array(a) over (order by id)) from t order by 1 limit 9);
select '["[1]"]' in (select json_array(json_group_array(a) over (order by id)) from t union select 7);
select '["[1]"]' in (select json_array(json_group_array(a) over (order by id)) from t union all select 7 order by 1 limit 5);
select '["[1]"]' in (select x from (select json_array(json_group_array(a) over (order by id)) x from t order by 1 limit 5));
select '[[1]]' in (select x from (select json_array(json_group_array(a) over (order by id)) x from t order by 1 limit 5));
select '[[1]]' in (with c(x) as (select json_array(json_group_array(a) over (order by id)) x from t order by 1 limit 5) select x from c);
with c(x) as (select json_array(json_group_array(a) over (order by id)) x from t order by 1 limit 5) select '[[1]]' in (select x from c), '["[1]"]' in (select x from c);
with c(x) as (select json_array(json_group_array(a) over (order by id)) x from t order by 1 limit 5) select '[[1]]' in c, '["[1]"]' in c;
select 1 where '13' in (select row_number() over () || sum(id) over (order by id desc) from t order by 1 limit 9);
select id from t where (id,'13') in (select id, row_number() over () || sum(id) over (order by id desc) from t order by 2 limit 9);
select id from t where id in (select (select row_number() over () || sum(id) over (order by id desc) from t order by 1) - 12);
select '13' not in (select x.v from (select row_number() over () || sum(id) over (order by id desc) as v from t order by 1 limit 2) x);
select '13' in (select distinct row_number() over () || sum(id) over (order by id desc) from t order by 1 limit 9);
