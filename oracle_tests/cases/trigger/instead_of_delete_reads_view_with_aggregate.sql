-- lang_createtrigger INSTEAD OF: a view that groups; OLD has its computed columns
CREATE TABLE s(day, n);
INSERT INTO s VALUES('mon',1),('mon',2),('tue',5);
CREATE VIEW d AS SELECT day, sum(n) AS total, count(*) AS c FROM s GROUP BY day;
CREATE TRIGGER dd INSTEAD OF DELETE ON d BEGIN DELETE FROM s WHERE day=old.day; INSERT INTO s VALUES('gone', old.total*100+old.c); END;
CREATE TRIGGER du INSTEAD OF UPDATE OF total ON d BEGIN UPDATE s SET n=n*new.total/old.total WHERE day=old.day; END;
DELETE FROM d WHERE total>2 AND day='mon';
UPDATE d SET total=total*2 WHERE day='tue';
SELECT * FROM s;
SELECT changes();
