-- lang_corefunc concat(): NULLs are left out; concat_ws(): a NULL separator gives NULL.
SELECT concat('a', NULL, 1, 2.5, x'42'), concat(NULL), concat('x'), concat_ws(',', 'a', NULL, 'b'), concat_ws(NULL, 'a', 'b'), concat_ws('', 1, 2), concat_ws('-', NULL), concat_ws(', ', 'a', '', 'b');
-- error
SELECT concat();
-- error
SELECT concat_ws(',');
