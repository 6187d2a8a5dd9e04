-- lang_createtable: NULLs are distinct in UNIQUE; equal values of other types are not.
CREATE TABLE t(a UNIQUE, b, c, UNIQUE(b, c));
INSERT INTO t VALUES(NULL, 1, 1), (NULL, 1, 2), (1, NULL, 1), (2, NULL, 1);
-- error
INSERT INTO t VALUES(1.0, 5, 5);
INSERT INTO t VALUES('1', 5, 5);
-- error
INSERT INTO t VALUES(9, 1, 2);
INSERT OR IGNORE INTO t VALUES(1, 7, 7), (10, 7, 7);
REPLACE INTO t VALUES(2, 'r', 'r');
SELECT quote(a), b, c FROM t ORDER BY a, b, c;
-- error
UPDATE t SET a = 1;
UPDATE OR REPLACE t SET a = 1 WHERE a = 2;
SELECT count(*), count(a) FROM t;
PRAGMA integrity_check;
