-- lang_corefunc ifnull(X,Y): NULLs of an outer join and of an empty subquery are replaced too
CREATE TABLE a(i);
CREATE TABLE b(i, s);
INSERT INTO a VALUES (1), (2), (3);
INSERT INTO b VALUES (1, 'one'), (3, NULL);
SELECT a.i, ifnull(s, '?'), ifnull((SELECT s FROM b WHERE b.i = a.i), 'none') FROM a LEFT JOIN b USING (i) ORDER BY 1;
SELECT ifnull(max(i), -1) FROM a WHERE i > 5;
