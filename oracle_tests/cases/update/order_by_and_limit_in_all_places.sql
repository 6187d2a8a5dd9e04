-- lang_update §2.4: the same for UPDATE; a subquery does what LIMIT would
CREATE TABLE t(a); INSERT INTO t VALUES(1),(2),(3);
-- error
UPDATE t SET a=0 ORDER BY a;
-- error
UPDATE t SET a=0 WHERE a>1 ORDER BY a LIMIT 1;
-- error
UPDATE t SET a=0 FROM (SELECT 1) LIMIT 2;
-- error
UPDATE t SET a=0 RETURNING a ORDER BY a;
-- error
CREATE TRIGGER g AFTER DELETE ON t BEGIN UPDATE t SET a=1 LIMIT 1; END;
UPDATE t SET a=a*10 WHERE rowid IN (SELECT rowid FROM t ORDER BY a DESC LIMIT 2);
SELECT * FROM t;
