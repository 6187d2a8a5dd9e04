-- lang_select: for an inner join ON and WHERE mean the same; for an outer one they do not.
CREATE TABLE a(x); CREATE TABLE b(y);
INSERT INTO a VALUES(1), (2), (3), (NULL);
INSERT INTO b VALUES(2), (3), (4), (NULL);
SELECT * FROM a JOIN b ON x = y AND y > 2;
SELECT * FROM a JOIN b ON x = y WHERE y > 2;
SELECT * FROM a LEFT JOIN b ON x = y AND y > 2 ORDER BY x;
SELECT * FROM a LEFT JOIN b ON x = y WHERE y > 2 ORDER BY x;
SELECT * FROM a LEFT JOIN b ON x = y AND x > 2 ORDER BY x;
SELECT * FROM a LEFT JOIN b ON x = y WHERE y IS NULL ORDER BY x;
SELECT * FROM a RIGHT JOIN b ON x = y AND x > 2 ORDER BY y;
SELECT * FROM a FULL JOIN b ON x = y AND x > 2 ORDER BY x, y;
SELECT * FROM a LEFT JOIN b ON 0 ORDER BY x;
SELECT count(*) FROM a FULL JOIN b ON 0;
SELECT count(*) FROM a FULL JOIN b ON NULL;
