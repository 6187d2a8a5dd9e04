-- json1 §4.3 jsonb_array(): jsonb_object() as json_object()
SELECT hex(jsonb_object()), hex(jsonb_object('a', 1, 'b', 'x')), hex(jsonb_object('k"', json('{}'))), json(jsonb_object('a', jsonb('[1]'))), hex(jsonb_object('', NULL));
-- error
SELECT jsonb_object('a');
-- error
SELECT jsonb_object(1, 2);
-- error
SELECT jsonb_object('a', x'ff');
