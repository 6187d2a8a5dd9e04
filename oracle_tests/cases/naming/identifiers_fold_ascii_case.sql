-- Names are compared without regard to the case of ASCII letters.
CREATE TABLE Tab(Col, "É");
INSERT INTO tAB VALUES(1, 2);
SELECT COL, col, "cOL", tab.Col FROM TAB;
-- error
SELECT "é" || x FROM tab;
SELECT "É" FROM tab;
-- error
CREATE TABLE TAB(x);
-- error
ALTER TABLE tab ADD COLUMN COL;
SELECT Abs(-1), ABS(-1), "abs"(-1), [abs](-1);
SELECT name FROM pragma_table_info('TAB');
