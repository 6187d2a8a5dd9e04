-- lang_corefunc: compile options by number, NULL past the last; used() with or without SQLITE_.
SELECT sqlite_compileoption_get(-1), sqlite_compileoption_get(100000), typeof(sqlite_compileoption_get(0)), sqlite_compileoption_used('NOSUCH_OPTION'), sqlite_compileoption_used('SQLITE_NOSUCH'), sqlite_compileoption_used(NULL);
-- error
SELECT sqlite_compileoption_get();
-- error
SELECT sqlite_compileoption_used();
