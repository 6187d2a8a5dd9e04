-- lang_vacuum: pages of dropped tables and deleted rows go back
CREATE TABLE big(x); CREATE TABLE small(y);
INSERT INTO big WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i+1 FROM n WHERE i<50) SELECT zeroblob(2000) FROM n;
INSERT INTO small VALUES(1);
PRAGMA page_count;
DELETE FROM big WHERE rowid>10; PRAGMA freelist_count;
DROP TABLE big; PRAGMA freelist_count; PRAGMA page_count;
VACUUM; PRAGMA page_count; PRAGMA freelist_count;
SELECT * FROM small;
SELECT name, rootpage FROM sqlite_schema;
