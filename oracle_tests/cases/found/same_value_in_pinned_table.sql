-- found by the generator of changes: while UPDATE OR REPLACE deletes a row its table is not to be written to, not even the same values
CREATE TABLE lg(n INTEGER PRIMARY KEY, x);
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c UNIQUE);
CREATE TABLE w(a PRIMARY KEY, b, c UNIQUE) WITHOUT ROWID;
INSERT INTO t VALUES (5, 2, 6), (3, 6, 2), (8, 8, 8);
INSERT INTO w SELECT * FROM t;
PRAGMA recursive_triggers = ON;
CREATE TRIGGER g AFTER DELETE ON t WHEN OLD.a = 5 BEGIN INSERT INTO lg(x) VALUES (OLD.a); UPDATE t SET b = b WHERE a = 8; END;
CREATE TRIGGER h AFTER DELETE ON w WHEN OLD.a = 5 BEGIN INSERT INTO lg(x) VALUES (OLD.a); UPDATE w SET b = b WHERE a = 8; END;
-- error
UPDATE OR REPLACE t SET c = 6 WHERE a = 3;
-- error
UPDATE OR REPLACE w SET c = 6 WHERE a = 3;
UPDATE t SET b = b;
UPDATE OR REPLACE t SET c = 8 WHERE a = 3;
UPDATE OR REPLACE t SET a = 5 WHERE a = 3;
SELECT * FROM lg;
SELECT * FROM t;
SELECT * FROM w;
