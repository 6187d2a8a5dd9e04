-- lang_createtable §3.2: DEFAULT with signs, words, quoted names, functions of time; what table_info shows
CREATE TABLE t(a DEFAULT -1, b DEFAULT +1, c DEFAULT - 1.5e3, d DEFAULT word, e DEFAULT "quoted", f DEFAULT [brack], g DEFAULT 'it''s', h DEFAULT x'4A', i DEFAULT NULL, j DEFAULT FALSE, k DEFAULT (-(5)), l DEFAULT 0x1F, m DEFAULT 1_000, n DEFAULT current_date NOT NULL);
INSERT INTO t DEFAULT VALUES; SELECT a,b,c,d,e,f,g,h,i,j,k,l,m,length(n) FROM t; SELECT name, dflt_value FROM pragma_table_info('t'); SELECT typeof(j), typeof(l), typeof(m) FROM t;
-- error
CREATE TABLE u(a DEFAULT - - 1);
CREATE TABLE u(a DEFAULT -'x'); INSERT INTO u DEFAULT VALUES; SELECT * FROM u;
-- error
CREATE TABLE w(a DEFAULT 1+1);
-- error
CREATE TABLE w(a DEFAULT abs(1));
CREATE TABLE w(a DEFAULT 5 CHECK(a>0) DEFAULT 7); INSERT INTO w DEFAULT VALUES; SELECT * FROM w;
