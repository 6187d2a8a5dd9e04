-- partialindex, lang_conflict: REPLACE removes what a partial unique index says, with delete triggers only if recursive
CREATE TABLE t(id INTEGER PRIMARY KEY, k, live); CREATE UNIQUE INDEX i ON t(k) WHERE live; CREATE TABLE log(m);
CREATE TRIGGER g AFTER DELETE ON t BEGIN INSERT INTO log VALUES(old.id); END;
INSERT INTO t VALUES(1,'a',1),(2,'a',0),(3,'b',1);
REPLACE INTO t VALUES(4,'a',1); SELECT * FROM t; SELECT * FROM log;
PRAGMA recursive_triggers=ON; REPLACE INTO t VALUES(5,'a',1),(6,'b',0); SELECT * FROM t; SELECT * FROM log;
UPDATE OR REPLACE t SET live=1 WHERE id=6; SELECT * FROM t; SELECT * FROM log;
-- error
UPDATE t SET live=1;
SELECT count(*) FROM t WHERE live; PRAGMA integrity_check;
