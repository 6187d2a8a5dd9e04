-- lang_createtrigger: RAISE may only be used in a trigger
-- error
SELECT RAISE(IGNORE);
CREATE TABLE t(a);
CREATE VIEW v AS SELECT RAISE(ABORT,'x');
-- error
SELECT * FROM t WHERE RAISE(FAIL,'y');
