-- pragma §3: the pragmas without side effects as functions, in a query with others
SELECT fullfsync, checkpoint_fullfsync FROM pragma_fullfsync, pragma_checkpoint_fullfsync;
SELECT cell_size_check, read_uncommitted, cache_spill > 0 FROM pragma_cell_size_check, pragma_read_uncommitted, pragma_cache_spill;
SELECT * FROM pragma_threads, pragma_analysis_limit, pragma_secure_delete;
SELECT * FROM pragma_defer_foreign_keys, pragma_foreign_keys, pragma_recursive_triggers;
SELECT * FROM pragma_ignore_check_constraints, pragma_legacy_alter_table, pragma_trusted_schema, pragma_writable_schema;
-- needs automatic_index
SELECT * FROM pragma_automatic_index, pragma_reverse_unordered_selects, pragma_query_only;
SELECT * FROM pragma_application_id, pragma_user_version, pragma_schema_version, pragma_page_size, pragma_page_count, pragma_freelist_count, pragma_max_page_count;
SELECT * FROM pragma_encoding, pragma_journal_mode, pragma_locking_mode, pragma_synchronous, pragma_temp_store, pragma_auto_vacuum;
-- error
SELECT * FROM pragma_journal_size_limit, pragma_wal_autocheckpoint, pragma_busy_timeout, pragma_cache_size;
-- error
SELECT * FROM pragma_case_sensitive_like;
-- error
SELECT * FROM pragma_incremental_vacuum;
SELECT * FROM pragma_optimize;
SELECT * FROM pragma_count_changes;
SELECT * FROM pragma_empty_result_callbacks, pragma_full_column_names, pragma_short_column_names;
-- error
SELECT * FROM pragma_default_cache_size;
-- error
SELECT * FROM pragma_temp_store_directory;
-- error
SELECT * FROM pragma_mmap_size;
SELECT * FROM pragma_soft_heap_limit;
SELECT * FROM pragma_hard_heap_limit;
-- error
SELECT * FROM pragma_shrink_memory;
-- error
SELECT * FROM pragma_data_version('main') WHERE data_version < 0;
SELECT count(*) FROM pragma_database_list WHERE name = 'main';
