-- lang_expr: -> and ->> bind as tightly as ||.
SELECT '{"a":{"b":5}}' -> 'a' -> 'b', '{"a":[1,2]}' ->> '$.a[1]', '[1,2,3]' -> 1, '[1,2,3]' ->> -1, '{"a":5}' ->> 'a' + 1;
SELECT '{"a":"x"}' -> 'a' || 'y', '{"a":"x"}' ->> 'a' || 'y', '{"a":null}' -> 'a', '{"a":null}' ->> 'a', '{}' -> 'a';
-- error
SELECT '{bad' -> 'a';
