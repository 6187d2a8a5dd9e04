-- Row values in ON, HAVING and CHECK constraints.
CREATE TABLE t(a, b, CHECK((a, b) <> (0, 0)));
INSERT INTO t VALUES(1, 2), (3, 4);
-- error
INSERT INTO t VALUES(0, 0);
SELECT x.a, y.b FROM t x JOIN t y ON (x.a, x.b) = (y.a, y.b) ORDER BY 1;
SELECT a, sum(b) FROM t GROUP BY a HAVING (a, sum(b)) > (1, 2);
SELECT x.a, y.a FROM t x LEFT JOIN t y ON (y.a, y.b) > (x.a, x.b) ORDER BY 1;
