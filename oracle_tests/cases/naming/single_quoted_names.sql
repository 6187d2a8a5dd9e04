-- quirks: a single-quoted word stands for a name where only a name can stand.
CREATE TABLE 't t'('c c' INT, 'd');
INSERT INTO 't t'('c c', 'd') VALUES(1, 2);
SELECT * FROM 't t';
SELECT 'c c' FROM 't t';
SELECT 't t'.'c c' FROM 't t';
UPDATE 't t' SET 'd' = 3;
SELECT d FROM 't t' AS 'x y' WHERE "x y".d = 3;
CREATE INDEX 'i i' ON 't t'('d');
SELECT name FROM sqlite_schema ORDER BY 1;
DROP TABLE 't t';
