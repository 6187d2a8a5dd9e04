-- lang_droptable: what sqlite_sequence and sqlite_stat1 say under the table's name goes too, names compared to the letter
CREATE TABLE Tt(a INTEGER PRIMARY KEY AUTOINCREMENT, b UNIQUE);
INSERT INTO Tt(b) VALUES(1);
ANALYZE;
INSERT INTO sqlite_sequence VALUES('tt', 5), ('TT', 6), ('Tt', 7), (x'5474', 8), (NULL, 9);
INSERT INTO sqlite_stat1 VALUES('tt', NULL, 1), ('TT', NULL, 2), ('Tt', NULL, 3), (NULL, NULL, 4);
DROP TABLE tt;
SELECT * FROM sqlite_sequence;
SELECT * FROM sqlite_stat1;
CREATE TABLE u(a); CREATE INDEX uI ON u(a);
INSERT INTO sqlite_stat1 VALUES('u', 'UI', 1), ('u', 'ui', 2), ('u', 'uI', 3);
DROP INDEX UI;
SELECT * FROM sqlite_stat1;
