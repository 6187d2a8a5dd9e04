-- pragma table_info, table_xinfo: defaults as text, pk numbers, generated and hidden columns
CREATE TABLE t(a INT NOT NULL DEFAULT 5, b TEXT DEFAULT 'x''y', c DEFAULT (1+2), d REAL DEFAULT -1.5, e DEFAULT NULL, f DEFAULT CURRENT_TIME, g AS (a) STORED, h VARCHAR(10) AS (b), i BLOB DEFAULT x'00', j DEFAULT "q", k DEFAULT TRUE, PRIMARY KEY(d, a));
PRAGMA table_info(t);
PRAGMA table_xinfo(t);
CREATE TABLE w(a, b PRIMARY KEY DESC, c) WITHOUT ROWID;
PRAGMA table_info(w);
CREATE TABLE k(x integer primary key desc, y "odd type" DEFAULT +7);
PRAGMA table_info(k);
PRAGMA main.table_info('k');
PRAGMA temp.table_info('k');
PRAGMA table_info=k;
SELECT name, dflt_value, typeof(dflt_value) FROM pragma_table_info('t') WHERE pk=0 ORDER BY cid;
