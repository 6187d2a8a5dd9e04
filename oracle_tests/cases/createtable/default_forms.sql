-- lang_createtable: DEFAULT takes NULL, a string, blob, signed number, CURRENT_..., or an expression
CREATE TABLE t(id, a DEFAULT NULL, b DEFAULT 'str', c DEFAULT x'00ff', d DEFAULT -5, e DEFAULT +1.5, f DEFAULT (1+2*3), g DEFAULT TRUE, h DEFAULT word, i DEFAULT "quoted");
INSERT INTO t(id) VALUES(1);
SELECT * FROM t;
SELECT name, dflt_value FROM pragma_table_info('t');
