-- a closure table kept by triggers, moved and deleted through a view
PRAGMA recursive_triggers=ON;
CREATE TABLE node(id INTEGER PRIMARY KEY, up); CREATE TABLE clo(a, d, n, PRIMARY KEY(a, d)) WITHOUT ROWID;
CREATE TRIGGER ni AFTER INSERT ON node BEGIN INSERT INTO clo VALUES(new.id, new.id, 0); INSERT INTO clo SELECT a, new.id, n+1 FROM clo WHERE d=new.up; END;
CREATE TRIGGER nd AFTER DELETE ON node BEGIN DELETE FROM node WHERE up=old.id; DELETE FROM clo WHERE d=old.id; END;
CREATE VIEW tree AS SELECT a AS top, group_concat(d) AS below, max(n) AS depth FROM clo GROUP BY a;
CREATE TRIGGER td INSTEAD OF DELETE ON tree BEGIN DELETE FROM node WHERE id=old.top; END;
INSERT INTO node VALUES(1,NULL),(2,1),(3,1),(4,2),(5,4),(6,3);
SELECT * FROM tree; SELECT * FROM clo WHERE n=2;
DELETE FROM tree WHERE top=2;
SELECT * FROM node; SELECT * FROM clo;
SELECT changes(), total_changes();
