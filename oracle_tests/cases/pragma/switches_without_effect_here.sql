-- pragma: those of debugging and of old times are taken without an answer in a build without them
PRAGMA vdbe_trace; PRAGMA vdbe_trace=1; PRAGMA vdbe_listing=on; PRAGMA vdbe_debug=1; PRAGMA vdbe_addoptrace=0; PRAGMA vdbe_eqp=1;
PRAGMA parser_trace=1; PRAGMA sql_trace=1;
PRAGMA default_cache_size; PRAGMA default_cache_size=50; PRAGMA cache_size;
PRAGMA temp_store_directory;
-- error
PRAGMA temp_store_directory='/nowhere'; PRAGMA data_store_directory;
PRAGMA lock_proxy_file; PRAGMA lock_status; PRAGMA stats; PRAGMA page_count;
