-- limits §1: large values through INSERT, UPDATE, concatenation, indexes and triggers, short of the limit
CREATE TABLE t(a, b); CREATE INDEX i ON t(b); CREATE TABLE log(n); CREATE TRIGGER g AFTER UPDATE ON t BEGIN INSERT INTO log VALUES(length(old.a)||'>'||length(new.a)); END; INSERT INTO t VALUES(zeroblob(200000), hex(zeroblob(3000))); UPDATE t SET a=a||a; SELECT length(a), typeof(a), length(b) FROM t; UPDATE t SET b=b||'x', a=substr(a,1,10); SELECT * FROM log; SELECT length(b) FROM t WHERE b>'0'; DELETE FROM t WHERE b=hex(zeroblob(3000))||'x'; SELECT count(*) FROM t; PRAGMA integrity_check;
-- error
SELECT length(zeroblob(1000000001));
SELECT length(replace(hex(zeroblob(100)),'0','ab'));
-- error
PRAGMA freelist_count>0;
