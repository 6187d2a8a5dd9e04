-- nulinstr: what LIKE and GLOB make of a NUL in the text or in the pattern.
SELECT 'a' || char(0) || 'b' LIKE 'a%', 'a' || char(0) || 'b' LIKE '%b', 'a' || char(0) || 'b' LIKE 'a_b', 'ab' LIKE 'ab' || char(0) || 'x', 'a' || char(0) LIKE 'a' || char(0), 'a' LIKE 'a' || char(0);
SELECT 'a' || char(0) || 'b' GLOB 'a*', 'a' || char(0) || 'b' GLOB '*b', 'a' || char(0) || 'b' GLOB 'a?b', 'ab' GLOB 'a[' || char(0) || 'b]', 'a' GLOB 'a' || char(0) || 'z';
