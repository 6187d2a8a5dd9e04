-- lang_aggfunc: count(X): "the number of times that X is not NULL in a group"; count(*): "the total number of rows in
-- the group"
CREATE TABLE n(id INTEGER PRIMARY KEY, g TEXT, x);
INSERT INTO n(g, x) VALUES ('a', 1), ('a', 2), ('a', 2), ('a', NULL), ('b', 1.5), ('b', -4), ('b', '7'), ('b', 'x'), ('c', NULL), ('c', NULL), ('d', 10), ('d', x'3132');
SELECT g, count(*), count(x), count(DISTINCT x), count() FROM n GROUP BY g ORDER BY g;
SELECT count(*), count(x), count(1), count(NULL) FROM n;
SELECT count(*), count(x) FROM n WHERE 0;
-- error
SELECT count(1, 2) FROM n;
-- error
SELECT count(DISTINCT *) FROM n;
