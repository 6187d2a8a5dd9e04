-- lang_aggfunc: avg(X): "the average value of all non-NULL X within a group. String and BLOB values that do not look
-- like numbers are interpreted as 0. The result of avg() is always a floating point value whenever there is at least
-- one non-NULL input"
CREATE TABLE n(id INTEGER PRIMARY KEY, g TEXT, x);
INSERT INTO n(g, x) VALUES ('a', 1), ('a', 2), ('a', 2), ('a', NULL), ('b', 1.5), ('b', -4), ('b', '7'), ('b', 'x'), ('c', NULL), ('c', NULL), ('d', 10), ('d', x'3132');
SELECT g, avg(x), typeof(avg(x)) FROM n GROUP BY g ORDER BY g;
SELECT avg(1), avg(NULL), avg('5x'), avg(x'3132'), avg('abc'), typeof(avg(3));
