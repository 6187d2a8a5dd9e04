-- c3ref changes: INSERT SELECT of nothing, UPDATE FROM with repeated matches, DELETE by join, temp views
CREATE TABLE t(a, n DEFAULT 0); CREATE TABLE u(a);
-- error
INSERT INTO t SELECT 1 WHERE 0;
INSERT INTO t(a) SELECT 1 WHERE 0; SELECT changes(), total_changes(); INSERT INTO t(a) VALUES(1),(2); INSERT INTO u VALUES(1),(1),(1); SELECT changes(), total_changes(); UPDATE t SET n=n+1 FROM u WHERE u.a=t.a; SELECT changes(), total_changes(), n FROM t; DELETE FROM t WHERE a IN (SELECT a FROM u); SELECT changes(), total_changes(); CREATE TEMP VIEW v AS SELECT a FROM t; CREATE TEMP TRIGGER g INSTEAD OF DELETE ON v BEGIN DELETE FROM t WHERE a=old.a; DELETE FROM u; END; DELETE FROM v; SELECT changes(), total_changes(); SELECT (SELECT count(*) FROM t), (SELECT count(*) FROM u);
