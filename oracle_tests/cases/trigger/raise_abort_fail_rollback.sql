CREATE TABLE t(a);
CREATE TRIGGER x BEFORE INSERT ON t BEGIN SELECT CASE new.a WHEN 2 THEN raise(abort,'A') WHEN 3 THEN raise(fail,'F') WHEN 4 THEN raise(rollback,'R') END; END;
BEGIN;
INSERT INTO t VALUES(0);
-- error
INSERT INTO t VALUES(1),(2);
SELECT * FROM t;
-- error
INSERT INTO t VALUES(1),(3),(5);
SELECT * FROM t;
SELECT changes(), total_changes();
-- error
INSERT INTO t VALUES(1),(4);
SELECT * FROM t;
-- error
COMMIT;
-- error
INSERT INTO t VALUES(1),(3),(5);
SELECT * FROM t;
