-- quirks "Does Not Do Full Unicode Case Folding By Default": only ASCII letters have two cases.
SELECT upper('äbc'), lower('ÄBC'), 'ä' LIKE 'Ä', 'a' LIKE 'A', 'ä' = 'Ä' COLLATE NOCASE, 'ß' LIKE 'SS';
CREATE TABLE t(a COLLATE NOCASE UNIQUE);
INSERT INTO t VALUES('ä'), ('Ä'), ('b');
-- error
INSERT INTO t VALUES('B');
SELECT a FROM t WHERE a = 'Ä';
CREATE TABLE Ähre(Ö);
INSERT INTO Ähre VALUES(1);
-- error
SELECT * FROM ähre;
-- error
SELECT ö FROM Ähre;
