-- optoverview: a view below a window becomes part of the query; its conditions hold before the window.
CREATE TABLE t(g, v);
INSERT INTO t VALUES('a', 1), ('a', 2), ('b', 3), ('b', -1);
CREATE VIEW pos AS SELECT g AS grp, v * 10 AS val FROM t WHERE v > 0;
SELECT grp, val, sum(val) OVER (PARTITION BY grp ORDER BY val) FROM pos ORDER BY val;
SELECT grp, row_number() OVER (ORDER BY val DESC) FROM pos WHERE val < 30 ORDER BY 2;
SELECT grp, max(val), rank() OVER (ORDER BY max(val)) FROM pos GROUP BY grp ORDER BY grp;
