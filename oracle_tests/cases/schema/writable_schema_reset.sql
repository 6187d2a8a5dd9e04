-- pragma writable_schema=RESET: the schema is read anew and the switch is off
CREATE TABLE t(a);
PRAGMA writable_schema=ON;
UPDATE sqlite_schema SET sql='CREATE TABLE t(a, b DEFAULT 7)' WHERE name='t';
INSERT INTO t VALUES(1);
PRAGMA writable_schema=RESET;
SELECT * FROM t;
PRAGMA writable_schema;
-- error
UPDATE sqlite_schema SET sql=NULL;
