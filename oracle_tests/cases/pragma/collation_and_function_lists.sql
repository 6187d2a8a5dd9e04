-- pragma collation_list, function_list, module_list, pragma_list
SELECT name FROM pragma_collation_list WHERE name IN ('BINARY','NOCASE','RTRIM') ORDER BY name;
SELECT DISTINCT name, type FROM pragma_function_list WHERE name IN ('abs','sum','row_number','lag','like','glob','count','max','min','group_concat') ORDER BY 1, 2;
SELECT name, narg FROM pragma_function_list WHERE name IN ('substr','max','round','like','coalesce','date') ORDER BY 1, 2;
SELECT count(*) FROM pragma_function_list WHERE name='substr' AND builtin=1;
SELECT name FROM pragma_module_list WHERE name IN ('json_each','json_tree','dbstat','pragma_table_info') ORDER BY name;
SELECT name FROM pragma_pragma_list WHERE name LIKE 'table%' ORDER BY name;
PRAGMA table_list(nope);
