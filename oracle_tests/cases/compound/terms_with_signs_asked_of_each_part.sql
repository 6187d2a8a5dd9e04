-- What a column is compared with has no affinity, or one of its own: each part of a compound compares by its column's
CREATE TABLE t(n, x TEXT, d INT, r REAL);
INSERT INTO t VALUES(1, '10', '4', 4), ('-3', -3, 'x', -3), (5, 5, 5, '5'), (-3.0, '1e0', 1.5, '1');
CREATE VIEW v AS SELECT n AS a FROM t UNION SELECT x FROM t;
CREATE VIEW w AS SELECT d AS a FROM t UNION ALL SELECT x FROM t UNION ALL SELECT r FROM t;
SELECT a FROM v WHERE a >= -4;
SELECT a FROM v WHERE a BETWEEN -4 AND '1';
-- needs push_down
SELECT a FROM v WHERE a > +4;
SELECT a FROM v WHERE ~3 < a;
SELECT a FROM v WHERE a > NOT 0;
SELECT a FROM v WHERE a IN (-3, 77);
SELECT a FROM v WHERE a IS NOT -3;
SELECT a FROM v WHERE a > (1 IS 1);
SELECT a FROM v WHERE a < current_date;
SELECT a FROM v WHERE a = -(SELECT 3);
SELECT a FROM v WHERE a > ((1, 2) = (1, 2));
-- needs push_down
SELECT a, typeof(a) FROM w WHERE a >= -4;
SELECT a, typeof(a) FROM w WHERE a < -'3';
SELECT a, typeof(a) FROM w WHERE a = (SELECT x FROM t ORDER BY n LIMIT 1);
SELECT (SELECT count(*) FROM v WHERE a > t.d), (SELECT count(*) FROM v WHERE a > t.x) FROM t;
