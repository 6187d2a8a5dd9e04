-- pragma: debugging pragmas do nothing in this build, in transactions and with schema names too
BEGIN; PRAGMA parser_trace=on; PRAGMA vdbe_trace=off; ROLLBACK; PRAGMA main.vdbe_listing=1; PRAGMA vdbe_addoptrace; PRAGMA sql_trace;
-- error
PRAGMA nosuch.vdbe_trace;
PRAGMA lock_status; PRAGMA stats; PRAGMA stats(1); CREATE TABLE t(a); PRAGMA stats; PRAGMA count_changes; PRAGMA default_cache_size=9; PRAGMA default_cache_size; PRAGMA data_store_directory; PRAGMA activate_extensions='x'; PRAGMA hexkey='00'; PRAGMA key='k'; SELECT count(*) FROM t;
