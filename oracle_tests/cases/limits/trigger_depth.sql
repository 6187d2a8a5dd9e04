-- limits: 1000 levels of triggers
PRAGMA recursive_triggers=ON;
CREATE TABLE t(n);
CREATE TRIGGER g AFTER INSERT ON t WHEN new.n>0 BEGIN INSERT INTO t VALUES(new.n-1); END;
INSERT INTO t VALUES(900);
SELECT count(*) FROM t;
-- error
INSERT INTO t VALUES(1001);
SELECT count(*), changes() FROM t;
INSERT INTO t VALUES(3);
SELECT count(*) FROM t;
