-- lang_altertable: a column whose name is also a function, a keyword or the table's
CREATE TABLE t(t, max, date, "end");
CREATE INDEX i ON t(max(max, date), t, "end");
CREATE VIEW v AS SELECT t.t, max(max), date(date), t."end" FROM t GROUP BY t;
ALTER TABLE t RENAME max TO m;
ALTER TABLE t RENAME t TO c;
ALTER TABLE t RENAME "end" TO fin;
ALTER TABLE t RENAME TO tt;
SELECT sql FROM sqlite_schema;
INSERT INTO tt VALUES(1,2,'2024-01-01',3);
SELECT * FROM v; PRAGMA integrity_check;
