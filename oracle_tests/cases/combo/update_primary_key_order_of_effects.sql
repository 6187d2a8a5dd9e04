-- lang_update, foreignkeys: keys shifted by one with cascade, unique keys and a log of the order
PRAGMA foreign_keys=ON; CREATE TABLE p(id INTEGER PRIMARY KEY, u UNIQUE); CREATE TABLE c(r REFERENCES p ON UPDATE CASCADE); CREATE TABLE log(m);
CREATE TRIGGER g AFTER UPDATE ON c BEGIN INSERT INTO log VALUES(old.r||'>'||new.r); END; INSERT INTO p VALUES(1,'a'),(2,'b'),(3,'c'); INSERT INTO c VALUES(1),(3),(3);
-- error
UPDATE p SET id=id+1;
UPDATE p SET id=-id; SELECT * FROM c; UPDATE p SET id=1-id; SELECT * FROM p; SELECT * FROM c; SELECT * FROM log;
-- error
UPDATE p SET u='a' WHERE id=3; 
UPDATE OR IGNORE p SET u='a', id=id+10; SELECT * FROM p; SELECT * FROM c;
