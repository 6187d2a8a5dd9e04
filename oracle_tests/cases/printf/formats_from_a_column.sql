-- printf: a format for each row, and the rows' values
CREATE TABLE f(id INTEGER PRIMARY KEY, f TEXT);
INSERT INTO f(f) VALUES ('%d'), ('%05.1f'), ('%s'), ('%x'), ('%Q'), ('%e'), ('%c'), (NULL), ('plain'), ('%,d'), ('%-8s|'), ('%J');
CREATE TABLE a(x);
INSERT INTO a VALUES (42), (-1.5), ('12abc'), (NULL), (x'6162');
SELECT f.id, f, group_concat(quote(printf(f, x)), ' ') FROM f, (SELECT x FROM a ORDER BY rowid) GROUP BY f.id ORDER BY f.id;
