-- lang_corefunc zeroblob(N): in tables, comparisons, sorting and concatenation it is a blob like any other
CREATE TABLE t(a, b DEFAULT (zeroblob(2)));
INSERT INTO t(a) VALUES (zeroblob(1)), (zeroblob(5000)), (x'00'), ('');
SELECT length(a), hex(b), a = x'00', a < x'0001' FROM t ORDER BY a, rowid;
SELECT count(DISTINCT a), length(max(a)), length(zeroblob(2) || 'x'), hex(zeroblob(1) || zeroblob(1)) FROM t;
PRAGMA integrity_check;
