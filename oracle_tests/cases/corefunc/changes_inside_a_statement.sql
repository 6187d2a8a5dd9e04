-- lang_corefunc changes(): within a statement it is the count of the one before
CREATE TABLE t(a, c);
INSERT INTO t VALUES (1, changes()), (2, changes());
UPDATE t SET c = changes();
SELECT a, c, changes() FROM t ORDER BY a;
INSERT INTO t SELECT a + 10, changes() FROM t;
SELECT a, c, changes() FROM t ORDER BY a;
