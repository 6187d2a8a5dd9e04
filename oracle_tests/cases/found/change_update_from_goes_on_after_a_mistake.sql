-- found by the generator of changes: a foreign key's mistake is told in place of one of the join of an UPDATE FROM
PRAGMA foreign_keys=1;
CREATE TABLE t(a PRIMARY KEY, b REFERENCES t(c), c);
-- error
UPDATE t SET b=f.zork FROM t f;
-- error
UPDATE t SET b=1 FROM nosuch f;
-- error
UPDATE t SET b=1 FROM t f WHERE zork;
-- error
UPDATE t SET c=1 FROM t f WHERE zork;
-- error
UPDATE t SET a=1 FROM t f WHERE zork;
-- error
UPDATE t SET zork=1 FROM t f WHERE zork;
-- error
UPDATE t SET b=zork;
CREATE TABLE k(x, y);
CREATE INDEX ki ON k(x) WHERE y;
-- error
UPDATE k INDEXED BY ki SET x=1 FROM t f;
CREATE TRIGGER g AFTER UPDATE ON k BEGIN SELECT nosuch.z; END;
-- error
UPDATE k INDEXED BY ki SET x=1 FROM t f;
-- error
UPDATE k SET x=1 FROM t f WHERE zork;
-- error
UPDATE k SET x=zork;
