-- json1 §4.8 "The -> and ->> operators": "If the right operand is a text label X, then it is interpreted as the JSON
-- path '$.X'. If the right operand is an integer value N, then ... '$[N]'"; negative ones count from the end
SELECT '{"a.b":1}' -> 'a.b', '{"a":{"b":2}}' -> 'a.b', '[1,2,3]' -> -1, '[1,2,3]' ->> -3, '[1,2,3]' -> -4, '{"1":5}' -> '1', '[1,2]' -> '1', '[[7]]' -> '[0]', '{"$":1}' -> '"$"';
-- error
SELECT '{"a":1}' -> '';
-- error
SELECT '{"$":1}' -> '$x';
