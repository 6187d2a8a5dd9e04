CREATE TABLE t(a, b, c);
CREATE TABLE u(t, x);
CREATE TRIGGER tr AFTER UPDATE OF a, b ON t WHEN new.a > old.b BEGIN INSERT INTO t(a,b) SELECT new.a, t.b FROM t; UPDATE t SET a = t.b, c=new.c WHERE b IN (SELECT a FROM t) ; DELETE FROM t WHERE t.a = 1; SELECT a, (SELECT count(*) FROM u WHERE u.t = t.a) FROM t; END;
CREATE TRIGGER tr1 BEFORE INSERT ON u WHEN new."x" = 3 BEGIN UPDATE u SET x = (SELECT max(t.a) FROM t), (t, x) = (SELECT a, b FROM t) WHERE u.x = new.x; INSERT INTO t(a, b) VALUES(new.x, "lit") ON CONFLICT(a) DO UPDATE SET a = excluded.a, b = t.a WHERE t.a > 1; END;
CREATE TRIGGER tr2 AFTER DELETE ON u BEGIN DELETE FROM t WHERE a IN (old.x, old.t); INSERT INTO u SELECT a, b FROM t; SELECT RAISE(ABORT, 'no') FROM t WHERE a IS old.x; END;
-- given
-- error
ALTER TABLE t DROP COLUMN a;
-- error
ALTER TABLE t DROP COLUMN c;
-- error
ALTER TABLE u DROP COLUMN x;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
