-- datatype3 "Collating sequences" in functions: numbers go through text functions as their texts
WITH n(x) AS (VALUES (12345), (-12345), (1.5), (-0.0), (1e20), (1e-7), (123456789.125)) SELECT x, length(x), substr(x, 2, 3), instr(x, '5'), replace(x, '1', 'one'), upper(x), trim(x, '15'), x || '', hex(x), quote(x), x LIKE '1%', x GLOB '*5' FROM n ORDER BY x;
