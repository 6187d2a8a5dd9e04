-- lang_indexedby: the hint belongs to one table of the FROM clause.
CREATE TABLE a(k, x); CREATE TABLE b(k, y);
CREATE INDEX ak ON a(k); CREATE INDEX bk ON b(k); CREATE INDEX bx ON b(y);
INSERT INTO a VALUES(1, 'p'), (2, 'q'); INSERT INTO b VALUES(1, 'm'), (2, 'n'), (2, 'o');
SELECT x, y FROM a JOIN b INDEXED BY bk ON a.k = b.k ORDER BY x, y;
SELECT x, y FROM a NOT INDEXED JOIN b NOT INDEXED ON a.k = b.k ORDER BY x, y;
SELECT x FROM a WHERE EXISTS(SELECT 1 FROM b INDEXED BY bk WHERE b.k = a.k) ORDER BY x;
SELECT x FROM a WHERE k IN (SELECT k FROM b INDEXED BY bx WHERE y > 'm') ORDER BY x;
-- error
SELECT x FROM a INDEXED BY bk;
-- error
SELECT x, y FROM a JOIN b INDEXED BY ak ON a.k = b.k;
EXPLAIN QUERY PLAN SELECT x, y FROM a INDEXED BY ak CROSS JOIN b INDEXED BY bk ON a.k = b.k WHERE a.k > 0;
SELECT x FROM a AS z INDEXED BY ak WHERE z.k = 2;
