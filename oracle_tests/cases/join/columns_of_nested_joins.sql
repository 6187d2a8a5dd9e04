-- A join in parentheses is a subquery with columns of its own: what they are called, and what may name them.
CREATE TABLE r(a, b, c);
INSERT INTO r VALUES(1, 'p', 3), (2, 'q', NULL), (NULL, 'n', 5), (4, 's', 4);
CREATE TABLE s(a INT, b TEXT, d);
INSERT INTO s VALUES(1, 'u', 3), (3, 'v', NULL), (NULL, 'n', 5), (5, 'q', 4);
CREATE TABLE u(a REAL, c, e);
INSERT INTO u VALUES(1, 3, 3), (2, 'v', NULL), (7, 4, 5);
CREATE TABLE k(id INTEGER PRIMARY KEY, a, e);
INSERT INTO k VALUES(1, 2, 3), (3, '1', 4), (5, NULL, 6);
CREATE TABLE o(z); CREATE TABLE o2(z2); CREATE TABLE o3(z3);
INSERT INTO o VALUES(1), (2); INSERT INTO o2 VALUES(2), (3); INSERT INTO o3 VALUES(2), (5);
CREATE VIEW v AS SELECT a, b, c + 1 AS c FROM r WHERE b < 's';
-- under an alias by names that differ, by `table.column`, and bare
SELECT x."a:1", x.d, s.a, d FROM u JOIN (r JOIN s) AS x;
SELECT x."a:1", x."a:2", r.a, s.a FROM k JOIN (r JOIN s USING(a)) AS x ON x.a = k.id;
SELECT *, r.a, s.a FROM o JOIN (r JOIN s USING(a)) AS x;
SELECT r.*, s.* FROM o JOIN (r JOIN s USING(a)) AS x;
-- error
SELECT x.* FROM o JOIN (r JOIN o2) AS x;
-- error
SELECT * FROM (r JOIN s) AS x;
SELECT * FROM (r JOIN o) AS x;
-- rowids
SELECT x._rowid_, r.rowid, o.oid FROM (r JOIN o) AS x;
SELECT k.rowid, id FROM r JOIN (k JOIN (SELECT 1));
-- error
SELECT x.rowid FROM (r JOIN o) AS x;
-- error
SELECT r.rowid FROM ((r JOIN o) AS x JOIN o2) AS y;
-- error
SELECT rowid FROM o JOIN (o2 JOIN o3);
-- NATURAL and USING see them, too
SELECT * FROM (r JOIN o) AS x NATURAL JOIN (o2 JOIN o3) AS y;
SELECT * FROM (r JOIN o) AS x JOIN (o2 JOIN o) USING(_rowid_);
CREATE TABLE h("a:1", a);
INSERT INTO h VALUES(1, 2), (3, 4);
SELECT * FROM h JOIN (r JOIN s) USING("a:1");
-- parentheses that stand first mean nothing, also in others
SELECT x.a, y.d FROM o JOIN ((r AS x JOIN s AS y USING(a)) JOIN o2);
SELECT x.a FROM o JOIN ((r AS x) JOIN o2);
-- error
SELECT x.a FROM o JOIN (o2 JOIN (r AS x));
-- of several columns of one name
SELECT a FROM r JOIN (s JOIN u ON s.a = u.a) USING(a);
SELECT a, s.a, u.a FROM r LEFT JOIN (s JOIN u ON s.a = u.a) USING(a);
-- error
SELECT a FROM r RIGHT JOIN (s JOIN u ON s.a = u.a) USING(a);
-- error
SELECT * FROM r FULL JOIN (s JOIN u ON s.a = u.a) AS x USING(a) ORDER BY a;
SELECT a FROM (r JOIN s) AS x RIGHT JOIN u USING(a);
SELECT * FROM o JOIN (r JOIN s USING(a) JOIN u USING(a)) AS x;
-- error
SELECT * FROM o JOIN (r JOIN s ON 1 JOIN u USING(a)) AS x;
-- a table made of it
CREATE TABLE made AS SELECT *, x."a:1" FROM o JOIN (r JOIN s USING(a)) AS x;
SELECT sql FROM sqlite_master WHERE name = 'made';
SELECT * FROM made;
-- joins in parentheses in one another that stay subqueries
SELECT k.e, u.e FROM r JOIN (s FULL JOIN (o JOIN (u FULL JOIN k USING(a)) ON true) ON true) ON true;
SELECT * FROM s NATURAL LEFT JOIN ((s CROSS JOIN v USING(a, b)) AS y NATURAL RIGHT JOIN u);
SELECT count(*) FROM s JOIN (r FULL JOIN (o LEFT JOIN (u FULL JOIN k USING(a)) AS x ON z = x.c) ON z = r.c) ON true;
-- which mistake is told
-- error
SELECT * FROM v, r FULL JOIN u USING(a) CROSS JOIN k AS s USING(c);
-- error
SELECT * FROM r, s NATURAL LEFT JOIN u NATURAL LEFT JOIN u AS u2 RIGHT JOIN k USING(zz);
-- error
SELECT x.* FROM r AS z NATURAL FULL JOIN (o JOIN r ON o.a = o.z) AS x;
