-- pragma database_list, collation_list, function_list, module_list, pragma_list, compile_options: their shapes
SELECT seq, name FROM pragma_database_list; ATTACH ':memory:' AS x; CREATE TEMP TABLE t(a); SELECT seq, name FROM pragma_database_list; PRAGMA collation_list;
SELECT count(*)>100 FROM pragma_function_list; SELECT name, builtin, type, enc, narg, flags FROM pragma_function_list WHERE name IN ('abs','count','row_number','like','glob','random','json_each','changes') ORDER BY name, narg;
SELECT count(*)>60 FROM pragma_pragma_list; SELECT name FROM pragma_pragma_list WHERE name LIKE 'foreign%' ORDER BY 1; SELECT sqlite_compileoption_used('THREADSAFE');
