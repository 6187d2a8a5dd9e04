-- lang_corefunc sqlite_version(): "returns the N-th compile-time option used to build SQLite or NULL if N is out of
-- range"
SELECT sqlite_compileoption_get(-1), sqlite_compileoption_get(100000), typeof(sqlite_compileoption_get(0)), typeof(sqlite_compileoption_get('0')), typeof(sqlite_compileoption_get(NULL));
SELECT sqlite_compileoption_used(sqlite_compileoption_get(0));
-- error
SELECT sqlite_compileoption_get();
