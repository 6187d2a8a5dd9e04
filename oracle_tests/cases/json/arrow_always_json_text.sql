-- json1 §4.8 "The -> and ->> operators": "The -> operator always returns a JSON representation ... ->> ... an SQL
-- TEXT, INTEGER, REAL, or NULL value"
SELECT typeof('[1]' -> 0), typeof('[1]' ->> 0), typeof('[null]' -> 0), typeof('[null]' ->> 0), typeof('[]' -> 0), '["a\u0062"]' -> 0, '["a\u0062"]' ->> 0, '[1.0]' -> 0, '[true]' -> 0, '[true]' ->> 0;
