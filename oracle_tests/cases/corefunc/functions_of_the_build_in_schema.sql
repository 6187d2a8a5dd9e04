-- lang_corefunc sqlite_version(): what the build says is not deterministic
CREATE TABLE t(a);
-- error
CREATE INDEX i ON t(sqlite_version());
-- error
CREATE INDEX i ON t(a || sqlite_source_id());
-- error
CREATE INDEX i ON t(changes());
-- error
CREATE INDEX i ON t(last_insert_rowid());
-- error
CREATE INDEX i ON t(sqlite_compileoption_get(1));
