-- lang_createtrigger, foreignkeys, lang_upsert, gencol, partialindex: one schema that uses them together
PRAGMA foreign_keys=ON;
CREATE TABLE item(id INTEGER PRIMARY KEY, name TEXT UNIQUE COLLATE nocase, stock INT NOT NULL DEFAULT 0 CHECK(stock>=0));
CREATE TABLE ord(id INTEGER PRIMARY KEY AUTOINCREMENT, state TEXT DEFAULT 'open', n AS (CASE state WHEN 'open' THEN 1 END));
CREATE TABLE line(ord REFERENCES ord ON DELETE CASCADE, item REFERENCES item ON DELETE RESTRICT, qty INT CHECK(qty>0), PRIMARY KEY(ord, item)) WITHOUT ROWID;
CREATE UNIQUE INDEX one_open ON ord(n) WHERE n=1;
CREATE TRIGGER take AFTER INSERT ON line BEGIN UPDATE item SET stock=stock-new.qty WHERE id=new.item; END;
CREATE TRIGGER retake AFTER UPDATE OF qty ON line BEGIN UPDATE item SET stock=stock+old.qty-new.qty WHERE id=new.item; END;
CREATE TRIGGER give AFTER DELETE ON line BEGIN UPDATE item SET stock=stock+old.qty WHERE id=old.item; END;
INSERT INTO item(name, stock) VALUES('nut',10),('Bolt',5);
INSERT INTO ord DEFAULT VALUES;
-- error
INSERT INTO ord DEFAULT VALUES;
INSERT INTO line VALUES(1,1,3),(1,2,5),(1,1,2) ON CONFLICT DO UPDATE SET qty=qty+excluded.qty;
SELECT * FROM item; SELECT * FROM line;
-- error
INSERT INTO line VALUES(1,2,1) ON CONFLICT(ord, item) DO UPDATE SET qty=qty+excluded.qty;
-- error
DELETE FROM item WHERE name='NUT';
UPDATE ord SET state='closed'; INSERT INTO ord DEFAULT VALUES;
DELETE FROM ord WHERE id=1;
SELECT * FROM item; SELECT count(*) FROM line; SELECT * FROM ord;
PRAGMA integrity_check; PRAGMA foreign_key_check;
