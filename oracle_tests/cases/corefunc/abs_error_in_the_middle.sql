-- lang_corefunc abs(X): the overflow ends the statement at its row, and changes nothing
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
INSERT INTO t VALUES (1, -5), (2, -9223372036854775808), (3, -7);
-- error
UPDATE t SET b = abs(b);
SELECT * FROM t ORDER BY a;
UPDATE t SET b = abs(b) WHERE a <> 2;
SELECT * FROM t ORDER BY a;
