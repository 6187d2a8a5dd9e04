-- an index whose root page is that of another tree: entries that do not end in a rowid
CREATE TABLE t(a, b); CREATE INDEX i ON t(a); CREATE TABLE w(x PRIMARY KEY, y) WITHOUT ROWID;
INSERT INTO t VALUES(1, 1), (2, 2), ('x', 3);
INSERT INTO w VALUES(1, 'text'), (2, NULL), (3, 2.5), (4, 1), (5, x'00');
PRAGMA writable_schema=ON;
UPDATE sqlite_schema SET rootpage=(SELECT rootpage FROM sqlite_schema WHERE name='w') WHERE name='i';
PRAGMA writable_schema=RESET;
-- error
SELECT b FROM t WHERE a=1;
-- error
SELECT b FROM t WHERE a=2;
-- error
SELECT b FROM t WHERE a=3;
SELECT b FROM t WHERE a=4;
-- error
SELECT b FROM t WHERE a=5;
-- error
SELECT b FROM t WHERE a IN (4, 1);
-- error
SELECT b FROM t ORDER BY a;
-- error
UPDATE t SET b=9 WHERE a=3;
-- error
DELETE FROM t WHERE a=1;
