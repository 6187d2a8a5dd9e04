CREATE TABLE t(a, b);
CREATE TABLE n(x);
INSERT INTO n SELECT name FROM pragma_table_info('t');
SELECT * FROM n;
CREATE TRIGGER tr AFTER INSERT ON t BEGIN INSERT INTO n SELECT new.a || name FROM pragma_table_info('t'); END;
INSERT INTO t VALUES('r', 1);
SELECT * FROM n;
DELETE FROM n WHERE x IN (SELECT name FROM pragma_table_info('t'));
SELECT * FROM n;
