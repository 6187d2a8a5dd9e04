-- lang_altertable §2: renaming with foreign keys in both directions, as the switches legacy_alter_table and foreign_keys are
CREATE TABLE a(id PRIMARY KEY, b REFERENCES b); CREATE TABLE b(id PRIMARY KEY, a REFERENCES "a"(id));
ALTER TABLE a RENAME TO a1; SELECT sql FROM sqlite_schema WHERE type='table';
PRAGMA legacy_alter_table=ON; ALTER TABLE a1 RENAME TO a2; SELECT sql FROM sqlite_schema WHERE type='table';
PRAGMA foreign_keys=ON; ALTER TABLE b RENAME TO b2; SELECT sql FROM sqlite_schema WHERE type='table';
PRAGMA legacy_alter_table=OFF; ALTER TABLE b2 RENAME id TO bid; SELECT sql FROM sqlite_schema WHERE type='table';
PRAGMA foreign_key_list(a2); PRAGMA foreign_key_list(b2);
