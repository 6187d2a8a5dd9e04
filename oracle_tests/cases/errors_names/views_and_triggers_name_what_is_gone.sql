-- A view or trigger that names what does not exist is an error when it is used.
CREATE TABLE t(a);
CREATE VIEW v AS SELECT nosuch FROM t;
-- error
SELECT * FROM v;
CREATE VIEW w AS SELECT * FROM gone;
-- error
SELECT * FROM w;
CREATE VIEW x AS SELECT nofunc(a) FROM t;
-- error
SELECT * FROM x;
CREATE TRIGGER r AFTER INSERT ON t BEGIN INSERT INTO gone VALUES(NEW.a); END;
-- error
INSERT INTO t VALUES(1);
DROP TRIGGER r;
-- error
CREATE TRIGGER r AFTER INSERT ON gone BEGIN SELECT 1; END;
CREATE TRIGGER r AFTER UPDATE OF nosuch ON t BEGIN SELECT 1; END;
-- error
CREATE INDEX i ON v(a);
INSERT INTO t VALUES(2);
SELECT * FROM t;
