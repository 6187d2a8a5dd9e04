-- lang_corefunc load_extension(X,Y): a function that may be called directly only: no view, trigger, check, index,
-- default or generated column may use it
CREATE TABLE t(a);
-- error
CREATE INDEX i ON t(load_extension(a));
-- error
CREATE INDEX i ON t(a) WHERE load_extension(a);
-- error
CREATE TABLE c(a CHECK (load_extension(a)));
-- error
CREATE TABLE g(a, b AS (load_extension(a)));
CREATE VIEW v AS SELECT load_extension(a) FROM t;
-- error
SELECT * FROM v;
CREATE TRIGGER tr AFTER INSERT ON t BEGIN SELECT load_extension('x'); END;
-- error
INSERT INTO t VALUES (1);
DROP TRIGGER tr;
INSERT INTO t VALUES (1);
SELECT * FROM t;
