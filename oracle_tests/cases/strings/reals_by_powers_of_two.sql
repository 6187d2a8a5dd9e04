-- floatingpoint: sums of powers of two show their digits
WITH RECURSIVE p(e, r) AS (VALUES (0, 1.0) UNION ALL SELECT e + 1, r / 2 FROM p WHERE e < 60) SELECT e, r || '', (1 + r) || '', (1000 + r) || '' FROM p ORDER BY e;
