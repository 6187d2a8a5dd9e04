-- pragma: most of them are carried out while the statement is parsed, when the token behind it has been read; so they have
-- done their work where that token is wrong, and where EXPLAIN stands before them.
-- error
PRAGMA cache_size = 77 junk;
PRAGMA cache_size;
-- error
PRAGMA main.cache_size(78));
PRAGMA cache_size;
-- error
PRAGMA foreign_keys = 1 2;
PRAGMA foreign_keys;
-- error
PRAGMA user_version = 5 junk;
PRAGMA user_version;
-- error
PRAGMA recursive_triggers = on on and on;
PRAGMA recursive_triggers;
-- error
PRAGMA cache_size = 79 (;
PRAGMA cache_size;
-- error
PRAGMA cache_size = 80 @;
PRAGMA cache_size;
-- error
PRAGMA missing.cache_size = 81 junk;
PRAGMA cache_size;
-- error
EXPLAIN QUERY PLAN PRAGMA cache_size = 82 junk;
PRAGMA cache_size;
EXPLAIN QUERY PLAN PRAGMA cache_size = 83;
PRAGMA cache_size;
EXPLAIN QUERY PLAN PRAGMA user_version = 84;
PRAGMA user_version;
