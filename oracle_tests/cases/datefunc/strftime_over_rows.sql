-- lang_datefunc strftime(): one format over rows, and a format for each row
CREATE TABLE t(id INTEGER PRIMARY KEY, d, f);
INSERT INTO t(d, f) VALUES ('2024-02-29', '%Y'), ('1999-12-31 23:59:59.999', '%f'), (2451545, '%J'), ('bad', '%d'), (NULL, '%m'), ('12:34', '%H%M'), ('2024-06-15', NULL), ('2024-06-15', '%Q');
SELECT id, strftime(f, d), strftime('%d.%m.%Y %H:%M:%f', d), strftime(f, '2000-02-03 04:05:06') FROM t ORDER BY id;
