-- lang_conflict: FAIL keeps the rows updated before the conflict
CREATE TABLE t(a INTEGER PRIMARY KEY, b CHECK(b<10));
INSERT INTO t VALUES(1,1),(2,9),(3,1);
-- error
UPDATE OR FAIL t SET b=b+1;
SELECT * FROM t;
