-- json1 §3.4 "VALUE arguments": "JSON cannot hold BLOB values"
-- error
SELECT json_array(x'0102');
-- error
SELECT json_object('a', x'ff');
-- error
SELECT json_set('{}', '$.a', x'616263');
-- error
SELECT json_quote(x'30ff');
-- error
SELECT json_insert('{}', '$.a', zeroblob(3));
