-- lang_altertable: equal column names of joined tables: only those of the altered table change
CREATE TABLE a(id, n); CREATE TABLE b(id, n);
CREATE VIEW v AS SELECT a.id, b.id, a.n AS an, b.n FROM a JOIN b ON a.id=b.id AND a.n<b.n WHERE (SELECT max(id) FROM b)>0 AND EXISTS (SELECT id FROM a WHERE id=b.n);
CREATE TRIGGER g AFTER INSERT ON a BEGIN INSERT INTO b(id, n) SELECT id, n FROM a WHERE id=new.id AND n NOT IN (SELECT n FROM b); UPDATE b SET n=(SELECT n FROM a WHERE a.id=b.id) WHERE id=new.id; END;
ALTER TABLE a RENAME id TO aid;
ALTER TABLE b RENAME n TO bn;
SELECT sql FROM sqlite_schema WHERE type<>'table';
INSERT INTO a VALUES(1,5); SELECT * FROM b; SELECT * FROM v;
