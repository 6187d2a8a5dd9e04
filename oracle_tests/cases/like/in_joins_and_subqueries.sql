-- LIKE and GLOB between columns of two tables, negated, with NULL patterns.
CREATE TABLE w(s);
CREATE TABLE p(pat);
INSERT INTO w VALUES('alpha'), ('Beta'), ('gamma'), (NULL);
INSERT INTO p VALUES('a%'), ('%A'), ('_eta'), (NULL);
SELECT s, pat FROM w JOIN p ON s LIKE pat ORDER BY 1, 2;
SELECT s FROM w WHERE NOT EXISTS(SELECT 1 FROM p WHERE s LIKE pat) ORDER BY s;
SELECT count(*) FROM w, p WHERE s NOT LIKE pat;
SELECT s FROM w WHERE s GLOB (SELECT replace(pat, '%', '*') FROM p WHERE pat = 'a%');
SELECT count(*) FROM w WHERE s LIKE '%a%' AND s NOT LIKE 'a%';
