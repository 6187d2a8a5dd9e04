-- lang_aggfunc: lists for each row of another table
CREATE TABLE a(id INTEGER PRIMARY KEY, n);
CREATE TABLE b(a, tag);
INSERT INTO a VALUES (1, 'x'), (2, 'y'), (3, 'z');
INSERT INTO b VALUES (1, 'q'), (1, 'p'), (3, 'r'), (1, NULL);
SELECT n, (SELECT group_concat(tag, '/' ORDER BY tag) FROM b WHERE a = id), (SELECT count(tag) FROM b WHERE a = id) FROM a ORDER BY id;
SELECT n, coalesce(group_concat(tag ORDER BY tag), '-') FROM a LEFT JOIN b ON a = id GROUP BY id ORDER BY id;
SELECT tag, group_concat(n) FROM b JOIN a ON a = id WHERE tag IN ('q', 'r') GROUP BY tag ORDER BY tag;
