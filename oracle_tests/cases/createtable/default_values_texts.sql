-- lang_createtable "The DEFAULT clause": signed numbers, strings, blobs, NULL, words, expressions in brackets
-- error
CREATE TABLE t(k INTEGER PRIMARY KEY, a DEFAULT -5, b DEFAULT +1.5, c DEFAULT 'it''s', d DEFAULT x'0aFF', e DEFAULT NULL, f DEFAULT TRUE, g DEFAULT "dq", h DEFAULT word, i DEFAULT (1,2));
CREATE TABLE t(k INTEGER PRIMARY KEY, a DEFAULT -5, b DEFAULT +1.5, c DEFAULT 'it''s', d DEFAULT x'0aFF', e DEFAULT NULL, f DEFAULT TRUE, g DEFAULT "dq", h DEFAULT word, i INT DEFAULT '7', j TEXT DEFAULT 8, l DEFAULT 1e3, m DEFAULT 0x10, n DEFAULT 9223372036854775808, o DEFAULT -9223372036854775808, p DEFAULT(CASE WHEN 1 THEN 'c' END), q DEFAULT (length('four')), r DEFAULT 'a' CHECK(r<>'b'));
INSERT INTO t DEFAULT VALUES;
SELECT * FROM t;
SELECT typeof(a),typeof(b),typeof(d),typeof(f),typeof(h),typeof(i),typeof(j),typeof(l),typeof(m),typeof(n),typeof(o) FROM t;
SELECT name, dflt_value FROM pragma_table_info('t');
