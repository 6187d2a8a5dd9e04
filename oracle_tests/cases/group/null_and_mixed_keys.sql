-- lang_select: NULLs make one group; values of other types make others; 1 and 1.0 are one.
CREATE TABLE t(k, v);
INSERT INTO t VALUES(NULL, 1), (NULL, 2), (1, 3), (1.0, 4), ('1', 5), (x'31', 6), ('a', 7), ('A', 8);
SELECT typeof(k), count(*), sum(v) FROM t GROUP BY k ORDER BY sum(v);
SELECT count(*), sum(v) FROM t GROUP BY k COLLATE NOCASE ORDER BY sum(v);
CREATE INDEX tk ON t(k);
SELECT count(*), sum(v) FROM t GROUP BY k ORDER BY sum(v);
SELECT k IS NULL, count(*) FROM t GROUP BY 1 ORDER BY 1;
