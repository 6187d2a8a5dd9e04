-- lang_select: NULL equals nothing, so such rows are only kept by an outer join; IS joins them.
CREATE TABLE a(x, n); CREATE TABLE b(x, m);
INSERT INTO a VALUES(NULL, 'an'), (1, 'a1');
INSERT INTO b VALUES(NULL, 'bn'), (1, 'b1');
SELECT n, m FROM a JOIN b ON a.x = b.x;
SELECT n, m FROM a JOIN b ON a.x IS b.x ORDER BY n;
SELECT n, m FROM a JOIN b USING(x);
SELECT n, m FROM a NATURAL FULL JOIN b ORDER BY n, m;
SELECT n, m FROM a JOIN b ON a.x IS NOT DISTINCT FROM b.x ORDER BY n;
CREATE INDEX bx ON b(x);
SELECT n, m FROM a JOIN b ON a.x IS b.x ORDER BY n;
SELECT n, m FROM a LEFT JOIN b ON a.x = b.x ORDER BY n;
