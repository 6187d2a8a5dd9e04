-- pragma cache_spill: a boolean or a number of pages
PRAGMA cache_spill;
PRAGMA cache_spill = OFF; PRAGMA cache_spill;
PRAGMA cache_spill = 100; PRAGMA cache_spill;
PRAGMA cache_spill = ON; PRAGMA cache_spill;
PRAGMA main.cache_spill = 50; PRAGMA main.cache_spill; PRAGMA cache_spill;
PRAGMA cache_spill = 0; PRAGMA cache_spill;
PRAGMA cache_spill = 1; PRAGMA cache_spill;
PRAGMA cache_spill = -5; PRAGMA cache_spill;
PRAGMA cache_spill = true; PRAGMA cache_spill;
PRAGMA cache_spill = nonsense; PRAGMA cache_spill;
PRAGMA cache_size = 10; PRAGMA cache_spill = 1; PRAGMA cache_spill;
CREATE TABLE t(a); BEGIN; INSERT INTO t VALUES(zeroblob(200000)); PRAGMA cache_spill = OFF; INSERT INTO t VALUES(zeroblob(200000)); COMMIT; SELECT length(a) FROM t;
PRAGMA temp.cache_spill;
-- error
PRAGMA nope.cache_spill;
