-- printf: the least and the greatest integers in each base
WITH n(x) AS (VALUES (9223372036854775807), (-9223372036854775807 - 1), (4294967296), (-4294967296), (2147483647), (-2147483648), (1), (-1)) SELECT format('%d|%u|%x|%o|%,d|%+d|%020d|%r', x, x, x, x, x, x, x, x) FROM n ORDER BY x;
