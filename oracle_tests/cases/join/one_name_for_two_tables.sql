-- a qualified name that two tables have means the first where the second was joined USING the column
CREATE TABLE t(a, b);
-- error
WITH q(c0) AS (SELECT a FROM t) SELECT x.c0 FROM q x NATURAL JOIN (q y) JOIN q ON x.c0 IS q.c0;
-- error
WITH q(c0) AS (SELECT a FROM t) SELECT x.c0 FROM q x NATURAL JOIN q JOIN q ON x.c0 IS q.c0;
-- error
WITH q(c0) AS (SELECT a FROM t) SELECT x.c0 FROM q x JOIN (q y) JOIN q ON x.c0 IS q.c0;
-- error
WITH q(c0) AS (SELECT a FROM t) SELECT x.c0 FROM q x JOIN (q y) ON x.c0=y.c0;
WITH q(c0) AS (SELECT a FROM t) SELECT x.c0 FROM q x JOIN (q y) ON x.c0=q.c0;
SELECT x.a FROM t x JOIN (t y) ON x.a=t.a;
-- error
SELECT x.a FROM t x JOIN (t y) ON x.a=y.a;
SELECT x.a FROM t x JOIN (t y) AS z ON x.a=z.a;
-- error
SELECT x.a FROM t x JOIN (t) AS z ON x.a=t.a;
-- error
SELECT x.a FROM t x NATURAL JOIN (t y) JOIN t ON x.a IS t.a;
-- error
SELECT x.a FROM t x JOIN (t y) USING (a) JOIN t ON x.a IS t.a;
-- error
SELECT x.a FROM t x JOIN (t y) USING (a) JOIN t ON x.a IS t.b;
SELECT x.a FROM t x NATURAL JOIN (SELECT a FROM t) JOIN (SELECT b FROM t) ON 1;
-- error
SELECT a FROM t x JOIN t y USING (a) JOIN t z ON x.a IS z.a;
SELECT y.a FROM t y JOIN t y USING (a);
-- error
SELECT y.a FROM t x JOIN t y USING (a) JOIN t y;
SELECT y.a FROM t x JOIN t y USING (a) JOIN t y USING (a);
-- error
SELECT y.b FROM t x JOIN t y USING (a) JOIN t y USING (a);
-- error
SELECT 1 FROM t x JOIN t y USING (a) JOIN t y ON y.a=x.a;
-- error
SELECT 1 FROM t x JOIN t y USING (a) JOIN t y ON y.b=x.a;
-- error
SELECT 1 FROM t x LEFT JOIN t y USING (a) LEFT JOIN t y ON y.a=x.a;
-- error
SELECT 1 FROM t x JOIN t y USING (a) JOIN t y WHERE y.a=x.a;
-- error
SELECT 1 FROM t x JOIN t y ON 1 JOIN t y WHERE y.a=x.a;
