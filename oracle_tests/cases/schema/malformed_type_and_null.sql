-- schematab: rows of other types, rows without a text
CREATE TABLE t(a);
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema VALUES('note','n','n',0,'just a remark');
PRAGMA writable_schema=OFF;
-- reopen
-- error
SELECT * FROM t;
PRAGMA writable_schema=ON;
DELETE FROM sqlite_schema WHERE type='note';
-- reopen
SELECT * FROM t;
