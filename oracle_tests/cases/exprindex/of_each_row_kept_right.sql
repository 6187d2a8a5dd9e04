-- expridx §1: entries follow every change of what the expression reads, in triggers, cascades and REPLACE as well
CREATE TABLE p(id INTEGER PRIMARY KEY);
CREATE TABLE t(a INTEGER PRIMARY KEY, j, r REFERENCES p ON DELETE SET NULL);
CREATE INDEX i ON t(json_extract(j, '$.k'));
CREATE INDEX n ON t(ifnull(r, -1));
CREATE TABLE log(x);
CREATE TRIGGER g AFTER INSERT ON log BEGIN UPDATE t SET j = json_set(j, '$.k', NEW.x) WHERE a = 1; END;
PRAGMA foreign_keys = ON;
INSERT INTO p VALUES (1), (2);
INSERT INTO t VALUES (1, '{"k":5}', 1), (2, '{"k":"five"}', 2), (3, '{}', NULL), (4, NULL, 1);
SELECT a FROM t WHERE json_extract(j, '$.k') = 5;
INSERT INTO log VALUES (77);
SELECT a FROM t WHERE json_extract(j, '$.k') = 77;
SELECT a FROM t WHERE json_extract(j, '$.k') = 5;
DELETE FROM p WHERE id = 1;
SELECT a FROM t WHERE ifnull(r, -1) = -1 ORDER BY a;
-- error
UPDATE t SET j = 'not json' WHERE a = 3;
-- error
INSERT INTO t VALUES (5, '{bad', NULL);
REPLACE INTO t VALUES (2, '{"k":[1]}', 2);
SELECT a FROM t WHERE json_extract(j, '$.k') = '[1]';
SELECT a FROM t WHERE json_extract(j, '$.k') IS NULL ORDER BY a;
UPDATE t SET a = a + 10;
SELECT a, json_extract(j, '$.k') FROM t ORDER BY json_extract(j, '$.k'), a;
DELETE FROM t WHERE json_extract(j, '$.k') > 5;
SELECT a FROM t ORDER BY a;
-- reopen
PRAGMA integrity_check;
