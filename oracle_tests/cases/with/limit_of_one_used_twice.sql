-- source: lang_with, optoverview §12
-- The LIMIT of a common table expression may become that of the query that reads it, which then sorts all rows before it
-- takes the first ones, also where the expression is used once more. One with OFFSET, or sorted itself, stays what it is.
CREATE TABLE u(d, e);
INSERT INTO u VALUES(1, 5), (2, 6), (2, 7);
WITH n AS (SELECT d AS m, e AS k FROM u LIMIT 2) SELECT (SELECT max(k) FROM n), m, k FROM n ORDER BY k DESC;
WITH n AS (SELECT d AS m, e AS k FROM u LIMIT 2) SELECT (SELECT max(k) FROM n), m, k FROM n ORDER BY k DESC LIMIT 5;
WITH n AS (SELECT d AS m, e AS k FROM u LIMIT 2 OFFSET 1) SELECT (SELECT max(k) FROM n), m, k FROM n ORDER BY k DESC;
WITH n AS (SELECT d AS m, e AS k FROM u ORDER BY e DESC LIMIT 2) SELECT (SELECT max(k) FROM n), m, k FROM n ORDER BY k;
WITH n AS (SELECT d AS m FROM u UNION ALL SELECT e FROM u LIMIT 4) SELECT (SELECT max(m) FROM n), m FROM n ORDER BY m DESC;
WITH n AS (SELECT d AS m, e AS k FROM u LIMIT 2) SELECT m, k FROM n WHERE k IN (SELECT k FROM n) ORDER BY k DESC;
WITH n AS (SELECT d AS m, e AS k FROM u LIMIT 2), o AS (SELECT * FROM n ORDER BY k DESC) SELECT o.k, n.k FROM o, n ORDER BY 1, 2;
