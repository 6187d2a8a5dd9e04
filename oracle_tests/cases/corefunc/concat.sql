SELECT concat('a', 1, NULL, 2.5, x'62'), concat(NULL), typeof(concat(NULL)), concat_ws(',', 'a', NULL, 'b', ''), concat_ws('', 1, 2);
SELECT concat_ws(NULL, 'a', 'b'), concat_ws(1, 'a', 'b');
-- error
SELECT concat();
-- error
SELECT concat_ws(',');
