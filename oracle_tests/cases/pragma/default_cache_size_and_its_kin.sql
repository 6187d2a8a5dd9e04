-- pragma: names of old times that a build without deprecated features does not know
PRAGMA default_cache_size;
PRAGMA default_cache_size = 1;
PRAGMA default_cache_size(2);
PRAGMA main.default_cache_size = 0;
PRAGMA cache_size;
PRAGMA default_temp_store;
PRAGMA default_synchronous;
-- reopen
PRAGMA default_cache_size;
PRAGMA cache_size;
PRAGMA main.default_cache_size;
PRAGMA temp.default_cache_size;
PRAGMA data_store_directory;
PRAGMA data_store_directory = '/tmp';
PRAGMA show_datatypes;
PRAGMA legacy_file_format;
PRAGMA legacy_file_format = ON;
PRAGMA legacy_file_format;
PRAGMA page_count;
PRAGMA sync;
PRAGMA locale;
PRAGMA omit_readlock;
-- error
PRAGMA nope.default_cache_size;
-- error
SELECT * FROM pragma_default_cache_size;
SELECT * FROM pragma_count_changes;
SELECT * FROM pragma_empty_result_callbacks;
SELECT * FROM pragma_full_column_names;
SELECT * FROM pragma_short_column_names;
