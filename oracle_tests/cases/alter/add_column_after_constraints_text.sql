-- lang_altertable "ADD COLUMN": a column may come behind table constraints in the stored text
CREATE TABLE t(a, b, PRIMARY KEY(a), CHECK(b>0), FOREIGN KEY(b) REFERENCES t(a));
ALTER TABLE t ADD COLUMN c INT DEFAULT 5 CHECK(c<>b);
SELECT sql FROM sqlite_schema WHERE type='table';
INSERT INTO t(a, b) VALUES(1,2);
-- error
INSERT INTO t(a, b) VALUES(2,5);
ALTER TABLE t RENAME c TO cc;
ALTER TABLE t ADD d AS (cc+b);
SELECT * FROM t;
-- error
ALTER TABLE t DROP cc;
ALTER TABLE t DROP d;
-- error
ALTER TABLE t DROP b;
ALTER TABLE t DROP cc;
SELECT sql FROM sqlite_schema WHERE type='table';
