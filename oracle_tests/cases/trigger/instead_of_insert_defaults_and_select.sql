-- lang_createtrigger §6: INSTEAD OF INSERT gets NULL for columns left out; from SELECT, with conflict words, DEFAULT VALUES
CREATE TABLE base(a DEFAULT 'A', b); CREATE VIEW v(x, y) AS SELECT a, b FROM base; CREATE TRIGGER g INSTEAD OF INSERT ON v BEGIN INSERT INTO base VALUES(coalesce(new.x,'null'), new.y); END;
INSERT INTO v(y) VALUES(1); INSERT INTO v VALUES(5,6),(7,8); INSERT INTO v SELECT y, x FROM v; INSERT OR REPLACE INTO v(x) VALUES('r'); INSERT INTO v DEFAULT VALUES; SELECT * FROM base; SELECT changes(), last_insert_rowid();
-- error
INSERT INTO v VALUES(1);
-- error
INSERT INTO v(z) VALUES(1);
INSERT INTO v(rowid, x) VALUES(9, 'rid'); SELECT count(*) FROM base;
