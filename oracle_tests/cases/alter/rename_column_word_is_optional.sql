-- lang_altertable: the word COLUMN may be left out
CREATE TABLE t(a, b);
ALTER TABLE t RENAME a TO c;
ALTER TABLE t RENAME COLUMN b TO d;
-- error
ALTER TABLE t RENAME zork TO e;
-- error
ALTER TABLE t RENAME c TO d;
ALTER TABLE t RENAME c TO C;
SELECT sql FROM sqlite_schema;
