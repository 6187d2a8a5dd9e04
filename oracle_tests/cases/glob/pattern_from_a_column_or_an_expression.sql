-- The pattern is any expression, evaluated for each row.
CREATE TABLE f(name);
CREATE TABLE p(pattern, what);
INSERT INTO f VALUES('a.txt'), ('b.TXT'), ('notes.md'), ('x'), (NULL);
INSERT INTO p VALUES('*.txt', 'text'), ('*.[tT][xX][tT]', 'any text'), ('?', 'short'), (NULL, 'none'), ('', 'empty');
SELECT name, what FROM f JOIN p ON name GLOB pattern ORDER BY name, what;
SELECT name FROM f WHERE name GLOB '*.' || substr(name, -2) ORDER BY name;
SELECT what, count(*) FROM p LEFT JOIN f ON name GLOB pattern GROUP BY what ORDER BY what;
