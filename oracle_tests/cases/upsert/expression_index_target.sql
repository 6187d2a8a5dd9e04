CREATE TABLE t(a,b);
CREATE UNIQUE INDEX i ON t(lower(a));
INSERT INTO t VALUES('Abc',1);
INSERT INTO t VALUES('ABC',2) ON CONFLICT(lower(a)) DO UPDATE SET b=excluded.b, a=excluded.a;
-- error
INSERT INTO t VALUES('aBC',2) ON CONFLICT(upper(a)) DO UPDATE SET b=excluded.b;
-- error
INSERT INTO t VALUES('aBC',2) ON CONFLICT(a) DO UPDATE SET b=excluded.b;
SELECT * FROM t;
