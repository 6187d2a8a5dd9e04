-- security, pragma: pragma functions with side effects are no table-valued functions
SELECT * FROM pragma_user_version;
SELECT * FROM pragma_writable_schema;
SELECT * FROM pragma_foreign_keys;
SELECT * FROM pragma_journal_mode;
-- error
SELECT * FROM pragma_wal_checkpoint;
SELECT * FROM pragma_optimize;
-- error
SELECT * FROM pragma_incremental_vacuum;
-- error
SELECT * FROM pragma_page_size(1);
-- error
SELECT * FROM pragma_shrink_memory;
SELECT * FROM pragma_temp_store;
-- error
SELECT * FROM pragma_nosuch;
