-- lang_createtrigger INSTEAD OF: a view over two tables, its parts tied by a foreign key
PRAGMA foreign_keys=ON;
CREATE TABLE author(id INTEGER PRIMARY KEY, name TEXT UNIQUE);
CREATE TABLE book(id INTEGER PRIMARY KEY, aid INT NOT NULL REFERENCES author ON DELETE CASCADE, title);
CREATE VIEW lib AS SELECT b.id AS bid, name, title FROM book b JOIN author a ON a.id=b.aid;
CREATE TRIGGER li INSTEAD OF INSERT ON lib BEGIN
  INSERT INTO author(name) VALUES(new.name) ON CONFLICT DO NOTHING;
  INSERT INTO book(aid, title) SELECT id, new.title FROM author WHERE name=new.name;
END;
CREATE TRIGGER lu INSTEAD OF UPDATE OF title, name ON lib BEGIN
  UPDATE book SET title=new.title WHERE id=old.bid;
  UPDATE author SET name=new.name WHERE name=old.name;
END;
CREATE TRIGGER ld INSTEAD OF DELETE ON lib BEGIN DELETE FROM author WHERE name=old.name; END;
INSERT INTO lib(name, title) VALUES('Ann','A1'),('Bob','B1'),('Ann','A2');
SELECT * FROM lib ORDER BY bid;
UPDATE lib SET title=title||'?', name='Anna' WHERE name='Ann';
SELECT * FROM lib ORDER BY bid;
-- error
UPDATE lib SET bid=9;
DELETE FROM lib WHERE title='A1?';
SELECT * FROM lib ORDER BY bid;
SELECT count(*) FROM author;
