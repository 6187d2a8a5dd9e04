-- Texts cut, joined and repeated with core functions alone.
SELECT replace(hex(zeroblob(3)), '00', 'ab'), substr('0000' || 42, -4), printf('%.5c', 'x'), replace(printf('%5s', ''), ' ', '-'), ltrim('0042', '0'), rtrim('1.500', '0'), trim('"q"', '"'), instr('a,b,c', ','), substr('key=value', instr('key=value', '=') + 1), length('banana') - length(replace('banana', 'a', '')), upper(substr('word', 1, 1)) || substr('word', 2);
WITH RECURSIVE r(i, s) AS (SELECT length('stressed'), '' UNION ALL SELECT i - 1, s || substr('stressed', i, 1) FROM r WHERE i > 0) SELECT s FROM r WHERE i = 0;
