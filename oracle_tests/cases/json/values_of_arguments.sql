-- json1 "VALUE Arguments": text is a string unless it comes from a JSON function; numbers and NULL are themselves.
SELECT json_array('[1]', json('[1]'), json_array(1), '5', 5, 5.0, NULL, 'true', json('true'), jsonb('[2]'));
SELECT json_object('a', '{"x":1}', 'b', json('{"x":1}'), 'c', json_extract('{"k":[1]}', '$.k'), 'd', '{"k":[1]}' -> 'k', 'e', '{"k":[1]}' ->> 'k');
SELECT json_set('{}', '$.a', '[1]'), json_set('{}', '$.a', json('[1]')), json_array(json_group_array(1)), json_array((SELECT json('[1]'))), json_array(CASE WHEN 1 THEN json('[1]') END), json_array(coalesce(json('[1]'), 0)), json_array(json('[1]') || '');
