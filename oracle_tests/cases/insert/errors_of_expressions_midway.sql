-- lang_conflict: an error that is no constraint (overflow, JSON, a too large value) undoes the whole statement, whatever the action
CREATE TABLE s(a); INSERT INTO s VALUES(1),(-9223372036854775808),(3); CREATE TABLE t(a UNIQUE);
-- error
INSERT INTO t SELECT abs(a) FROM s;
-- error
INSERT OR IGNORE INTO t SELECT abs(a) FROM s;
-- error
INSERT OR FAIL INTO t SELECT abs(a) FROM s;
-- error
INSERT OR REPLACE INTO t SELECT json(a||'x') FROM s;
SELECT count(*) FROM t; BEGIN; INSERT INTO t VALUES(50);
-- error
INSERT OR ROLLBACK INTO t SELECT abs(a) FROM s;
SELECT a FROM t; COMMIT;
-- error
UPDATE t SET a=a+(SELECT abs(a) FROM s WHERE a<0);
-- error
UPDATE OR IGNORE s SET a=abs(a);
SELECT * FROM s;
-- error
DELETE FROM s WHERE abs(a)>1;
SELECT count(*) FROM s;
