-- pragma writable_schema: constraints added to a text hold for what is written from then on
CREATE TABLE t(a, b);
INSERT INTO t VALUES(NULL,1),(2,2);
PRAGMA writable_schema=ON;
UPDATE sqlite_schema SET sql='CREATE TABLE t(a NOT NULL, b CHECK(b<5), c AS (a||b))' WHERE name='t';
PRAGMA schema_version=5;
-- error
INSERT INTO t VALUES(NULL,1);
-- error
INSERT INTO t VALUES(1,7);
INSERT INTO t VALUES(3,3);
SELECT *, c FROM t;
UPDATE t SET b=b;
UPDATE t SET b=b WHERE a IS NOT NULL;
PRAGMA integrity_check;
DELETE FROM t WHERE typeof(a)='null';
