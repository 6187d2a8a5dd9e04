-- Names in INSERT, UPDATE and DELETE.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 2);
-- error
INSERT INTO t(nope) VALUES(1);
-- error
INSERT INTO t(a, nope) SELECT 1, 2;
-- error
INSERT INTO t(a) VALUES(nope);
-- error
INSERT INTO t VALUES(1);
-- error
INSERT INTO t VALUES(1, 2, 3);
-- error
INSERT INTO t(a) VALUES(1, 2);
-- error
INSERT INTO t(a, b) VALUES(1, 2), (3);
-- error
UPDATE t SET nope = 1;
-- error
UPDATE t SET a = nope;
-- error
UPDATE t SET a = 1 WHERE nope;
-- error
UPDATE t SET t.a = 1;
-- error
DELETE FROM t WHERE nope;
-- error
DELETE FROM t WHERE u.a = 1;
-- error
INSERT INTO t VALUES(1, 2) RETURNING nope;
-- error
INSERT INTO t SELECT nope FROM t WHERE EXISTS(SELECT 1 FROM missing);
SELECT * FROM t;
