-- lang_update: another table in FROM may have the target's name as its alias; the target itself may not come again
CREATE TABLE t(a, b); CREATE TABLE s(x, y); INSERT INTO t VALUES(1,2); INSERT INTO s VALUES(1,9);
UPDATE t SET b=y FROM s AS t WHERE x=a; SELECT * FROM t;
-- error
UPDATE t SET b=1 FROM t WHERE 1;
UPDATE t SET b=o.b+1 FROM t AS o; SELECT * FROM t;
UPDATE t AS q SET b=t.b*2 FROM t; SELECT * FROM t;
-- error
UPDATE t AS q SET b=1 FROM s, t AS q;
