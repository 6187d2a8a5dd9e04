-- A column of two tables needs its table's name, but for USING and NATURAL.
CREATE TABLE a(id, x); CREATE TABLE b(id, y);
INSERT INTO a VALUES(1, 2); INSERT INTO b VALUES(1, 3);
-- error
SELECT id FROM a, b;
-- error
SELECT a.x FROM a, b WHERE id = 1;
-- error
SELECT x FROM a JOIN b ON id = 1;
-- error
SELECT x FROM a, b ORDER BY id;
-- error
SELECT x FROM a, b GROUP BY id;
SELECT id FROM a JOIN b USING(id);
SELECT id FROM a NATURAL JOIN b;
SELECT a.id FROM a, b;
-- error
SELECT x FROM a, a AS c;
-- error
SELECT rowid FROM a, b;
SELECT (SELECT id FROM b) FROM a;
-- error
SELECT count(id) FROM a, b;
SELECT id AS i FROM a WHERE id = 1;
