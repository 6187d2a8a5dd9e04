-- lang_indexedby: UPDATE and DELETE take it too; INSERT does not.
CREATE TABLE t(a, b);
CREATE INDEX ta ON t(a);
INSERT INTO t VALUES(1, 1), (2, 2);
UPDATE t INDEXED BY ta SET b = 10 WHERE a = 1;
DELETE FROM t INDEXED BY ta WHERE a = 2;
SELECT * FROM t;
UPDATE t NOT INDEXED SET b = 11 WHERE a = 1;
-- error
UPDATE t INDEXED BY nope SET b = 1;
-- error
DELETE FROM t INDEXED BY nope;
-- error
INSERT INTO t INDEXED BY ta VALUES(1, 2);
-- error
UPDATE t INDEXED BY ta AS x SET b = 1;
