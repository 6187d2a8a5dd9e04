-- Source: SQLite itself (EXPLAIN QUERY PLAN)
-- A term that asks whether a NOT NULL column is NULL is false, also where it came into the query or was pushed into a
-- subquery, and so fixes no column: rows are sorted by it all the same.
CREATE TABLE k(a, b, c, PRIMARY KEY(a, b)) WITHOUT ROWID;
CREATE TABLE n(a NOT NULL, b, c);
CREATE INDEX na ON n(a, b);
CREATE TABLE z(a, b);
INSERT INTO k VALUES(1, 2, 3), (2, 1, 3);
INSERT INTO n VALUES(1, 2, 3), (2, NULL, 3);
INSERT INTO z VALUES(1, 2), (NULL, 3), (NULL, 1);
SELECT a FROM (SELECT a, b FROM z UNION SELECT b, c FROM k) y WHERE a IS NULL;
EXPLAIN QUERY PLAN SELECT a FROM (SELECT a, b FROM z UNION SELECT b, c FROM k) y WHERE a IS NULL;
EXPLAIN QUERY PLAN SELECT a FROM (SELECT a, b FROM z UNION SELECT a, c FROM n) y WHERE a IS NULL;
EXPLAIN QUERY PLAN SELECT a FROM (SELECT a, b FROM z UNION ALL SELECT b, c FROM k ORDER BY a, b) y WHERE a IS NULL;
EXPLAIN QUERY PLAN SELECT a, c FROM (SELECT b a, c FROM k) y WHERE a IS NULL ORDER BY a, c;
EXPLAIN QUERY PLAN SELECT y.a, y.c FROM z LEFT JOIN (SELECT a, c FROM n) y ON z.a = y.a WHERE y.a IS NULL ORDER BY y.a, y.c;
SELECT z.b, y.a FROM z LEFT JOIN (SELECT a, c FROM n) y ON z.a = y.a WHERE y.a IS NULL ORDER BY y.a, z.b;
