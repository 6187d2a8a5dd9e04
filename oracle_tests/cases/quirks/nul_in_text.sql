-- quirks "NUL Characters Are Allowed In Text Strings": length() and quote() see less than there is.
SELECT length('abc' || char(0) || 'def'), hex('abc' || char(0) || 'def'), quote('abc' || char(0) || 'def');
CREATE TABLE t(a TEXT);
INSERT INTO t VALUES('abc' || char(0) || 'def'), ('abc');
SELECT rowid, length(a), length(CAST(a AS BLOB)), instr(a, char(0)) FROM t;
SELECT rowid FROM t WHERE a = 'abc';
SELECT rowid FROM t WHERE a LIKE 'abc%';
SELECT substr(a, 1, 3) = 'abc', substr(a, 5) FROM t;
