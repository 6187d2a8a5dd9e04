-- lang_altertable §3: one rename through unique, check, generated, partial index, trigger, view, child key at once
CREATE TABLE t(id INTEGER PRIMARY KEY, col TEXT UNIQUE CHECK(length(col)<9), g AS (upper(col)), CONSTRAINT u UNIQUE(col, id)); CREATE INDEX i ON t(g, col DESC) WHERE col<>'x'; CREATE TABLE c(r REFERENCES t(col) ON UPDATE CASCADE); CREATE VIEW v(w) AS SELECT t.col FROM t WHERE t.g>''; CREATE TRIGGER tr BEFORE UPDATE OF col ON t WHEN new.col<>old.col BEGIN UPDATE c SET r=r WHERE r=old.col; END; INSERT INTO t(col) VALUES('abc'); INSERT INTO c VALUES('abc'); ALTER TABLE t RENAME col TO "new col"; SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL; PRAGMA foreign_keys=ON; UPDATE t SET "new col"='xyz'; SELECT * FROM c; SELECT * FROM v;
-- error
INSERT INTO t("new col") VALUES('much too long');
-- swap
SELECT g FROM t WHERE "new col"='xyz'; PRAGMA integrity_check;
