-- foreignkeys, lang_createtrigger: order of the cascade and the AFTER UPDATE triggers of both tables
PRAGMA foreign_keys=ON;
CREATE TABLE p(id INTEGER PRIMARY KEY, n);
CREATE TABLE c(pid REFERENCES p ON UPDATE CASCADE ON DELETE CASCADE, m);
CREATE TABLE log(s);
CREATE TRIGGER pu AFTER UPDATE ON p BEGIN INSERT INTO log SELECT 'p '||old.id||'>'||new.id||' children '||group_concat(pid) FROM c; END;
CREATE TRIGGER pbu BEFORE UPDATE ON p BEGIN INSERT INTO log SELECT 'before p, children '||group_concat(pid) FROM c; END;
CREATE TRIGGER cu AFTER UPDATE ON c BEGIN INSERT INTO log SELECT 'c '||old.pid||'>'||new.pid||' parents '||group_concat(id) FROM p; END;
CREATE TRIGGER cd AFTER DELETE ON c BEGIN INSERT INTO log SELECT 'c del, parents '||ifnull(group_concat(id),'none') FROM p; END;
INSERT INTO p VALUES(1,'a'),(2,'b');
INSERT INTO c VALUES(1,'x'),(1,'y'),(2,'z');
UPDATE p SET id=id+10;
DELETE FROM p WHERE id=11;
SELECT * FROM log;
SELECT changes(), total_changes();
