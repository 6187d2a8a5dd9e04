-- lang_aggfunc: total() never overflows and is 0.0 of nothing
SELECT total(a), typeof(total(a)) FROM (SELECT 9223372036854775807 AS a UNION ALL SELECT 9223372036854775807);
SELECT total(1) + 1, total(NULL), quote(total('x')), typeof(total(5));
