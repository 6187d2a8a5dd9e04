-- lang_update "UPDATE FROM": the target may be found by its key from the other tables' rows.
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c);
CREATE TABLE u(x, y); CREATE TABLE w(y, z);
INSERT INTO t VALUES(1, 'one', 0), (2, 'two', 0), (3, 'three', 0);
INSERT INTO u VALUES(1, 10), (3, 30), (3, 31), (9, 90), ('2', 20);
INSERT INTO w VALUES(10, 'z10'), (30, 'z30'), (20, 'z20');
UPDATE t SET c = y FROM u WHERE t.a = u.x;
SELECT * FROM t ORDER BY a;
UPDATE t SET b = z, c = u.y + 1 FROM u JOIN w USING(y) WHERE t.a = u.x;
SELECT * FROM t ORDER BY a;
UPDATE t SET c = (SELECT max(y) FROM u) FROM u WHERE u.x = t.a AND u.y > 15 RETURNING a, c;
CREATE INDEX tb ON t(b);
UPDATE t SET b = 'q' || y FROM (SELECT x, max(y) AS y FROM u GROUP BY x) AS m WHERE t.a = m.x;
SELECT * FROM t ORDER BY a;
UPDATE t SET c = c + 1 FROM u WHERE b = 'q' || u.y;
SELECT * FROM t ORDER BY a;
UPDATE t SET a = a + 10 FROM u WHERE t.a = u.x;
SELECT * FROM t ORDER BY a;
