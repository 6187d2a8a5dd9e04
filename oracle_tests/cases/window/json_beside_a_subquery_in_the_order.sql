-- Arguments are computed before the rows are sorted, also where PARTITION BY or ORDER BY have a subquery: what a function
-- in them asks for is still known to be JSON. Source: found with SQLite.
CREATE TABLE t(a, b, j);
INSERT INTO t VALUES(1, 2.5, '[1]'), (1, 'x', '[[1],2]'), (2, 3, '2');
SELECT min(json_object('z', json_group_array(a))) OVER (PARTITION BY (SELECT b)) FROM t GROUP BY (SELECT b);
SELECT min(json_array(json_group_array(a))) OVER (ORDER BY (SELECT b), a) FROM t GROUP BY b;
SELECT lead(json_array(json_group_array(a))) OVER (ORDER BY (SELECT b)), sum(a) OVER (PARTITION BY (SELECT a)) FROM t GROUP BY b;
SELECT last_value(json_array(value)) OVER (ORDER BY (SELECT id)) FROM json_each('[[1], 2]');
SELECT max(json_array(a)) FILTER (WHERE json(j) > '1') OVER (PARTITION BY (SELECT b) ORDER BY json(j)) FROM t;
