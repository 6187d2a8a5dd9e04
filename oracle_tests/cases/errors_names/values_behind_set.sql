-- Of a column that is set twice the first value is not computed; a row that a query cannot give counts as one value.
CREATE TABLE t(a, b);
CREATE TABLE u(a INTEGER PRIMARY KEY, b TEXT UNIQUE, c REAL);
CREATE TABLE w(k, l, PRIMARY KEY (k, l)) WITHOUT ROWID;
INSERT INTO t VALUES (1, 2), (3, 1), (2, 3), (5, 0);
INSERT INTO u VALUES (1, 'x', 2), (2, 'y', 3);
CREATE INDEX ia ON u(c);
CREATE INDEX pb ON t(b) WHERE a > 5;
CREATE VIEW v1 AS SELECT a, b FROM t;
CREATE VIEW v2(p, q) AS SELECT a, count(*) FROM t GROUP BY a;

-- error
UPDATE t SET (a, b)=(SELECT a IN v1, 1);
-- error
UPDATE t SET (a, b)=(SELECT nope, 1);
-- error
UPDATE t SET (a, b)=(SELECT (1, 2)+1, 1);
-- error
UPDATE t SET (a, b)=(SELECT count(DISTINCT), 1 FROM t);
-- error
UPDATE t SET (a, b)=(SELECT 1, raise(abort, 1));
-- error
UPDATE t SET (a, b)=(SELECT 1, 2, 3);
-- error
UPDATE t SET (a, b)=(SELECT 1, (SELECT 1, 2));
-- error
UPDATE t SET (a, b)=(SELECT 1 FROM t x INDEXED BY pb);
-- error
UPDATE t SET (a, b)=(SELECT 1, 2 FROM t x INDEXED BY pb);
UPDATE t SET (a, b)=(SELECT 1, 2 ORDER BY (1, 2)+1);
-- error
UPDATE t SET (a, b)=(SELECT 1, 2 WHERE (a, 2)+1);
-- error
UPDATE t SET (a, b)=(SELECT a COLLATE nocoll = 1, 2);
-- error
UPDATE t SET (a, b)=(SELECT 1, 2 FROM u WHERE u.a COLLATE nocoll = t.a);
-- error
UPDATE t SET (a, b)=(SELECT 1, a IN v1), b = nope;
-- error
UPDATE t SET b = (a, 1), (a, b)=(SELECT 1, a IN v1);
-- error
UPDATE t SET (a, b)=(SELECT 1, a IN v1), a = (1, 2);
-- error
UPDATE t SET (a, b)=(1, a IN v1);
-- error
UPDATE t SET (a, b)=(1, 2, a IN v1);
-- error
UPDATE t SET (a, b)=(SELECT 1, a IN v1) WHERE (a, 2)+1;
-- error
UPDATE t SET (a, b)=(SELECT 1, a IN v1) FROM u;
-- error
UPDATE t SET (a, b)=(SELECT 1, (1, 2)+1) FROM u;
-- error
INSERT INTO u(a) VALUES (1) ON CONFLICT(a) DO UPDATE SET (b, c)=(SELECT 1, a IN v1);
-- error
INSERT INTO u(a) VALUES (1) ON CONFLICT(a) DO UPDATE SET (b, c)=(SELECT 1, (a, 1)+1);
UPDATE t SET b = (a, 1), (a, b)=(SELECT 1, 2);
UPDATE t SET b = (a, 1), (a, b)=(SELECT a, 2 FROM u);
UPDATE t SET b = (SELECT 1, 2), (a, b)=(SELECT a, 2 FROM u);
UPDATE t SET b = raise(abort, 1), (a, b)=(SELECT a, 2 FROM u);
-- error
UPDATE t SET (a, b)=(SELECT a, 2 FROM u), b = (a, 1);
-- error
UPDATE t SET (a, b)=(SELECT a, 2 FROM u), b = (1, 2)+1;
UPDATE t SET b = (1, 2)+1, (a, b)=(SELECT a, 2 FROM u);
-- error
UPDATE t SET (a, b)=(SELECT a, (1, 2)+1);
-- error
UPDATE t SET (a, b)=(SELECT a, (1, 2)+1 FROM t);
-- error
UPDATE t SET (a, b)=(SELECT a, (a, 2)+1 FROM t GROUP BY a);
-- error
UPDATE t SET (a, b)=(SELECT a, 2 FROM t LIMIT (SELECT 1, 2));
-- error
UPDATE t SET (a, b)=(SELECT a, 2 FROM t WHERE a IN (SELECT 1, 2));
-- error
UPDATE t SET (a, b)=(SELECT a, 2 FROM t WHERE a IN (SELECT 1, 2) = 3);
-- error
UPDATE t SET (a, b)=(SELECT a, 2 FROM t UNION SELECT 1, raise(abort, 1));
-- error
UPDATE t SET (a, b)=(SELECT a, 2 FROM t ORDER BY raise(abort, 1));
-- error
UPDATE t SET (a, b)=(SELECT a, 2 FROM t ORDER BY a COLLATE nocoll);
-- error
UPDATE t SET (a, b)=(VALUES (1, raise(abort, 1)));
UPDATE t SET (a, b)=(SELECT x.a, 2 FROM t x, u y INDEXED BY ia WHERE x.a = y.a);
-- error
UPDATE t SET (a, b)=(SELECT x.b, 2 FROM t x INDEXED BY pb);
UPDATE t SET (a, b)=(SELECT x.b, 2 FROM t x INDEXED BY pb), (a, b)=(SELECT 1, 2);
-- error
UPDATE t SET (a, b)=(SELECT x.b, 2 FROM t x INDEXED BY pb), a = (SELECT 1, 2);
-- error
UPDATE t SET (a, b)=(SELECT x.b, 2 FROM t x INDEXED BY pb), a = (a, 2)+1;
-- error
UPDATE t SET (a, b)=(SELECT x.b, 2 FROM t x INDEXED BY pb) FROM u;
-- error
UPDATE t SET (a, b)=(SELECT 1, (a, 2)+1) FROM u;
-- error
UPDATE t SET (a, b)=(SELECT 1, (SELECT 1, 2)) WHERE (a, 2)+1;
-- error
UPDATE t SET (a, b)=(SELECT 1, (SELECT 1, 2)) WHERE (SELECT 1, 2);
-- error
UPDATE t SET (a, b)=(SELECT 1, (SELECT 1, 2)) RETURNING (a, 1)+1;
-- error
UPDATE t SET (a)=(SELECT (SELECT 1, 2));
-- error
UPDATE t SET (a)=(SELECT (a, 2)+1);
-- error
UPDATE t SET (a)=((a, 2)+1);
-- error
UPDATE t SET (a)=(SELECT x.b FROM t x INDEXED BY pb);
-- error
UPDATE w SET (l)=(SELECT (l, 2)+1);
-- error
UPDATE w SET (k, l)=(SELECT 1, (l, 2)+1);
