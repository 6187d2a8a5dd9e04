-- pragma integrity_check: NOT NULL, CHECK and type breaks brought in under ignore_check_constraints and writable_schema
CREATE TABLE t(a INT, b TEXT CHECK(b <> 'bad'));
INSERT INTO t VALUES(NULL, 'x'),(2,'y');
PRAGMA ignore_check_constraints=ON;
INSERT INTO t VALUES(3,'bad');
PRAGMA integrity_check;
PRAGMA ignore_check_constraints=OFF;
PRAGMA integrity_check;
PRAGMA quick_check;
PRAGMA integrity_check(t);
PRAGMA integrity_check(1);
-- error
PRAGMA integrity_check(nope);
PRAGMA writable_schema=ON;
UPDATE sqlite_schema SET sql='CREATE TABLE t(a INT NOT NULL, b TEXT CHECK(b <> ''bad''))' WHERE name='t';
PRAGMA schema_version=100;
PRAGMA integrity_check;
PRAGMA quick_check(2);
PRAGMA writable_schema=OFF;
DELETE FROM t WHERE b IN ('x','bad');
PRAGMA integrity_check;
