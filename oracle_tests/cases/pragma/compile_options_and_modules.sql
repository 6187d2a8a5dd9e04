-- pragma compile_options, module_list, pragma_list: what both libraries say of themselves
SELECT count(*) FROM pragma_compile_options WHERE compile_options = 'THREADSAFE=1';
SELECT compile_options FROM pragma_compile_options WHERE compile_options IN ('DEFAULT_CACHE_SIZE=-2000', 'DEFAULT_PAGE_SIZE=4096', 'OMIT_VIRTUALTABLE') ORDER BY 1;
SELECT sqlite_compileoption_used('THREADSAFE'), sqlite_compileoption_used('SQLITE_THREADSAFE=1'), sqlite_compileoption_used('nosuch');
SELECT sqlite_compileoption_get(-1), sqlite_compileoption_get(100000), typeof(sqlite_compileoption_get(0));
SELECT sqlite_compileoption_used(NULL), sqlite_compileoption_get(NULL) IS NULL;
SELECT name FROM pragma_table_xinfo('pragma_compile_options') ORDER BY cid;
SELECT name FROM pragma_module_list WHERE name = 'dbstat';
SELECT name FROM pragma_table_xinfo('pragma_module_list') ORDER BY cid;
SELECT name FROM pragma_pragma_list WHERE name IN ('user_version', 'table_info', 'nosuch', 'module_list', 'count_changes', 'vdbe_trace') ORDER BY name;
SELECT count(*) = count(DISTINCT name) FROM pragma_pragma_list;
SELECT count(*) FROM pragma_collation_list WHERE name IN ('BINARY', 'NOCASE', 'RTRIM');
-- error
SELECT * FROM pragma_module_list('x');
