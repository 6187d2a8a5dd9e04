-- Collations through subqueries in FROM, views and joins.
CREATE TABLE t(a TEXT COLLATE nocase);
INSERT INTO t VALUES('X');
CREATE VIEW v AS SELECT a, a || '' AS e, a COLLATE binary AS b FROM t;
SELECT a = 'x', e = 'x', b = 'x' FROM v;
SELECT count(*) FROM v JOIN (SELECT 'x' AS q) ON v.a = q;
SELECT count(*) FROM v JOIN (SELECT 'x' AS q) ON q = v.b;
SELECT count(*) FROM (SELECT a FROM t) WHERE a = 'x';
SELECT (SELECT a FROM t) = 'x';
