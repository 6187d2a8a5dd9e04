-- lang_altertable: the forms that the grammar has and does not have
CREATE TABLE t(a);
ALTER TABLE t ADD COLUMN b INT; ALTER TABLE t ADD c; ALTER TABLE main.t ADD d; ALTER TABLE t RENAME COLUMN b TO bb; ALTER TABLE t RENAME bb TO b; ALTER TABLE t DROP COLUMN d;
-- error
ALTER TABLE t MODIFY a INT;
-- error
ALTER TABLE t ALTER COLUMN a TYPE INT;
-- error
ALTER TABLE t ADD COLUMN IF NOT EXISTS a;
-- error
ALTER TABLE t ADD (x, y);
-- error
ALTER TABLE t ADD x, ADD y;
-- error
ALTER TABLE IF EXISTS t ADD x;
-- error
ALTER TABLE t RENAME AS u;
-- error
ALTER TABLE t DROP CONSTRAINT;
-- error
ALTER VIEW v RENAME TO w;
-- error
ALTER INDEX i RENAME TO j;
-- error
ALTER TABLE t RENAME TO main.u;
SELECT sql FROM sqlite_schema;
