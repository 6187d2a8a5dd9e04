-- lang_createtable DEFAULT: hexadecimal, digit separators, exponents, blobs, signs; stored by affinity
CREATE TABLE t(k, a INT DEFAULT 0x7f, b TEXT DEFAULT 1_000, c DEFAULT 1e-3, d BLOB DEFAULT 'txt', e REAL DEFAULT -0, f INT DEFAULT 2.0, g DEFAULT +'s', h DEFAULT -x'31');
CREATE TABLE u(k, a INT DEFAULT 0x7f, b TEXT DEFAULT 1_000, c DEFAULT 1e-3, d BLOB DEFAULT 'txt', e REAL DEFAULT -0, f INT DEFAULT 2.0, g DEFAULT (-'5x'));
INSERT INTO u(k) VALUES(1);
SELECT a,typeof(a),b,typeof(b),c,d,typeof(d),e,typeof(e),f,typeof(f),g FROM u;
SELECT dflt_value FROM pragma_table_info('u');
