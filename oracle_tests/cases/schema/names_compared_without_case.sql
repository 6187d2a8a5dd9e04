-- schematab: ASCII case does not count in names, other letters do
CREATE TABLE Straße(Ä, ä); SELECT Ä, ä FROM Straße; CREATE TABLE STRASSE(a);
-- error
CREATE TABLE straße(b);
-- error
CREATE TABLE STRAßE(c);
INSERT INTO strasse(A) VALUES(1); SELECT a FROM Strasse; CREATE INDEX Idx ON strasse(A); DROP INDEX iDX; CREATE TABLE É(x); CREATE TABLE é(x); SELECT name FROM sqlite_schema; ALTER TABLE É RENAME TO É2; SELECT name FROM sqlite_schema; SELECT * FROM é;
