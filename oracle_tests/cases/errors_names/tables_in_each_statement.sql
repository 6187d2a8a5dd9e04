-- "no such table" with the schema that was asked for.
CREATE TABLE t(a);
-- error
SELECT * FROM nosuch;
-- error
SELECT * FROM main.nosuch;
-- error
SELECT * FROM temp.t;
-- error
SELECT * FROM aux.t;
-- error
INSERT INTO nosuch VALUES(1);
-- error
UPDATE nosuch SET a = 1;
-- error
DELETE FROM nosuch;
-- error
DROP TABLE nosuch;
-- error
CREATE INDEX i ON nosuch(a);
-- error
ALTER TABLE nosuch RENAME TO x;
-- error
SELECT a IN nosuch FROM t;
-- error
SELECT * FROM t WHERE a IN (SELECT b FROM nosuch);
-- error
WITH c AS (SELECT * FROM nosuch) SELECT * FROM c;
-- error
SELECT * FROM nosuch(1);
-- error
SELECT * FROM t(1);
-- error
SELECT * FROM (t JOIN nosuch);
