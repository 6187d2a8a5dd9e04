-- A group whose rows are all filtered away is still a group.
CREATE TABLE t(g, v);
INSERT INTO t VALUES(1, 1), (2, 2);
SELECT g, count(*) FILTER (WHERE v = 1), max(v) FILTER (WHERE v = 1) FROM t GROUP BY g ORDER BY g;
SELECT g, sum(v) FILTER (WHERE 0), total(v) FILTER (WHERE 0) FROM t GROUP BY g ORDER BY g;
