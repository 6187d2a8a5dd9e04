-- INDEXED BY an index with expressions: no scan of it for the right side of a RIGHT or FULL JOIN
CREATE TABLE t(a, b, c, d PRIMARY KEY);
CREATE INDEX ie ON t(a, length(b));
CREATE INDEX ip ON t(a, b);
CREATE INDEX iw ON t(a, c) WHERE a > 5;
CREATE INDEX io ON t(length(b));
-- error
SELECT x.b FROM t x FULL JOIN t y INDEXED BY ie ON x.a = y.c;
SELECT x.b FROM t x FULL JOIN t y INDEXED BY ip ON x.a = y.c;
SELECT x.b FROM t x FULL JOIN t y INDEXED BY ie ON x.a = y.a;
SELECT x.b FROM t x FULL JOIN t y INDEXED BY ip ON x.a = y.a;
SELECT x.b FROM t x FULL JOIN t y INDEXED BY io ON x.a = length(y.b);
-- error
SELECT x.b FROM t x RIGHT JOIN t y INDEXED BY ie ON x.a = y.c;
SELECT x.b FROM t x RIGHT JOIN t y INDEXED BY ie ON x.a = y.a;
SELECT x.b FROM t x INDEXED BY ie FULL JOIN t y ON x.a = y.c;
SELECT x.b FROM t x INDEXED BY ip FULL JOIN t y ON x.a = y.c;
-- error
SELECT x.b FROM t x INDEXED BY iw FULL JOIN t y ON x.a = y.c;
-- error
SELECT x.b FROM t x INDEXED BY iw RIGHT JOIN t y ON x.a = y.c;
SELECT x.b FROM t x INDEXED BY ie RIGHT JOIN t y ON x.a = y.c;
SELECT x.b FROM t x INDEXED BY ie LEFT JOIN t y ON x.a = y.c;
SELECT x.b FROM t x LEFT JOIN t z INDEXED BY ie ON 1 RIGHT JOIN t y ON x.a = y.c;
SELECT x.b FROM t x LEFT JOIN t z INDEXED BY ie ON z.a=x.a RIGHT JOIN t y ON x.a = y.c;
SELECT x.b FROM t x RIGHT JOIN t z  ON z.a=x.a LEFT JOIN t y INDEXED BY ie ON x.a = y.c;
SELECT x.b FROM t x RIGHT JOIN t z  ON z.a=x.a, t y INDEXED BY ie;
SELECT x.a, length(x.b) FROM t x FULL JOIN t y ON 1;
SELECT y.a, length(y.b) FROM t x FULL JOIN t y ON 1;
SELECT y.a, length(y.b) FROM t x FULL JOIN t y ON 1 WHERE y.a = 1;
SELECT y.a, length(y.b) FROM t x FULL JOIN t y ON x.c=length(y.b);
SELECT y.a, length(y.b) FROM t x LEFT JOIN t y ON x.c=length(y.b);
SELECT length(y.b) FROM t x FULL JOIN t y ON x.c=length(y.b);
SELECT length(y.b) FROM t x FULL JOIN t y NOT INDEXED ON x.c=length(y.b);
SELECT length(x.b) FROM t x FULL JOIN t y ON x.c=length(y.b) ORDER BY length(x.b);
SELECT length(x.b) FROM t x RIGHT JOIN t y ON x.c=length(y.b) ORDER BY length(x.b);
SELECT length(x.b) FROM t x LEFT JOIN t y ON x.c=length(y.b) ORDER BY length(x.b);
SELECT x.b FROM t x INDEXED BY io RIGHT JOIN t y ON x.a = y.c AND length(x.b) = 5;
SELECT x.b FROM t x INDEXED BY io RIGHT JOIN t y ON x.a = y.c WHERE length(x.b) = 5;
-- error
SELECT y.b FROM t x RIGHT JOIN t y INDEXED BY io ON x.a = y.c WHERE length(y.b) = 5;
