-- expridx, lang_replace: a row in conflict by an expression is replaced
CREATE TABLE t(id INTEGER PRIMARY KEY, j);
CREATE UNIQUE INDEX i ON t(json_extract(j,'$.k'));
INSERT INTO t(j) VALUES('{"k":1,"v":"a"}'),('{"k":2}'),('{}'),('{}');
REPLACE INTO t(j) VALUES('{"k":1,"v":"b"}');
-- error
INSERT INTO t(j) VALUES('{"k":2,"x":1}');
SELECT * FROM t;
UPDATE OR IGNORE t SET j=json_set(j,'$.k',1);
SELECT * FROM t;
PRAGMA integrity_check;
