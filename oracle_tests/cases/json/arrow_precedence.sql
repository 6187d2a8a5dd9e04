-- json1 §4.8 "The -> and ->> operators": the operators bind as tightly as || and from the left
SELECT '{"a":1}' ->> 'a' + 1, '{"a":"x"}' ->> 'a' || 'y', '[[1,2]]' -> 0 -> 1, -'[5]' ->> 0, '{"a":1}' -> 'a' = '1', '{"a":1}' ->> 'a' = 1, NOT '[0]' ->> 0;
