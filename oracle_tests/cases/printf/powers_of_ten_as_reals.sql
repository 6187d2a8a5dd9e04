-- printf: each power of ten from 1e-20 to 1e25 in %f, %e and %g
WITH RECURSIVE p(e) AS (VALUES (-20) UNION ALL SELECT e + 1 FROM p WHERE e < 25) SELECT e, format('%f', CAST('1e' || e AS REAL)), format('%e', CAST('1e' || e AS REAL)), format('%g', CAST('1e' || e AS REAL)), format('%!g', CAST('1e' || e AS REAL)), format('%.3f', CAST('1.2345e' || e AS REAL)) FROM p ORDER BY e;
