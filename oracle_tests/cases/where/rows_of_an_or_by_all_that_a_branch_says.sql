-- needs: or_union
-- Each side of an OR is a query of its own over its index, so a row that its index finds, but not the rest of that
-- side, comes where a later side finds it. Source: EXPLAIN of such statements in SQLite.
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c, d TEXT COLLATE NOCASE);
CREATE INDEX tb ON t(b);
CREATE INDEX tc ON t(c);
CREATE TABLE w(k TEXT, n, m, PRIMARY KEY(k, n)) WITHOUT ROWID;
CREATE INDEX wm ON w(m);
INSERT INTO t VALUES (1, 3, 1, 'x'), (2, NULL, 2, 'Y'), (3, 1, 1, NULL), (4, 2, 2, 3), (5, 2.5, 7, 'y');
INSERT INTO w VALUES ('b', 1, 3), ('a', 2, 2), ('a', 1, 1), ('c', 0, 5);
SELECT group_concat(a) FROM t WHERE (b <= 2 AND d >= 2) OR a >= 1;
SELECT group_concat(a) FROM t WHERE (b <= 2 AND (SELECT t.d)) OR a = 3;
SELECT group_concat(a) FROM t WHERE (b <= 2 AND abs(d) > 1) OR c = 1 OR (a < 3 AND b IS NULL);
SELECT group_concat(a) FROM t WHERE (b < 3 AND b > 1 AND d IS NOT NULL) OR (c < 3 AND d LIKE 'x') OR a = 3;
SELECT group_concat(m) FROM w WHERE (m > 1 AND n = 2) OR k = 'b' OR k = 'a';
SELECT group_concat(m || a) FROM w, t WHERE (m = t.a AND n = 2) OR k = t.d OR (k = 'a' AND t.a = 1);
SELECT json_group_array(m) FROM t LEFT JOIN w ON (m = t.a AND n = 2) OR (k = 'a' AND t.a < 3);
SELECT group_concat(a) FROM t WHERE 2 BETWEEN b AND c OR a BETWEEN 1 AND a + 1;
SELECT group_concat(a) FROM t WHERE b BETWEEN c AND 2 OR a BETWEEN 1 AND a + 1;
UPDATE t SET d = a WHERE (b <= 2 AND c >= 2) OR a = 3 RETURNING a, d;
DELETE FROM t WHERE (b <= 2 AND c >= 2) OR a = 3 RETURNING a;
