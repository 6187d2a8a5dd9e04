-- lang_conflict: of several broken constraints the first by kind is told: NOT NULL, CHECK, then keys in their order
CREATE TABLE t(id INTEGER PRIMARY KEY, a UNIQUE, b NOT NULL, c CHECK(c>0), d, UNIQUE(d)); CREATE UNIQUE INDEX z ON t(c); INSERT INTO t VALUES(1,1,1,1,1);
-- error
INSERT INTO t VALUES(1,1,NULL,-1,1);
-- error
INSERT INTO t VALUES(1,1,1,-1,1);
-- error
INSERT INTO t VALUES(1,1,1,1,1);
-- error
INSERT INTO t VALUES(2,1,1,1,1);
-- error
INSERT INTO t VALUES(2,2,1,1,1);
-- error
INSERT INTO t VALUES(2,2,1,1,2);
INSERT INTO t VALUES(2,2,2,2,2);
-- error
UPDATE t SET a=1, c=1, d=1 WHERE id=2;
-- error
UPDATE t SET id=1, a=1 WHERE id=2;
-- error
UPDATE t SET d=1, c=-1, b=NULL WHERE id=2;
SELECT count(*) FROM t;
