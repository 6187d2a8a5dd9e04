-- lang_altertable §3: the column's name in every clause of its own CREATE TABLE
CREATE TABLE t(a INTEGER, b TEXT CHECK(length(b)>a), c AS (a||b) STORED, UNIQUE(a, b), CHECK(t.a>=0), FOREIGN KEY(a) REFERENCES t(a), CONSTRAINT k CHECK(a<>5));
ALTER TABLE t RENAME a TO "x y";
SELECT sql FROM sqlite_schema;
INSERT INTO t VALUES(1,'abc');
-- error
INSERT INTO t VALUES(5,'abcdefg');
-- error
INSERT INTO t VALUES(9,'abc');
SELECT * FROM t;
-- error
ALTER TABLE t RENAME "x y" TO c;
ALTER TABLE t RENAME c TO d; SELECT sql FROM sqlite_schema WHERE type='table';
