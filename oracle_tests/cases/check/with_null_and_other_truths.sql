-- lang_createtable: a CHECK fails only if its value is 0; NULL passes.
CREATE TABLE t(a CHECK(a > 0), b CHECK(b), c CHECK(typeof(c) = 'text' OR c IS NULL), CHECK(a < b OR b IS NULL));
INSERT INTO t VALUES(1, 2, 'x'), (NULL, NULL, NULL), (1, NULL, 'y'), (NULL, 5, 'z'), (0.5, '1x', '');
-- error
INSERT INTO t VALUES(0, 1, 'x');
-- error
INSERT INTO t VALUES(-1, NULL, 'x');
-- error
INSERT INTO t VALUES(1, 0, 'x');
-- error
INSERT INTO t VALUES(1, 'abc', 'x');
-- error
INSERT INTO t VALUES(5, 2, 'x');
-- error
INSERT INTO t VALUES(1, 2, 3);
-- error
UPDATE t SET a = 9 WHERE b = 2;
SELECT count(*) FROM t;
