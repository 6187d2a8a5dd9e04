SELECT json(NULL) IS NULL, jsonb(NULL) IS NULL, json_pretty(NULL) IS NULL, json_array_length(NULL) IS NULL, json_array_length('[1]',NULL) IS NULL, json_type(NULL) IS NULL, json_type('[1]',NULL) IS NULL, json_extract(NULL,'$') IS NULL, json_extract('[1]',NULL) IS NULL, json_set(NULL,'$',1) IS NULL, json_remove(NULL) IS NULL, json_remove('[1]',NULL) IS NULL, json_patch(NULL,NULL) IS NULL, json_valid(NULL) IS NULL, json_error_position(NULL) IS NULL, NULL -> 'a' IS NULL, NULL ->> 'a' IS NULL, '[1]' -> NULL IS NULL, json_array_insert(NULL) IS NULL;
SELECT json_quote(NULL), json_array(NULL), json_object('a',NULL), json_set('{}','$.a',NULL), json_set('{}',NULL,1), json_group_array(NULL), json_group_object('a',NULL), json_group_object(NULL,1);
-- error
SELECT json_extract('{',NULL);
-- error
SELECT json_type('{',NULL);
-- error
SELECT '{' -> NULL;
-- error
SELECT json_patch('{',NULL);
