-- Each table of a join has its own rowid; subqueries and compounds have none.
CREATE TABLE a(x); CREATE TABLE b(x);
INSERT INTO a VALUES('p'), ('q'); INSERT INTO b VALUES('q'), ('r');
SELECT a.rowid, b.rowid FROM a JOIN b USING(x);
SELECT a.rowid, b.rowid FROM a LEFT JOIN b USING(x) ORDER BY 1;
-- error
SELECT rowid FROM a JOIN b USING(x);
-- error
SELECT rowid FROM (SELECT x FROM a UNION SELECT x FROM b);
SELECT rowid FROM (SELECT rowid, x FROM a) ORDER BY 1;
SELECT x FROM a WHERE rowid IN (SELECT rowid FROM b WHERE x = 'r');
SELECT rowid, * FROM a ORDER BY rowid DESC;
SELECT max(a.rowid + b.rowid) FROM a, b;
