-- pragma, lang_attach: PRAGMAs with a schema name concern that database
ATTACH ':memory:' AS x;
CREATE TABLE t(a); CREATE TABLE x.t(b, c); CREATE TABLE x.u(d);
PRAGMA x.table_info(t); PRAGMA main.table_info(t); PRAGMA table_info(u);
PRAGMA x.user_version=9; PRAGMA user_version; PRAGMA x.user_version;
PRAGMA x.page_count; PRAGMA x.page_size; PRAGMA x.encoding; PRAGMA x.auto_vacuum;
PRAGMA x.journal_mode; PRAGMA x.synchronous; PRAGMA x.locking_mode; PRAGMA x.cache_size=77; PRAGMA x.cache_size; PRAGMA main.cache_size;
PRAGMA x.foreign_keys; PRAGMA x.application_id; PRAGMA x.freelist_count; PRAGMA x.schema_version;
PRAGMA x.index_list(t); PRAGMA x.table_list;
-- error
PRAGMA y.user_version;
DETACH x;
-- error
PRAGMA x.user_version;
