-- A table joined with itself needs two names; each row of a tree with its parent.
CREATE TABLE n(id INTEGER PRIMARY KEY, parent, name);
INSERT INTO n VALUES(1, NULL, 'root'), (2, 1, 'a'), (3, 1, 'b'), (4, 2, 'aa'), (5, 4, 'aaa');
SELECT c.name, p.name FROM n c JOIN n p ON c.parent = p.id ORDER BY c.id;
SELECT c.name, p.name, g.name FROM n c LEFT JOIN n p ON c.parent = p.id LEFT JOIN n g ON p.parent = g.id ORDER BY c.id;
SELECT p.name, count(c.id) FROM n p LEFT JOIN n c ON c.parent = p.id GROUP BY p.id ORDER BY p.id;
-- error
SELECT name FROM n JOIN n ON n.parent = n.id;
-- error
SELECT name FROM n a, n b;
SELECT a.name FROM n a, n b WHERE a.parent = b.id AND b.parent IS NULL ORDER BY 1;
