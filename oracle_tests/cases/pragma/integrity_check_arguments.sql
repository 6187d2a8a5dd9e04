-- pragma integrity_check: a number bounds the messages, a name picks a table; quick_check alike
CREATE TABLE a(x NOT NULL); CREATE TABLE b(y CHECK(y>0)); INSERT INTO a VALUES(1),(2),(3); INSERT INTO b VALUES(1),(2); PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql='CREATE TABLE a(x NOT NULL CHECK(x>9))' WHERE name='a'; PRAGMA writable_schema=RESET;
PRAGMA integrity_check; PRAGMA integrity_check(2); PRAGMA integrity_check(b); PRAGMA integrity_check('a'); PRAGMA quick_check(1); PRAGMA quick_check(a); PRAGMA integrity_check(0); PRAGMA integrity_check(-1);
-- error
PRAGMA integrity_check(nope);
PRAGMA temp.integrity_check; PRAGMA main.quick_check(5);
-- error
SELECT * FROM pragma_integrity_check(2); SELECT * FROM pragma_quick_check('b'); PRAGMA integrity_check(-2); PRAGMA quick_check(0x2); UPDATE a SET x=x+9; PRAGMA integrity_check;
