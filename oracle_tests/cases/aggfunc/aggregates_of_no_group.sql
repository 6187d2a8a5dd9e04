-- lang_aggfunc: an aggregate without GROUP BY gives one row, with GROUP BY none, of no rows
CREATE TABLE t(a);
SELECT count(*), sum(a), total(a), avg(a), max(a), group_concat(a), json_group_array(a), median(a) FROM t;
SELECT count(*), sum(a) FROM t GROUP BY a;
SELECT count(*) FROM t HAVING count(*) = 0;
SELECT count(*) FROM t HAVING 0;
SELECT 'x', count(*), a FROM t;
