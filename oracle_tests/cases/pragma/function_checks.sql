CREATE TABLE t(a, b UNIQUE);
INSERT INTO t VALUES(1, 2);
SELECT * FROM pragma_integrity_check;
SELECT * FROM pragma_integrity_check('t');
-- error
SELECT * FROM pragma_integrity_check(5);
SELECT * FROM pragma_quick_check('t');
-- error
SELECT * FROM pragma_quick_check('nope');
