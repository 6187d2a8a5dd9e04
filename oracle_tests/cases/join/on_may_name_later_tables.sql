-- SQLite looks an ON clause up in all tables of FROM, also in those to the right, unless RIGHT or FULL JOIN is there.
CREATE TABLE a(x);
CREATE TABLE b(y);
CREATE TABLE c(z);
INSERT INTO a VALUES(1), (2);
INSERT INTO b VALUES(2);
INSERT INTO c VALUES(2);
SELECT * FROM a JOIN b ON x = z JOIN c ORDER BY 1;
-- error
SELECT * FROM a LEFT JOIN b ON x = z JOIN c;
-- error
SELECT * FROM a RIGHT JOIN b ON x = z JOIN c;
-- error
SELECT * FROM a JOIN b ON x = z RIGHT JOIN c ON 1;
