-- Aggregates of CASE count and add only some of the rows.
CREATE TABLE t(k, v);
INSERT INTO t VALUES('a', 1), ('b', 2), ('a', 3), ('c', NULL), (NULL, 5);
SELECT sum(CASE k WHEN 'a' THEN v END), count(CASE WHEN v > 1 THEN 1 END), max(CASE WHEN k IS NOT NULL THEN v ELSE -v END), group_concat(CASE k WHEN 'a' THEN 'A' ELSE k END), avg(iif(k = 'a', v, NULL)), sum(k = 'a'), sum(v IS NULL), total(k > 'a') FROM t;
