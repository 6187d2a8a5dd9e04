-- lang_datefunc timediff(): "datetime(A) = datetime(B, timediff(A,B))"
CREATE TABLE t(d);
INSERT INTO t VALUES ('2024-02-29'), ('2023-03-31 12:00'), ('2023-02-28 23:59:59'), ('2024-12-31'), ('2025-01-01 00:00:01'), ('1970-01-01'), ('2000-02-29 06:30:15'), ('1900-03-01'), ('2023-01-30'), ('2023-12-31 18:00');
SELECT a.d, b.d, timediff(a.d, b.d), datetime(a.d) = datetime(b.d, timediff(a.d, b.d)) FROM t a, t b ORDER BY a.d, b.d;
