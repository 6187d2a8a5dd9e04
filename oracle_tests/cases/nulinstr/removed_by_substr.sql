-- nulinstr "How To Remove NUL Characters From A Text Field": substr() and instr() with char(0).
CREATE TABLE t(a TEXT);
INSERT INTO t VALUES('abc' || char(0) || 'xyz'), ('plain'), (char(0) || 'front'), ('two' || char(0) || char(0));
UPDATE t SET a = substr(a, 1, instr(a, char(0)) - 1) WHERE instr(a, char(0));
SELECT a, length(a), hex(a) FROM t;
