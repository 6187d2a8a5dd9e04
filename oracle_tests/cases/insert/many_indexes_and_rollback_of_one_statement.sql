-- lang_conflict: a statement that fails on its last row leaves no entry in any index
CREATE TABLE t(a, b, c, d UNIQUE); CREATE INDEX i1 ON t(a); CREATE INDEX i2 ON t(b DESC, c); CREATE INDEX i3 ON t(a||b); CREATE INDEX i4 ON t(c) WHERE a>5; INSERT INTO t VALUES(0,0,0,50);
-- error
INSERT INTO t SELECT value, value%3, -value, value FROM json_each('[1,2,3,4,5,6,7,8,9,50]');
SELECT count(*) FROM t; PRAGMA integrity_check; UPDATE t SET d=d; BEGIN; INSERT INTO t SELECT value, value%3, -value, value FROM json_each('[1,2,3]');
-- error
UPDATE t SET d=50, a=a+1 WHERE a<3;
SELECT * FROM t;
-- error
DELETE FROM t WHERE abs(a)=0 OR abs(-9223372036854775808)>0;
SELECT count(*) FROM t; COMMIT; PRAGMA integrity_check; SELECT b FROM t WHERE a||b='11';
