-- lang_corefunc sqlite_version(): "the version string for the SQLite library that is running"
SELECT sqlite_version(), typeof(sqlite_source_id());
-- error
SELECT sqlite_version(1);
-- error
SELECT sqlite_source_id(1);
