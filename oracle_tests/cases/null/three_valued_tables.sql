-- lang_expr: AND is 0 when the other side is false, OR is 1 when the other side is true, else NULL.
CREATE TABLE v(x);
INSERT INTO v VALUES(0), (1), (NULL);
SELECT p.x, q.x, p.x AND q.x, p.x OR q.x, NOT p.x, NOT (p.x AND q.x), NOT p.x OR NOT q.x FROM v p, v q ORDER BY p.x, q.x;
SELECT count(*) FROM v p, v q WHERE p.x AND q.x;
SELECT count(*) FROM v p, v q WHERE NOT (p.x OR q.x);
SELECT count(*) FROM v p, v q WHERE (p.x OR NOT p.x) IS NULL;
