-- error
SELECT * FROM pragma_case_sensitive_like;
-- error
SELECT * FROM pragma_wal_checkpoint;
-- error
SELECT * FROM pragma_incremental_vacuum;
-- error
SELECT * FROM pragma_shrink_memory;
-- error
SELECT * FROM pragma_mmap_size;
-- error
SELECT * FROM pragma_nope;
-- error
SELECT * FROM pragma_;
