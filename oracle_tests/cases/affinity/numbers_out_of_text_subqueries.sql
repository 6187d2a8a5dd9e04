-- source: datatype3 §4.2
-- a subquery whose column counts as TEXT may give a number out of one of its parts: with another number it is compared
-- as a number, with a text as a text; so in rows, BETWEEN and lists of one or two
CREATE TABLE t(i INT, x TEXT, n, r REAL);
INSERT INTO t VALUES (5, '5', '5', 5), (46, '46', 46, 4.5);
SELECT (SELECT i FROM t UNION ALL SELECT x FROM t) < 46, (SELECT i FROM t UNION ALL SELECT x FROM t) < '46';
SELECT (SELECT r FROM t UNION ALL SELECT x FROM t) = 5, (SELECT r FROM t UNION ALL SELECT x FROM t) = '5';
SELECT (SELECT i FROM t EXCEPT SELECT CAST(46 AS TEXT)) BETWEEN 3 AND 46;
SELECT c < 46, c < '46', c = 5.0, c IN (5), c IN (5.0, 7), c IN ('5', 7, 8), (c, 1) <= (46, 0), c IS 5.0
    FROM (SELECT (SELECT i FROM t UNION ALL SELECT x FROM t) AS c FROM t LIMIT 5);
SELECT c < 46, c < '46', c = 5, c IN (5), c IN (5, 7), c IN (5, 7, 8), (c, 1) <= (46, 0), c BETWEEN 4 AND 46
    FROM (SELECT DISTINCT (SELECT r FROM t WHERE i = o.i EXCEPT SELECT CAST(3 AS TEXT)) AS c FROM t AS o);
SELECT * FROM (SELECT DISTINCT (SELECT i FROM t WHERE i = o.i EXCEPT SELECT x FROM t WHERE 0) AS c, i FROM t AS o)
    WHERE (c, i) <= (46, 46);
SELECT CASE (SELECT i FROM t UNION ALL SELECT x FROM t) WHEN 5.0 THEN 'as numbers' END;
SELECT (SELECT i FROM t UNION ALL SELECT x FROM t) < n, (SELECT i FROM t UNION ALL SELECT x FROM t) < +n FROM t;
