-- printf "%g, %G": with "!" and 17 digits a number reads back to itself
CREATE TABLE t(r REAL);
WITH RECURSIVE c(n, r) AS (VALUES (1, 1.0 / 3) UNION ALL SELECT n + 1, r * 1234.5678 - n FROM c WHERE n < 60) INSERT INTO t SELECT r FROM c;
SELECT count(*), sum(CAST(printf('%!.17g', r) AS REAL) = r), sum(CAST(printf('%!.20e', r) AS REAL) = r) FROM t;
SELECT printf('%!.17g %.15g %!.20e', r, r, r) FROM t ORDER BY rowid;
