-- needs: automatic_index
-- Conditions of a subquery that becomes a part of the query come before the query's own: it shows which of them fails.
CREATE TABLE t0(a, b);
INSERT INTO t0 VALUES(1,2),(3,4);
-- error
SELECT 1 FROM (SELECT a, b FROM t0 WHERE b <> json_valid(b, -1+1)) x WHERE x.a <> x.a;
SELECT 1 FROM (SELECT a, b FROM t0 WHERE b <> b) x WHERE x.a <> json_valid(x.a, -1+1);
-- error
SELECT 1 FROM t0 JOIN (SELECT a, b FROM t0 WHERE b <> json_valid(b, -1+1)) x WHERE x.a <> x.a;
SELECT 1 FROM t0 JOIN (SELECT a, b FROM t0 WHERE b <> b) x WHERE x.a <> json_valid(x.a, -1+1);
-- error
SELECT 1 FROM t0 JOIN (SELECT a BETWEEN 8 AND 26 AS a, b FROM t0 WHERE b <> json_valid(b, -1+1)) x WHERE x.a <> x.a;
-- error
SELECT 1 FROM (SELECT a BETWEEN 8 AND 26 AS a, b FROM t0 WHERE b <> json_valid(b, -1+1)) x WHERE x.a <> x.a;
SELECT 1 FROM t0 WHERE (a BETWEEN 8 AND 26) <> (a BETWEEN 8 AND 26) AND b <> json_valid(b, -1+1);
-- error
SELECT 1 FROM t0 WHERE b <> json_valid(b, -1+1) AND (a BETWEEN 8 AND 26) <> (a BETWEEN 8 AND 26);
SELECT 1 FROM t0 WHERE a <> a AND b <> json_valid(b, -1+1);
-- error
SELECT 1 FROM t0 JOIN (SELECT a AS a, b FROM t0 WHERE b <> json_valid(b, -1+1)) x WHERE x.a <> x.a AND (t0.a,t0.b) < (9,9);
SELECT 1 FROM t0 JOIN t0 x ON x.b <> json_valid(x.b, -1+1) WHERE x.a <> x.a;
-- error
SELECT 1 FROM t0 JOIN t0 x ON x.a<>x.a WHERE x.b <> json_valid(x.b, -1+1);
SELECT 1 FROM (SELECT a, b FROM t0 WHERE b <> json_valid(b, -1+1)) x JOIN (SELECT a, b FROM t0 WHERE b <> b) y ON x.a = 7;
-- error
SELECT 1 FROM t0 LEFT JOIN (SELECT a, b FROM t0 WHERE b <> json_valid(b, -1+1)) x ON x.a <> x.a;
SELECT 1 FROM t0 LEFT JOIN (SELECT a, b FROM t0 WHERE b <> b) x ON x.a <> json_valid(x.b, -1+1);
