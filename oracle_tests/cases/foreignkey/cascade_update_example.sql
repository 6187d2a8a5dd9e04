-- foreignkeys: the example of ON UPDATE CASCADE
PRAGMA foreign_keys=ON;
CREATE TABLE artist(artistid INTEGER PRIMARY KEY, artistname TEXT);
CREATE TABLE track(trackid INTEGER, trackname TEXT, trackartist INTEGER REFERENCES artist(artistid) ON UPDATE CASCADE);
INSERT INTO artist VALUES(1,'Dean Martin'),(2,'Frank Sinatra');
INSERT INTO track VALUES(11,'x',1),(12,'y',1),(13,'z',2);
UPDATE artist SET artistid=100 WHERE artistname='Dean Martin';
SELECT * FROM track;
