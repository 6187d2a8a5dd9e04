-- lang_altertable: syntax and target errors of all forms
CREATE TABLE t(a, b);
CREATE VIEW v AS SELECT 1 AS x;
-- error
ALTER TABLE;
-- error
ALTER TABLE t;
-- error
ALTER TABLE t RENAME;
-- error
ALTER TABLE t RENAME TO;
-- error
ALTER TABLE t RENAME a;
-- error
ALTER TABLE t RENAME a TO;
-- error
ALTER TABLE t ADD;
-- error
ALTER TABLE t ADD COLUMN;
-- error
ALTER TABLE t DROP;
-- error
ALTER TABLE t DROP COLUMN;
-- error
ALTER TABLE t ALTER a TYPE INT;
-- error
ALTER TABLE t ADD UNIQUE(a);
-- error
ALTER TABLE t ADD PRIMARY KEY(a);
-- error
ALTER TABLE t ADD FOREIGN KEY(a) REFERENCES t;
-- error
ALTER VIEW v RENAME TO w;
-- error
ALTER INDEX i RENAME TO j;
-- error
ALTER TABLE nope ADD x;
-- error
ALTER TABLE nope DROP x;
-- error
ALTER TABLE nope RENAME x TO y;
-- error
ALTER TABLE main.nope RENAME TO y;
-- error
ALTER TABLE nodb.t RENAME TO y;
-- error
ALTER TABLE sqlite_schema ADD x;
-- error
ALTER TABLE sqlite_schema DROP sql;
-- error
ALTER TABLE sqlite_schema RENAME sql TO x;
-- error
ALTER TABLE v ALTER x SET NOT NULL;
-- error
ALTER TABLE v DROP CONSTRAINT x;
-- error
ALTER TABLE v ADD CHECK(x);
SELECT sql FROM sqlite_schema;
