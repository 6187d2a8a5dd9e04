-- json1 §3.4 and §4.23: what json_each() says is JSON stays JSON out of a scalar subquery, unless a function in it
-- makes JSON or a sorter stands in between.
CREATE TABLE t(a, j);
INSERT INTO t VALUES (1,'[1]'),(2,'{"a":1}'),(3,'[3]');
CREATE VIEW v AS SELECT a, json(j) AS x FROM t;
SELECT json_array((SELECT value FROM json_each('[[1],2]')));
SELECT json_array((SELECT max(value) FROM json_each('[[1],2]')));
-- needs flatten
SELECT json_group_array(value) FROM (SELECT value FROM json_each('[[1],2,{"a":3}]'));
SELECT json_group_array(value) FROM (SELECT value FROM json_each('[[1],2,{"a":3}]') ORDER BY 1);
SELECT json_group_array(value) FROM (SELECT value FROM json_each('[[1],2,{"a":3}]') LIMIT 10);
SELECT json_group_array(value) FROM (SELECT DISTINCT value FROM json_each('[[1],2,{"a":3}]'));
SELECT json_array((SELECT value FROM json_each('[[1],2,{"a":3}]') WHERE key=2));
SELECT json_array((SELECT value FROM json_each('[[1],2,{"a":3}]') ORDER BY key DESC));
SELECT json_array((SELECT value FROM json_each('[[1],2,{"a":3}]') ORDER BY key DESC LIMIT 1));
SELECT json_array((SELECT max(value) FROM json_each('[[1],2,{"a":3}]')));
SELECT subtype(x) FROM (SELECT coalesce(value,1) x FROM json_each('[[1],2]'));
SELECT subtype((SELECT coalesce(value,1) x FROM json_each('[[1],2]')));
SELECT subtype((SELECT max(value,1) x FROM json_each('[[1],2]')));
SELECT subtype((SELECT max(value) x FROM json_each('[[1],2]')));
SELECT subtype((SELECT min(value) x FROM json_each('[[1],2,[0]]')));
SELECT subtype((SELECT case when 1 then value end x FROM json_each('[[1],2,[0]]')));
SELECT subtype((SELECT case when key=0 then json(value) end x FROM json_each('[[1],2,[0]]')));
SELECT subtype((SELECT iif(key=0,value,1) x FROM json_each('[[1],2,[0]]')));
SELECT subtype((SELECT +value x FROM json_each('[[1],2,[0]]')));
SELECT subtype((SELECT +json(value) x FROM json_each('[[1],2,[0]]')));
SELECT subtype((SELECT cast(value as text) x FROM json_each('[[1],2,[0]]')));
SELECT subtype((SELECT likely(value) x FROM json_each('[[1],2,[0]]')));
SELECT subtype((SELECT value x FROM json_each('[[1],2,[0]]') limit 1 offset 2));
SELECT subtype((SELECT distinct value x FROM json_each('[[1],2,[0]]')));
SELECT subtype((SELECT value x FROM json_each('[[1],2,[0]]') UNION ALL SELECT 3));
SELECT subtype((SELECT 3 FROM json_each('[[1],2,[0]]') WHERE 0 UNION ALL SELECT value FROM json_each('[[1]]')));
SELECT subtype((SELECT value x FROM json_each('[[1],2,[0]]') UNION SELECT 3));
-- needs flatten
SELECT subtype((SELECT x FROM (SELECT value x FROM json_each('[[1],2,[0]]'))));
SELECT subtype((SELECT x FROM (SELECT value x FROM json_each('[[1],2,[0]]') LIMIT 1)));
-- needs flatten
SELECT subtype(x) FROM (SELECT value x FROM json_each('[[1],2,[0]]') LIMIT 1);
SELECT subtype(x) FROM (SELECT max(value) x FROM json_each('[[1],[0]]'));
SELECT subtype(x) FROM (SELECT value x, max(key) FROM json_each('[[1],[0]]'));
SELECT subtype(x) FROM (SELECT value AS x FROM json_each('[[1]]') UNION ALL SELECT json(1));
-- needs flatten
-- needs flatten_union
SELECT subtype(x) FROM (SELECT value AS x FROM json_each('[[1]]') UNION ALL SELECT value FROM json_each('[2,[1]]'));
SELECT subtype(coalesce((SELECT value FROM json_tree('[[1],[2]]')),2));
SELECT subtype(max((SELECT value FROM json_tree('[[1],[2]]')),2));
SELECT json_group_array((SELECT value FROM json_each(j))) FROM t;
SELECT json_object('a',(SELECT value FROM json_each('[[1],[2]]')));
SELECT json_set('{}','$.a',(SELECT value FROM json_each('[[1],[2]]')));
SELECT (SELECT value FROM json_each('[[1],[2]]')), json_array((SELECT value FROM json_each('[[1],[2]]')));
SELECT subtype(x) FROM (SELECT case a when 1 then value end x FROM t, json_each('[[1]]'));
SELECT subtype(x) FROM (SELECT +value x FROM t, json_each('[[1]]'));
SELECT subtype(x) FROM (SELECT cast(value as text) x FROM t, json_each('[[1]]'));
SELECT subtype(x) FROM (SELECT max(value,'') x FROM t, json_each('[[1]]'));
SELECT subtype(x) FROM (SELECT iif(a,value,'') x FROM t, json_each('[[1]]'));
SELECT subtype(x) FROM (SELECT json_each.value x FROM json_each('[[1],[0]]') ORDER BY key);
SELECT json_array((SELECT value FROM json_each(t.j) e JOIN t u ON u.a=1)) FROM t;
