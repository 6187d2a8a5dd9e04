-- lang_createtrigger §5: RAISE in WHERE, CASE, coalesce and IN lists is evaluated only where it is reached
CREATE TABLE t(a); CREATE TRIGGER g BEFORE INSERT ON t BEGIN SELECT 1 WHERE new.a>10 AND RAISE(ABORT,'and'); SELECT coalesce(new.a, RAISE(ABORT,'null')); SELECT CASE new.a WHEN 5 THEN RAISE(IGNORE) ELSE 0 END; SELECT new.a IN (7, RAISE(FAIL,'in')) WHERE new.a=8; END; INSERT INTO t VALUES(1),(5),(2);
-- error
INSERT INTO t VALUES(11);
-- error
INSERT INTO t VALUES(3),(NULL);
-- error
INSERT INTO t VALUES(4),(8),(9);
SELECT * FROM t; DROP TRIGGER g; CREATE TRIGGER g AFTER DELETE ON t BEGIN SELECT RAISE(ROLLBACK, 'n='||(SELECT count(*) FROM t)); END;
-- error
DELETE FROM t WHERE a=1;
SELECT count(*) FROM t;
