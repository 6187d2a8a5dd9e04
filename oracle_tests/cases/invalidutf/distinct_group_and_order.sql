-- invalidutf: texts that are not the same bytes are not equal, whatever they would decode to.
-- invalid_text: yes
CREATE TABLE t(a TEXT, n INT);
INSERT INTO t VALUES(CAST(x'ff' AS TEXT), 1), (CAST(x'fe' AS TEXT), 2), (CAST(x'ff' AS TEXT), 4), (CAST(x'efbfbd' AS TEXT), 8), (CAST(x'c0af' AS TEXT), 16), ('/', 32);
SELECT hex(a), sum(n) FROM t GROUP BY a ORDER BY a;
SELECT count(DISTINCT a) FROM t;
SELECT hex(a) FROM t WHERE a IN (CAST(x'c0af' AS TEXT), '/') ORDER BY a;
SELECT hex(x.a), x.n, y.n FROM t x JOIN t y ON x.a = y.a AND x.n < y.n;
SELECT hex(a) FROM (SELECT a FROM t UNION SELECT a FROM t) ORDER BY a DESC;
