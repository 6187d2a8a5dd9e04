-- nulinstr: concatenation keeps the NUL and what follows it.
SELECT hex('a' || char(0) || 'b' || 'c'), hex(concat('x', char(0), 'y')), hex(concat_ws(char(0), 'a', 'b')), octet_length(printf('%s', 'a' || char(0) || 'b'));
SELECT hex(group_concat(a, char(0))) FROM (SELECT 'p' AS a UNION ALL SELECT 'q');
SELECT hex(string_agg('v' || char(0), '-')) FROM (SELECT 1 UNION ALL SELECT 2);
