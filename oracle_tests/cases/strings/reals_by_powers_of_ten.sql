-- floatingpoint: each power of ten, and its neighbours
WITH RECURSIVE p(e, r) AS (VALUES (-20, 1e-20) UNION ALL SELECT e + 1, r * 10 FROM p WHERE e < 25) SELECT e, r || '', (r * 1.1) || '', (r * 9.99) || '', (r / 3) || '' FROM p ORDER BY e;
