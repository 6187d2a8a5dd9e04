-- lang_corefunc glob(X,Y): a pattern for each row
CREATE TABLE p(pattern);
INSERT INTO p VALUES ('a*'), ('*b*'), ('?'), ('[a-c]*'), (NULL), (1), ('');
CREATE TABLE s(s);
INSERT INTO s VALUES ('abc'), ('b'), ('xyz'), (NULL), (1), ('');
SELECT pattern, group_concat(s, ',') FROM (SELECT pattern, s FROM p, s WHERE s GLOB pattern ORDER BY pattern, s) GROUP BY pattern ORDER BY pattern;
