-- datatype3: an unknown collating sequence is an error where it is named.
CREATE TABLE t(a, b TEXT);
INSERT INTO t(a) VALUES('x');
-- error
CREATE TABLE u(a TEXT COLLATE weird);
-- error
SELECT a FROM t ORDER BY a COLLATE nosuch;
-- error
SELECT a = 'x' COLLATE nosuch FROM t;
SELECT a COLLATE nosuch FROM t;
-- error
SELECT DISTINCT a COLLATE "no such" FROM t;
-- error
SELECT max(a COLLATE nosuch) FROM t;
-- error
SELECT a FROM t GROUP BY a COLLATE nosuch;
-- error
SELECT a COLLATE nosuch IN ('x') FROM t;
-- error
SELECT a FROM t WHERE a COLLATE nosuch > 1;
-- error
CREATE INDEX tb ON t(a COLLATE nosuch);
-- error
CREATE INDEX tb ON t(a) WHERE a COLLATE nosuch = 1;
-- error
ALTER TABLE t ADD COLUMN c COLLATE nosuch;
SELECT b FROM t;
