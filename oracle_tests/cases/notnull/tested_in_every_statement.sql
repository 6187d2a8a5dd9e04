-- lang_createtable: NOT NULL is an error for INSERT and UPDATE alike; a default stands in only when no value is given.
CREATE TABLE t(a NOT NULL, b NOT NULL DEFAULT 5, c INTEGER NOT NULL ON CONFLICT IGNORE, d NOT NULL ON CONFLICT REPLACE DEFAULT 'dd');
INSERT INTO t(a, c, d) VALUES(1, 1, 'x');
-- error
INSERT INTO t(b, c, d) VALUES(1, 1, 'x');
-- error
INSERT INTO t(a, b, c, d) VALUES(1, NULL, 1, 'x');
INSERT INTO t(a, c, d) VALUES(2, NULL, 'x');
INSERT INTO t(a, c, d) VALUES(3, 3, NULL);
-- error
UPDATE t SET a = NULL;
UPDATE t SET d = NULL WHERE a = 1;
UPDATE OR IGNORE t SET b = NULL;
SELECT * FROM t ORDER BY a;
