-- pragma integrity_check: how a number is told from a table's name: signs, fractions, hexadecimal, quotes
CREATE TABLE t(a); INSERT INTO t VALUES(1),(2),(3),(4); PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql='CREATE TABLE t(a CHECK(a>9))'; PRAGMA writable_schema=RESET; PRAGMA integrity_check(-1); PRAGMA integrity_check=-2; PRAGMA integrity_check(1.5); PRAGMA quick_check(0x3); PRAGMA quick_check(+2);
-- error
PRAGMA quick_check(99999999999);
PRAGMA integrity_check(0); UPDATE t SET a=a+9; PRAGMA integrity_check;
