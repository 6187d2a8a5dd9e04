-- nulls: comparisons with NULL give NULL; only IS and its kin decide.
CREATE TABLE v(x);
INSERT INTO v VALUES(NULL), (0), (1), ('');
SELECT a.x, b.x, a.x = b.x, a.x <> b.x, a.x < b.x, a.x >= b.x, a.x IS b.x, a.x IS NOT b.x, a.x IS DISTINCT FROM b.x, (a.x = b.x) IS NULL FROM v a, v b ORDER BY a.x, b.x;
SELECT count(*) FROM v a, v b WHERE a.x = b.x;
SELECT count(*) FROM v a, v b WHERE NOT a.x = b.x;
SELECT count(*) FROM v a, v b WHERE (a.x = b.x) IS NULL;
