-- nulinstr: "'abc' || char(0) || 'xyz' is not equal to 'abc'": comparison does not stop at a NUL.
SELECT 'abc' || char(0) = 'abc', 'abc' || char(0) > 'abc', 'abc' || char(0) < 'abca', 'abc' || char(0) || 'x' < 'abc' || char(0) || 'y';
SELECT 'ABC' || char(0) || 'x' = 'abc' || char(0) || 'X' COLLATE NOCASE, 'a' || char(0) || ' ' = 'a' || char(0) COLLATE RTRIM;
SELECT 'abc' || char(0) IN ('abc'), 'abc' || char(0) BETWEEN 'abc' AND 'abd', nullif('a' || char(0), 'a') IS NULL, CASE 'a' || char(0) WHEN 'a' THEN 1 ELSE 2 END;
