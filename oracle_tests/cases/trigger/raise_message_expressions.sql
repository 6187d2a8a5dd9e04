CREATE TABLE t(a);
CREATE TRIGGER x BEFORE INSERT ON t BEGIN SELECT raise(abort, 'bad ' || new.a || ' of ' || (SELECT count(*) FROM t)); END;
-- error
INSERT INTO t VALUES(42);
DROP TRIGGER x;
CREATE TRIGGER x BEFORE INSERT ON t BEGIN SELECT raise(fail, new.a); END;
-- error
INSERT INTO t VALUES(42);
-- error
INSERT INTO t VALUES(NULL);
-- error
SELECT raise(ignore);
-- error
SELECT raise(abort,'x');
