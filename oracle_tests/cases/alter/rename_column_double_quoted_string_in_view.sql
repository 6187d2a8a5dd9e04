-- lang_altertable, quirks: "x" that was a string in a view stays one, as long as no column takes its name
CREATE TABLE t(a, b);
CREATE VIEW v AS SELECT a, "not a column" AS s FROM t WHERE b <> "zz";
INSERT INTO t VALUES(1,2);
ALTER TABLE t RENAME a TO aa;
SELECT sql FROM sqlite_schema;
ALTER TABLE t RENAME b TO zz;
SELECT sql FROM sqlite_schema;
SELECT * FROM v;
