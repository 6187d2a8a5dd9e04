-- lang_altertable: the column list of UPDATE OF is rewritten
CREATE TABLE t(a, b, c);
CREATE TABLE log(x);
CREATE TRIGGER u1 AFTER UPDATE OF a, b ON t WHEN old.a IS NOT new.a BEGIN INSERT INTO log VALUES(old.a||'>'||new.a); END;
CREATE TRIGGER u2 BEFORE UPDATE OF c ON t BEGIN INSERT INTO log SELECT c FROM t WHERE t.c=old.c; END;
ALTER TABLE t RENAME COLUMN a TO alpha;
ALTER TABLE t RENAME COLUMN c TO "the c";
SELECT sql FROM sqlite_schema WHERE type='trigger' ORDER BY name;
INSERT INTO t VALUES(1,2,3);
UPDATE t SET alpha=5;
UPDATE t SET "the c"=6;
UPDATE t SET b=1;
SELECT * FROM log;
