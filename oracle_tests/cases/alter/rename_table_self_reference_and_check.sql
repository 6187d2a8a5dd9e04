-- lang_altertable: a table's own name in CHECK, its indexes and its own REFERENCES; none in generated columns
CREATE TABLE t(id INTEGER PRIMARY KEY, a CHECK(t.a > 0), up REFERENCES t(id), CHECK(t.up <> "t"."id"));
-- error
CREATE TABLE g(a, b AS (g.a + 1));
-- error
CREATE INDEX i ON t(t.a);
CREATE INDEX i ON t(a) WHERE t.up IS NULL;
-- error
ALTER TABLE t RENAME TO sqlite_x;
ALTER TABLE t RENAME TO tree;
SELECT sql FROM sqlite_schema;
INSERT INTO tree(a) VALUES(5);
-- error
INSERT INTO tree(a) VALUES(0);
SELECT * FROM tree;
PRAGMA foreign_key_list(tree);
