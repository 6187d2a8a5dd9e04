-- foreignkeys: the example of artists and tracks
PRAGMA foreign_keys=ON;
CREATE TABLE artist(artistid INTEGER PRIMARY KEY, artistname TEXT);
CREATE TABLE track(trackid INTEGER, trackname TEXT, trackartist INTEGER, FOREIGN KEY(trackartist) REFERENCES artist(artistid));
INSERT INTO artist VALUES(1,'Dean Martin'),(2,'Frank Sinatra');
INSERT INTO track VALUES(11,'That''s Amore',1);
-- error
INSERT INTO track VALUES(14,'Mr. Bojangles',3);
INSERT INTO track VALUES(14,'Mr. Bojangles',NULL);
-- error
UPDATE track SET trackartist=3 WHERE trackname='Mr. Bojangles';
INSERT INTO artist VALUES(3,'Sammy Davis Jr.');
UPDATE track SET trackartist=3 WHERE trackname='Mr. Bojangles';
DELETE FROM artist WHERE artistname='Frank Sinatra';
-- error
DELETE FROM artist WHERE artistid=1;
-- error
UPDATE artist SET artistid=4 WHERE artistid=1;
SELECT * FROM track;
