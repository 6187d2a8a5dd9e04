-- pragma function_list: kinds, encodings and numbers of arguments of built-in functions
SELECT DISTINCT builtin FROM pragma_function_list WHERE name IN ('abs','count','rank');
SELECT name, type, narg FROM pragma_function_list WHERE name IN ('abs','typeof','ifnull','nullif','instr','hex','round','trim','replace','unicode','char','random','changes') ORDER BY 1, 3;
SELECT name, type, narg FROM pragma_function_list WHERE name IN ('avg','sum','total','group_concat','string_agg','count','min','max') ORDER BY 1, 2, 3;
SELECT name, type, narg FROM pragma_function_list WHERE name IN ('rank','ntile','lag','lead','first_value','nth_value','cume_dist') ORDER BY 1, 3;
SELECT name, type, narg FROM pragma_function_list WHERE name LIKE 'json%' AND type<>'s' ORDER BY 1, 3;
