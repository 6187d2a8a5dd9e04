-- lang_expr "The LIKE, GLOB, REGEXP, MATCH, and extract operators": a pattern of each row, asked of one text and of many.
CREATE TABLE p(id INTEGER PRIMARY KEY, pattern);
INSERT INTO p(pattern) VALUES (''), ('*'), ('**'), ('a'), ('a*'), ('*a'), ('*a*'), ('a*a'), ('a**a'), ('*a*a*'), ('ab*ab'), ('aba*ba'), ('*é*'), ('é*'), ('*]'), ('a' || char(0) || 'b*'), ('a*' || char(0)), ('A*'), ('a?a'), ('[a]*'), (NULL), (1), (x'612a'), (x'c32a'), (x'2aa9');
CREATE TABLE s(id INTEGER PRIMARY KEY, t);
INSERT INTO s(t) VALUES (''), ('a'), ('aa'), ('aba'), ('abab'), ('ababa'), ('aab'), ('bab'), ('é'), ('aé'), ('éa'), ('a]'), ('a' || char(0) || 'c'), ('b' || char(0) || 'a'), ('A'), (NULL), (1), (12), (x'61'), (x'c3'), (x'61a9'), (x'c1a1');
SELECT p.id, group_concat(s.id) FROM p JOIN s ON s.t GLOB p.pattern GROUP BY p.id;
SELECT s.id, group_concat(p.id) FROM s JOIN p ON s.t GLOB p.pattern GROUP BY s.id;
SELECT s.id, group_concat(p.id) FROM s JOIN p ON s.t NOT GLOB '*' || p.pattern || '*b' GROUP BY s.id;
SELECT sum(glob(pattern || '*', 'ab' || id)), sum(glob('*' || id, pattern || id)) FROM p;
