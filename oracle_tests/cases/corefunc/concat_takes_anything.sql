-- lang_corefunc: concat treats NULL as empty; concat_ws puts its first argument between those that are not NULL.
SELECT concat('a', NULL, 1, 2.5, x'62'), concat(NULL), typeof(concat(NULL, NULL)), concat(''), concat_ws(',', 'a', NULL, 'b'), concat_ws(',', NULL, NULL), concat_ws(NULL, 'a', 'b'), concat_ws('', 1, 2), concat_ws('-', 'a'), concat_ws(1, 2, 3), concat_ws(', ', '', '', 'x');
-- error
SELECT concat();
-- error
SELECT concat_ws();
-- error
SELECT concat_ws(',');
SELECT concat(1, 2) = '12', concat(1, 2) = 12, 'a' || NULL, concat('a', NULL);
