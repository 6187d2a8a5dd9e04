-- found by the generator of changes: with FROM all columns of SET are looked up before any value
CREATE TABLE t(a, b);
-- error
UPDATE t SET a=t.q, zork=1;
-- error
UPDATE t SET a=x.q, zork=1 FROM t x;
-- error
UPDATE t SET zork=t.q FROM t;
-- error
UPDATE t SET a=x.q FROM t x;
-- error
UPDATE t SET a=t.b FROM t;
-- error
UPDATE t SET a=5 FROM t;
