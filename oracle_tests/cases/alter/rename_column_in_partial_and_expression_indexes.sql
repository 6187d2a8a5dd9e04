-- lang_altertable "RENAME COLUMN": indexes, their expressions and WHERE clauses are rewritten
CREATE TABLE t(a, b, c);
CREATE INDEX i1 ON t(a COLLATE nocase DESC, b);
CREATE INDEX i2 ON t(abs(a) , "b") WHERE a>0 AND [c] IS NOT NULL;
CREATE UNIQUE INDEX i3 ON t(b||a) WHERE t.a<5;
INSERT INTO t VALUES(1,'x',2),(-3,'y',NULL);
ALTER TABLE t RENAME COLUMN a TO "A 1";
SELECT name, sql FROM sqlite_schema ORDER BY name;
SELECT b FROM t WHERE "A 1">0 AND c IS NOT NULL ORDER BY abs("A 1");
ALTER TABLE t RENAME b TO [select];
SELECT name, sql FROM sqlite_schema ORDER BY name;
PRAGMA integrity_check;
