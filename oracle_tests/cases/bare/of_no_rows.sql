-- lang_select: an aggregate over no rows has NULL for every bare column.
CREATE TABLE t(a, b);
SELECT a, count(*) FROM t;
SELECT a, b, max(a) FROM t;
SELECT a IS NULL, typeof(b), sum(b) FROM t WHERE 0;
SELECT rowid, count(*) FROM t;
INSERT INTO t VALUES(1, 2);
SELECT a, max(b) FROM t WHERE b > 2;
SELECT coalesce(a, 'none'), count(*) FROM t WHERE 0;
