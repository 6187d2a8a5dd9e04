CREATE TABLE t(id INTEGER PRIMARY KEY, k TEXT);
INSERT INTO t(k) VALUES('low'),('high'),('mid'),('low');
SELECT id, k FROM t ORDER BY CASE k WHEN 'high' THEN 1 WHEN 'mid' THEN 2 ELSE 3 END, id DESC;
SELECT id FROM t ORDER BY (SELECT count(*) FROM t u WHERE u.k = t.k) DESC, id;
SELECT k, count(*) FROM t GROUP BY k ORDER BY count(*) DESC, k;
SELECT id FROM t ORDER BY k IN ('mid'), id;
SELECT k FROM t ORDER BY length(k) DESC, k, id;
