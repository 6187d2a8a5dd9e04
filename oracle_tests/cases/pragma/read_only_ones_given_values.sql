-- pragma: those that only tell are given values all the same
CREATE TABLE t(a); PRAGMA page_count=5; PRAGMA freelist_count=5; PRAGMA data_version=1; PRAGMA schema_version; PRAGMA collation_list(x); PRAGMA table_list=t; PRAGMA application_id; PRAGMA user_version; SELECT count(*)>0 FROM pragma_pragma_list;
