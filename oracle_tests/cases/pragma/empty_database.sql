-- pragma: what the PRAGMAs of the catalog say of a file without anything
PRAGMA table_list; PRAGMA table_info(x); PRAGMA index_list(x); PRAGMA foreign_key_check; PRAGMA integrity_check; PRAGMA page_count; PRAGMA freelist_count; PRAGMA schema_version; PRAGMA encoding; PRAGMA auto_vacuum;
SELECT count(*) FROM sqlite_schema; SELECT * FROM dbstat;
VACUUM; REINDEX; ANALYZE; PRAGMA page_count; SELECT name FROM sqlite_schema ORDER BY 1;
