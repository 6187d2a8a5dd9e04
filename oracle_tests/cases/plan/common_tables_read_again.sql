-- source: lang_with §3, optoverview
-- how many rows a common table expression has that is kept counts for the first reference alone, in the order in which
-- SQLite compiles them: of any other it knows no more than of a table without statistics. (Views are otherwise.)
CREATE TABLE a(x, y);
CREATE TABLE b(x, y);
CREATE TABLE e(k INTEGER PRIMARY KEY, x);
CREATE VIEW v AS SELECT x, count(*) AS y FROM a GROUP BY x;
EXPLAIN QUERY PLAN WITH q AS MATERIALIZED (SELECT * FROM a LIMIT 7)
    SELECT 1 FROM q JOIN b ON q.x = b.x JOIN q AS r ON b.y = r.y;
EXPLAIN QUERY PLAN WITH q AS MATERIALIZED (SELECT * FROM a LIMIT 7)
    SELECT 1 FROM q CROSS JOIN b JOIN q AS r ON b.y = r.y;
EXPLAIN QUERY PLAN WITH q AS MATERIALIZED (SELECT * FROM a LIMIT 7)
    SELECT 1 FROM q CROSS JOIN e JOIN q AS r ON e.x = r.y WHERE e.k > 5;
EXPLAIN QUERY PLAN WITH q AS MATERIALIZED (SELECT * FROM a LIMIT 7)
    SELECT 1 FROM b JOIN q AS r ON b.y = r.y, (SELECT count(*) AS n FROM q AS s, b WHERE s.x = b.x) AS z WHERE z.n = r.x;
EXPLAIN QUERY PLAN WITH q AS MATERIALIZED (SELECT * FROM a LIMIT 7)
    SELECT 1 FROM (SELECT count(*) AS n FROM q AS s, b WHERE s.x = b.x) AS z, b JOIN q AS r ON b.y = r.y WHERE z.n = r.x;
EXPLAIN QUERY PLAN WITH q AS MATERIALIZED (SELECT * FROM a LIMIT 7)
    SELECT (SELECT count(*) FROM q AS s, b WHERE s.x = b.x) FROM b JOIN q AS r ON b.y = r.y;
EXPLAIN QUERY PLAN WITH q AS MATERIALIZED (SELECT * FROM a LIMIT 7)
    SELECT 1 FROM q AS s, b WHERE s.x = b.x UNION ALL SELECT 2 FROM q AS s, b WHERE s.x = b.x;
EXPLAIN QUERY PLAN WITH q AS (SELECT DISTINCT x, y FROM a)
    SELECT 1 FROM q AS s LEFT JOIN q AS t ON t.x = s.y JOIN q AS u ON u.y = s.y;
EXPLAIN QUERY PLAN WITH q AS (SELECT x, y FROM a), r AS (SELECT * FROM q LIMIT 9)
    SELECT 1 FROM q AS s LEFT JOIN r ON r.x = s.y JOIN r AS t ON t.y = s.y JOIN q;
EXPLAIN QUERY PLAN SELECT 1 FROM v AS s JOIN b ON b.x = s.y JOIN v AS t ON b.y = t.y;
